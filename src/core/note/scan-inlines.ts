import { code, isPunctuation } from './character';
import { FoundInlines } from './found-inlines';
import { scanAngle } from './inline-angle';
import { closeBracket, openBracket } from './inline-brackets';
import { scanComment } from './inline-comment';
import type { Definitions } from './inline-scanner';
import { InlineScanner } from './inline-scanner';
import { directSource, type InlineSource } from './inline-source';
import { scanBackticks, scanDollar, scanPercent } from './inline-spans';
import { scanTag } from './inline-tag';
import { scanUrl } from './inline-url';
import { MarkFinder } from './mark-finder';
import { SpecialFinder } from './special-finder';

/** Finds all that stands inside a stretch of the note, from one offset to another, in one walk from left to right; for stretches in the order of the note. */
export function stretchScanner(found: FoundInlines, definitions: Definitions): (from: number, to: number) => void {
  const { text, specials } = definitions;
  let scanner: InlineScanner | null = null;
  return (from, to) => {
    // Most leaves are plain text.
    if (specials.find(from) >= to) return;
    scanner ??= new InlineScanner(directSource(text, 0, text.length), found, definitions);
    scanner.restart(from, to);
    scanSpecials(scanner, specials);
  };
}

/** The same for lines that were joined. */
export function scanJoined(source: InlineSource, found: FoundInlines, definitions: Definitions): void {
  scanSpecials(new InlineScanner(source, found, definitions), new SpecialFinder(source.text));
}

function scanSpecials(scanner: InlineScanner, specials: SpecialFinder): void {
  const { text, from, to } = scanner;
  for (let at = specials.find(from); at < to; ) at = specials.find(scanAt(scanner, at, text.charCodeAt(at)));
}

/** Whether a comment, or else math between `$$`, that begins in the text is still open at its end. */
export function leavesOpen(source: InlineSource, kind: 'math' | 'comment'): boolean {
  const { text, from } = source;
  const finder = new MarkFinder(text);
  if (finder.find(kind === 'math' ? '$$' : '%%', from) === -1) return false;
  const specials = new SpecialFinder(text);
  const scanner = new InlineScanner(source, new FoundInlines(), { text, footnotes: new Set(), links: new Map(), finder, specials });
  scanSpecials(scanner, specials);
  return kind === 'math' ? scanner.mathOpen : scanner.commentOpen;
}

/** Finds the links and tags of a comment block. */
export function scanCommentBlock(source: InlineSource, found: FoundInlines, definitions: Definitions): void {
  scanComment(new InlineScanner(source, found, definitions), source.from, source.to);
}

/** Reads what begins at a special character; the offset where scanning goes on. */
function scanAt(scanner: InlineScanner, at: number, unit: number): number {
  switch (unit) {
    case code.backslash:
      return isPunctuation(scanner.text.charCodeAt(at + 1)) ? at + 2 : at + 1;
    case code.backtick:
      return scanBackticks(scanner, at);
    case code.dollar:
      return scanDollar(scanner, at);
    case code.percent:
      return scanPercent(scanner, at);
    case code.less:
      return scanAngle(scanner, at);
    case code.openBracket:
    case code.exclamation:
    case code.caret:
      return openBracket(scanner, at, unit);
    case code.closeBracket:
      return closeBracket(scanner, at);
    case code.hash:
      return scanTag(scanner, at, scanner.to, false);
    default:
      return scanUrl(scanner, at);
  }
}
