import type { FootnoteDefinition } from '../note/block';
import type { Note } from '../note/note';
import { applyEdits } from '../text/apply-edits';
import type { SparedPlaces } from '../text/spared-places';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import type { CitationChange } from './citation-change';
import { editSpans } from './edit-spans';
import { exportedFootnotes, type ExportedFootnote, placesOf, unspared } from './exported-footnotes';
import { footnoteMeaning, meaningFault } from './footnote-meaning';
import { footnoteRuns } from './footnote-runs';
import { leavingEdits } from './leaving-edits';
import { parseAgain } from './parse-again';
import { firstFrom, rangeAt } from './range-search';
import { soundChoice } from './sound-choice';
import { sourceLink } from './source-link';

/** A footnote with the link that is written for its references. */
interface LinkedFootnote extends ExportedFootnote {
  readonly link: string;
}

/**
 * Plans how the references to sources become links in the text, in parentheses: `([title](url))`, which linksToFootnotes turns back. Footnotes
 * that say more than an address and a title stay footnotes, and so do those at spared places.
 */
export function exportAsLinks(note: Note, spared: SparedPlaces): CitationChange {
  const links = new Map<FootnoteDefinition, string | null>();
  const fault = (definition: FootnoteDefinition): string | null => {
    const link = linkOf(note, definition);
    links.set(definition, link);
    return link === null ? 'it says more than an address and a title' : null;
  };
  const { footnotes: all, remarks } = exportedFootnotes(note, fault, ({ from }) => rangeAt(note.links, from) === undefined);
  const footnotes = unspared(all, spared);
  const able = footnotes.flatMap((footnote) => {
    const { source } = footnote;
    const link = source.kind === 'definition' ? links.get(source.definition) : sourceLink(note.text.slice(source.inline.content.from, source.inline.content.to).trim());
    return link === null || link === undefined || breaksTable(note, footnote, link) ? [] : [{ ...footnote, link }];
  });
  const { chosen, result } = soundChoice(able, note.text.length, (some) => soundEdits(note, some));
  const left = footnotes.length - chosen.length;
  return {
    kind: 'planned',
    plan: { baseText: note.text, edits: result ?? [] },
    changes: chosen.length === 0 ? [] : [`Wrote ${String(chosen.length)} ${chosen.length === 1 ? 'footnote' : 'footnotes'} as links`],
    remarks: left === 0 ? remarks : [...remarks, `Left ${String(left)} ${left === 1 ? 'footnote' : 'footnotes'} that cannot be a link where it is cited`],
    parts: chosen.map(placesOf),
  };
}

function linkOf({ text, footnotes, blocks }: Note, { content, from, to }: FootnoteDefinition): string | null {
  const holds = [footnotes.references, footnotes.undefinedReferences].some((ranges) => (ranges[firstFrom(ranges, from + 1)]?.from ?? Infinity) < to);
  const only = blocks[firstFrom(blocks, from)];
  return holds || only?.kind !== 'paragraph' ? null : sourceLink(text.slice(content.from, content.to));
}

/** A bar in a cell would part it. */
function breaksTable(note: Note, footnote: ExportedFootnote, link: string): boolean {
  return link.includes('|') && footnote.references.some(({ from }) => rangeAt(note.blocks, from)?.kind === 'table');
}

/** One edit for each run of references: their links in one pair of parentheses. */
function markEdits(note: Note, footnotes: readonly LinkedFootnote[]): readonly TextEdit[] {
  const links = new Map<TextRange, string>(footnotes.flatMap(({ references, link }) => references.map((reference) => [reference, link])));
  const edits: { from: number; to: number; text: string }[] = [];
  for (const [reference] of footnoteRuns(note)) {
    const link = links.get(reference);
    if (link === undefined) continue;
    const open = edits.at(-1);
    if (open?.to === reference.from) {
      open.to = reference.to;
      open.text = `${open.text.slice(0, -1)}, ${link})`;
    } else edits.push({ from: reference.from, to: reference.to, text: `${isApart(note.text, reference.from) ? '' : ' '}(${link})` });
  }
  return edits;
}

/** Whether a blank or nothing stands in front. Behind marks that begin emphasis there is none: with it, they would begin nothing. */
function isApart(text: string, offset: number): boolean {
  let from = offset;
  while (from > 0 && '*_~='.includes(text.charAt(from - 1))) from--;
  return from === 0 || (from < offset ? /[\s(|]/ : /[\s(]/).test(text.charAt(from - 1));
}

/** The edits that write links and take the definitions away, where the planned text says the same and holds all of the links; else null. */
function soundEdits(note: Note, footnotes: readonly LinkedFootnote[]): readonly TextEdit[] | null {
  const removals = leavingEdits(note, footnotes);
  const marks = markEdits(note, footnotes);
  const edits = [...marks.filter(({ from }) => rangeAt(removals, from) === undefined), ...removals].sort((one, other) => one.from - other.from);
  const result = applyEdits(note.text, edits);
  if (result.kind === 'refused') return null;
  const after = parseAgain(note, result.text);
  const without = new Set(footnotes.flatMap(({ source }) => (source.kind === 'definition' ? [source.definition] : [])));
  const gone = footnotes.reduce((count, { source, references }) => count + (source.kind === 'definition' ? references.length : 0), 0);
  const expected = footnoteMeaning(note, { edits: marks, without, references: note.footnotes.references.length - gone });
  if (meaningFault(expected, footnoteMeaning(after)) !== null) return null;
  const written = new Set(marks.map(({ from }) => from));
  const spans = editSpans(edits).after.filter((_, index) => written.has(edits[index]?.from ?? -1));
  const links = after.links.filter(({ kind, from }) => kind === 'inline' && rangeAt(spans, from) !== undefined);
  return links.length === footnotes.reduce((count, { references }) => count + references.length, 0) ? edits : null;
}
