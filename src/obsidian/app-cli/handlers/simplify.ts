import { draftEdits } from '../../../core/simplify/summary-draft';
import { isAuthorsOwn, reasonToKeep } from '../../../core/simplify/summary-wanted';
import { dayToNote } from '../../simplify/day-to-note';
import { makePlain } from '../../simplify/made-summary';
import { readDraft } from '../../simplify/read-draft';
import { words } from '../../words';
import { answerChange, changeFormat } from '../answer-change';
import { type CliHandlerEntry, pathParameter, writeParameter } from '../cli-handler';
import { namedNote } from '../named-note';

/** Makes a plain summary of a note, by the embedded engine: nothing is asked for on a command line. */
export const simplify: CliHandlerEntry = {
  name: 'simplify',
  description: 'Makes a plain summary of a note, without a language model, and writes it into its section where that is asked for.',
  parameters: [pathParameter, { name: 'overwrite', value: null, description: 'Replace a summary that was written or changed by hand, too' }, writeParameter, changeFormat],
  async run(environment, values) {
    const file = namedNote(environment, values);
    if (typeof file === 'string') return file;
    const { settings } = environment;
    const draft = await readDraft(environment, file);
    const made = makePlain(settings, draft);
    if (made.kind !== 'made') return words.nothingWritten(made.kind === 'none' ? made.reason : words.typedMeanwhile);
    const { state } = draft.old;
    if (values.has('write') && !values.has('overwrite') && isAuthorsOwn(state)) return words.cliOverwrite(reasonToKeep(state));
    const written = { summary: made.text, origin: { engine: made.engine, date: dayToNote(settings) } };
    return answerChange(environment, { file, planner: (text) => draftEdits(draft, text, written, words.typedMeanwhile), remarks: () => (made.isHarder ? [words.cliHarder] : []) }, values);
  },
};
