/** Draws that are the same for the same seed (mulberry32). */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1, which it never is. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number below the limit. */
  below(limit) {
    return Math.floor(this.next() * limit);
  }

  /** A whole number from the first to the last, both included. */
  between(first, last) {
    return first + this.below(last - first + 1);
  }

  /** True as often as the rate says, from 0 to 1. */
  chance(rate) {
    return this.next() < rate;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** One of the names, as often as its weight says: the weights of `[name, weight]` sum up to about 1. */
  weighted(choices) {
    let left = this.next();
    for (const [name, weight] of choices) {
      left -= weight;
      if (left < 0) return name;
    }
    return choices[0][0];
  }
}
