import { errorsAfter, comesToBePublished, planStatus, statusPlanner } from '../../publishing/status-change';
import { lineIndex } from '../../../core/text/line-index';
import { currentText } from '../../vault/note-panes';
import { words } from '../../words';
import { answerChange, changeFormat } from '../answer-change';
import { type CliHandlerEntry, pathParameter, writeParameter } from '../cli-handler';
import { namedNote } from '../named-note';

const states = ['publish', 'unpublish', 'toggle'] as const;

/** Marks a note for publishing, or takes the mark away. */
export const publish: CliHandlerEntry = {
  name: 'publish',
  description: 'Marks a note for publishing or takes the mark back; a note with errors is only marked where that is insisted on.',
  parameters: [
    pathParameter,
    { name: 'state', value: '<state>', choices: states, description: 'What to do; toggle by default' },
    { name: 'insist', value: null, description: 'Mark it in spite of errors' },
    writeParameter,
    changeFormat,
  ],
  async run(environment, values) {
    const file = namedNote(environment, values);
    if (typeof file === 'string') return file;
    const { app, checks, settings } = environment;
    const state = values.get('state') ?? 'toggle';
    const change = state === 'publish' ? 'on' : state === 'unpublish' ? 'off' : 'toggle';
    const planned = planStatus(environment, file, await currentText(app, file), change);
    if (comesToBePublished(planned) && planned.kind === 'planned' && settings.checkBeforePublishing && values.has('write') && !values.has('insist')) {
      if (!(await checks.current())) return words.failed;
      const { text, errors } = await errorsAfter(environment, file, planned);
      const lines = lineIndex(text);
      if (errors.length > 0) return [`${words.errorsFound(errors.length)}:`, ...errors.map(({ from, message }) => words.errorItem(null, lines.at(from).line, message)), words.cliInsist].join('\n');
    }
    // Asked twice, a toggle would take back what it did.
    const wanted = planned.kind === 'planned' && planned.published ? 'on' : 'off';
    return answerChange(environment, { file, planner: statusPlanner(environment, file, planned.kind === 'planned' ? wanted : change), remarks: () => [] }, values);
  },
};
