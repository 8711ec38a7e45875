import { readPageText } from '../../core/citations/page-text';
import { readPageTitle } from '../../core/citations/page-title';
import { words } from '../words';
import { fetchPage } from './fetch-page';
import type { WebFinding } from './web-memory';

/** The title that the page at an address gives itself. */
export async function findTitle(url: string): Promise<WebFinding> {
  const page = await fetchPage({ url, method: 'GET', accept: 'text/html, application/xhtml+xml' });
  if (page.kind === 'failed') return { kind: 'none', reason: page.reason };
  if (page.status < 200 || page.status > 299) return { kind: 'none', reason: words.answeredWith(page.status) };
  const text = readPageText(page.bytes, page.contentType);
  if (text === null) return { kind: 'none', reason: words.notHtml };
  const title = readPageTitle(text);
  return title === null ? { kind: 'none', reason: words.noTitle } : { kind: 'found', text: title };
}
