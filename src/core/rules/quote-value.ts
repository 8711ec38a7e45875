import type { TextEdit } from '../text/text-edit';
import { lineAt } from './line-at';

/** A property whose value YAML would read only in quotes. */
export interface UnquotedValue {
  readonly key: string;
  /** The value in quotes. */
  readonly quoted: string;
  readonly edit: TextEdit;
}

/** What YAML takes for more than text at the start of a value, but where quoting changes nothing that could have been meant. */
const ownMarks = '"\'|>&*!#';

/**
 * The property on the line in which `at` stands, if its value is plain text that quotes would make readable; null where the
 * line is no `key: value`, or the value is quoted already or a block, an anchor, an alias or a tag.
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
  if (!value.includes('"') && !value.includes('\\')) return `"${value}"`;
  return `'${value.split("'").join("''")}'`;
}
