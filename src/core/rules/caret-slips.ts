import { code, isBlank } from '../note/character';
import { footnoteLabelEnd, normalizeLabel } from '../note/link-label';
import type { FootnoteReference } from '../note/inline';
import type { Note } from '../note/note';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { lineStart } from './line-start';
import { overlapsAny } from './range-before';

/** A slip in writing a footnote's mark, with all places of one footnote in which it was made. */
export interface CaretSlip extends TextRange {
  /** `inline`: `^[1]`. `caret`: another character for `^`. `colon`: something else than a colon right behind the mark of a definition. */
  readonly kind: 'inline' | 'caret' | 'colon';
  /** The identifier of the footnote that is meant. */
  readonly identifier: string;
  /** The mark as it should be. */
  readonly wanted: string;
  /** What mends it; empty where nothing says that a footnote of that label is meant. */
  readonly edits: readonly TextEdit[];
}

/** Finds slips in the marks of footnotes, kind by kind, each in the order of the text, one for each footnote. */
export function findCaretSlips(note: Note): readonly CaretSlip[] {
  const { text, bodyFrom, footnotes } = note;
  const places = carets.some((caret) => text.includes(caret, bodyFrom)) ? caretPlaces(note) : [];
  const colons = colonSlips(note);
  // Nearly every note has none of all three.
  if (footnotes.inline.length === 0 && places.length === 0 && colons.length === 0) return colons;
  const defined = definedOnceMended(note, places, colons);
  return [...inlineSlips(note, defined), ...caretSlips(places, defined), ...colons];
}

/** What is defined once all slips are mended: the mark of a definition may hold one, too. */
function definedOnceMended({ text, footnotes }: Note, places: readonly FootnoteReference[], colons: readonly CaretSlip[]): ReadonlySet<string> {
  const defined = new Set([...footnotes.definitions, ...colons].map(({ identifier }) => identifier));
  for (const { from, to, identifier } of places) if (text.charAt(to) === ':' && beginsLine(text, from)) defined.add(identifier);
  return defined;
}

/** `^[1]` is a footnote that says `1`. Where a list has that number, too, it may be a raised mark that cites the list. */
function inlineSlips({ text, footnotes: { inline }, citations: { lists } }: Note, defined: ReadonlySet<string>): readonly CaretSlip[] {
  const places = inline.flatMap(({ from, to, content }): readonly FootnoteReference[] => {
    const label = content.to - content.from > longest ? '' : text.slice(content.from, content.to);
    const identifier = normalizeLabel(label);
    return defined.has(identifier) || /^\d{1,3}$/u.test(label) ? [{ from, to, label, identifier }] : [];
  });
  const listed = new Set(lists.flatMap(({ sources }) => sources.map(({ label }) => label)));
  return groups(places).map(([first, all]) => ({
    kind: 'inline',
    from: first.from,
    to: first.to,
    identifier: first.identifier,
    wanted: `[^${first.label}]`,
    edits: defined.has(first.identifier) && !listed.has(first.label) ? all.flatMap((place) => inlineEdits(text, place)) : [],
  }));
}

/** A caret that closes what the first one raises, as in `^[1]^`, goes, too. */
function inlineEdits(text: string, { from, to }: TextRange): readonly TextEdit[] {
  const mend = { from, to: from + 2, text: '[^' };
  return text.charAt(to) === '^' && text.charAt(to + 1) !== '[' ? [mend, { from: to, to: to + 1, text: '' }] : [mend];
}

/** No label of these is longer. In UTF-16 code units. */
const longest = 60;

/** A modifier letter, a full-width caret and an arrowhead. */
const carets = ['\u02c6', '\uff3e', '\u2303'];

function caretPlaces(note: Note): readonly FootnoteReference[] {
  return carets.flatMap((caret) => placesOf(note, caret)).sort((left, right) => left.from - right.from);
}

function caretSlips(places: readonly FootnoteReference[], defined: ReadonlySet<string>): readonly CaretSlip[] {
  return groups(places.filter(({ identifier }) => defined.has(identifier))).map(([{ from, to, label, identifier }, all]) => {
    const edits = all.map((place) => ({ from: place.from + 1, to: place.from + 2, text: '^' }));
    return { kind: 'caret', from, to, identifier, wanted: `[^${label}]`, edits };
  });
}

function placesOf(note: Note, caret: string): readonly FootnoteReference[] {
  const { text } = note;
  const found: FootnoteReference[] = [];
  for (let at = text.indexOf(caret, note.bodyFrom); at !== -1; at = text.indexOf(caret, at + 1)) {
    const from = at - 1;
    if (text.charCodeAt(from) !== code.openBracket || text.charAt(from - 1) === '\\') continue;
    const end = footnoteLabelEnd(text, at + 1, Math.min(text.length, at + longest));
    if (end === -1 || overlapsAny(note.protectedRanges, { from, to: end + 1 })) continue;
    const label = text.slice(at + 1, end);
    found.push({ from, to: end + 1, label, identifier: normalizeLabel(label) });
  }
  return found;
}

/** `[^1] : text` and `[^1]：text` define nothing; where another `[^1]` waits for a definition, they were meant to. */
function colonSlips({ text, footnotes: { undefinedReferences } }: Note): readonly CaretSlip[] {
  if (undefinedReferences.length < 2) return [];
  const slips = undefinedReferences.flatMap((reference) => {
    const end = colonEnd(text, reference.to);
    return end !== -1 && beginsLine(text, reference.from) ? [{ ...reference, end }] : [];
  });
  if (slips.length === 0) return [];
  const starts = new Set(slips.map(({ from }) => from));
  const waiting = new Set(undefinedReferences.filter(({ from }) => !starts.has(from)).map(({ identifier }) => identifier));
  return groups(slips.filter(({ identifier }) => waiting.has(identifier))).map(([{ from, to, end, label, identifier }]) => ({
    kind: 'colon',
    from,
    to: end,
    identifier,
    wanted: `[^${label}]:`,
    edits: [{ from: to, to: end, text: ':' }],
  }));
}

/** Behind a colon that is full-width or has blanks in front; -1 where none follows. */
function colonEnd(text: string, at: number): number {
  let index = at;
  while (index - at < 3 && isBlank(text.charCodeAt(index))) index++;
  const unit = text.charCodeAt(index);
  return unit === 0xff1a || (unit === code.colon && index > at) ? index + 1 : -1;
}

/** Places by footnote: the first of each with all of them. */
function groups<T extends { readonly identifier: string }>(places: readonly T[]): readonly (readonly [T, readonly T[]])[] {
  const found = new Map<string, [T, T[]]>();
  for (const place of places) {
    const known = found.get(place.identifier);
    if (known === undefined) found.set(place.identifier, [place, [place]]);
    else known[1].push(place);
  }
  return Array.from(found.values());
}

/** Marks of quotes may stand in front. */
function beginsLine(text: string, at: number): boolean {
  const from = lineStart(text, at);
  return from !== null && at - from < longest && /^[ \t>]*$/u.test(text.slice(from, at));
}
