import { afterLineEnding, isLineEnd, skipBlanks } from './frontmatter-lines';
import { markLength } from './frontmatter-fence';
import type { TextRange } from '../text/text-range';

/** Lines that look like properties where no frontmatter is found. */
export interface FrontmatterLookalike {
  readonly kind: 'behind-blank-lines' | 'unclosed' | 'other-fence';
  /** The `---` that should open the frontmatter, or what stands for it. */
  readonly fence: TextRange;
  /** Where the lines that look like properties end: the beginning of the next line, or the end of the text. */
  readonly to: number;
  /** The line that should close them, where it looks like a fence or like the end of a YAML document; null where there is none. */
  readonly close: TextRange | null;
  /** The names of the properties. */
  readonly keys: readonly string[];
}

/**
 * Looks for frontmatter that Obsidian does not see, in a text that has none: opened behind blank lines, never closed, or
 * between lines that people take for `---`. Null where nothing looks like it; lines that could be prose do not. Linear in
 * the length of what it reads.
 */
export function findFrontmatterLookalike(text: string): FrontmatterLookalike | null {
  const start = markLength(text);
  const from = skipBlankLines(text, start);
  const mark = fenceLike(text, from);
  if (mark === null || mark.to === text.length) return null;
  const { keys, to } = readProperties(text, nextLine(text, mark.to));
  if (keys.length === 0) return null;
  const close = fenceLike(text, to);
  const closing = close ?? documentEnd(text, to);
  if (!isFence(text, from)) return close === null ? null : { kind: 'other-fence', fence: mark, to, close, keys };
  if (from > start && (close === null || !isFence(text, to))) return null;
  return { kind: from > start ? 'behind-blank-lines' : 'unclosed', fence: mark, to, close: closing, keys };
}

/** Whether its author must have meant properties: they name the key that matters, or are more than one. A single one may be prose, and so may all between other lines than `---`. */
export function isMeantAsFrontmatter({ kind, keys }: FrontmatterLookalike, key: string): boolean {
  return keys.includes(key) || (keys.length >= 2 && kind !== 'other-fence');
}

/** What is wrong with it, in the form of a problem's message. */
export function lookalikeMessage({ kind }: FrontmatterLookalike): string {
  switch (kind) {
    case 'unclosed':
      return 'Unexpected `---` that nothing closes, expected `---` behind the properties, too';
    case 'behind-blank-lines':
      return 'Unexpected blank line in front of the properties, expected `---` on the first line';
    case 'other-fence':
      return 'Unexpected characters on the line in front of the properties, expected `---` alone at its beginning';
  }
}

/** Whether a fence begins there, as Obsidian takes it. */
function isFence(text: string, from: number): boolean {
  const end = skipBlanks(text, from + 3, text.length);
  return text.startsWith('---', from) && (end === text.length || isLineEnd(text.charCodeAt(end)));
}

/** The dashes of a line that people take for a fence: three or more, or such as software makes of three, with nothing that can be seen around them. */
function fenceLike(text: string, from: number): TextRange | null {
  const [, before = '', dashes] = /^([\p{Zs}\p{Cf}\t]{0,20})(-{3,10}|-{0,3}[\u2010-\u2015\u2212][-\u2010-\u2015\u2212]{0,3})[\p{Zs}\p{Cf}\t]{0,100}(?:[\r\n]|$)/u.exec(text.slice(from, from + 140)) ?? [];
  return dashes === undefined ? null : { from: from + before.length, to: from + before.length + dashes.length };
}

function documentEnd(text: string, from: number): TextRange | null {
  return /^\.\.\.[ \t]{0,100}(?:[\r\n]|$)/u.test(text.slice(from, from + 110)) ? { from, to: from + 3 } : null;
}

/** The beginning of the first line that holds more than blanks. */
function skipBlankLines(text: string, start: number): number {
  let from = start;
  for (;;) {
    const end = skipBlanks(text, from, text.length);
    if (end === text.length || !isLineEnd(text.charCodeAt(end))) return from;
    from = afterLineEnding(text, end);
  }
}

/** Reads lines as long as they look like YAML: keys, and behind the first one items, indented lines and comments. */
function readProperties(text: string, start: number): { readonly keys: readonly string[]; readonly to: number } {
  const keys: string[] = [];
  let at = start;
  while (at < text.length) {
    const line = text.slice(at, at + 200);
    const key = /^([\p{L}_][\p{L}\p{N}_-]{0,60}):(?:[ \t\r\n]|$)/u.exec(line)?.[1];
    if (fenceLike(text, at) !== null) break;
    if (key !== undefined) keys.push(key);
    else if (keys.length === 0 || !/^(?:[ \t]+\S|- |-[\r\n]|#)/u.test(line)) break;
    at = nextLine(text, at);
  }
  return { keys, to: at };
}

function nextLine(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end === text.length ? end : afterLineEnding(text, end);
}
