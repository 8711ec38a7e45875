import { code, isBlank } from './character';
import type { InlineScanner } from './inline-scanner';
import { splitTarget } from './link-target';

/** Reads `[[target#subpath|alias]]` or `![[...]]` at `at`; the offset behind it, or -1 where it is none. */
export function scanWikilink(scanner: InlineScanner, at: number, to: number, inComment: boolean): number {
  const { text, found } = scanner;
  const embedded = text.charCodeAt(at) === code.exclamation;
  const from = at + (embedded ? 3 : 2);
  const close = scanner.find(']]', from);
  if (close === -1 || close + 2 > to || close === from || text.charCodeAt(from) === code.openBracket) return -1;
  if (holds(scanner, '[[', from, close) || holds(scanner, '\n', from, close) || holds(scanner, '\r', from, close)) return -1;
  // A pipe right behind the brackets is no separator: Obsidian takes it for a part of the name.
  const pipe = scanner.find('|', from + 1);
  const aliased = pipe !== -1 && pipe < close;
  // In a table the pipe is escaped, and the backslash is no part of the name.
  const targetTo = aliased ? (text.charCodeAt(pipe - 1) === code.backslash ? pipe - 1 : pipe) : close;
  const written = trimmed(text, from, targetTo);
  if (written.from >= written.to) return -1;
  const { target, subpath } = splitTarget(text.slice(written.from, written.to));
  const range = { from: scanner.noteOffset(at), to: scanner.noteOffset(close + 2) };
  const alias = aliased ? text.slice(pipe + 1, close) : null;
  const destination = { from: scanner.noteOffset(written.from), to: scanner.noteOffset(written.to) };
  if (embedded) found.embeds.push({ kind: 'wikilink', from: range.from, to: range.to, target, subpath, alias, inComment, destination });
  else {
    const shown = { from: scanner.noteOffset(aliased ? pipe + 1 : from), to: scanner.noteOffset(close) };
    found.links.push({ kind: 'wikilink', from: range.from, to: range.to, target, subpath, alias, inComment, destination, text: shown });
  }
  if (!inComment) scanner.protect('wikilink', at, close + 2);
  return close + 2;
}

function holds(scanner: InlineScanner, mark: string, from: number, to: number): boolean {
  const place = scanner.find(mark, from);
  return place !== -1 && place < to;
}

function trimmed(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { from: start, to: end };
}
