import type { TextEdit } from './text-edit';
import type { TextRange } from './text-range';

/** Places of a text that change together, or not at all. */
export type TiedPlaces = readonly TextRange[];

/** Places of a text that a change is to leave as they are. */
export class SparedPlaces {
  readonly #ranges: readonly TextRange[];

  /** The ranges are disjoint; their order does not matter. */
  constructor(ranges: readonly TextRange[]) {
    this.#ranges = [...ranges].sort((one, other) => one.from - other.from || one.to - other.to);
  }

  get areNone(): boolean {
    return this.#ranges.length === 0;
  }

  /** Whether one of the ranges is at a spared place: they share a character or, where one of both is empty, touch. */
  hold(ranges: readonly TextRange[]): boolean {
    return ranges.some((range) => placesAt(this.#ranges, range).length > 0);
  }

  /** Whether one of the ranges shares a character with a spared place, or lies inside of one. */
  overlap(ranges: readonly TextRange[]): boolean {
    return ranges.some((range) => placesAt(this.#ranges, range).some((at) => (this.#ranges[at]?.from ?? Infinity) < range.to && range.from < (this.#ranges[at]?.to ?? 0)));
  }

  /** The same places of the text after sorted edits, none of which is at one of them. */
  after(edits: readonly TextEdit[]): SparedPlaces {
    if (this.areNone || edits.length === 0) return this;
    let next = 0;
    let shift = 0;
    return new SparedPlaces(this.#ranges.map(({ from, to }) => {
      for (let edit = edits[next]; edit !== undefined && edit.to <= from; edit = edits[++next]) shift += edit.text.length - (edit.to - edit.from);
      return { from: from + shift, to: to + shift };
    }));
  }
}

/** Leaves out nothing. */
export const nothingSpared = new SparedPlaces([]);

/** The indexes of those of the sorted, disjoint places that a range is at: they share a character or, where one of both is empty, touch. */
export function placesAt(places: readonly TextRange[], { from, to }: TextRange): readonly number[] {
  const found: number[] = [];
  const first = firstWhere(places.length, (index) => (places[index]?.to ?? 0) >= from);
  for (let at = first; (places[at]?.from ?? Infinity) <= to; at++) {
    const place = places[at];
    if (place !== undefined && (place.to === place.from || to === from || (place.from < to && from < place.to))) found.push(at);
  }
  return found;
}

/** Where ranges of the text after sorted edits were before them. What lies in what an edit brought was where the edit is. */
export function rangesBefore(edits: readonly TextEdit[], ranges: readonly TextRange[]): readonly TextRange[] {
  const spans: { readonly from: number; readonly to: number; readonly edit: TextEdit }[] = [];
  let shift = 0;
  for (const edit of edits) {
    spans.push({ from: edit.from + shift, to: edit.from + shift + edit.text.length, edit });
    shift += edit.text.length - (edit.to - edit.from);
  }
  const placeOf = (offset: number): TextRange => {
    const span = spans[firstWhere(spans.length, (index) => (spans[index]?.from ?? 0) > offset) - 1];
    if (span !== undefined && offset <= span.to) return span.edit;
    const before = offset - (span === undefined ? 0 : span.to - span.edit.to);
    return { from: before, to: before };
  };
  return ranges.map(({ from, to }) => ({ from: placeOf(from).from, to: placeOf(to).to }));
}

/** The first index for which `isBehind` holds; it holds for all that follow. `count` where it holds for none. */
function firstWhere(count: number, isBehind: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
