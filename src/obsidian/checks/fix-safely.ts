import { Notice, type TFile } from 'obsidian';
import type { Problem } from '../../core/problem/problem';
import { fixingSafely, fixSafely, type SafelyFixed, type TextCheck } from '../../core/problem/fix-safely';
import { nothingSpared } from '../../core/text/spared-places';
import type { EditPlan } from '../../core/text/text-edit';
import { orElse } from '../attempt';
import type { CommandEnvironment } from '../plugin-command';
import { previewThenWrite, type ShownPlanner } from '../preview-then-write';
import { changeTogether } from '../vault/change-together';
import { showsFile } from '../vault/editor-text';
import { currentText } from '../vault/note-panes';
import type { Planner } from '../vault/note-writer';
import { planOfBody } from '../vault/split-plan';
import { askWhether } from '../views/ask';
import { withProgress } from '../views/with-progress';
import { typedMeanwhile } from '../vault/typed-meanwhile';
import { words } from '../words';
import type { OnStep } from './vault-checks';

/** In longer texts, in UTF-16 code units, the fixes go together: each choice among them checks the text anew, several times, while somebody waits. */
const longest = 100_000;

/** Which problems of a note are to be fixed. */
export type Wanted = (file: TFile, problem: Problem) => boolean;

/** Shows what all safe fixes of a note come to, and applies them where they are wanted; answers whether something was written. */
export async function fixNoteSafely(environment: CommandEnvironment, file: TFile, wanted: Wanted): Promise<boolean> {
  const planned = await withProgress(words.planningFixes, (onStep) => planFixes(environment, file, wanted, onStep));
  if (planned === null) return false;
  const planner: ShownPlanner = (text, spared) => {
    const fixes = text === planned.text && spared.areNone ? planned.fixes : plannedAtOnce(environment, planned, text, spared);
    return { kind: 'planned', plan: { baseText: text, edits: fixes.edits }, changes: changesOf(fixes), remarks: [], ...(text.length > longest ? {} : { parts: fixes.parts }) };
  };
  const outcome = await previewThenWrite({ ...environment, file }, planner, { title: words.fixAllTitle, nothing: words.nothingSafe });
  return outcome?.kind === 'written' || outcome?.kind === 'partly';
}

/** Names the notes in which something can be fixed safely, and fixes all of it where that is wanted; one undo takes it back. Answers whether something was written. */
export async function fixNotesSafely(environment: CommandEnvironment, files: readonly TFile[], wanted: Wanted): Promise<boolean> {
  const planned = await withProgress(words.planningFixes, (onStep) => planMany(environment, files, wanted, onStep));
  if (planned === null) return false;
  const { plans, failed } = planned;
  if (plans.length === 0) {
    new Notice(words.nothingToDo(words.nothingSafe, []));
    return false;
  }
  const isWanted = await askWhether(environment.app, {
    title: words.fixManyTitle(sumOf(plans), plans.length),
    text: words.fixManyText,
    items: plans.map(({ file, fixes }) => words.fixesInNote(file.path, fixes.fixed.length)),
    yes: words.fixMany,
  });
  if (!isWanted) return false;
  const byFile = new Map(plans.map((plan) => [plan.file, plan]));
  const written = new Set<PlannedFixes>();
  const plannerOf = (file: TFile): Planner => plannerFor(environment, byFile.get(file), (plan) => written.add(plan));
  const result = await withProgress(words.writing, (onStep) => changeTogether(environment.writer.together(), [...byFile.keys(), ...failed], plannerOf, onStep), null);
  const left = new Set(result.refused.map(({ path }) => path));
  new Notice(words.fixedMany(sumOf([...written].filter(({ file }) => !left.has(file.path))), result));
  return result.written > 0;
}

/** The safe fixes of a note, with the text that they were planned on. */
interface PlannedFixes {
  readonly file: TFile;
  readonly text: string;
  readonly check: TextCheck;
  readonly wanted: Wanted;
  readonly fixes: SafelyFixed;
}

/** The app stays free between the checks; null where it was stopped. */
async function planFixes(environment: CommandEnvironment, file: TFile, wanted: Wanted, onStep: OnStep): Promise<PlannedFixes | null> {
  const { app, checks, settings } = environment;
  const check = await checks.prepare(settings, file);
  const text = await currentText(app, file);
  const plan = fixingSafely(text, check, (problem) => wanted(file, problem));
  try {
    for (let rounds = 0; ; rounds++) {
      const step = plan.next();
      if (step.done === true) return { file, text, check, wanted, fixes: step.value };
      // How many rounds there are shows at the end.
      if (!onStep(rounds, rounds + 2)) return null;
      await checks.breathe();
    }
  } finally {
    checks.forget(file);
  }
}

interface PlannedNotes {
  readonly plans: readonly PlannedFixes[];
  /** Notes that cannot be read: writing them will tell why. */
  readonly failed: readonly TFile[];
}

async function planMany(environment: CommandEnvironment, files: readonly TFile[], wanted: Wanted, onStep: OnStep): Promise<PlannedNotes | null> {
  const plans: PlannedFixes[] = [];
  const failed: TFile[] = [];
  for (const [at, file] of files.entries()) {
    const step = (): boolean => onStep(at, files.length, file.basename);
    const planned = step() ? await orElse(file, 'failed' as const, () => planFixes(environment, file, wanted, step)) : null;
    if (planned === null) return null;
    if (planned === 'failed') failed.push(file);
    else if (planned.fixes.edits.length > 0) plans.push(planned);
    await environment.checks.breathe();
  }
  return { plans, failed };
}

/** The same with some places left out, or on another text: that of the file, where the person sees it with other line endings. */
function plannedAtOnce({ checks }: CommandEnvironment, { file, check, wanted }: PlannedFixes, text: string, spared = nothingSpared): SafelyFixed {
  const fixes = fixSafely(text, check, (problem) => wanted(file, problem), spared);
  checks.forget(file);
  return fixes;
}

/** Fixes what was counted, in the text that it was counted in, and nothing where the note has changed since. */
function plannerFor(environment: CommandEnvironment, planned: PlannedFixes | undefined, took: (planned: PlannedFixes) => void): Planner {
  return (text) => {
    if (planned === undefined) return typedMeanwhile;
    const edits = editsFor(environment, planned, text);
    if (edits === null) return typedMeanwhile;
    took(planned);
    return { baseText: text, edits };
  };
}

function editsFor(environment: CommandEnvironment, planned: PlannedFixes, text: string): EditPlan['edits'] | null {
  if (text === planned.text) return planned.fixes.edits;
  const rest = planOfBody({ baseText: planned.text, edits: planned.fixes.edits });
  if (text === rest?.baseText) return rest.edits;
  return showsFile(planned.text, text) ? plannedAtOnce(environment, planned, text).edits : null;
}

/** What the fixes are called, each once, with how many there are of it. */
function changesOf({ fixed }: SafelyFixed): readonly string[] {
  const counts = new Map<string, number>();
  for (const { fix } of fixed) counts.set(fix.title, (counts.get(fix.title) ?? 0) + 1);
  return Array.from(counts, ([title, count]) => words.fixesOf(title, count));
}

function sumOf(plans: readonly PlannedFixes[]): number {
  return plans.reduce((sum, { fixes }) => sum + fixes.fixed.length, 0);
}
