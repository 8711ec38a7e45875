import type { Note } from '../note/note';
import type { TextEdit } from '../text/text-edit';
import { firstFrom } from './range-search';

/** New labels for footnotes, by identifier. */
export type NewLabels = ReadonlyMap<string, string>;

/** The edits that give footnotes new labels, in definitions and in references, sorted: the label alone is replaced, and only where it differs. */
export function labelEdits(note: Note, labels: NewLabels): readonly TextEdit[] {
  if (labels.size === 0) return [];
  const { references, definitions } = note.footnotes;
  const edits: TextEdit[] = [];
  for (const marks of [references, definitions]) {
    for (const { from, label, identifier } of marks) {
      const text = labels.get(identifier);
      if (text !== undefined && text !== label) edits.push({ from: from + 2, to: from + 2 + label.length, text });
    }
  }
  return edits.sort((one, other) => one.from - other.from);
}

/** A text as it reads with sorted edits applied, stretch by stretch. No edit may reach over the end of a stretch. */
export class EditedText {
  readonly text: string;
  readonly edits: readonly TextEdit[];

  constructor(text: string, edits: readonly TextEdit[]) {
    this.text = text;
    this.edits = edits;
  }

  slice(from: number, to: number): string {
    let next = firstFrom(this.edits, from);
    let written = '';
    let at = from;
    for (let edit = this.edits[next]; edit !== undefined && edit.to <= to && edit.from < to; edit = this.edits[++next]) {
      written += this.text.slice(at, edit.from) + edit.text;
      at = edit.to;
    }
    return written + this.text.slice(at, to);
  }
}
