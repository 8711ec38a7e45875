/** Longer titles are cut. In UTF-16 code units. */
const MAX_TITLE_LENGTH = 300;

/** Characters that Markdown or Obsidian would read as marks. */
const MARKS = '\\`*_[]<>$|~^#=%&';

/** A title that came from outside the note, made safe as the text of a link: one line, without control characters, marks escaped; of at most `longest` code units before that. */
export function escapeTitle(title: string, longest = MAX_TITLE_LENGTH): string {
  const parts: string[] = [];
  let blank = false;
  for (const character of firstCharacters(title, longest)) {
    const unit = character.codePointAt(0) ?? 0;
    if (isInvisible(unit)) continue;
    if (unit <= 32 || (unit >= 0x7f && unit <= 0xa0) || unit === 0x2028 || unit === 0x2029) {
      blank = true;
      continue;
    }
    if (blank && parts.length > 0) parts.push(' ');
    blank = false;
    parts.push(MARKS.includes(character) ? `\\${character}` : character);
  }
  return parts.join('');
}

/** What in a title as it is written in a note would be more than words inside a link. */
const UNSAFE = ['`', '$', '<', '>', '%', '\n', '\r', '[[', '[^', '![', '](', '][', '://', 'www.', '@'];

/**
 * A title as it is written in the note, as the text of a link: its brackets escaped, its other Markdown kept.
 * Null where it holds code, math, links, HTML, comments or anything else that does not belong into a link.
 */
export function bracketSafe(title: string): string | null {
  if (title.length > MAX_TITLE_LENGTH || UNSAFE.some((mark) => title.includes(mark))) return null;
  if (!/[\\[\]]/.test(title)) return title;
  const parts: string[] = [];
  for (let index = 0; index < title.length; index++) {
    const character = title.charAt(index);
    if (character === '\\' && index + 1 === title.length) return null;
    if (character === '\\') parts.push(character, title.charAt(++index));
    else parts.push(character === '[' || character === ']' ? `\\${character}` : character);
  }
  return parts.join('');
}

/** A URL as the destination of a link, in angle brackets where parentheses would end it; null where it cannot be one as written. */
export function linkDestination(url: string): string | null {
  if (url === '' || /[\s<>\\`]/.test(url)) return null;
  if (!/[()]/.test(url)) return url;
  let depth = 0;
  let lowest = 0;
  for (const character of url) {
    if (character === '(') depth++;
    else if (character === ')') depth--;
    lowest = Math.min(lowest, depth);
  }
  return depth === 0 && lowest === 0 ? url : `<${url}>`;
}

/** True where a bare URL is read to its very end: no mark that would be taken for the sentence's own stands there. */
export function isPlainUrl(url: string): boolean {
  return linkDestination(url) === url && !'?!.,:*_~\'"();'.includes(url.slice(-1));
}

/** Whole characters up to the limit. */
function firstCharacters(title: string, longest: number): string {
  const last = title.charCodeAt(longest - 1);
  return title.slice(0, last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest);
}

/** Zero-width and direction marks, lone surrogates. */
function isInvisible(unit: number): boolean {
  if (unit >= 0xd800 && unit <= 0xdfff) return true;
  return (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2060 && unit <= 0x206f) || unit === 0xfeff;
}
