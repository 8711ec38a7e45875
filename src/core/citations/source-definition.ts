import { plainAddress } from '../note/source-entry';
import type { CitationOptions } from './citation-options';
import { entryContent } from './entry-content';
import { bracketSafe, isPlainUrl, linkDestination } from './link-text';
import type { PastedSource } from './pasted-style';
import { parseWebUrl } from './source-key';
import { stripTracking } from './strip-tracking';

/** How a footnote names its source. */
export interface DefinitionForm extends Pick<CitationOptions, 'definitionStyle' | 'stripTracking'> {
  /** The line ending for further lines. */
  readonly ending: string;
}

/** A source that is to be named. */
export interface NamedSource extends Pick<PastedSource, 'entry' | 'url' | 'title'> {
  /** What its entry says besides title and URL, with them; null where that is all. */
  readonly words: string | null;
}

/** What a footnote says. */
export interface DefinitionContent {
  readonly text: string;
  /** The URL as it is written there; empty where there is none. */
  readonly url: string;
}

/**
 * What a footnote says about a source: `[title](url)`, the URL alone, or `Title. Site. URL`. An entry that says more than that, or says it in
 * a way that a link cannot hold, keeps its words as they are; its further lines are indented so that they stay in the footnote.
 */
export function definitionContent(text: string, { entry, url: written, title, words }: NamedSource, form: DefinitionForm): DefinitionContent {
  const url = form.stripTracking ? stripTracking(written) : written;
  if (entry === null || entry.list.style === 'definitions') return { text: namedSource(title, url, form) ?? asWritten(title, url, form), url };
  const named = url !== '' && words === null ? namedSource(title, url, form) : null;
  if (named !== null) return { text: named, url };
  const said = withPlainAddresses(entryContent(text, entry.list, entry.source));
  // A further line that begins with the mark of a quote stands in one: at the top it would be no part of the entry.
  const lines = said.split(/\r\n|\n|\r/).map((line, index) => (index === 0 ? line : line.replace(/^[ \t]*(?:>[ \t]?)+/, '')).trim());
  return { text: replaceUrl(lines.filter((line) => line !== '').join(`${form.ending}    `), written, url), url };
}

/** Title and URL in the wanted form; null where the title cannot stand in it as it is. */
function namedSource(title: string, url: string, { definitionStyle }: DefinitionForm): string | null {
  const destination = linkDestination(url);
  if (destination === null) return null;
  if (title === '') return isPlainUrl(url) ? url : null;
  const address = isPlainUrl(url) ? url : `<${url}>`;
  if (definitionStyle === 'url') return address;
  const words = bracketSafe(title);
  if (words === null) return null;
  if (definitionStyle === 'link') return `[${words}](${destination})`;
  const site = parseWebUrl(url)?.hostname.replace(/^www\./, '') ?? '';
  const stop = /[.!?…]$/.test(title) ? '' : '.';
  const isNamed = site === '' || ` ${title}`.replace(/\.$/, '').endsWith(` ${site}`);
  return `${title}${stop} ${isNamed ? '' : `${site}. `}${address}`;
}

function asWritten(title: string, url: string, { ending }: DefinitionForm): string {
  const words = title.split(/\r\n|\n|\r/).map((line) => line.trim()).filter((line) => line !== '').join(`${ending}    `);
  if (url === '') return words;
  const address = linkDestination(url) === null || isPlainUrl(url) ? url : `<${url}>`;
  return words === '' ? address : `${words} ${address}`;
}

function withPlainAddresses(content: string): string {
  return content.includes('\\:') ? content.replace(/https?\\:\/\/[^\s<>()[\]]*/g, plainAddress) : content;
}

/** Each place of the URL, which other characters may follow. */
function replaceUrl(content: string, written: string, url: string): string {
  return written === url || written === '' ? content : content.split(written).join(url);
}
