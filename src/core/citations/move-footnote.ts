import { isBlank, isBlankOrEnding } from '../note/character';
import type { Note } from '../note/note';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import type { ParagraphEnd } from './paragraph-end';
import { overlapsAny } from './range-search';
import { lastWord } from '../text/without-end';

/** Footnotes that stand side by side, with nothing between them. */
export interface FootnoteRun extends TextRange {
  readonly footnotes: readonly TextRange[];
}

/** What a footnote is taken out of: a heading, or the title of a callout, which reads like one. */
export interface TitleLine {
  readonly style: 'atx' | 'setext';
  /** Where its text stands. */
  readonly content: TextRange;
}

/** Joins neighbours; `footnotes` are sorted and disjoint. */
export function runsOf(footnotes: readonly TextRange[]): readonly FootnoteRun[] {
  const runs: { from: number; to: number; footnotes: TextRange[] }[] = [];
  for (const footnote of footnotes) {
    const last = runs.at(-1);
    if (last?.to === footnote.from) {
      last.footnotes.push(footnote);
      last.to = footnote.to;
    } else runs.push({ from: footnote.from, to: footnote.to, footnotes: [footnote] });
  }
  return runs;
}

/**
 * Takes a footnote out of a heading and puts it at `place`; null where the heading would become another or none,
 * or where the footnote holds anything that no edit may touch.
 */
export function moveFootnoteEdits(
  note: Note,
  heading: TitleLine,
  run: FootnoteRun,
  footnote: TextRange,
  place: ParagraphEnd,
): readonly TextEdit[] | null {
  const { text, protectedRanges } = note;
  const written = text.slice(footnote.from, footnote.to);
  if (/[\r\n]/u.test(written) || overlapsAny(protectedRanges, footnote) || !canLeave(text, heading, run)) return null;
  return [
    { ...removal(text, heading, run, footnote), text: '' },
    { from: place.at, to: place.at, text: place.needsBlank ? ` ${written}` : written },
  ];
}

/** A heading beyond this is left alone: looking at all of it for each of its footnotes would take too long. */
const longestHeading = 2000;

/**
 * Whether the heading stays the same heading without the run. Where the run stands between blanks, or behind a word
 * and in front of nothing but closing marks, what is around it reads as before.
 */
function canLeave(text: string, { style, content }: TitleLine, run: FootnoteRun): boolean {
  if (content.to - content.from > longestHeading) return false;
  const left = text.slice(content.from, run.from).trimEnd();
  const right = text.slice(run.to, content.to);
  if (left === '') return style === 'atx' && /^\s+[\p{L}\p{N}]/u.test(right);
  // `- a[^1]` can be the text of a heading above `---`, but `-` and `1.` begin a list.
  if (style === 'setext' && !/(?:^|[\r\n])[ \t]*\p{L}[^\r\n]*$/u.test(left)) return false;
  // A line of such a heading that holds nothing else would be blank, and end it.
  if (/[\r\n][ \t]*$/u.test(text.slice(content.from, run.from))) return false;
  // Nothing would be left between the marks of `_[^1]_`.
  if (/[*_~=]$/u.test(text.slice(content.from, run.from)) && /^[*_~=]/u.test(right)) return false;
  if (!/^[*_~=.,;:!?)"'»”’]*(?:\s|$)/u.test(right)) return false;
  // At the end of a heading `#` would close it, and `^id` name it.
  if (right.trim() === '' && /(?:#|(?:^|\s)\^[\w-]+)$/u.test(left)) return false;
  return isOrdinaryWord(text.slice(Math.max(content.from, run.from - 200), run.from));
}

/** True for a text whose end is no URL, and no mark that takes what stands behind it for its own. */
function isOrdinaryWord(before: string): boolean {
  const word = lastWord(before);
  return !/:\/\/|www\.|[\\^[!]$/iu.test(word) && word.length < 200;
}

/** Marks that would take a bracket right behind them for their own. */
function isTakingMark(character: string): boolean {
  return character !== '' && '\\^[!'.includes(character);
}

/** The footnote with the blanks that nothing needs any more. */
function removal(text: string, { content }: TitleLine, run: FootnoteRun, footnote: TextRange): TextRange {
  let { from, to } = footnote;
  const opensHeading = text.slice(content.from, run.from).trim() === '';
  const isFollowedByBlank = run.to >= content.to || isBlankOrEnding(text.charCodeAt(run.to));
  if (!opensHeading && from === run.from && isFollowedByBlank) {
    while (from > content.from && isBlank(text.charCodeAt(from - 1))) from--;
    // Another footnote of the run stays: `^ [^1][^2]` must not become `^[^2]`.
    if (to < run.to && isTakingMark(text.charAt(from - 1))) from = footnote.from;
  }
  if (opensHeading && to === run.to) while (to < content.to && isBlank(text.charCodeAt(to))) to++;
  return { from, to };
}
