import { type IconName, Notice, type TFile } from 'obsidian';
import { readFrontmatter } from '../../core/note/read-frontmatter';
import { parseNote } from '../../core/note/parse-note';
import { isMended, isSameProblem } from '../../core/problem/is-mended';
import type { Fix, Problem } from '../../core/problem/problem';
import { withSecondPlan } from '../../core/text/second-plan';
import { canIgnoreHere, type IgnoreEdits, ignoreHereEdits, ignoreInNoteEdits } from '../../core/rules/ignore-edits';
import { ruleEntries, rulePrefix } from '../../core/settings/rule-groups';
import type { CommandEnvironment } from '../plugin-command';
import type { Planner } from '../vault/note-writer';
import { offer } from '../views/offer';
import { words } from '../words';
import { writeAndTell } from '../write-and-tell';

/** Something that can be done about a problem. */
export interface ProblemAction {
  readonly kind: 'fix' | 'ignore' | 'accept' | 'off';
  /** An imperative in sentence case. */
  readonly title: string;
  readonly icon: IconName;
  /** Does it, and tells the person what came of it; answers whether something was changed. */
  run(): Promise<boolean>;
}

/** What can be done about a problem of a note, most wanted first; `text` is the one that it was found in. */
export function actionsFor(environment: CommandEnvironment, file: TFile, problem: Problem, text: string): readonly ProblemAction[] {
  const { fixes, target, rule } = problem;
  // What is said of a file that cannot be read comes from no rule.
  const hasRule = entryOf(rule) !== undefined;
  const isInText = canIgnoreHere(readFrontmatter(text), problem);
  return [
    ...fixes.map((fix): ProblemAction => ({ kind: 'fix', title: fix.title, icon: 'wrench', run: () => applyFix(environment, file, problem, fix) })),
    ...(isInText && hasRule ? [ignoreAction(environment, file, problem, 'here')] : []),
    ...(hasRule ? [ignoreAction(environment, file, problem, 'note')] : []),
    ...(target === undefined ? [] : [acceptAction(environment, target)]),
  ];
}

/** Turns a rule off for all notes, and offers to turn it on again; empty where there is none of that id. */
export function turnOffAction(environment: CommandEnvironment, rule: string): readonly ProblemAction[] {
  const entry = entryOf(rule);
  if (entry === undefined) return [];
  const before = environment.settings.severities.get(rule) ?? 'default';
  const run = async (): Promise<boolean> => {
    await environment.set(entry.key, 'off');
    offer(words.ruleOff(entry.name), words.turnOnAgain, async () => { await environment.set(entry.key, before); });
    return true;
  };
  return [{ kind: 'off', title: words.turnOff, icon: 'circle-off', run }];
}

function entryOf(rule: string): (typeof ruleEntries)[number] | undefined {
  return ruleEntries.find(({ key }) => key === rulePrefix + rule);
}

function ignoreAction(environment: CommandEnvironment, file: TFile, problem: Problem, where: 'here' | 'note'): ProblemAction {
  const plan = (text: string, { rule, from }: Problem): IgnoreEdits => {
    const note = parseNote(text, { summaryHeading: environment.settings.summaryHeading });
    return where === 'here' ? ignoreHereEdits(note, { rule, from }) : ignoreInNoteEdits(note, rule);
  };
  return { kind: 'ignore', title: words.ignore[where], icon: 'eye-off', run: () => changeAbout(environment, file, problem, plan, words.ignored[where](problem.rule)) };
}

function acceptAction(environment: CommandEnvironment, target: string): ProblemAction {
  return {
    kind: 'accept',
    title: words.accept(target),
    icon: 'check',
    run: async () => {
      await environment.accept(target);
      new Notice(words.accepted(target));
      return true;
    },
  };
}

/** Applies a fix of a problem, and tells; answers whether it was written. */
export function applyFix(environment: CommandEnvironment, file: TFile, problem: Problem, fix: Fix): Promise<boolean> {
  const plan = (text: string, now: Problem): IgnoreEdits => {
    const edits = now.fixes.find((one) => one.title === fix.title)?.edits;
    return edits === undefined ? gone : { kind: 'planned', plan: { baseText: text, edits } };
  };
  return changeAbout(environment, file, problem, plan, words.fixed(fix.title));
}

const gone = { kind: 'refused', reason: words.fixGone } as const;

/** Looks for the problem anew in whatever text is to be changed: offsets of an older text mean nothing there. Written is only what mends it. */
async function changeAbout({ checks, settings, writer }: CommandEnvironment, file: TFile, problem: Problem, plan: (text: string, now: Problem) => IgnoreEdits, done: string): Promise<boolean> {
  const check = await checks.prepare(settings, file);
  const planner: Planner = (text) => {
    const found = check(text);
    const now = nearest(found.filter((one) => isSameProblem(one, problem)), problem.from);
    if (now === undefined) return gone;
    const planned = plan(text, now);
    return planned.kind === 'refused' ? planned : withSecondPlan(planned.plan, (after) => (isMended(now, planned.plan.edits, found, check(after)) ? gone : planned));
  };
  const outcome = await writeAndTell(writer, file, planner, { done: () => done, asIs: () => words.fixGone });
  if (outcome.kind !== 'written') checks.forget(file);
  return outcome.kind === 'written';
}

function nearest(problems: readonly Problem[], offset: number): Problem | undefined {
  let best: Problem | undefined;
  for (const problem of problems) {
    if (best === undefined || Math.abs(problem.from - offset) < Math.abs(best.from - offset)) best = problem;
  }
  return best;
}
