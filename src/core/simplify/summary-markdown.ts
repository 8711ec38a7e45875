import { neutralMarkdown } from './neutral-markdown';

const lineEnd = /\r\n|\r|\n/;
const bullet = /^[-*+•]\s+/;
/** A mark that stands behind the backslash which makes it plain text. */
const escapedMark = /\\\[(\^?[^\]\\\s[]{1,60})\]/g;

/**
 * The lines of Markdown that show a plain text: one paragraph, or with `asList` a bullet for each of its lines. Nothing in it means anything
 * to Markdown but the marks `[label]` whose labels are in `kept`, as in `1` and `^1`. None where the text is blank.
 */
export function summaryMarkdown(text: string, asList: boolean, kept: ReadonlySet<string>): readonly string[] {
  const neutral = (line: string): string => {
    const markdown = neutralMarkdown(line);
    return kept.size === 0 ? markdown : markdown.replace(escapedMark, (whole, label: string) => (kept.has(label) ? `[${label}]` : whole));
  };
  if (!asList) return [neutral(text)].filter((line) => line !== '');
  return text.split(lineEnd).map((line) => neutral(line.trim().replace(bullet, ''))).filter((line) => line !== '').map((line) => `- ${line}`);
}
