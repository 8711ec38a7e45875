import type { Note } from '../note/note';
import { withSecondPlan } from '../text/second-plan';
import type { EditPlan, TextEdit } from '../text/text-edit';
import type { Conversion, ConvertedSource, UnresolvedMark } from './conversion';
import { conversionChanges } from './conversion-changes';
import { changingEdits } from './conversion-edits';
import { conversionFault } from './conversion-fault';
import type { ConversionOptions } from './conversion-options';
import type { PlannedConversion } from './conversion-parts';
import { parseAgain } from './parse-again';
import { planConversion } from './plan-conversion';

/**
 * Plans how pasted citations of any style become footnotes: each mark whose sources are certain becomes references, each cited source one
 * definition, in a block behind its list or at the note's end; what nothing cites stays as a list or as the options say, and what a tool
 * added besides goes. A source keeps its number where no footnote has it.
 * The planned text is parsed before it is offered: if anything else of the note would change its meaning, a footnote would miss its
 * source, or a second conversion would find more to do, there are no edits and every mark is unresolved with the reason.
 */
export function convertCitations(note: Note, options: ConversionOptions = {}): Conversion {
  const planned = planConversion(note, options, null);
  const { sorted } = planned;
  const edits = changingEdits(planned);
  if (edits.length === 0) return nothingConverted(planned, sorted.unresolved);
  const fault = conversionFault(planned);
  if (fault !== null) return nothingConverted(planned, withReason(planned, fault));
  return {
    plan: leavingNothing(note, edits, options),
    sources: convertedSources(planned),
    marks: sorted.convertible.map(({ mark: { from, to, labels } }) => ({ from, to, labels })),
    unresolved: options.removeArtefacts === true ? withoutTokens(planned) : sorted.unresolved,
    changes: conversionChanges(planned),
    parts: [...sorted.convertible.map(({ mark }) => mark), ...planned.found.decoration, ...(planned.removesTokens ? sorted.tokens : [])].map((place) => [place]),
  };
}

/** A plan that a second conversion adds nothing to. Where a part is converted, that promises nothing: its range means nothing in the text after it. */
function leavingNothing(note: Note, edits: readonly TextEdit[], options: ConversionOptions): EditPlan {
  const plan = { baseText: note.text, edits };
  const isPart = options.range !== undefined || options.spared?.areNone === false;
  return isPart ? plan : withSecondPlan(plan, (text) => convertCitations(parseAgain(note, text), options));
}

/** The sources of the lists of a note, then those that marks alone name. */
function convertedSources({ note, footnotes, cited, found }: PlannedConversion): readonly ConvertedSource[] {
  const sources: ConvertedSource[] = [];
  for (const { style, sources: listed } of [...note.citations.lists, ...found.lists]) {
    for (const source of listed) {
      const footnote = cited.byEntry.get(source);
      const named = footnote === undefined ? undefined : footnotes.get(footnote);
      if (named === undefined && style === 'definitions') continue;
      sources.push({ label: named?.label ?? source.label, url: source.url, title: source.title, cited: named !== undefined && footnote?.citedFrom !== Infinity });
    }
  }
  for (const [{ entries, url, title }, { label }] of footnotes) if (entries.length === 0) sources.push({ label, url, title, cited: true });
  return sources;
}

function nothingConverted({ note, footnotes, ...planned }: PlannedConversion, unresolved: readonly UnresolvedMark[]): Conversion {
  const sources = convertedSources({ ...planned, note, footnotes: new Map() });
  return { plan: { baseText: note.text, edits: [] }, sources, marks: [], unresolved, changes: [], parts: [] };
}

/** All marks: those that could not be converted anyway with their own reason, all others with that of the fault. */
function withReason({ sorted }: PlannedConversion, reason: string): readonly UnresolvedMark[] {
  const all = [...sorted.unresolved, ...sorted.convertible.map(({ mark: { from, to, labels } }) => ({ from, to, labels, reason }))];
  return all.sort((left, right) => left.from - right.from);
}

function withoutTokens({ sorted }: PlannedConversion): readonly UnresolvedMark[] {
  const tokens = new Set(sorted.tokens.map(({ from }) => from));
  return sorted.unresolved.filter(({ from }) => !tokens.has(from));
}
