import type { Note } from '../../src/core/note/note';
import { parseNote } from '../../src/core/note/parse-note';
import { applyEdits } from '../../src/core/text/apply-edits';
import { lineEndingOf } from '../../src/core/text/line-ending';
import type { TextEdit } from '../../src/core/text/text-edit';

/**
 * A note with footnotes in disorder: a reference behind every second paragraph of text, headings of every third kind too, and definitions of several
 * shapes, some behind their paragraph, the others at the end in reverse. The same for each run.
 */
export function withFootnotes(text: string): string {
  const note = parseNote(text);
  const ending = lineEndingOf(text);
  const edits: TextEdit[] = [];
  const last: string[] = [];
  for (const [index, { to, container }] of places(note).entries()) {
    const label = String(((index * 37) % 89) + 1 + (index >= 89 ? 100 * Math.floor(index / 89) : 0));
    edits.push({ from: to, to, text: `[^${label}]` });
    const definition = shape(label, index, ending);
    if (index % 3 === 0 && container === null) edits.push({ from: to, to, text: `${ending}${ending}${definition}` });
    else last.push(definition);
  }
  const tail = text.endsWith('\n') || text.endsWith('\r') || text === '' ? ending : ending + ending;
  if (last.length > 0) edits.push({ from: text.length, to: text.length, text: tail + last.reverse().join(ending) + ending });
  const result = applyEdits(text, edits);
  return result.kind === 'applied' ? result.text : text;
}

/** The ends of every second paragraph, where no mark or address would take what follows for its own. */
function places({ blocks, text, bodyFrom }: Note): readonly Note['blocks'][number][] {
  const able = blocks.filter(({ kind, to, from }) => (kind === 'paragraph' || kind === 'heading') && from >= bodyFrom && /[\p{L}\p{N}.,;!?)]/u.test(text.charAt(to - 1)));
  return able.filter((_, index) => index % 2 === 0);
}

function shape(label: string, index: number, ending: string): string {
  const first = `[^${label}]: `;
  if (index % 5 === 1) return `${first}[Source ${String(index % 7)}](https://example.org/${String(index % 7)})`;
  if (index % 5 === 2) return `${first}First of ${String(index)}${ending}lazy line`;
  if (index % 5 === 3) return `${first}Two${ending}${ending}    paragraphs of ${String(index)}`;
  return `${first}https://example.org/${String(index % 11)}?utm_source=x`;
}
