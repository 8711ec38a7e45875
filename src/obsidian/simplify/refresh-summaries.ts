import { type App, Notice, type TFile } from 'obsidian';
import { draftEdits } from '../../core/simplify/summary-draft';
import type { SummaryState } from '../../core/simplify/provenance';
import { isAuthorsOwn, isWanted } from '../../core/simplify/summary-wanted';
import { orElse } from '../attempt';
import type { OnStep } from '../checks/vault-checks';
import type { Consent, ConsentRequest } from '../network/endpoint-consent';
import type { CommandEnvironment } from '../plugin-command';
import { IdleSlices } from '../vault/idle-slices';
import type { TogetherWriter, WriteOutcome } from '../vault/note-writer';
import { askWhether } from '../views/ask';
import { askConsent } from '../views/ask-consent';
import { withProgress } from '../views/with-progress';
import { words } from '../words';
import type { RefreshedNotes } from '../words/summary-words';
import { dayToNote } from './day-to-note';
import { madeWhileWatched, makePlain, makerOf } from './made-summary';
import { readDraft } from './read-draft';

/** A note that is to get a summary, with what it has. */
interface StaleNote {
  readonly file: TFile;
  readonly state: SummaryState;
}

/** What the notes have. */
interface Found {
  readonly wanted: readonly StaleNote[];
  readonly own: number;
  readonly fresh: number;
  /** Notes that cannot be read. */
  readonly refused: RefreshedNotes['refused'];
}

/** How many notes are named before it is asked. */
const namedNotes = 20;

/**
 * Gives a new summary to those of the notes that have none, or one that no longer fits: shows which, and writes once that is wanted. Summaries that the
 * author wrote or changed stay. What was stopped goes on where it was, since notes that are done are fresh.
 */
export async function refreshSummaries(environment: CommandEnvironment, files: readonly TFile[]): Promise<void> {
  const found = await withProgress(words.lookingAtSummaries, (onStep) => findStale(environment, files, onStep));
  if (found === null) return;
  if (found.wanted.length === 0) {
    new Notice(words.nothingToRefresh(found));
    return;
  }
  const others = found.wanted.length - namedNotes;
  const items = found.wanted.slice(0, namedNotes).map(({ file, state }) => words.refreshNote(file.path, state));
  const isAnswered = await askWhether(environment.app, {
    title: words.refreshQuestion(found.wanted.length),
    text: words.refreshText(found.own, found.fresh),
    items: others > 0 ? [...items, words.andOthers(others)] : items,
    yes: words.writeSummaries,
  });
  if (!isAnswered) return;
  new Notice(words.refreshed(await withProgress(words.makingSummaries, (onStep) => writeAll(environment, found, onStep), null)));
}

/** Null where it was stopped. */
async function findStale(environment: CommandEnvironment, files: readonly TFile[], onStep: OnStep): Promise<Found | null> {
  const slices = new IdleSlices();
  const wanted: StaleNote[] = [];
  const refused: { path: string; reason: string }[] = [];
  let own = 0;
  let fresh = 0;
  for (const [at, file] of files.entries()) {
    if (!onStep(at, files.length, file.basename)) return null;
    const state = await orElse(file, null, async () => (await readDraft(environment, file)).old.state);
    if (state === null) refused.push({ path: file.path, reason: words.unreadable });
    else if (isWanted(state)) wanted.push({ file, state });
    else if (isAuthorsOwn(state)) own += 1;
    else fresh += 1;
    await slices.hurry(slices.breathe());
  }
  return { wanted, own, fresh, refused };
}

async function writeAll(environment: CommandEnvironment, { wanted, own, fresh, refused: unread }: Found, onStep: OnStep): Promise<RefreshedNotes> {
  const together = environment.writer.together();
  const consent = new OnceAsked(environment.app);
  const refused = [...unread];
  const slices = new IdleSlices();
  const counts = { written: 0, without: 0, byPlainEngine: 0, harder: 0 };
  for (const [at, { file }] of wanted.entries()) {
    const step = (): boolean => !consent.isDenied && onStep(at, wanted.length, file.basename);
    const came = step() ? await orElse(file, refusedFor(words.unreadable), () => writeOne(environment, { together, file, consent, step })) : 'stopped';
    if (came === 'stopped') return { ...counts, own, fresh, refused, left: wanted.length - at };
    if (came === 'without') counts.without += 1;
    else if (came.outcome.kind === 'written' || came.outcome.kind === 'unchanged') {
      counts.written += 1;
      counts.byPlainEngine += came.isInstead ? 1 : 0;
      counts.harder += came.isHarder ? 1 : 0;
    } else refused.push({ path: file.path, reason: came.outcome.reason });
    await slices.hurry(slices.breathe());
  }
  return { ...counts, own, fresh, refused, left: 0 };
}

/** Whoever does not let text be sent for the first note does not want the others made without the model either. */
class OnceAsked {
  isDenied = false;
  readonly #consent: Consent;

  constructor(app: App) {
    this.#consent = askConsent(app);
  }

  async ask(request: ConsentRequest): Promise<boolean> {
    this.isDenied ||= !(await this.#consent(request));
    return !this.isDenied;
  }
}

interface RefreshedNote {
  readonly together: TogetherWriter;
  readonly file: TFile;
  readonly consent: OnceAsked;
  /** Whether to go on. */
  readonly step: () => boolean;
}

type Refreshed = { readonly outcome: WriteOutcome; readonly isInstead: boolean; readonly isHarder: boolean } | 'without' | 'stopped';

/** Looks at the note again: it may have got a summary, or another text, since it was listed. */
async function writeOne(environment: CommandEnvironment, { together, file, consent, step }: RefreshedNote): Promise<Refreshed> {
  const { app, settings } = environment;
  const draft = await readDraft(environment, file);
  if (!isWanted(draft.old.state)) return refusedFor(words.typedMeanwhile);
  const answer = await madeWhileWatched(step, makerOf(app, settings, draft, (request) => consent.ask(request)));
  if (answer.kind === 'cancelled' || consent.isDenied) return 'stopped';
  // Nobody looks at it before it is written.
  const isDoubtful = answer.kind === 'made' && answer.isDoubtful;
  const made = isDoubtful ? makePlain(settings, draft) : answer;
  if (made.kind !== 'made') return 'without';
  const written = { summary: made.text, origin: { engine: made.engine, date: dayToNote(settings) } };
  return { outcome: await together.write(file, (text) => draftEdits(draft, text, written, words.typedMeanwhile)), isInstead: isDoubtful || made.remark !== null, isHarder: made.isHarder };
}

function refusedFor(reason: string): Refreshed {
  return { outcome: { kind: 'refused', reason }, isInstead: false, isHarder: false };
}
