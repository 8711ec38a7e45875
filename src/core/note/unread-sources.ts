import type { TextRange } from '../text/text-range';
import { code, isBlank, isDigit, isLineEnding, skipBlanks } from './character';
import { endsWithMark } from './citation-mark';
import type { CitationMark } from './inline';
import { isAddressed, isLineMark, lineEnd } from './lone-source';
import { isSourceListLabel } from './source-list-label';

/**
 * Where sources begin that stand in none of the lists, which are sorted; marks in front of them may well mean them. Such are lines like
 * `1. https://example.org` or `1. [title](url)`, which make no list without a label, and what stands under a label in a form that is not read:
 * numbered lines without an address, bullets without a number, a table, HTML. Linear in the text's length.
 */
export function findUnreadSources(text: string, lists: readonly TextRange[]): readonly number[] {
  const found: number[] = [];
  let list = 0;
  let isLabelled = false;
  /** Where lines begin that stand under a label and hold no address so far. */
  let open: number | null = null;
  let address = 0;
  for (let from = 0, next = 0; from < text.length; from = next) {
    const end = lineEnd(text, from);
    next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
    while (list < lists.length && (lists[list]?.to ?? 0) <= from) list++;
    const begin = quoteEnd(text, from, end);
    if ((lists[list]?.from ?? text.length) <= from) isLabelled = false;
    else if (begin < end) {
      if (address < from) address = addressFrom(text, from);
      const under: LineUnder = open !== null ? 'entry' : isLabelled ? 'label' : 'none';
      const line = readLine(text, { from, begin, end, hasAddress: address < end, under });
      if (line === 'source') found.push(open ?? from);
      open = line === 'open' ? (open ?? from) : null;
      isLabelled = line === 'label';
      continue;
    }
    open = null;
  }
  return found;
}

/** The marks that number sources on the very line of their label, as in `Sources: [1] https://example.org`, in the order of the text. */
export function findInlineSources(text: string, marks: readonly CitationMark[]): readonly CitationMark[] {
  let labelledTo = -1;
  return marks.filter(({ from, to }) => {
    if (from < labelledTo) return true;
    let start = from;
    while (start > 0 && from - start <= LONGEST_LABEL && !isLineEnding(text.charCodeAt(start - 1))) start--;
    while (start < from && isLineMark(text.charCodeAt(start))) start++;
    if (!/[:：]/u.test(text.slice(start, from)) || !isSourceListLabel(text, start, from)) return false;
    const end = lineEnd(text, to);
    if (!text.slice(to, end).includes('://')) return false;
    labelledTo = end;
    return true;
  });
}

/** A label with what may stand around it. In UTF-16 code units. */
const LONGEST_LABEL = 120;

/** What stands on the line above: a label, an entry under one that has no address so far, or anything else. */
type LineUnder = 'label' | 'entry' | 'none';

interface Line {
  readonly from: number;
  /** Behind the marks of quotes. */
  readonly begin: number;
  readonly end: number;
  readonly hasAddress: boolean;
  readonly under: LineUnder;
}

/** What a line is: the first of sources, the first of lines that may turn out to be some, a label, or anything else. */
function readLine(text: string, { from, begin, end, hasAddress, under }: Line): 'source' | 'open' | 'label' | 'other' {
  if (under === 'entry') {
    if (hasAddress) return 'source';
    return isLabel(text, begin, end) ? 'label' : 'open';
  }
  if (isDigit(text.charCodeAt(begin))) {
    const line = text.slice(from, end);
    if (isNumberedSource(line) || (under === 'label' && isNumbered(line))) return 'source';
  }
  // Footnotes are no sources of marks.
  if (under === 'label' && !text.startsWith('[^', begin)) {
    if (beginsEntry(text, begin) && !endsWithMark(text.slice(begin, end))) return hasAddress ? 'source' : 'open';
    if (hasAddress && isAddressed(text.slice(begin, end))) return 'source';
  }
  return isLabel(text, begin, end) ? 'label' : 'other';
}

/** True for the digits, bullets and brackets that entries begin with, for the cells of a table and for HTML. */
function beginsEntry(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) || '-*+•[|<'.includes(text.charAt(at));
}

/** True for a label in its own line, as the title of a callout, or in the summary of HTML that folds. */
function isLabel(text: string, from: number, to: number): boolean {
  const first = text.charCodeAt(from);
  if (first !== code.less && first !== code.openBracket) return isSourceListLabel(text, from, to);
  if (to - from > LONGEST_LABEL) return false;
  const words = first === code.less ? text.slice(from, to).replace(/<[^<>]{0,60}>/gu, '') : text.slice(from, to).replace(/^\[![^[\]]{1,60}\][-+]?/u, '');
  return isSourceListLabel(words, 0, words.length);
}

/** Behind the blanks and the marks of quotes that a line begins with. */
function quoteEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === code.greater)) at++;
  return skipBlanks(text, at, end);
}

function addressFrom(text: string, from: number): number {
  const at = text.indexOf('://', from);
  return at === -1 ? text.length : at;
}

function isNumberedSource(line: string): boolean {
  const entry = /^[ \t>]{0,12}\d{1,3}[.)][ \t]+(\[|<?https?:)/iu.exec(line);
  return entry !== null && isAddressed(line.slice(entry[0].length - (entry[1]?.length ?? 0)));
}

function isNumbered(line: string): boolean {
  return /^[ \t>]{0,12}\d{1,3}[.)][ \t]+\S/u.test(line) && !endsWithMark(line);
}
