import { code, isBlankOrEnding } from './character';

/** CommonMark and GFM allow so many code units in a label. */
const longestLabel = 999;

/**
 * Where the label that begins behind `[` at `from` ends: the offset of its `]`, or -1.
 * A link label holds no unescaped bracket and at least one character that is not blank (CommonMark 4.7).
 */
export function linkLabelEnd(text: string, from: number, to: number): number {
  const limit = Math.min(to, from + longestLabel + 1);
  let filled = false;
  for (let index = from; index < limit; index++) {
    const unit = text.charCodeAt(index);
    if (unit === code.closeBracket) return filled ? index : -1;
    if (unit === code.openBracket) return -1;
    if (!isBlankOrEnding(unit)) filled = true;
    if (unit === code.backslash && isLabelEscape(text.charCodeAt(index + 1))) index++;
  }
  return -1;
}

/**
 * Where the footnote label that begins behind `[^` at `from` ends: the offset of its `]`, or -1.
 * A footnote label holds no whitespace and no unescaped bracket (GFM, as micromark-extension-gfm-footnote reads it).
 */
export function footnoteLabelEnd(text: string, from: number, to: number): number {
  const limit = Math.min(to, from + longestLabel + 1);
  for (let index = from; index < limit; index++) {
    const unit = text.charCodeAt(index);
    if (unit === code.closeBracket) return index > from ? index : -1;
    if (unit === code.openBracket || isBlankOrEnding(unit)) return -1;
    if (unit === code.backslash && isLabelEscape(text.charCodeAt(index + 1))) index++;
  }
  return -1;
}

/** Folds a label so that labels that name the same thing are equal: blanks collapsed, case removed (as micromark does). */
export function normalizeLabel(label: string): string {
  return isFolded(label) ? label : collapseBlanks(label).toLowerCase().toUpperCase().toLowerCase();
}

/** Most labels are numbers: there is nothing to fold in one of ASCII without capitals and blanks. */
function isFolded(label: string): boolean {
  for (let index = 0; index < label.length; index++) {
    const unit = label.charCodeAt(index);
    if (unit >= 128 || isBlankOrEnding(unit) || (unit >= 65 && unit <= 90)) return false;
  }
  return true;
}

function isLabelEscape(unit: number): boolean {
  return unit === code.openBracket || unit === code.closeBracket || unit === code.backslash;
}

function collapseBlanks(label: string): string {
  for (let index = 0; index < label.length; index++) {
    if (isBlankOrEnding(label.charCodeAt(index))) return label.split(/[\t\n\r ]+/).filter((part) => part !== '').join(' ');
  }
  return label;
}
