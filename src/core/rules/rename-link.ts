import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import type { VaultReference } from '../vault/note-entry';
import { lineStart } from './line-start';

/** Where the target of a wikilink is written, without its subpath; null where it is written otherwise than it reads, or is no wikilink. */
export function wikilinkTarget(text: string, reference: VaultReference): TextRange | null {
  return writtenAt(text, reference, 0, reference.target.length);
}

/** The same for its subpath, `#` included. */
export function wikilinkSubpath(text: string, reference: VaultReference): TextRange | null {
  return writtenAt(text, reference, reference.target.length, reference.subpath.length);
}

function writtenAt(text: string, { style, kind, from, target, subpath }: VaultReference, offset: number, length: number): TextRange | null {
  if (style !== 'wikilink') return null;
  let at = from + (kind === 'embed' ? 3 : 2);
  while (text.charAt(at) === ' ') at++;
  return text.startsWith(target + subpath, at) ? { from: at + offset, to: at + offset + length } : null;
}

/** Makes wikilinks lead to `name`, each showing the text that it shows now; null where one cannot. */
export function renameKeepingText(text: string, references: readonly VaultReference[], name: string): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const reference of references) {
    const range = wikilinkTarget(text, reference);
    if (range === null) return null;
    const isShown = reference.kind === 'link' && reference.alias === null;
    if (isShown && (reference.subpath !== '' || isBesidePipe(text, reference))) return null;
    edits.push({ ...range, text: isShown ? `${name}|${reference.target}` : name });
  }
  return edits;
}

const nearby = 400;

/** Whether a link may stand in a table, where its own pipe would part cells; true where its line is too long to tell. */
function isBesidePipe(text: string, { from, to }: TextRange): boolean {
  const start = lineStart(text, from);
  const after = text.slice(to, to + nearby);
  const end = after.search(/[\r\n]/u);
  if (start === null || (end === -1 && to + nearby < text.length)) return true;
  return text.slice(start, from).includes('|') || (end === -1 ? after : after.slice(0, end)).includes('|');
}
