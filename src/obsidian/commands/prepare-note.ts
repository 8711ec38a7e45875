import { Notice } from 'obsidian';
import type { PropertyValue } from '../../core/note/frontmatter';
import { parseNote } from '../../core/note/parse-note';
import { isList } from '../../core/rules/describe-value';
import type { KnownValue } from '../../core/rules/known-values';
import { type Preparation, prepareNoteEdits } from '../../core/rules/prepare-note';
import { dayOf } from '../day-of';
import type { NoteCommand, NoteEnvironment } from '../plugin-command';
import { currentText } from '../vault/note-panes';
import { askWhether } from '../views/ask';
import { typedMeanwhile } from '../vault/typed-meanwhile';
import { words } from '../words';
import { writeAndTell } from '../write-and-tell';

/** Fills in what the active note misses, after it was shown. */
export const prepareNote: NoteCommand = {
  id: 'prepare-note',
  name: 'Prepare note for publishing',
  icon: 'clipboard-check',
  description: 'Fills in what the properties of the active note miss (title, tags, date, description from the summary, what you demand), in one change that is shown first.',
  on: 'note',
  async run(environment) {
    const { app, writer, file } = environment;
    const today = dayOf(new Date());
    const prepared = prepare(environment, await currentText(app, file), today);
    if (prepared.kind === 'refused') {
      new Notice(words.nothingWritten(prepared.reason));
      return;
    }
    if (prepared.filled.length === 0) {
      new Notice(words.nothingMissing);
      return;
    }
    const items = prepared.filled.map(({ key, value, origin }) => words.filledIn(key, shownValue(value), words.origins[origin]));
    if (!(await askWhether(app, { title: words.prepareQuestion, text: words.willBeFilledIn, items, yes: words.fillIn }))) return;
    await writeAndTell(writer, file, (text) => {
      const now = prepare(environment, text, today);
      if (now.kind === 'refused') return now;
      return isSame(now.filled, prepared.filled) ? now.plan : typedMeanwhile;
    }, { done: () => words.prepared(items.length), asIs: () => words.nothingMissing });
  },
};

function prepare({ settings, file }: NoteEnvironment, text: string, today: string): Preparation {
  const { contract, summaryHeading } = settings;
  return prepareNoteEdits(parseNote(text, { summaryHeading }), { path: file.path, contract }, { today });
}

function shownValue(value: PropertyValue): string {
  if (isList(value)) return value.map(shownValue).join(', ');
  // Nothing that is filled in is a mapping.
  return typeof value === 'object' ? '' : String(value);
}

/** Only what was shown is written. */
function isSame(now: readonly KnownValue[], shown: readonly KnownValue[]): boolean {
  return now.length === shown.length && now.every(({ key, value }, at) => shown[at]?.key === key && shownValue(value) === shownValue(shown[at].value));
}
