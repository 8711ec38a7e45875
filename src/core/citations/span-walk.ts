import type { TextRange } from '../text/text-range';

/** Walks sorted, disjoint spans along with parts that come in the order of the text: as long as questions go forward, each span is looked at once. */
export class SpanWalk {
  readonly #spans: readonly TextRange[];
  /** The first span that ends where the part of the last question begins, or behind it. */
  #next = 0;

  constructor(spans: readonly TextRange[]) {
    this.#spans = spans;
  }

  /** Whether a span shares a character with the part, or an end. */
  touches({ from, to }: TextRange): boolean {
    const spans = this.#spans;
    while (this.#next > 0 && (spans[this.#next - 1]?.to ?? -1) >= from) this.#next--;
    while ((spans[this.#next]?.to ?? Infinity) < from) this.#next++;
    return (spans[this.#next]?.from ?? Infinity) <= to;
  }

  /** Whether the part lies within one span. It must be that of the last question. */
  holds({ from, to }: TextRange): boolean {
    for (let index = this.#next; (this.#spans[index]?.from ?? Infinity) <= from; index++) {
      if ((this.#spans[index]?.to ?? -1) >= to) return true;
    }
    return false;
  }

  /** Of `spans`, which are as many, where that one ends that lies last before the part of the last question; 0 where none does. */
  passedEnd(spans: readonly TextRange[]): number {
    return spans[this.#next - 1]?.to ?? 0;
  }
}
