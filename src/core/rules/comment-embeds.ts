import type { WalkedEmbed } from '../vault/embed-walk';
import { codeSpan, codeSpans } from './code-span';
import { withoutExtension } from './note-name';
import type { Finding } from './rule';

/**
 * Embeds in comments, as a publisher puts them in before it cuts comments from `%%` to `%%`: where the embedded text holds
 * a mark, that is the end of the comment. One for each place in the note, one that is sure before one that is not.
 */
export class CommentEmbeds {
  readonly #found = new Map<number, { readonly embed: WalkedEmbed; readonly isSure: boolean }>();

  add(embed: WalkedEmbed): void {
    const { to, range, root } = embed;
    // A drawing is put in as a program, a canvas not at all.
    if (!to.path.endsWith('.md') || to.path.endsWith('.excalidraw.md')) return;
    const isSure = to.commentMarks !== undefined;
    if (isSure && !to.commentMarks.some((mark) => mark >= range.from && mark < range.to)) return;
    const known = this.#found.get(root.from);
    if (known === undefined || (isSure && !known.isSure)) this.#found.set(root.from, { embed, isSure });
  }

  /** Nothing of it can be accepted: nobody means to show comments. */
  *findings(publisher: string): Iterable<Finding> {
    for (const { embed: { to, root, via }, isSure } of this.#found.values()) {
      const consequence = isSure ? `\`%%\` in that note ends the comment, and ${publisher} publishes` : `a \`%%\` in that note would end the comment, and ${publisher} would publish`;
      yield {
        from: root.from,
        to: root.to,
        severity: isSure ? 'error' : 'warning',
        message: `Unexpected embed of ${codeSpan(withoutExtension(to.path))}${wayOf(via)} in a comment, expected a link: ${consequence} what stands behind it`,
      };
    }
  }
}

/** By way of which notes an embed comes into the page, as the end of a phrase with a blank in front; empty where the note itself has it. */
export function wayOf(via: readonly string[]): string {
  return via.length === 0 ? '' : ` by way of ${codeSpans(via.map(withoutExtension))}`;
}
