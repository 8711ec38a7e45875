import { readSourceEntry } from '../note/source-entry';
import type { CitableSource } from './insert-citation';
import { parseWebUrl } from './source-key';
import { unescapeTitle } from './unescape-title';

/** Longer input is not read. In UTF-16 code units. */
const MAX_INPUT_LENGTH = 10_000;

/** DOIs as Crossref gives them: `10.` with a registrant of four to nine digits. */
const DOI = /^(?:doi:?\s*)?(10\.[0-9]{4,9}\/\S+)$/i;

/** arXiv's identifiers since 2007, `2401.00001v2`, and before, `hep-th/9901001`; the latter only behind `arXiv:`. */
const ARXIV = /^(?:arxiv:\s*)?([0-9]{4}\.[0-9]{4,5}(?:v[0-9]{1,3})?)$/i;
const OLD_ARXIV = /^arxiv:\s*([a-z-]{1,20}(?:\.[a-z]{2})?\/[0-9]{7}(?:v[0-9]{1,3})?)$/i;

/**
 * Reads what someone types or pastes to name a source: a URL (also in angle brackets or beginning with `www.`), a DOI, an arXiv id or
 * `[title](url)`. Null where it is none of them; only http and https count.
 */
export function parseSourceInput(text: string): CitableSource | null {
  if (text.length > MAX_INPUT_LENGTH) return null;
  const input = text.trim();
  const id = identifierUrl(input);
  if (id !== null) return { url: id, title: '' };
  if (input.startsWith('[')) {
    const { url, title, whole } = readSourceEntry(input);
    return whole && parseWebUrl(url) !== null ? { url, title: unescapeTitle(title) } : null;
  }
  const address = input.startsWith('<') && input.endsWith('>') ? input.slice(1, -1) : input;
  const url = /^www\.[^\s.]/i.test(address) ? `https://${address}` : address;
  return parseWebUrl(url) === null ? null : { url, title: '' };
}

function identifierUrl(input: string): string | null {
  const doi = DOI.exec(input)?.[1];
  if (doi !== undefined) return doiUrl(doi);
  const id = (ARXIV.exec(input) ?? OLD_ARXIV.exec(input))?.[1];
  return id === undefined ? null : `https://arxiv.org/abs/${id}`;
}

/** A DOI may hold any character; those that a URL gives a meaning to are written as `%` with their code. */
function doiUrl(doi: string): string | null {
  try {
    return `https://doi.org/${doi.split('/').map(encodeURIComponent).join('/')}`;
  } catch {
    return null;
  }
}
