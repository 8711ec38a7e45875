import { parseNote } from '../../core/note/parse-note';
import { plainSummarizer } from '../../core/simplify/plain/plain-summarizer';
import { simplifyNote } from '../../core/simplify/simplify-note';
import { words } from '../words';
import { writeAndTell } from '../write-and-tell';
import type { NoteCommand } from '../plugin-command';

/** Summarises the active note into its own section. */
export const insertSimplifiedSummary: NoteCommand = {
  id: 'insert-simplified-summary',
  name: 'Insert simplified summary',
  icon: 'text-quote',
  description: 'Writes a plain summary into its section, in place of the one that is there; what follows the summary stays.',
  on: 'note',
  async run({ settings, writer, file }) {
    let sentences = 0;
    await writeAndTell(
      writer,
      file,
      (text) => {
        const note = parseNote(text, { summaryHeading: settings.summaryHeading });
        const simplified = simplifyNote(note, { ...settings.simplify, summarizer: plainSummarizer, date: null });
        if (simplified.kind === 'refused') return simplified;
        sentences = simplified.summary.readability.summary.sentences;
        return simplified.plan;
      },
      { done: () => words.summarized(sentences), asIs: () => words.summaryAsIs },
    );
  },
};
