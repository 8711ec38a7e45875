/** A block of reasoning, up to the end where it is not closed. */
const reasoning = /<(think|thinking|thought|reasoning|reflection)>[^]*?(?:<\/\1>|$)/gi;

/** Marks that other models have for the same. */
const otherMarks = /\[(\/?)THINK\]|◁(\/?)think▷/g;

/** A channel in which a model thinks, up to its end. */
const channel = /<\|channel\|>(?:analysis|commentary)[^<]{0,80}<\|message\|>[^]*?(?:<\|end\|>|$)/g;

/** What stands in front of the answer in its own channel. */
const finalChannel = /(?:<\|start\|>assistant)?<\|channel\|>final[^<]{0,80}<\|message\|>/g;

/** All in front of a closing mark that was never opened: some servers swallow the opening one. */
const unopened = /^[^]*<\/(?:think|thinking|thought|reasoning|reflection)>/i;

/** What may yet turn out to be a mark. */
const openMark = /<[/|]?[a-z]{0,10}$/i;

/** Gathers what a model says, without its reasoning: blocks such as `<think> ... </think>` are left out wherever their marks are cut. A block that never ends hides the rest. */
export class AnswerText {
  #raw = '';

  push(piece: string): void {
    this.#raw += piece;
  }

  /** All that was said so far, blanks in front taken off. Before the end, what may yet turn out to be a mark is not in it. */
  read(isEnd: boolean): string {
    const marked = this.#raw.replace(otherMarks, (_mark, one: string | undefined, other: string | undefined) => `<${one ?? other ?? ''}think>`);
    const said = marked.includes('<') ? marked.replace(channel, '').replace(finalChannel, '').replace(reasoning, '').replace(unopened, '') : marked;
    return (isEnd ? said : said.replace(openMark, '')).trimStart();
  }
}
