import { code } from '../note/character';
import type { MalformedFrontmatter } from '../note/frontmatter';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';

/** Whether all that is known to be wrong with the frontmatter is a backslash in its JSON that begins no escape. */
export function isInvalidJsonEscape(text: string, { content, message, range }: MalformedFrontmatter): boolean {
  return text.startsWith('{', content.from) && message.startsWith('Invalid escape sequence') && text.charAt(range.from) === '\\';
}

/** What may stand behind a backslash in a quoted string of JSON or of YAML 1.2 (5.7). */
const knownEscapes = '0abtnvfre "/\\N_LPxuU\t';

/**
 * The edits that mend every backslash within the strings of a JSON text that begins no escape: one in front of `|` goes,
 * any other becomes a backslash that is meant as such.
 */
export function invalidEscapeEdits(text: string, { from, to }: TextRange): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let inString = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === code.quote) inString = !inString;
    if (unit !== code.backslash || !inString) continue;
    if (text.charCodeAt(at + 1) === code.pipe) edits.push({ from: at, to: at + 1, text: '' });
    else if (!knownEscapes.includes(text.charAt(at + 1))) edits.push({ from: at, to: at, text: '\\' });
    at++;
  }
  return edits;
}
