import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import { applyEdits } from '../text/apply-edits';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { findDamage } from './find-damage';
import { firstFrom, rangeAt } from './range-search';

/** Where a text is pasted. */
export interface PastePlace {
  readonly edits: readonly TextEdit[];
  /** What is inserted at the selection, and where it stands afterwards. */
  readonly body: string;
  readonly from: number;
  /** The body with all that its references lead to, as a text of its own. */
  readonly alone: string;
  /** The new footnotes. */
  readonly definitions: readonly string[];
}

/** Why a paste must not be offered, found by parsing what would come of it; null when all is well. */
export function pasteFault(note: Note, { edits, body, from, alone, definitions }: PastePlace): string | null {
  const result = applyEdits(note.text, edits);
  if (result.kind === 'refused') return result.reason;
  const after = parseNote(result.text);
  const isInHeading = after.footnotes.references.some((one) => one.from >= from && one.from < from + body.length && rangeAt(after.headings, one.from) !== undefined);
  if (isInHeading) return 'A footnote in a heading would stop the site';
  const damage = findDamage(note, after, edits);
  if (damage !== null) return damage;
  const wanted = meaningOf(parseNote(alone), 0, body.length);
  const found = meaningOf(after, from, from + body.length);
  if (wanted.length !== found.length || wanted.some((part, index) => part !== found[index])) return 'At this place, the pasted text would have another meaning';
  return definitionFault(after, definitions);
}

/** What readers get from a stretch of a text: its footnotes, links, embeds and protected parts, with their places in it. */
function meaningOf({ footnotes, links, embeds, protectedRanges, citations }: Note, from: number, to: number): readonly string[] {
  const said = <Part extends TextRange>(parts: readonly Part[], what: (part: Part) => string): readonly string[] =>
    parts.slice(firstFrom(parts, from), firstFrom(parts, to)).map((part) => `${part.from - from} ${what(part)}`);
  return [
    ...said(footnotes.references, ({ identifier }) => `reference ${identifier}`),
    ...said(footnotes.undefinedReferences, ({ identifier }) => `undefined ${identifier}`),
    ...said(links, ({ kind, target }) => `${kind} ${target}`),
    ...said(embeds, ({ kind, target }) => `${kind} ${target}`),
    ...said(protectedRanges, ({ kind }) => kind),
    ...said(citations.marks, () => 'mark'),
  ];
}

function definitionFault(after: Note, definitions: readonly string[]): string | null {
  const said = new Set(after.footnotes.definitions.filter(({ parent }) => parent === null).map(({ from, to }) => after.text.slice(from, to)));
  return definitions.every((definition) => said.has(definition)) ? null : 'A footnote would not be read as one';
}
