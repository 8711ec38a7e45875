import { parseNote } from '../note/parse-note';
import type { NoteOptions } from '../note/note';
import { composeEdits } from '../text/compose-edits';
import type { TextRange } from '../text/text-range';
import type { ConversionOptions } from './conversion-options';
import { pasteCitations, type PastedCitations } from './paste-citations';

/**
 * Plans how what was pasted into a note a moment ago, and stands at `pasted`, becomes what `pasteCitations` would have made of the copied text:
 * as if it had not been pasted before.
 */
export function convertPasted(text: string, pasted: TextRange, copied: string, options: ConversionOptions, noteOptions: NoteOptions): PastedCitations {
  const before = text.slice(0, pasted.from) + text.slice(pasted.to);
  const planned = pasteCitations(parseNote(before, noteOptions), { from: pasted.from, to: pasted.from }, copied, options);
  if (planned.kind !== 'planned') return planned;
  const edits = composeEdits(text.length, [{ ...pasted, text: '' }], planned.plan.edits);
  return { ...planned, plan: { baseText: text, edits } };
}
