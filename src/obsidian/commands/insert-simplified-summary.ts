import { Notice } from 'obsidian';
import { lengthFor } from '../../core/simplify/length-for';
import { draftEdits, type SummaryDraft } from '../../core/simplify/summary-draft';
import { isAuthorsOwn } from '../../core/simplify/summary-wanted';
import type { NoteCommand, NoteEnvironment } from '../plugin-command';
import { madeWhileWatched, makePlain, makerOf, type Making } from '../simplify/made-summary';
import { dayToNote } from '../simplify/day-to-note';
import { readDraft } from '../simplify/read-draft';
import { askWhether } from '../views/ask';
import { type AcceptedSummary, type OfferedMaker, previewSummary } from '../views/summary-preview';
import { withProgress } from '../views/with-progress';
import { words } from '../words';
import { writeAndTell } from '../write-and-tell';

/** Summarises the active note, shows the summary, and writes it where it is wanted. */
export const insertSimplifiedSummary: NoteCommand = {
  id: 'insert-simplified-summary',
  name: 'Insert simplified summary',
  icon: 'text-quote',
  description: 'Makes a plain summary of the active note, shows it against the one that is there, and writes it into its section; all else stays.',
  on: 'note',
  async run(environment) {
    const { settings, writer, file } = environment;
    const draft = await readDraft(environment, file);
    const accepted = await acceptedSummary(environment, draft);
    if (accepted === null) return;
    const { text, ...made } = accepted;
    const written = { summary: text, origin: { ...made, date: dayToNote(settings) } };
    await writeAndTell(writer, file, (current) => draftEdits(draft, current, written, words.typedMeanwhile), {
      done: () => words.summarized,
      asIs: () => words.summaryAsIs,
    });
  },
};

/** The summary that is to be written; null where there is none, or it is not wanted: that has been told. */
async function acceptedSummary(environment: NoteEnvironment, draft: SummaryDraft): Promise<AcceptedSummary | null> {
  const { app, settings, file } = environment;
  const isWithoutModel = settings.model.engine === 'off';
  const plain = isWithoutModel ? makePlain(settings, draft) : null;
  if (plain?.kind === 'none') {
    new Notice(words.nothingWritten(plain.reason));
    return null;
  }
  if (plain?.kind === 'made' && draft.old.state === 'fresh' && isAsIs(draft, plain.text)) {
    new Notice(words.summaryAsIs);
    return null;
  }
  const first = makerOf(app, settings, draft);
  if (!settings.simplify.isShownFirst) return unseenSummary(environment, draft, plain);
  return previewSummary(app, { title: words.summaryOf(file.basename), draft, words: lengthFor(draft.source, settings.simplify.length).words, first, others: othersOf(environment, draft) });
}

function isAsIs(draft: SummaryDraft, summary: string): boolean {
  const { text } = draft.note;
  const plan = draftEdits(draft, text, { summary, origin: { engine: draft.old.provenance?.engine ?? '', date: null } }, words.typedMeanwhile);
  return !('kind' in plan) && plan.edits.length === 0;
}

/** Without a preview; whoever has a summary of their own is asked all the same. */
async function unseenSummary({ app, settings }: NoteEnvironment, draft: SummaryDraft, plain: Making | null): Promise<AcceptedSummary | null> {
  const question = { title: words.replaceOwn, text: words.replaces[draft.old.state], yes: words.replaceSummary, isRisky: true };
  if (isAuthorsOwn(draft.old.state) && !(await askWhether(app, question))) return null;
  const made = plain ?? (await withProgress(words.making, (onStep) => madeWhileWatched(onStep, makerOf(app, settings, draft))));
  if (made.kind === 'none') new Notice(words.nothingWritten(made.reason));
  if (made.kind === 'made' && made.remark !== null) new Notice(made.remark);
  return made.kind === 'made' ? { text: made.text, engine: made.engine } : null;
}

function othersOf({ app, settings }: NoteEnvironment, draft: SummaryDraft): readonly OfferedMaker[] {
  const plain = (isPlainer: boolean) => () => Promise.resolve(makePlain(settings, draft, isPlainer));
  const isPlainer = settings.simplify.length.plainer === true;
  return settings.model.engine === 'off'
    ? [...(isPlainer ? [] : [{ label: words.plainerSummary, make: plain(true) }]), { label: words.retrySummary, make: plain(false) }]
    : [{ label: words.retrySummary, make: makerOf(app, settings, draft) }, { label: words.withoutModel, make: plain(false) }];
}
