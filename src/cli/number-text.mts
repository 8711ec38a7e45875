/**
 * Many small things as one list of numbers and one text: what goes to another thread so takes a fraction of the time that objects
 * take. They are read in the order in which they were written.
 */
export class PackWriter {
  readonly #numbers: number[] = [];
  readonly #texts: string[] = [];

  number(value: number): void {
    this.#numbers.push(value);
  }

  text(value: string): void {
    this.#numbers.push(value.length);
    this.#texts.push(value);
  }

  /** Null is another thing than an empty text. */
  maybeText(value: string | null): void {
    if (value === null) this.#numbers.push(-1);
    else this.text(value);
  }

  list<T>(items: readonly T[], write: (item: T) => void): void {
    this.#numbers.push(items.length);
    for (const item of items) write(item);
  }

  /** All that was written. */
  pack(): Pack {
    return { numbers: Int32Array.from(this.#numbers), text: this.#texts.join('') };
  }
}

/** What a writer wrote. */
export interface Pack {
  readonly numbers: Int32Array<ArrayBuffer>;
  readonly text: string;
}

/** Reads a pack from its start. */
export class PackReader {
  readonly #numbers: Int32Array;
  readonly #text: string;
  #at = 0;
  #textAt = 0;

  constructor({ numbers, text }: Pack) {
    this.#numbers = numbers;
    this.#text = text;
  }

  number(): number {
    return this.#numbers[this.#at++] ?? 0;
  }

  text(): string {
    return this.#slice(this.number());
  }

  maybeText(): string | null {
    const length = this.number();
    return length === -1 ? null : this.#slice(length);
  }

  list<T>(read: () => T): readonly T[] {
    const length = this.number();
    if (length === 0) return none;
    const items: T[] = [];
    for (let index = 0; index < length; index++) items.push(read());
    return items;
  }

  #slice(length: number): string {
    const from = this.#textAt;
    this.#textAt += length;
    return this.#text.slice(from, this.#textAt);
  }
}

const none: readonly never[] = [];
