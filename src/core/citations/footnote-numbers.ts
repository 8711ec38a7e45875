import { normalizeLabel } from '../note/link-label';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';

/** Gives out footnote labels that the note does not use yet. */
export class FootnoteNumbers {
  readonly #taken = new Set<string>();
  /** For each name that was given out, the number behind it that comes next. */
  readonly #suffixes = new Map<string, number>();
  #largest = 0;

  /**
   * Takes what the note defines and what it refers to, defined or not: a new definition must not answer an old reference, nor make one of a link
   * `[^1](https://…)`. What stands in a comment counts, too, since it may come back, and a publisher may not see where an open one ends. What
   * `goes` is free.
   */
  constructor(note: Note, goes: (range: TextRange) => boolean = () => false) {
    this.takeAll(note, goes);
  }

  /** Takes what another note uses, too. */
  takeAll(note: Note, goes: (range: TextRange) => boolean = () => false): void {
    const { references, undefinedReferences, definitions } = note.footnotes;
    for (const used of [references, undefinedReferences, definitions]) for (const one of used) if (!goes(one)) this.#take(one.identifier);
    for (const { from, to, text } of note.links) if (note.text.charAt(text.from) === '^' && !goes({ from, to })) this.#take(normalizeLabel(note.text.slice(text.from + 1, text.to)));
    for (const { kind, from, to } of note.protectedRanges) {
      if (kind === 'comment') for (const [, label] of note.text.slice(from, to).matchAll(/\[\^(\d{1,9})\]/g)) this.#take(label ?? '');
    }
  }

  /** Takes the label itself; false where the note has it already. */
  claim(label: string): boolean {
    const identifier = normalizeLabel(label);
    if (this.#taken.has(identifier)) return false;
    this.#take(identifier);
    return true;
  }

  /** Takes the name, or where it is taken the first free one of `name-2`, `name-3` and so on. */
  named(name: string): string {
    if (this.claim(name)) return name;
    let suffix = this.#suffixes.get(name) ?? 2;
    while (!this.claim(`${name}-${suffix}`)) suffix++;
    this.#suffixes.set(name, suffix + 1);
    return `${name}-${suffix}`;
  }

  /** Takes the number behind the largest one. */
  next(): string {
    for (;;) {
      const label = String(++this.#largest);
      if (this.#taken.has(label)) continue;
      this.#taken.add(label);
      return label;
    }
  }

  #take(identifier: string): void {
    this.#taken.add(identifier);
    // Longer ones are names made of digits, such as dates: no count goes on from them.
    if (/^[0-9]{1,4}$/.test(identifier)) this.#largest = Math.max(this.#largest, Number(identifier));
  }
}
