import { plainLine } from './plain-line';
import { parseWebUrl } from './source-key';
import { lastWord } from '../text/without-end';

/** Longer references are cut. In UTF-16 code units. */
const longestReference = 600;

/** How many authors are named; behind them stands `et al.` */
const namedAuthors = 3;

/** The DOI that an address of doi.org leads to; null for any other address. */
export function doiOf(url: string): string | null {
  const parsed = parseWebUrl(url);
  if (parsed === null || !['doi.org', 'dx.doi.org', 'www.doi.org'].includes(parsed.host)) return null;
  try {
    const doi = decodeURIComponent(parsed.pathname.slice(1));
    return /^10\.[0-9]{4,9}\/\S+$/.test(doi) ? doi : null;
  } catch {
    return null;
  }
}

/** The address of doi.org that answers for a DOI, and what to ask it for: a reference in APA, or what it knows, as CSL JSON. */
export function doiRequest(doi: string, form: 'plain' | 'apa'): { readonly url: string; readonly accept: string } {
  const url = `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
  return { url, accept: form === 'apa' ? 'text/x-bibliography; style=apa; locale=en-US' : 'application/vnd.citationstyles.csl+json' };
}

/**
 * The reference that doi.org answered with, as plain words without the address at its end: `Authors (year). Title. Journal.` of CSL JSON, or the
 * one line of a bibliography. Null where it is neither.
 */
export function readDoiReference(answer: string, form: 'plain' | 'apa'): string | null {
  return form === 'apa' ? readBibliography(answer) : readCsl(answer);
}

function readBibliography(answer: string): string | null {
  if (/<[a-z!/]/i.test(answer)) return null;
  const line = plainLine(answer, longestReference * 2);
  const words = withoutDoi(line).trim();
  return words === '' ? null : plainLine(words, longestReference);
}

/** The line without the DOI that it ends with, which stands in a link of its own. */
function withoutDoi(line: string): string {
  const last = lastWord(line);
  const before = line.slice(0, line.length - last.length);
  if (/doi:\s$/i.test(before.slice(-5))) return before.slice(0, -5);
  const at = last.search(/(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)./i);
  return at === -1 ? line : before + last.slice(0, at);
}

function readCsl(answer: string): string | null {
  const item = parsed(answer);
  const title = wordsOf(field(item, 'title'));
  if (title === '') return null;
  const year = yearOf(field(item, 'issued'));
  const authors = authorsOf(field(item, 'author'));
  const container = wordsOf(field(item, 'container-title')) || wordsOf(field(item, 'publisher'));
  const who = authors === '' ? '' : authors + (year === '' ? '. ' : ` (${year}). `);
  const when = authors === '' && year !== '' ? ` (${year})` : '';
  return plainLine(`${who}${withStop(title + when)}${container === '' ? '' : ` ${withStop(container)}`}`, longestReference);
}

function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch {
    return null;
  }
}

function authorsOf(authors: unknown): string {
  const names = (Array.isArray(authors) ? authors : []).map(nameOf).filter((name) => name !== '');
  const named = names.slice(0, namedAuthors).join(', ');
  return names.length > namedAuthors ? `${named} et al.` : named;
}

function nameOf(author: unknown): string {
  const family = wordsOf(field(author, 'family'));
  const given = wordsOf(field(author, 'given'));
  if (family === '') return wordsOf(field(author, 'literal')) || wordsOf(field(author, 'name'));
  return given === '' ? family : `${family} ${given}`;
}

/** `{"date-parts": [[2021, 3]]}`. */
function yearOf(issued: unknown): string {
  const parts = field(issued, 'date-parts');
  const first: unknown = Array.isArray(parts) ? parts[0] : null;
  const year: unknown = Array.isArray(first) ? first[0] : null;
  return /^[0-9]{4}$/.test(String(year)) ? String(year) : '';
}

/** Words on one line, without the tags that publishers put into titles; of a list the first. */
function wordsOf(value: unknown): string {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? plainLine(first.slice(0, 4000).replace(/<\/?[a-z]{1,10}>/gi, ''), longestReference) : '';
}

function withStop(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

/** Own fields only: nothing that an answer inherits was said by anyone. */
function field(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name) ? Reflect.get(holder, name) : undefined;
}
