import type { Heading } from '../note/block';
import type { Note } from '../note/note';
import type { ResolvedMark } from '../note/resolve-marks';
import type { Source, SourceList } from '../note/source-list';
import { lineEndingOf } from '../text/line-ending';
import type { TextEdit } from '../text/text-edit';
import type { Conversion, ConvertedSource, UnresolvedMark } from './conversion';
import type { ConversionOptions } from './conversion-options';
import { conversionFault, referenceLabels } from './conversion-fault';
import { FootnoteNumbers } from './footnote-numbers';
import { firstFrom } from './range-search';
import { citedSources, sortMarks } from './sort-marks';
import { definitionContent } from './source-definition';
import { sourceListEdits } from './source-list-edits';

/**
 * Plans how pasted citations become footnotes: each mark whose sources are certain becomes references, each cited source a definition in
 * a block behind its list; the other sources stay as they are written. A source keeps its number where no footnote has it.
 * The planned text is parsed before it is offered: if anything else of the note would change its meaning, a footnote would miss its
 * source, or a second conversion would find more to do, there are no edits and every mark is unresolved with the reason.
 */
export function convertCitations(note: Note, _options: ConversionOptions = {}): Conversion {
  const marks = sortMarks(note);
  const labels = giveLabels(note, marks.convertible);
  const edits = [...markEdits(marks.convertible, labels), ...listEdits(note, labels)].sort((one, other) => one.from - other.from);
  const fault = edits.length === 0 ? null : conversionFault(note, edits, marks.convertible, labels);
  if (fault !== null) return refused(note, marks.unresolved, fault);
  return {
    plan: { baseText: note.text, edits },
    sources: convertedSources(note, labels),
    marks: marks.convertible.map(({ mark }) => mark),
    unresolved: marks.unresolved,
    changes: [],
  };
}

/** A footnote label for each cited source: its own number where that is free, then numbers behind the largest. */
function giveLabels(note: Note, marks: readonly ResolvedMark[]): ReadonlyMap<Source, string> {
  const cited = citedSources(marks);
  const numbers = new FootnoteNumbers(note);
  const sources = note.citations.lists.flatMap((list) => list.sources.filter((source) => cited.has(source)));
  const own = new Set(sources.filter(({ label }) => numbers.claim(label)));
  return new Map(sources.map((source) => [source, own.has(source) ? source.label : numbers.next()]));
}

function markEdits(marks: readonly ResolvedMark[], labels: ReadonlyMap<Source, string>): readonly TextEdit[] {
  return marks.map((found) => {
    const references = referenceLabels(found, labels).map((label) => `[^${label}]`);
    return { from: found.mark.from, to: found.mark.to, text: references.join('') };
  });
}

function listEdits(note: Note, labels: ReadonlyMap<Source, string>): readonly TextEdit[] {
  const ending = lineEndingOf(note.text);
  return note.citations.lists.flatMap((list) => {
    const definitions = new Map<Source, string>();
    for (const source of list.sources) {
      const label = labels.get(source);
      if (label !== undefined) definitions.set(source, `[^${label}]: ${definitionContent(note.text, list, source, ending)}`);
    }
    const heading = headingOf(note, list);
    const keepsLabel = heading !== undefined && hasMoreText(note, heading.from, list);
    return sourceListEdits(note.text, { list, definitions, keepsLabel, labelIsText: list.label !== null && heading === undefined, ending });
  });
}

/** The heading that names a list; undefined where a line of text does, or nothing. */
function headingOf({ headings }: Note, { label }: SourceList): Heading | undefined {
  const heading = label === null ? undefined : headings[firstFrom(headings, label.from)];
  return heading !== undefined && label !== null && heading.from < label.to ? heading : undefined;
}

/** True when the section of a list's heading holds more than the list and footnotes. */
function hasMoreText({ sections, blocks, text }: Note, heading: number, list: SourceList): boolean {
  const section = sections[firstFrom(sections, heading)];
  const end = section?.from === heading ? section.to : text.length;
  for (let index = firstFrom(blocks, list.to); (blocks[index]?.from ?? end) < end; index++) {
    if (blocks[index]?.container?.kind !== 'footnote-definition') return true;
  }
  return false;
}

function convertedSources(note: Note, labels: ReadonlyMap<Source, string>): readonly ConvertedSource[] {
  const lists = note.citations.lists.filter(({ style }) => style !== 'definitions');
  return lists.flatMap(({ sources }) =>
    sources.map((source) => {
      const label = labels.get(source);
      return { label: label ?? source.label, url: source.url, title: source.title, cited: label !== undefined };
    }),
  );
}

function refused(note: Note, unresolved: readonly UnresolvedMark[], reason: string): Conversion {
  const reasons = new Map(unresolved.map((mark) => [mark.from, mark.reason]));
  return {
    plan: { baseText: note.text, edits: [] },
    sources: convertedSources(note, new Map()),
    marks: [],
    unresolved: note.citations.marks.map((mark) => ({ ...mark, reason: reasons.get(mark.from) ?? reason })),
    changes: [],
  };
}
