/** Heights of rows, in CSS pixels: as estimated until they are measured. Every question is answered in logarithmic time. */
export class RowHeights {
  readonly count: number;
  readonly #heights: Float64Array;
  /** A binary indexed tree: each entry is the sum of a stretch of heights. */
  readonly #sums: Float64Array;

  constructor(heights: readonly number[]) {
    this.count = heights.length;
    this.#heights = Float64Array.from(heights);
    this.#sums = new Float64Array(this.count + 1);
    for (let at = 1; at <= this.count; at++) {
      this.#sums[at] = this.#sum(at) + this.#height(at - 1);
      const parent = at + (at & -at);
      if (parent <= this.count) this.#sums[parent] = this.#sum(parent) + this.#sum(at);
    }
  }

  /** Takes the measured height of a row; answers by how much it differs from what was known. */
  set(at: number, height: number): number {
    const difference = height - this.#height(at);
    this.#heights[at] = height;
    for (let node = at + 1; node <= this.count; node += node & -node) this.#sums[node] = this.#sum(node) + difference;
    return difference;
  }

  /** The height of all rows in front of this one. */
  above(at: number): number {
    let sum = 0;
    for (let node = Math.min(at, this.count); node > 0; node -= node & -node) sum += this.#sum(node);
    return sum;
  }

  /** The height of all rows. */
  get total(): number {
    return this.above(this.count);
  }

  /** The row at that distance from the top; the first or last one where there is none, 0 where there are no rows. */
  at(distance: number): number {
    let node = 0;
    let left = distance;
    for (let step = 2 ** Math.floor(Math.log2(this.count + 1)); step >= 1; step /= 2) {
      const next = node + step;
      if (next > this.count || this.#sum(next) > left) continue;
      node = next;
      left -= this.#sum(next);
    }
    return Math.max(0, Math.min(node, this.count - 1));
  }

  #sum(node: number): number {
    return this.#sums[node] ?? 0;
  }

  #height(at: number): number {
    return this.#heights[at] ?? 0;
  }
}
