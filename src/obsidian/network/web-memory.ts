/** What was found out about an address: words, or why there are none, as a sentence without a full stop. */
export type WebFinding = { readonly kind: 'found'; readonly text: string } | { readonly kind: 'none'; readonly reason: string };

/** How many findings are kept; the oldest go first. */
const mostFindings = 2000;

/** What the web was asked until the app is closed: which hosts the person has agreed to, and what was found. Failures are not kept: the next time may be better. */
export class WebMemory {
  readonly #agreed = new Set<string>();
  readonly #found = new Map<string, string>();

  /** Those of the hosts that nobody has agreed to yet. */
  newHosts(hosts: Iterable<string>): readonly string[] {
    return [...new Set(hosts)].filter((host) => !this.#agreed.has(host)).sort();
  }

  agree(hosts: Iterable<string>): void {
    for (const host of hosts) this.#agreed.add(host);
  }

  /** What was found under a key; undefined where nothing was. */
  found(key: string): string | undefined {
    return this.#found.get(key);
  }

  keep(key: string, text: string): void {
    this.#found.set(key, text);
    const [oldest] = this.#found.keys();
    if (this.#found.size > mostFindings && oldest !== undefined) this.#found.delete(oldest);
  }
}
