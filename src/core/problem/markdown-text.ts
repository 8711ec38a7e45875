import { printable } from './printable';

/** ASCII punctuation that Markdown or Obsidian reads as markup in running text. */
const markup: ReadonlySet<string> = new Set('\\`*_[]<>#$%~=|&^@');

/**
 * A text, such as a message, as one line of Markdown that shows it as it is: code between back-ticks stays code, all
 * other markup is escaped, so that no link, image, tag, comment or HTML can come in with it.
 */
export function markdownText(text: string): string {
  const shown = printable(text);
  const closings = closingRuns(shown);
  let result = '';
  let index = 0;
  while (index < shown.length) {
    const closing = shown.charAt(index) === '`' ? closings.get(index) : undefined;
    if (closing === undefined) {
      const end = shown.charAt(index) === '`' ? runEnd(shown, index) : index + 1;
      while (index < end) result += escaped(shown, index++);
    } else {
      result += shown.slice(index, closing);
      index = closing;
    }
  }
  return result;
}

/** A text as inline code, whatever back-ticks it holds. */
export function markdownCode(text: string): string {
  const shown = printable(text);
  const longest = runs(shown).reduce((length, { from, to }) => Math.max(length, to - from), 0);
  const fence = '`'.repeat(longest + 1);
  const isBare = longest === 0 && !shown.startsWith(' ') && !shown.endsWith(' ');
  return isBare ? `${fence}${shown}${fence}` : `${fence} ${shown} ${fence}`;
}

/** The colon of a bare URL is escaped, too, so that it is not made a link. */
function escaped(text: string, index: number): string {
  const character = text.charAt(index);
  const isMarkup = markup.has(character) || text.startsWith('://', index);
  return isMarkup ? `\\${character}` : character;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function runs(text: string): Run[] {
  const found: Run[] = [];
  for (let from = text.indexOf('`'); from !== -1; from = text.indexOf('`', runEnd(text, from))) {
    found.push({ from, to: runEnd(text, from) });
  }
  return found;
}

function runEnd(text: string, from: number): number {
  let end = from;
  while (text.charAt(end) === '`') end++;
  return end;
}

/** For each run of back-ticks that a later run of its length answers: where that one ends. Linear, back to front. */
function closingRuns(text: string): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const nextOfLength = new Map<number, Run>();
  for (const run of runs(text).reverse()) {
    const next = nextOfLength.get(run.to - run.from);
    if (next !== undefined) closings.set(run.from, next.to);
    nextOfLength.set(run.to - run.from, run);
  }
  return closings;
}
