/** A block of reasoning, up to the end where it is not closed. */
const reasoning = /<(think|thinking|reasoning)>[^]*?(?:<\/\1>|$)/g;

/** All in front of a closing mark that was never opened: some servers swallow the opening one. */
const unopened = /^[^]*<\/(?:think|thinking|reasoning)>/;

/** What may yet turn out to be a mark. */
const openMark = /<\/?[a-z]{0,9}$/;

/** Gathers what a model says, without its reasoning: blocks such as `<think> ... </think>` are left out wherever their marks are cut. A block that never ends hides the rest. */
export class AnswerText {
  #raw = '';

  push(piece: string): void {
    this.#raw += piece;
  }

  /** All that was said so far, blanks in front taken off. Before the end, what may yet turn out to be a mark is not in it. */
  read(isEnd: boolean): string {
    const said = this.#raw.includes('<') ? this.#raw.replace(reasoning, '').replace(unopened, '') : this.#raw;
    return (isEnd ? said : said.replace(openMark, '')).trimStart();
  }
}
