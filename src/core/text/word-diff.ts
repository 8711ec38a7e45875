/** A stretch of two texts: in both, in the new one alone, or in the old one alone. */
export interface WordChange {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words, rows of blanks, and single characters of all else and of scripts without blanks between words. */
const token = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}'’-]+|\s+|[^]/gu;

/** Texts whose words, multiplied, are more than this are told apart as wholes between what they begin and end with. */
const largestTable = 1_000_000;

/**
 * What has changed between two texts, by words: the longest row of words that both have stays, and what is removed comes before what is added in its
 * place. Blanks alone between two replaced words are replaced with them, so that what has nothing in common is not told word by word. All stretches but the
 * added ones make the old text, all but the removed ones the new one. Bounded by `largestTable` beyond linear time.
 */
export function wordDiff(before: string, after: string): readonly WordChange[] {
  const old: readonly string[] = before.match(token) ?? [];
  const now: readonly string[] = after.match(token) ?? [];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const changes = new ChangeList();
  changes.add('same', old.slice(0, start));
  addMiddle(old.slice(start, old.length - end), now.slice(start, now.length - end), changes);
  changes.add('same', old.slice(old.length - end));
  return changes.list();
}

/** By the table of longest common rows, read from its first corner. */
function addMiddle(old: readonly string[], now: readonly string[], changes: ChangeList): void {
  const width = now.length + 1;
  if (old.length * now.length > largestTable) {
    changes.add('removed', old);
    changes.add('added', now);
    return;
  }
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      const at = row * width + column;
      lengths[at] = old[row] === now[column] ? (lengths[at + width + 1] ?? 0) + 1 : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  let row = 0;
  let column = 0;
  while (row < old.length || column < now.length) {
    const at = row * width + column;
    const isSame = row < old.length && column < now.length && old[row] === now[column];
    const isRemoved = !isSame && row < old.length && (column === now.length || (lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0));
    changes.add(isSame ? 'same' : isRemoved ? 'removed' : 'added', [(isSame || isRemoved ? old[row] : now[column]) ?? '']);
    if (isSame || isRemoved) row++;
    if (isSame || !isRemoved) column++;
  }
}

/** Joins what belongs together; within one place of change, what is removed comes first. */
class ChangeList {
  readonly #done: WordChange[] = [];
  #removed = '';
  #added = '';
  /** Both texts have these blanks behind a replaced word; what comes next decides what they are. */
  #blanks = '';

  add(kind: WordChange['kind'], words: readonly string[]): void {
    const text = words.join('');
    if (text === '') return;
    if (kind === 'same') {
      if (this.#removed !== '' && this.#added !== '' && text.trim() === '') this.#blanks += text;
      else this.#addSame(text);
      return;
    }
    this.#removed += this.#blanks;
    this.#added += this.#blanks;
    this.#blanks = '';
    if (kind === 'removed') this.#removed += text;
    else this.#added += text;
  }

  list(): readonly WordChange[] {
    if (this.#blanks === '') this.#flush();
    else this.#addSame('');
    return this.#done;
  }

  #addSame(text: string): void {
    const last = this.#done.at(-1);
    if (this.#removed === '' && this.#added === '' && last?.kind === 'same') this.#done[this.#done.length - 1] = { kind: 'same', text: last.text + text };
    else {
      const blanks = this.#blanks;
      this.#flush();
      this.#done.push({ kind: 'same', text: blanks + text });
    }
  }

  #flush(): void {
    if (this.#removed !== '') this.#done.push({ kind: 'removed', text: this.#removed });
    if (this.#added !== '') this.#done.push({ kind: 'added', text: this.#added });
    this.#removed = '';
    this.#added = '';
    this.#blanks = '';
  }
}
