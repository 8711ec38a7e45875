import { isPunctuation, isWhitespace } from '../note/character';
import type { TextRange } from '../text/text-range';

/** A row of one mark, such as `**`, that may open or close emphasis. `left` is what no partner was found for. */
interface MarkRun {
  readonly mark: string;
  readonly from: number;
  readonly to: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  left: number;
}

/**
 * Which characters of a text are marks and not content: a flag for each code unit, 1 where it is dropped.
 * Emphasis, strong, `==highlight==` and backslashes that escape are dropped as marks; `~~struck text~~` is dropped whole,
 * because its author took it back. Marks without a partner stay. `literal` flags code units that are content in any case.
 */
export function findInlineMarks(text: string, literal: Uint8Array): Uint8Array {
  const dropped = new Uint8Array(text.length);
  const struck: TextRange[] = [];
  const open = new Map<string, MarkRun[]>();
  let index = 0;
  while (index < text.length) {
    const character = text.charAt(index);
    if (literal[index] === 1 || !'\\*_~='.includes(character)) {
      index++;
    } else if (character === '\\') {
      if (isPunctuation(text.charCodeAt(index + 1))) dropped[index++] = 1;
      index++;
    } else {
      const run = markRun(text, index, literal);
      index = run.to;
      if (run.to - run.from >= (character === '~' || character === '=' ? 2 : 1)) pair(run, open, dropped, struck);
    }
  }
  dropStruck(struck, dropped);
  return dropped;
}

/** Drops all that is struck. Ranges may nest, so the outer ones are taken first and each character is dropped once. */
function dropStruck(struck: TextRange[], dropped: Uint8Array): void {
  let end = 0;
  for (const { from, to } of struck.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (to > end) dropped.fill(1, Math.max(from, end), to);
    end = Math.max(end, to);
  }
}

/** The row of equal marks that begins at `from`, with what it may do there by CommonMark's rules of flanking. */
function markRun(text: string, from: number, literal: Uint8Array): MarkRun {
  const mark = text.charAt(from);
  let to = from + 1;
  while (text.charAt(to) === mark && literal[to] === 0) to++;
  const before = kindOf(text.charCodeAt(from - 1));
  const after = kindOf(text.charCodeAt(to));
  const canOpen = after !== 'blank' && (after === 'word' || before !== 'word');
  const canClose = before !== 'blank' && (before === 'word' || after !== 'word');
  const intraword = mark === '_' && before === 'word' && after === 'word';
  return { mark, from, to, canOpen: canOpen && !intraword, canClose: canClose && !intraword, left: to - from };
}

function kindOf(unit: number): 'blank' | 'punctuation' | 'word' {
  if (Number.isNaN(unit) || isWhitespace(unit)) return 'blank';
  return isPunctuation(unit) ? 'punctuation' : 'word';
}

/** Closes as many open runs of the mark as it can; what is left of it opens. */
function pair(run: MarkRun, open: Map<string, MarkRun[]>, dropped: Uint8Array, struck: TextRange[]): void {
  const waiting = open.get(run.mark) ?? [];
  let opener = waiting.at(-1);
  while (run.canClose && run.left > 0 && opener !== undefined) {
    const length = Math.min(opener.left, run.left);
    const openFrom = opener.from + opener.left - length;
    const closeFrom = run.to - run.left;
    if (run.mark === '~') struck.push({ from: openFrom, to: closeFrom + length });
    dropped.fill(1, openFrom, openFrom + length);
    dropped.fill(1, closeFrom, closeFrom + length);
    opener.left -= length;
    run.left -= length;
    if (opener.left === 0) waiting.pop();
    opener = waiting.at(-1);
  }
  if (run.canOpen && run.left > 0) waiting.push(run);
  open.set(run.mark, waiting);
}
