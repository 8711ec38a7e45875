import type { TFile } from 'obsidian';
import { applyPlan } from '../../core/text/apply-edits';
import { changeHunks } from '../../core/text/change-hunks';
import type { HunkLine } from '../../core/text/hunk-lines';
import type { EditPlan } from '../../core/text/text-edit';
import type { CommandEnvironment } from '../plugin-command';
import { currentText } from '../vault/note-panes';
import type { Planner, WriteOutcome } from '../vault/note-writer';
import { words } from '../words';
import type { CliParameter, CliValues } from './cli-handler';

/** How a change is told. */
export const changeFormat: CliParameter = {
  name: 'format',
  value: '<format>',
  choices: ['text', 'note', 'json'],
  description: 'How to tell it: the lines that change, the whole new note, or JSON; text by default',
};

/** A change that may be written. */
export interface CliChange {
  readonly file: TFile;
  readonly planner: Planner;
  /** What it comes to and what is left alone, one sentence without a full stop each, asked for once it was planned. */
  readonly remarks: () => readonly string[];
}

/** Tells what a change would do or, where `write` was given, does it and tells what came of it. */
export async function answerChange({ app, writer }: CommandEnvironment, { file, planner, remarks }: CliChange, values: CliValues): Promise<string> {
  const text = await currentText(app, file);
  const planned = planner(text);
  if ('kind' in planned) return told(values, { path: file.path, outcome: planned, plan: null, text, remarks: remarks() });
  const applied = applyPlan(text, planned);
  if (applied.kind === 'refused') return told(values, { path: file.path, outcome: applied, plan: null, text, remarks: remarks() });
  const said = { path: file.path, plan: planned, text: applied.text, remarks: remarks() };
  if (!values.has('write')) return told(values, { ...said, outcome: null });
  const outcome = await writer.write(file, (now) => (now === text ? planned : planner(now)));
  return told(values, { ...said, outcome });
}

interface Told {
  readonly path: string;
  /** What came of writing; null where nothing was to be written. */
  readonly outcome: WriteOutcome | null;
  readonly plan: EditPlan | null;
  readonly text: string;
  readonly remarks: readonly string[];
}

function told(values: CliValues, answer: Told): string {
  const { path, outcome, plan, text, remarks } = answer;
  const reason = outcome?.kind === 'refused' || outcome?.kind === 'partly' ? outcome.reason : null;
  if (values.get('format') === 'json') {
    const edits = (plan?.edits ?? []).map(({ from, to, text: inserted }) => ({ from, to, text: inserted }));
    return JSON.stringify({ path, remarks, edits, text, written: outcome?.kind === 'written' || outcome?.kind === 'partly', refused: reason }, null, 2);
  }
  if (outcome?.kind === 'partly') return words.partlyWritten(outcome.reason);
  if (outcome?.kind === 'refused') return words.nothingWritten(outcome.reason);
  if (plan === null || plan.edits.length === 0) return [words.cliNothing(path), ...remarks.map((remark) => `${remark}.`)].join('\n');
  if (outcome === null && values.get('format') === 'note') return text;
  const lines = remarks.map((remark) => `${remark}.`);
  return outcome === null ? [...lines, ...changedLines(plan), '', words.cliNotWritten].join('\n') : [words.cliWritten(path), ...lines].join('\n');
}

/** Each place with its lines before and after. */
function changedLines(plan: EditPlan): readonly string[] {
  return changeHunks(plan).flatMap(({ before, after }) => {
    const line = (before[0] ?? after[0])?.number ?? 1;
    return ['', words.lineNumber(line), ...before.map((one) => `- ${lineText(one)}`), ...after.map((one) => `+ ${lineText(one)}`)];
  });
}

function lineText({ pieces }: HunkLine): string {
  return pieces.map(({ kind, text }) => (kind === 'cut' ? '…' : text)).join('');
}
