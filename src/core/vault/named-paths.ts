/** A path with what links compare of it. */
interface Candidate {
  readonly path: string;
  readonly folded: string;
}

/** From so many paths of one name on, they are searched by halves instead of one by one. */
const fewPaths = 16;

/** How many answers are remembered. */
const rememberedAnswers = 50_000;

/**
 * All paths of a vault that end in one file name. A lookup among few paths looks at each of them; among many it takes
 * logarithmic time, but for what no lookup since the last change has asked for.
 */
export class NamedPaths {
  /** The only path of most names; the others have a map. */
  #only: Candidate | null = null;
  #folded: Map<string, string> | null = null;
  #ranked: readonly Candidate[] | null = null;
  #search: NamedPathSearch | null = null;

  get size(): number {
    return this.#folded?.size ?? (this.#only === null ? 0 : 1);
  }

  /** The paths, in the order in which they came. */
  paths(): Iterable<string> {
    return this.#folded?.keys() ?? (this.#only === null ? [] : [this.#only.path]);
  }

  /** Any of the paths; null where there is none. */
  first(): string | null {
    if (this.#only !== null) return this.#only.path;
    for (const path of this.paths()) return path;
    return null;
  }

  /** Adds a path; nothing happens where it is known. */
  add(path: string, folded: string): void {
    if (this.#folded === null) {
      if (this.#only === null) this.#only = { path, folded };
      if (this.#only.path === path) return;
      this.#folded = new Map([[this.#only.path, this.#only.folded]]);
      this.#only = null;
    }
    if (this.#folded.has(path)) return;
    this.#folded.set(path, folded);
    this.#forget();
  }

  remove(path: string): void {
    if (this.#only?.path === path) this.#only = null;
    this.#folded?.delete(path);
    this.#forget();
  }

  /** The path that reads like this one; null where there is none. */
  exact(folded: string): string | null {
    if (this.#only !== null) return this.#only.folded === folded ? this.#only.path : null;
    if (this.size > fewPaths) return this.#searched().exact(folded);
    return this.#candidates().find((candidate) => candidate.folded === folded)?.path ?? null;
  }

  /** Of the paths that end like this one, the shortest that begins with `folder`, else the shortest of all; null where none ends so. */
  nearest(ending: string, folder: string): string | null {
    if (this.size > fewPaths) return this.#searched().nearest(ending, folder);
    let best: string | null = null;
    for (const { path, folded } of this.#candidates()) {
      if (!folded.endsWith(ending)) continue;
      if (folded.startsWith(folder)) return path;
      best ??= path;
    }
    return best;
  }

  #forget(): void {
    this.#ranked = null;
    this.#search = null;
  }

  #candidates(): readonly Candidate[] {
    if (this.#only !== null) return [this.#only];
    this.#ranked ??= Array.from(this.#folded ?? [], ([path, folded]) => ({ path, folded })).sort(byLength);
    return this.#ranked;
  }

  #searched(): NamedPathSearch {
    this.#search ??= new NamedPathSearch(this.#candidates());
    return this.#search;
  }
}

/** The shortest path first; of two of one length, the first by its characters. */
function byLength(left: Candidate, right: Candidate): number {
  return left.path.length - right.path.length || (left.path < right.path ? -1 : 1);
}

/**
 * Looks among many paths of one name. Of the paths that begin as asked and those that end as asked, it reads the fewer,
 * and remembers what it found: all the answers together read hardly more than all the paths.
 */
class NamedPathSearch {
  readonly #exact = new Map<string, string>();
  /** The paths by their characters from the start, and from the end. */
  readonly #byStart: readonly SearchKey[];
  readonly #byEnd: readonly SearchKey[];
  readonly #ranked: readonly Candidate[];
  readonly #answers = new Map<string, string | null>();
  readonly #shortest = new Map<string, string | null>();

  constructor(ranked: readonly Candidate[]) {
    this.#ranked = ranked;
    for (const { path, folded } of ranked) if (!this.#exact.has(folded)) this.#exact.set(folded, path);
    this.#byStart = sortedKeys(ranked.map(({ folded }) => folded));
    this.#byEnd = sortedKeys(ranked.map(({ folded }) => reversed(folded)));
  }

  exact(folded: string): string | null {
    return this.#exact.get(folded) ?? null;
  }

  nearest(ending: string, folder: string): string | null {
    const asked = `${folder}\n${ending}`;
    const known = this.#answers.get(asked);
    return known === undefined ? remember(this.#answers, asked, this.#below(ending, folder) ?? this.#shortestOf(ending)) : known;
  }

  /** The shortest path that begins and ends as asked. */
  #below(ending: string, folder: string): string | null {
    const starting = keysWith(this.#byStart, folder);
    const endingSo = keysWith(this.#byEnd, reversed(ending));
    if (starting.length < endingSo.length) return this.#first(starting, (folded) => folded.endsWith(ending));
    return this.#first(endingSo, (folded) => folded.startsWith(folder));
  }

  #shortestOf(ending: string): string | null {
    const known = this.#shortest.get(ending);
    return known === undefined ? remember(this.#shortest, ending, this.#first(keysWith(this.#byEnd, reversed(ending)), () => true)) : known;
  }

  /** The first path by rank that fits. */
  #first({ keys, from, length }: KeyRange, fits: (folded: string) => boolean): string | null {
    let best = this.#ranked.length;
    for (let index = from; index < from + length; index++) {
      const rank = keys[index]?.rank ?? best;
      if (rank < best && fits(this.#ranked[rank]?.folded ?? '')) best = rank;
    }
    return this.#ranked[best]?.path ?? null;
  }
}

interface SearchKey {
  readonly key: string;
  readonly rank: number;
}

/** Neighbouring keys of a sorted list. */
interface KeyRange {
  readonly keys: readonly SearchKey[];
  readonly from: number;
  readonly length: number;
}

function sortedKeys(keys: readonly string[]): readonly SearchKey[] {
  return keys.map((key, rank) => ({ key, rank })).sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : left.rank - right.rank));
}

/** The keys that begin so. */
function keysWith(keys: readonly SearchKey[], start: string): KeyRange {
  const from = firstWhere(keys, (key) => key >= start);
  return { keys, from, length: firstWhere(keys, (key) => key >= start && !key.startsWith(start)) - from };
}

/** The place of the first key for which it is true; behind the last where it is never. It is true for all behind that key. */
function firstWhere(keys: readonly SearchKey[], isTrue: (key: string) => boolean): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(keys[middle]?.key ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The code units from the last to the first: only compared, never shown. */
function reversed(text: string): string {
  return text.split('').reverse().join('');
}

function remember(answers: Map<string, string | null>, asked: string, answer: string | null): string | null {
  if (answers.size >= rememberedAnswers) answers.clear();
  answers.set(asked, answer);
  return answer;
}
