import type { FootnoteDefinition } from '../note/block';
import type { TextEdit } from '../text/text-edit';
import { lineStart } from './line-start';

/** Takes definitions with their lines out of a note; null where one of them does not stand by itself, so that what is around it might become something else, or where nothing else is in the note. */
export function definitionRemoval(text: string, definitions: readonly FootnoteDefinition[]): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const { parent, from, to } of definitions) {
    const start = lineStart(text, from);
    const ending = /^[ \t]*(\r\n|\n|\r|$)/u.exec(text.slice(to, to + longest));
    if (parent !== null || start === null || text.slice(start, from).trim() !== '' || ending === null) return null;
    const end = to + ending[0].length;
    // A line of text right behind it would go on with what is in front of it.
    if (!/^(?:[ \t]*(?:[\r\n]|$)|\[\^)/u.test(text.slice(end, end + longest))) return null;
    edits.push({ from: start, to: end, text: '' });
  }
  return edits.reduce((length, { from, to }) => length + to - from, 0) === text.length ? null : edits;
}

/** More blanks at the end of a line nobody writes. */
const longest = 100;
