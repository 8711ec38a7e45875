import { readSourceEntry } from '../note/source-entry';
import type { Source, SourceList } from '../note/source-list';
import { bracketSafe, isPlainUrl, linkDestination } from './link-text';

/**
 * What a footnote says about a source: `[title](url)`, or the URL alone. An entry that says more than that, or says it in a way that a
 * link cannot hold, keeps its words as they are; its further lines are indented so that they stay in the footnote.
 */
export function definitionContent(text: string, list: SourceList, source: Source, ending: string): string {
  const written = entryContent(text, list, source);
  const { url, title, whole } = readSourceEntry(written);
  if (url !== '' && whole) {
    const words = bracketSafe(title);
    const destination = linkDestination(url);
    if (title === '' && isPlainUrl(url)) return url;
    if (title !== '' && words !== null && destination !== null) return `[${words}](${destination})`;
  }
  const lines = written.split(/\r\n|\n|\r/).map((line) => line.trim());
  return lines.filter((line) => line !== '').join(`${ending}    `);
}

/** What an entry says behind its number. */
function entryContent(text: string, list: SourceList, source: Source): string {
  const content = text.slice(source.labelRange.to + 1, source.to);
  return list.style === 'bracketed' && content.startsWith('(') ? content.trim().slice(1, -1) : content.trim();
}
