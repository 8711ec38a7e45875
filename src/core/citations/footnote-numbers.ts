import type { Note } from '../note/note';

/** Gives out footnote labels that the note does not use yet. */
export class FootnoteNumbers {
  readonly #taken = new Set<string>();
  #largest = 0;

  /**
   * Takes what the note defines and what it refers to, defined or not: a new definition must not answer an old reference. What stands in
   * a comment counts, too, since it may come back, and a publisher may not see where an open one ends.
   */
  constructor(note: Note) {
    const { references, undefinedReferences, definitions } = note.footnotes;
    for (const { identifier } of [...references, ...undefinedReferences, ...definitions]) this.#take(identifier);
    for (const { kind, from, to } of note.protectedRanges) {
      if (kind === 'comment') for (const [, label] of note.text.slice(from, to).matchAll(/\[\^(\d{1,9})\]/g)) this.#take(label ?? '');
    }
  }

  /** Takes the label itself; false where the note has it already. */
  claim(label: string): boolean {
    if (this.#taken.has(label)) return false;
    this.#take(label);
    return true;
  }

  /** Takes the number behind the largest one. */
  next(): string {
    do this.#largest++;
    while (this.#taken.has(String(this.#largest)));
    const label = String(this.#largest);
    this.#taken.add(label);
    return label;
  }

  #take(identifier: string): void {
    this.#taken.add(identifier);
    // Longer ones are names made of digits, such as dates: no count goes on from them.
    if (/^[0-9]{1,4}$/.test(identifier)) this.#largest = Math.max(this.#largest, Number(identifier));
  }
}
