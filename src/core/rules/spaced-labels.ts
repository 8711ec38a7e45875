import { isBlank, isLineEnding } from '../note/character';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { lineStart } from './line-start';
import { overlapsAny } from './range-before';

/** A label with blanks by which a note means to cite a footnote. */
export interface SpacedLabel {
  /** As written the first time. */
  readonly label: string;
  /** Where `[^label]` stands, references and definitions, in the order of the text. */
  readonly places: readonly TextRange[];
}

/** No label is longer. In UTF-16 code units. */
const longest = 60;

/**
 * Finds `[^a b]` for which there is a line `[^a b]: …` and at least one place besides it, in the order of their first places. What is protected does
 * not count. Linear: each `[^` is read for 60 code units at most.
 */
export function findSpacedLabels(note: Note): readonly SpacedLabel[] {
  const found = new Map<string, { label: string; places: TextRange[]; defined: number }>();
  const { text } = note;
  for (let from = text.indexOf('[^', note.bodyFrom); from !== -1; from = text.indexOf('[^', from + 2)) {
    const to = spacedEnd(text, from);
    if (to === -1 || text.charAt(from - 1) === '\\' || overlapsAny(note.protectedRanges, { from, to })) continue;
    const label = text.slice(from + 2, to - 1);
    const key = label.trim().replaceAll(/[ \t]+/gu, ' ').toLowerCase();
    const known = found.get(key) ?? { label, places: [], defined: 0 };
    found.set(key, known);
    known.places.push({ from, to });
    if (text.charAt(to) === ':' && beginsLine(text, from)) known.defined += 1;
  }
  return Array.from(found.values()).filter(({ places, defined }) => defined === 1 && places.length > 1);
}

/** Behind the `]` of a label with a blank in it that begins with `[^` at `from`; -1 where none does. */
function spacedEnd(text: string, from: number): number {
  let isSpaced = false;
  let isFilled = false;
  for (let index = from + 2; index < from + longest; index++) {
    const unit = text.charCodeAt(index);
    if (isLineEnding(unit) || unit === bracket || unit === backslash || Number.isNaN(unit)) return -1;
    if (unit === closing) return isSpaced && isFilled ? index + 1 : -1;
    if (isBlank(unit)) isSpaced = true;
    else isFilled = true;
  }
  return -1;
}

const bracket = 91;
const backslash = 92;
const closing = 93;

/** Marks of quotes may stand in front. */
function beginsLine(text: string, at: number): boolean {
  const from = lineStart(text, at);
  return from !== null && /^[ \t>]*$/u.test(text.slice(from, at));
}
