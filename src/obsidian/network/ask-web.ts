import { type AddressCheck, checkPublicAddress } from '../../core/citations/public-address';
import type { CommandEnvironment } from '../plugin-command';
import { askWhether } from '../views/ask';
import { withProgress } from '../views/with-progress';
import { words } from '../words';
import type { WebFinding } from './web-memory';

/** A question to the web about each of some addresses. */
export interface WebQuestion {
  /** Shown above the hosts. */
  readonly title: string;
  /** Under which findings are kept: what is asked, and in which form. */
  readonly topic: string;
  /** The address to ask for what is wanted about one of the note. */
  readonly addressFor: (url: string) => string;
  /** Asks; `url` is the address that was checked. Never rejects. */
  readonly find: (url: string) => Promise<WebFinding>;
}

/** How many requests are under way at once, and how many are made in one run. */
const requests = { atOnce: 4, inAll: 200 } as const;

/**
 * Asks the web about addresses of a note, each once: those whose host may be asked for, after the person has agreed to the hosts that are new in this
 * session. Null where they did not, or stopped it. What was found before is not asked for again.
 */
export async function askWeb({ app, memory }: CommandEnvironment, urls: readonly string[], question: WebQuestion): Promise<ReadonlyMap<string, WebFinding> | null> {
  const findings = new Map<string, WebFinding>();
  const open: { readonly url: string; readonly check: Extract<AddressCheck, { kind: 'public' }> }[] = [];
  for (const url of new Set(urls)) {
    const known = memory.web.found(`${question.topic} ${url}`);
    const check = checkPublicAddress(question.addressFor(url));
    if (known !== undefined) findings.set(url, { kind: 'found', text: known });
    else if (open.length === requests.inAll) findings.set(url, { kind: 'none', reason: words.notAskedYet(requests.inAll) });
    else if (check.kind === 'refused') findings.set(url, { kind: 'none', reason: check.reason });
    else open.push({ url, check });
  }
  const hosts = memory.web.newHosts(open.map(({ check }) => check.host));
  if (hosts.length > 0) {
    if (!(await askWhether(app, { title: question.title, text: words.hostsLearn, items: hosts, yes: words.askHosts(hosts.length) }))) return null;
    memory.web.agree(hosts);
  }
  const isDone = await withProgress(words.askingWeb, async (onStep) => {
    for (let at = 0; at < open.length; at += requests.atOnce) {
      if (!onStep(at, open.length, open[at]?.check.host)) return false;
      const asked = open.slice(at, at + requests.atOnce).map(async ({ url, check }) => ({ url, finding: await question.find(check.url) }));
      for (const { url, finding } of await Promise.all(asked)) {
        findings.set(url, finding);
        if (finding.kind === 'found') memory.web.keep(`${question.topic} ${url}`, finding.text);
      }
    }
    return true;
  });
  return isDone ? findings : null;
}

/** The words that were found, by address. */
export function foundWords(findings: ReadonlyMap<string, WebFinding>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [url, finding] of findings) if (finding.kind === 'found') found.set(url, finding.text);
  return found;
}

/** Which addresses stay as they are and why. */
export function missedAddresses(findings: ReadonlyMap<string, WebFinding>): readonly string[] {
  return [...findings].flatMap(([url, finding]) => (finding.kind === 'none' ? [words.addressLeft(url, finding.reason)] : []));
}
