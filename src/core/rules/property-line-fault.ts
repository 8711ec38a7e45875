import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import { lineAt } from './line-at';
import { findUnquotedValue } from './quote-value';

/** What is wrong with a line among the properties, in words that need no knowledge of YAML, and what would mend it. */
export interface PropertyLineFault extends TextRange {
  readonly message: string;
  readonly fixTitle: string;
  readonly edits: readonly TextEdit[];
}

/** The longest line that is looked at. */
const longestLine = 2000;

/**
 * What may be wrong with the line at an offset, most likely first: a fault is the right one if its edits make the
 * properties readable. `content` is the block between the fences.
 */
export function* propertyLineFaults(text: string, at: number, content: TextRange): Iterable<PropertyLineFault> {
  const line = lineAt(text, at);
  if (line.to - line.from > longestLine) return;
  yield* openBracket(text, line);
  // The line behind an open bracket is the first that makes no sense.
  if (line.from - 1 > content.from) yield* openBracket(text, lineAt(text, line.from - (text.startsWith('\r\n', line.from - 2) ? 2 : 1)));
  const unquoted = findUnquotedValue(text, at);
  if (unquoted !== null) {
    const { key, quoted, edit } = unquoted;
    const found = /^["']/u.test(text.charAt(edit.from)) ? `quotes in the value of ${codeSpan(key)}` : `value of ${codeSpan(key)} without quotes`;
    yield { from: edit.from, to: edit.to, message: `Unexpected ${found}, expected ${codeSpan(quoted)}`, fixTitle: 'Put the value in quotes', edits: [edit] };
  }
  yield* gluedValue(text, line);
  yield* tabs(text, content);
}

/** `tags: [a, b`: the bracket at the end is missing. */
function* openBracket(text: string, line: TextRange): Iterable<PropertyLineFault> {
  if (line.to - line.from > longestLine) return;
  const written = text.slice(line.from, line.to).trimEnd();
  const [, before = '', opening] = /^(.{0,200}?:[ \t]+)([[{])/u.exec(written) ?? [];
  if (opening === undefined) return;
  const close = opening === '[' ? ']' : '}';
  const to = line.from + written.length;
  const from = line.from + before.length;
  const message = `Unexpected ${codeSpan(opening)} that nothing closes, expected ${codeSpan(close)} at the end of the line`;
  yield { from, to, message, fixTitle: 'Close the bracket', edits: [{ from: to, to, text: close }] };
}

/** `title:Trams`: a key and its value are parted by a colon and a blank, which must not be one that does not break. */
function* gluedValue(text: string, line: TextRange): Iterable<PropertyLineFault> {
  const written = text.slice(line.from, line.to).trimEnd();
  const [, key, gap = '', value] = /^([\p{L}_][\p{L}\p{N}_-]{0,60}):(\u00a0[\u00a0 ]{0,9}|)([^\s/:].*)$/u.exec(written) ?? [];
  if (key === undefined || value === undefined) return;
  const at = line.from + key.length + 1;
  const message = `Unexpected ${codeSpan(`${key}:`)} without a blank behind the colon, expected ${codeSpan(`${key}: ${value}`)}`;
  const edits = [{ from: at, to: at + gap.length, text: ' ' }];
  yield { from: line.from, to: line.from + written.length, message, fixTitle: 'Put a blank behind the colon', edits };
}

/** Lists that are indented with tabs. */
function* tabs(text: string, { from, to }: TextRange): Iterable<PropertyLineFault> {
  const edits: TextEdit[] = [];
  for (const match of text.slice(from, to).matchAll(/^[ \t]*\t[ \t]*/gmu)) {
    const start = from + match.index;
    edits.push({ from: start, to: start + match[0].length, text: match[0].replaceAll('\t', '  ') });
  }
  const [first] = edits;
  if (first === undefined) return;
  const message = 'Unexpected tab in front of a property or an item of a list, expected blanks';
  yield { from: first.from, to: first.to, message, fixTitle: 'Write blanks for tabs', edits };
}
