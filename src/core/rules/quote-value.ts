import type { TextEdit } from '../text/text-edit';
import { lineAt } from './line-at';

/** A property whose value YAML would read only in quotes. */
export interface UnquotedValue {
  readonly key: string;
  /** The value in quotes. */
  readonly quoted: string;
  readonly edit: TextEdit;
}

/** What YAML takes for more than text at the start of a value, and where quoting could change what is meant. */
const ownMarks = '|>&!#';

/**
 * The property on the line in which `at` stands, if its value is text that quotes would make readable; null where the
 * line is no `key: value`, or the value is a block, an anchor or a tag. Where quotes hold the value already, but cannot as
 * they are, as in `'It's fine'` or `"C:\Users"`, other ones take their place; where they hold a part of it, new ones hold all.
 */
export function findUnquotedValue(text: string, at: number): UnquotedValue | null {
  const line = lineAt(text, at);
  if (line.to - line.from > longestLine) return null;
  const match = /^([\p{L}\p{N}_-]+):[ \t]+(\S.*)$/u.exec(text.slice(line.from, line.to));
  const key = match?.[1];
  const rest = match?.[2];
  if (key === undefined || rest === undefined || ownMarks.includes(rest.charAt(0))) return null;
  const value = withoutComment(rest).trimEnd();
  const from = line.from + (match?.[0].length ?? 0) - rest.length;
  const quoted = inQuotes(value);
  return { key, quoted, edit: { from, to: from + value.length, text: quoted } };
}

const longestLine = 2000;

function withoutComment(value: string): string {
  const comment = /[ \t]#/u.exec(value);
  return comment === null ? value : value.slice(0, comment.index);
}

function inQuotes(value: string): string {
  const bare = hasQuotesAround(value) ? value.slice(1, -1) : value;
  if (!bare.includes('"') && !bare.includes('\\')) return `"${bare}"`;
  return `'${bare.split("'").join("''")}'`;
}

/** Whether the first and the last quote belong together: of those between them, the first opens, unless it is an apostrophe. */
function hasQuotesAround(value: string): boolean {
  const quote = value.charAt(0);
  if (value.length < 2 || (quote !== '"' && quote !== "'") || !value.endsWith(quote)) return false;
  for (let at = value.indexOf(quote, 1); at < value.length - 1; at = value.indexOf(quote, at + 1)) {
    if (!/[\p{L}\p{N}]['"][\p{L}\p{N}]/u.test(value.slice(at - 1, at + 2))) return value.charAt(at - 1) === ' ';
  }
  return true;
}
