import type { CitationChange } from '../../../core/citations/citation-change';
import { convertCitations } from '../../../core/citations/convert-citations';
import { exportCitations } from '../../../core/citations/export-citations';
import { linksToFootnotes } from '../../../core/citations/links-to-footnotes';
import { mergeSources } from '../../../core/citations/merge-sources';
import { tidyCitations } from '../../../core/citations/tidy-citations';
import type { Note } from '../../../core/note/note';
import { parseNote } from '../../../core/note/parse-note';
import type { ShownChange } from '../../../core/text/change-choice';
import { conversionChange } from '../../citations/conversion-change';
import { conversionOptions } from '../../citations/conversion-options';
import type { CommandEnvironment } from '../../plugin-command';
import { words } from '../../words';
import { answerChange, changeFormat } from '../answer-change';
import { type CliHandlerEntry, pathParameter, writeParameter } from '../cli-handler';
import { namedNote } from '../named-note';

type Action = (note: Note, environment: CommandEnvironment) => CitationChange | ShownChange;

/** What can be done, by the name that is given. */
const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['convert', (note, environment) => conversionChange(convertCitations(note, conversionOptions(environment)))],
  ['remove-leftovers', (note, environment) => conversionChange(convertCitations(note, { ...conversionOptions(environment), removeArtefacts: true }))],
  ['tidy', (note, { settings: { citations: options } }) => tidyCitations(note, options)],
  ['merge', (note, { settings: { citations: options } }) => mergeSources(note, options)],
  ['export-list', (note) => exportCitations(note, 'list')],
  ['export-links', (note) => exportCitations(note, 'links')],
  ['import-links', (note, { settings: { citations: options } }) => linksToFootnotes(note, options)],
]);

/** Works on the citations and footnotes of a note. */
export const citations: CliHandlerEntry = {
  name: 'citations',
  description: 'Converts pasted citations of a note to footnotes, or puts its footnotes in order, merges or exports them.',
  parameters: [
    { name: 'action', value: '<action>', choices: [...actions.keys()], description: 'What to do', isRequired: true },
    pathParameter,
    writeParameter,
    changeFormat,
  ],
  async run(environment, values) {
    const file = namedNote(environment, values);
    if (typeof file === 'string') return file;
    const action = actions.get(values.get('action') ?? '');
    if (action === undefined) return words.failed;
    let remarks: readonly string[] = [];
    const planner = (text: string): ReturnType<Parameters<typeof environment.writer.write>[1]> => {
      const change = action(parseNote(text, { summaryHeading: environment.settings.summaryHeading }), environment);
      if (change.kind === 'refused') return change;
      remarks = [...change.changes, ...change.remarks];
      return change.plan;
    };
    return answerChange(environment, { file, planner, remarks: () => remarks }, values);
  },
};
