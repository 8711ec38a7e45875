import { code, isBlankOrEnding, isLetter, skipBlanks } from './character';
import { htmlTagEnd } from './html-tag';

const rawTags = ['script', 'pre', 'style', 'textarea'];
const blockTags = new Set(
  ('address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol ' +
    'optgroup option p param search section summary table tbody td tfoot th thead title tr track ul').split(' '),
);
/** The longest name above; a longer word is no block tag. */
const longestName = 10;

/** CommonMark's number (1 to 7) of the kind of HTML block that begins with `<` at `at`; 0 where none does (CommonMark 4.6). */
export function htmlBlockKind(text: string, at: number, lineEnd: number, interrupts: boolean): number {
  const second = text.charCodeAt(at + 1);
  if (second === code.exclamation) return declarationKind(text, at);
  if (second === code.question) return 3;
  const nameFrom = at + (second === code.slash ? 2 : 1);
  let nameTo = nameFrom;
  while (nameTo < lineEnd && nameTo - nameFrom <= longestName && isNameUnit(text.charCodeAt(nameTo))) nameTo++;
  const name = text.slice(nameFrom, nameTo).toLowerCase();
  const after = text.charCodeAt(nameTo);
  const ends = nameTo >= lineEnd || isBlankOrEnding(after) || after === code.greater;
  if (second !== code.slash && ends && rawTags.includes(name)) return 1;
  if (blockTags.has(name) && (ends || (after === code.slash && text.charCodeAt(nameTo + 1) === code.greater))) return 6;
  if (interrupts) return 0;
  const end = htmlTagEnd(text, at, lineEnd);
  return end !== -1 && skipBlanks(text, end, lineEnd) >= lineEnd ? 7 : 0;
}

/** Whether an HTML block of that kind ends with this line; kinds 6 and 7 end at a blank line instead. */
export function htmlBlockEnds(kind: number, text: string, from: number, lineEnd: number): boolean {
  if (kind > 5) return false;
  const line = text.slice(from, lineEnd);
  if (kind === 1) {
    const lower = line.toLowerCase();
    return rawTags.some((tag) => lower.includes(`</${tag}>`));
  }
  return line.includes(endMarks[kind - 2] ?? '');
}

const endMarks = ['-->', '?>', '>', ']]>'];

function declarationKind(text: string, at: number): number {
  if (text.startsWith('--', at + 2)) return 2;
  if (text.startsWith('[CDATA[', at + 2)) return 5;
  return isLetter(text.charCodeAt(at + 2)) ? 4 : 0;
}

function isNameUnit(unit: number): boolean {
  return isLetter(unit) || (unit >= 49 && unit <= 54);
}
