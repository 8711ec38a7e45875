import { revivedMarks } from './literal-marks';
import { neutralMarkdown } from './neutral-markdown';

const lineEnd = /\r\n|\r|\n/;
const bullet = /^[-*+•]\s+/;

/**
 * The lines of Markdown that show a plain text: one paragraph, or with `asList` a bullet for each of its lines. Nothing in it means anything
 * to Markdown but the marks `[label]` whose labels are in `kept`, as in `1` and `^1`, and that no backslash stands in front of. None where
 * the text is blank.
 */
export function summaryMarkdown(text: string, asList: boolean, kept: ReadonlySet<string>): readonly string[] {
  const neutral = (line: string): string => revivedMarks(neutralMarkdown(line), kept);
  if (!asList) return [neutral(text)].filter((line) => line !== '');
  return text.split(lineEnd).map((line) => neutral(line.trim().replace(bullet, ''))).filter((line) => line !== '').map((line) => `- ${line}`);
}
