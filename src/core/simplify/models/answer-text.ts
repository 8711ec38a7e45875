/** The pairs of marks that models put around their reasoning. */
const marks = [
  { open: '<think>', close: '</think>' },
  { open: '<thinking>', close: '</thinking>' },
  { open: '<reasoning>', close: '</reasoning>' },
] as const;

const longestMark = '</reasoning>'.length;

/**
 * Gathers what a model says, without its reasoning: blocks such as `<think> ... </think>` are left out wherever their marks
 * are cut, and so is all in front of a closing mark that was never opened, since some servers swallow the opening one. A block
 * that never ends hides the rest. Holds at most a number of characters.
 */
export class AnswerText {
  readonly #most: number;
  #text = '';
  /** What may be the beginning of a mark, or the inside of a block that may be about to close. */
  #held = '';
  #close: string | null = null;

  constructor(most: number) {
    this.#most = most;
  }

  /** All that was said so far, blanks in front taken off; what may yet turn out to be a mark is not in it. */
  get text(): string {
    return this.#text.trimStart().slice(0, this.#most);
  }

  /** True where more was said than is held. */
  get isFull(): boolean {
    return this.#text.trimStart().length > this.#most;
  }

  push(piece: string): void {
    this.#held += piece;
    while (this.#close === null ? this.#readOutside() : this.#readInside(this.#close));
  }

  /** Nothing more will be said: what looked like the beginning of a mark was none. */
  end(): void {
    if (this.#close === null) this.#text += this.#held;
    this.#held = '';
  }

  /** Takes text up to the next mark; false where the rest has to wait for more. */
  #readOutside(): boolean {
    const found = firstMark(this.#held);
    if (found === null) {
      const keep = openEnd(this.#held);
      this.#text += this.#held.slice(0, this.#held.length - keep);
      this.#held = this.#held.slice(this.#held.length - keep);
      return false;
    }
    if (found.isClosing) this.#text = '';
    else this.#text += this.#held.slice(0, found.at);
    this.#close = found.isClosing ? null : found.close;
    this.#held = this.#held.slice(found.at + found.length);
    return true;
  }

  #readInside(close: string): boolean {
    const at = this.#held.indexOf(close);
    this.#held = at === -1 ? this.#held.slice(-longestMark) : this.#held.slice(at + close.length);
    if (at !== -1) this.#close = null;
    return at !== -1;
  }
}

interface FoundMark {
  readonly at: number;
  readonly length: number;
  readonly close: string;
  readonly isClosing: boolean;
}

function firstMark(text: string): FoundMark | null {
  let first: FoundMark | null = null;
  for (const { open, close } of marks) {
    for (const mark of [open, close]) {
      const at = text.indexOf(mark);
      if (at !== -1 && (first === null || at < first.at)) first = { at, length: mark.length, close, isClosing: mark === close };
    }
  }
  return first;
}

/** How many characters at the end of a text may be the beginning of a mark. */
function openEnd(text: string): number {
  const at = text.lastIndexOf('<');
  if (at === -1 || text.length - at >= longestMark) return 0;
  const end = text.slice(at);
  return marks.some(({ open, close }) => open.startsWith(end) || close.startsWith(end)) ? end.length : 0;
}
