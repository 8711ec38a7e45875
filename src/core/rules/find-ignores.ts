import type { Block } from '../note/block';
import { isBlankOrEnding } from '../note/character';
import { findProperty, type Frontmatter, type PropertyValue } from '../note/frontmatter';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { isList } from './describe-value';
import type { Ignore } from './ignore';
import { indexBefore } from './range-before';

/** The property that names rules for the whole note. */
export const ignoreKey = 'preflight-ignore';

/** What a comment begins with that names rules for what follows. */
export const ignoreWord = 'preflight-ignore-next';

/** A longer comment is prose, whatever it begins with. */
const longestComment = 2000;

/**
 * The rules that `preflight-ignore` in the frontmatter and `%% preflight-ignore-next rule %%` in the text name, in the
 * order of the text. A comment speaks for what follows it in its own block; where nothing does, for the next block with
 * the quote, list item or footnote that begins there.
 */
export function findIgnores(note: Note): readonly Ignore[] {
  const ofProperty = ignoresOfProperty(note.frontmatter);
  // A comment is looked for by its range, which costs less than a search of the text.
  const ofComments = note.protectedRanges.some(({ kind }) => kind === 'comment') && note.text.includes(ignoreWord) ? ignoresOfComments(note) : [];
  return ofComments.length === 0 ? ofProperty : [...ofProperty, ...ofComments];
}

/** Those that the frontmatter names. */
export function ignoresOfProperty(frontmatter: Frontmatter): readonly Ignore[] {
  const property = findProperty(frontmatter, ignoreKey);
  if (property === undefined || property.value === null) return [];
  const { value, valueRange } = property;
  const names = isList(value) ? value.map(nameOf) : nameOf(value).split(/[\s,]+/u).filter((name) => name !== '');
  return names.map((rule) => ({ rule, within: null, comment: null, from: valueRange.from, to: valueRange.to }));
}

function nameOf(value: PropertyValue): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'object' ? '' : String(value);
}

function ignoresOfComments(note: Note): readonly Ignore[] {
  const { text, protectedRanges } = note;
  const comments = protectedRanges.filter(({ kind }) => kind === 'comment');
  const places = new NextBlocks(note, comments);
  return comments.flatMap((comment) => {
    const names = namesIn(text, comment);
    if (names === null) return [];
    const within = places.of(comment);
    if (names.length === 0) return [{ rule: '', within, comment, from: comment.from, to: comment.to }];
    return names.map(({ from, to }) => ({ rule: text.slice(from, to), within, comment, from, to }));
  });
}

/** Where a comment names rules; null where it is about something else. */
function namesIn(text: string, { from, to }: TextRange): readonly TextRange[] | null {
  if (to - from > longestComment) return null;
  const written = text.slice(from, to);
  const head = /^%%\s*preflight-ignore-next(?![^\s:%])[\s:]*/u.exec(written)?.[0].length;
  if (head === undefined) return null;
  // What nothing closes goes on to the end of the note: the words there are its text, and no names.
  if (written.length < head + 2 || !written.endsWith('%%')) return null;
  const names = written.slice(head, -2).matchAll(/[^\s,]+/gu);
  return Array.from(names, (match) => ({ from: from + head + match.index, to: from + head + match.index + match[0].length }));
}

/** Finds what a comment speaks for. Everything is looked at once, however many comments there are. */
class NextBlocks {
  readonly #note: Note;
  readonly #comments: readonly TextRange[];
  /** For each comment what follows it and the comments right behind it. */
  readonly #behind: readonly number[];
  /** For each block the first one behind it that is more than comments; -1 where there is none. */
  readonly #next: readonly number[];

  constructor(note: Note, comments: readonly TextRange[]) {
    this.#note = note;
    this.#comments = comments;
    const behind = comments.map(({ to }) => skipBlanks(note.text, to));
    for (let index = comments.length - 2; index >= 0; index--) {
      if (behind[index] === comments[index + 1]?.from) behind[index] = behind[index + 1] ?? note.text.length;
    }
    this.#behind = behind;
    const next: number[] = new Array<number>(note.blocks.length).fill(-1);
    for (let index = note.blocks.length - 2; index >= 0; index--) {
      const block = note.blocks[index + 1];
      next[index] = block !== undefined && this.#isOnlyComments(block) ? (next[index + 1] ?? -1) : index + 1;
    }
    this.#next = next;
  }

  of(comment: TextRange): TextRange {
    const { blocks, text } = this.#note;
    const index = indexBefore(blocks, comment.from + 1);
    const own = blocks[index];
    const behind = this.#behind[indexBefore(this.#comments, comment.from + 1)] ?? text.length;
    if (own !== undefined && behind < own.to) return { from: comment.to, to: own.to };
    const next = blocks[this.#next[index] ?? -1];
    return { from: comment.to, to: next === undefined ? comment.to : endOf(next, comment.to) };
  }

  #isOnlyComments({ from, to }: Block): boolean {
    const index = indexBefore(this.#comments, from + 1);
    return this.#comments[index]?.from === from && (this.#behind[index] ?? 0) >= to;
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlankOrEnding(text.charCodeAt(at))) at++;
  return at;
}

/** The end of a block, or of the outermost container that begins behind `from` and holds it. */
function endOf({ container, to }: Block, from: number): number {
  let end = to;
  for (let outer = container; outer !== null && outer.from >= from; outer = outer.parent) end = Math.max(end, outer.to);
  return end;
}
