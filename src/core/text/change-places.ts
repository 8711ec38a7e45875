import { type ChangeHunk, changeHunks } from './change-hunks';
import { placesAt, type TiedPlaces } from './spared-places';
import type { EditPlan } from './text-edit';
import type { TextRange } from './text-range';

/** A place of a change that is taken or left as a whole, with what is shown of it. */
export interface ChangePlace extends TextRange {
  readonly hunks: readonly ChangeHunk[];
  /** Places of one group go together, or not at all; null where the place follows what becomes of the others. */
  readonly group: number | null;
}

/**
 * The places that a plan changes, in the order of the text, with those tied that the parts of the change tie. `parts` is undefined where it can only be
 * made as a whole: all places are of one group then.
 */
export function changePlaces(plan: EditPlan, parts: readonly TiedPlaces[] | undefined): readonly ChangePlace[] {
  const places: { from: number; to: number; hunks: ChangeHunk[] }[] = [];
  for (const hunk of changeHunks(plan)) {
    const last = places.at(-1);
    if (last?.from === hunk.from && last.to === hunk.to) last.hunks.push(hunk);
    else places.push({ from: hunk.from, to: hunk.to, hunks: [hunk] });
  }
  const groups = new Groups(places.length);
  for (const part of parts ?? [places]) groups.tie(part.flatMap((range) => placesAt(places, range)));
  return places.map((place, index) => ({ ...place, group: groups.of(index) }));
}

/** Indexes that are tied to each other, by one of them. */
class Groups {
  readonly #parents: (number | null)[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, () => null);
  }

  /** The index that stands for all that it is tied to; null where it was never named. */
  of(index: number): number | null {
    let at = index;
    for (let parent = this.#parents[at] ?? null; parent !== at; parent = this.#parents[at] ?? null) {
      if (parent === null) return null;
      // Halves the way for those who come later.
      this.#parents[at] = this.#parents[parent] ?? parent;
      at = parent;
    }
    return at;
  }

  tie(indexes: readonly number[]): void {
    const [first] = indexes;
    if (first === undefined) return;
    const root = this.#rootOf(first);
    for (const index of indexes) this.#parents[this.#rootOf(index)] = root;
  }

  #rootOf(index: number): number {
    const root = this.of(index);
    if (root !== null) return root;
    this.#parents[index] = index;
    return index;
  }
}
