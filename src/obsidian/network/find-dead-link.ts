import { words } from '../words';
import { fetchPage } from './fetch-page';
import type { WebFinding } from './web-memory';

/** Whether an address is answered: `none` with the reason where it is not. */
export async function findDeadLink(url: string): Promise<WebFinding> {
  const head = await fetchPage({ url, method: 'HEAD', accept: '*/*' });
  if (head.kind === 'failed') return { kind: 'none', reason: head.reason };
  // Many sites answer only those who ask for the page itself.
  const page = head.status >= 400 ? await fetchPage({ url, method: 'GET', accept: 'text/html, */*' }) : head;
  if (page.kind === 'failed') return { kind: 'none', reason: page.reason };
  return page.status >= 400 ? { kind: 'none', reason: words.answeredWith(page.status) } : { kind: 'found', text: String(page.status) };
}
