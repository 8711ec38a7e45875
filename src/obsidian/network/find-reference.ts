import { readDoiReference } from '../../core/citations/doi-reference';
import { mostPageBytes } from '../../core/citations/page-text';
import { words } from '../words';
import { fetchPage } from './fetch-page';
import type { WebFinding } from './web-memory';

/** The reference that doi.org writes out for a DOI. */
export async function findReference(url: string, accept: string, form: 'plain' | 'apa'): Promise<WebFinding> {
  const answer = await fetchPage({ url, method: 'GET', accept });
  if (answer.kind === 'failed') return { kind: 'none', reason: answer.reason };
  if (answer.status < 200 || answer.status > 299) return { kind: 'none', reason: words.answeredWith(answer.status) };
  if (answer.bytes.length > mostPageBytes) return { kind: 'none', reason: words.noReference };
  // Whatever the header says: both forms are UTF-8.
  const reference = readDoiReference(new TextDecoder().decode(answer.bytes), form);
  return reference === null ? { kind: 'none', reason: words.noReference } : { kind: 'found', text: reference };
}
