/** Marks that mean something wherever they stand. */
const always = new Set(['\\', '*', '`', '[', '<', '~']);

/** What begins a heading, a quote, a list, a rule, an underline or a fence at the start of a paragraph. */
const blockStart = /^(?:#{1,6}(?=\s|$)|>|[-+=](?=\s|$|[-+=])|_(?=[\s_]))/;
const listNumber = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * The Markdown of one paragraph that shows exactly `text`: white space becomes single blanks, and only what would be read as
 * a mark gets a backslash. `%%` cannot be escaped in Obsidian: a text that holds it comes back with it.
 */
export function neutralMarkdown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const number = listNumber.exec(line);
  if (number !== null) {
    const [whole, digits] = number;
    return `${digits ?? ''}\\${whole.slice(-1)}${escaped(line, whole.length)}`;
  }
  return blockStart.test(line) ? `\\${line.charAt(0)}${escaped(line, 1)}` : escaped(line, 0);
}

function escaped(line: string, from: number): string {
  const manyDollars = line.indexOf('$') !== line.lastIndexOf('$');
  let result = '';
  for (let index = from; index < line.length; index++) {
    const character = line.charAt(index);
    if (always.has(character) || isMark(line, index, manyDollars)) result += '\\';
    result += character;
  }
  return result;
}

/** True for a character that is a mark only beside certain others. */
function isMark(line: string, index: number, manyDollars: boolean): boolean {
  const before = line.charAt(index - 1);
  const after = line.charAt(index + 1);
  switch (line.charAt(index)) {
    case '$':
      return manyDollars;
    case '_':
      return !(isWord(before) && isWord(after));
    case '=':
      return after === '=' || before === '=';
    case '&':
      return /^&#?\w{1,32};/.test(line.slice(index, index + 36));
    case '#':
      return !isWord(before) && after !== '' && after !== ' ';
    case '^':
      return after === '[' || before === ' ' || before === '';
    default:
      return false;
  }
}

function isWord(character: string): boolean {
  return /^[\p{L}\p{M}\p{N}]$/u.test(character);
}
