import type { Conversion } from '../../core/citations/conversion';
import { convertCitations as planConversion } from '../../core/citations/convert-citations';
import { parseNote } from '../../core/note/parse-note';
import { words } from '../words';
import { writeAndTell } from '../write-and-tell';
import type { NoteCommand } from '../plugin-command';

/** Converts the pasted citations of the active note in one step of undo, and says what became of them. */
export const convertCitations: NoteCommand = {
  id: 'convert-citations',
  name: 'Convert pasted citations',
  icon: 'superscript',
  description: 'Turns pasted marks such as `[1]` and the sources they cite into footnotes; uncited sources stay a visible list.',
  on: 'note',
  async run({ settings, writer, file }) {
    let conversion: Conversion | null = null;
    const tell = (): string => (conversion === null ? words.nothingToConvert : conversionReport(conversion));
    await writeAndTell(
      writer,
      file,
      (text) => {
        conversion = planConversion(parseNote(text, { summaryHeading: settings.summaryHeading }));
        return conversion.plan;
      },
      { done: tell, asIs: tell },
    );
  },
};

/** What a conversion did, in numbers; where it did nothing, why. */
function conversionReport({ sources, marks, unresolved, plan }: Conversion): string {
  const [first] = unresolved;
  if (plan.edits.length > 0) {
    const cited = sources.filter((source) => source.cited).length;
    return words.converted(marks.length, cited, sources.length - cited, unresolved.length);
  }
  return first === undefined ? words.nothingToConvert : words.notConvertible(unresolved.length, first.reason);
}
