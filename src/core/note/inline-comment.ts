import { code } from './character';
import type { InlineScanner } from './inline-scanner';
import { scanTag } from './inline-tag';
import { scanWikilink } from './inline-wikilink';

/** Finds links, embeds and tags inside a comment: Obsidian's index counts them, though no reader sees them. */
export function scanComment(scanner: InlineScanner, from: number, to: number): void {
  const { text } = scanner;
  for (let at = from; at < to; ) {
    const unit = text.charCodeAt(at);
    if (unit === code.hash) at = scanTag(scanner, at, to, true);
    else if (unit === code.openBracket && text.charCodeAt(at + 1) === code.openBracket) {
      const embedded = text.charCodeAt(at - 1) === code.exclamation && at > from;
      const end = scanWikilink(scanner, embedded ? at - 1 : at, to, true);
      at = end === -1 ? at + 1 : end;
    } else at++;
  }
}
