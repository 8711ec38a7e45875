import type { TextRange } from '../text/text-range';

/** A stretch that is left of a citation mark, or digits in the height of one, with what a summary shows in its place. */
export interface CitationRemains extends TextRange {
  readonly shown: string;
}

/** Marks of assistants, of Pandoc, and marks that name a page, which are none to Obsidian: `【4†source】`, `[@wren2020]`, `[4, p. 12]`, `[[4]](https://...)`. */
const foreignMark =
  /【\d{1,3}(?:[†:][^】\n]{0,60})?】|:contentReference\[oaicite:[^\]\n]{0,20}\]\{[^}\n]{0,30}\}|\[-?@[\w:.-]{1,80}(?:[;,][^\][\n]{0,120})?\]|\[\[\d{1,3}\]\]\(https?:[^)\s[]{0,2000}\)|\[\d{1,3}, ?(?:pp?|S|Kap|ch|sec|fig|Abb)\. ?\d[\d–-]{0,11}\]/g;

/** Digits in the height of a mark: `¹` and `<sup>1</sup>`. */
const raised = /<sup>\[?(\d{1,3}(?:[,–-] ?\d{1,3}){0,8})\]?<\/sup>|[¹²³⁰⁴-⁹]{1,3}/gi;

/** What a raised number cites behind; behind a digit or a unit, as in `10⁶` and `m²`, it is a power. */
const citedWord = /(?:\p{L}{3}|[.,;:!?"”»)\]])$/u;

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Finds what is left of citation marks that are none to Obsidian; a power keeps its digits, raised. In order of their kind; linear. */
export function findCitationRemains(text: string): readonly CitationRemains[] {
  const foreign = Array.from(text.matchAll(foreignMark), ({ index, 0: found }) => ({ from: index, to: index + found.length, shown: '' }));
  const numbers = Array.from(text.matchAll(raised), ({ index, 0: found, 1: digits }) => {
    const isMark = citedWord.test(text.slice(Math.max(0, index - 3), index));
    const shown = isMark ? '' : digits === undefined ? found : digits.replace(/\d/g, (digit) => raisedDigits.charAt(Number(digit)));
    return { from: index, to: index + found.length, shown };
  });
  return [...foreign, ...numbers];
}

/** True for the text of a link that is only the number of a source. */
export function isSourceNumber(text: string): boolean {
  return /^\\?\[?\d{1,3}\\?\]?$/.test(text);
}
