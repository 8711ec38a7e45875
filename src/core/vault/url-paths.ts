/** The paths of notes by the address of their page. Nearly every address is that of one note alone, for which a set of its own would be much. */
export class UrlPaths {
  readonly #paths = new Map<string, string | Set<string>>();

  add(url: string, path: string): void {
    const known = this.#paths.get(url);
    if (known === undefined) this.#paths.set(url, path);
    else if (typeof known === 'string') this.#paths.set(url, new Set([known, path]));
    else known.add(path);
  }

  take(url: string, path: string): void {
    const known = this.#paths.get(url);
    if (known === path) this.#paths.delete(url);
    else if (typeof known === 'object') {
      known.delete(path);
      if (known.size === 0) this.#paths.delete(url);
    }
  }

  /** The paths with an address, in the order in which they came. */
  of(url: string): ReadonlySet<string> {
    const known = this.#paths.get(url);
    if (known === undefined) return nothing;
    return typeof known === 'string' ? new Set([known]) : known;
  }

  /** Whether several paths have an address. */
  isShared(url: string): boolean {
    const known = this.#paths.get(url);
    return typeof known === 'object' && known.size > 1;
  }
}

const nothing: ReadonlySet<string> = new Set();
