import { afterLineEnding, isLineEnd, skipBlanks } from './frontmatter-lines';
import { markLength } from './frontmatter-fence';
import type { TextRange } from '../text/text-range';

/** Lines that look like properties where no frontmatter is found. */
export interface FrontmatterLookalike {
  readonly kind: 'behind-blank-lines' | 'unclosed';
  /** The `---` that should open the frontmatter. */
  readonly fence: TextRange;
  /** Where the lines that look like properties end: the beginning of the next line, or the end of the text. */
  readonly to: number;
  /** The names of the properties. */
  readonly keys: readonly string[];
}

/**
 * Looks for frontmatter that Obsidian does not see, in a text that has none: opened behind blank lines, or never
 * closed. Null where nothing looks like it; lines that could be prose do not. Linear in the length of what it reads.
 */
export function findFrontmatterLookalike(text: string): FrontmatterLookalike | null {
  const start = markLength(text);
  const from = skipBlankLines(text, start);
  const fenceTo = from + 3;
  const lineEnd = skipBlanks(text, fenceTo, text.length);
  if (!text.startsWith('---', from) || !isLineEnd(text.charCodeAt(lineEnd))) return null;
  const { keys, to } = readProperties(text, afterLineEnding(text, lineEnd));
  if (keys.length === 0) return null;
  const isClosed = /^---[ \t]*(?:[\r\n]|$)/u.test(text.slice(to, to + 200));
  if (from > start && !isClosed) return null;
  return { kind: from > start ? 'behind-blank-lines' : 'unclosed', fence: { from, to: fenceTo }, to, keys };
}

/** Whether its author must have meant properties: they name the key that matters, or are more than one. A single one may be prose. */
export function isMeantAsFrontmatter({ keys }: FrontmatterLookalike, key: string): boolean {
  return keys.includes(key) || keys.length >= 2;
}

/** What is wrong with it, in the form of a problem's message. */
export function lookalikeMessage({ kind }: FrontmatterLookalike): string {
  switch (kind) {
    case 'unclosed':
      return 'Unexpected `---` that nothing closes, expected `---` behind the properties, too';
    case 'behind-blank-lines':
      return 'Unexpected blank line in front of the properties, expected `---` on the first line';
  }
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
