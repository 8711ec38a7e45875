import { code } from '../note/character';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';

/** Takes the backslash off every `\|` within the strings of a JSON text, where it is no escape. */
export function jsonPipeEdits(text: string, { from, to }: TextRange): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let inString = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === code.quote) inString = !inString;
    if (unit !== code.backslash || !inString) continue;
    if (text.charCodeAt(at + 1) === code.pipe) edits.push({ from: at, to: at + 1, text: '' });
    at++;
  }
  return edits;
}
