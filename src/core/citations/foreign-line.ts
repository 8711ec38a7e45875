import { isSourceListLabel } from '../note/source-list-label';
import { readSourceEntry } from '../note/source-entry';
import type { Source } from '../note/source-list';

/**
 * True where a source reaches over text that is hardly its own: a list's item takes the line right behind it even where that is not
 * indented, and with it the text that goes on there, or the beginning of another list. A line with nothing but an address is its own, and so is what stands
 * between the bracketed numbers of running text.
 * In a quote, its marks in front of lines do not count.
 */
export function holdsForeignLine(text: string, { from, to, labelRange }: Source, isQuoted = false): boolean {
  const written = text.slice(from, to);
  if (!written.includes('\n') && !written.includes('\r')) return false;
  const [first = '', ...lines] = written.split(/\r\n|\n|\r/);
  const label = labelRange.to + 1 - from;
  const words = first.length - first.slice(label).trimStart().length;
  const isRunningText = first.trimStart().startsWith('[');
  return lines.some((further) => {
    const line = isQuoted ? further.replace(/^[ \t]*(?:>[ \t]?)+/, '') : further;
    const said = line.trim();
    if (said === '') return false;
    if (/^\[\d{1,4}\](?:\s|\(|$)/.test(said) || isSourceListLabel(said, 0, said.length)) return true;
    if (isRunningText) return false;
    const indent = line.startsWith('\t') ? words : line.length - line.trimStart().length;
    return indent < Math.min(words, firstWord(first)) && !isAddress(said);
  });
}

/** Where the words of an item begin: behind a bullet `- [1]` at the bracket, behind `1. ` at what follows. */
function firstWord(line: string): number {
  const marker = /^[ \t]*[-*+][ \t]+/.exec(line)?.[0];
  return marker?.length ?? line.length;
}

function isAddress(line: string): boolean {
  const { url, title, whole } = readSourceEntry(line);
  return url !== '' && title === '' && whole;
}
