import { Menu, Platform, type TFile } from 'obsidian';
import { attempt } from '../../attempt';
import { actionsFor, type ProblemAction, turnOffAction } from '../../checks/problem-actions';
import { fixNoteSafely, fixNotesSafely } from '../../checks/fix-safely';
import { checkThenPublish } from '../../commands/check-then-publish';
import { createExampleNote } from '../../create-example-note';
import type { CommandEnvironment } from '../../plugin-command';
import { copyAddress } from '../../publishing/copy-address';
import { changeStatus } from '../../publishing/status-change';
import { goToPlace, openPath } from '../go-to-place';
import type { ActiveNote } from './active-note';
import type { MarkedCheck } from './marked-check';
import type { PanelState } from './panel-state';
import { type ProblemRow, textFilter } from './problem-rows';

/** What is done about. */
export interface PanelSubjects {
  readonly note: ActiveNote;
  readonly marked: MarkedCheck;
  scope(): PanelState['scope'];
  /** Told when something else is to be shown. */
  changed(): void;
}

/** What people do from the panel. Each tells them what came of it; none rejects. */
export class PanelDeeds {
  readonly #environment: () => CommandEnvironment;
  readonly #subjects: PanelSubjects;
  /** What is under way: whoever presses a button again means the same, not twice of it. */
  readonly #running = new Set<string>();

  constructor(environment: () => CommandEnvironment, subjects: PanelSubjects) {
    this.#environment = environment;
    this.#subjects = subjects;
  }

  /** Shows a problem in its note. */
  goTo({ note: { file, lines }, problem }: ProblemRow): void {
    void attempt(async () => {
      const { app } = this.#environment();
      await goToPlace(app, file, lines.at(problem.from), lines.at(problem.to));
      // The drawer covers the note.
      if (Platform.isPhone) app.workspace.rightSplit.collapse();
    });
  }

  /** Applies the first fix of a problem. */
  fix(row: ProblemRow): void {
    const action = this.#actions(row).find(({ kind }) => kind === 'fix');
    if (action !== undefined) this.#run(row, action);
  }

  /** Offers all that can be done about a problem, in a menu. */
  offer(row: ProblemRow, below: HTMLElement): void {
    const menu = new Menu();
    for (const action of this.#actions(row)) {
      menu.addItem((item) => item.setTitle(action.title).setIcon(action.icon).setSection(action.kind).onClick(() => { this.#run(row, action); }));
    }
    const { left, bottom, width } = below.getBoundingClientRect();
    menu.showAtPosition({ x: left, y: bottom, width, overlap: true }, below.doc);
  }

  /** Fixes what is listed and can be fixed safely. */
  fixAll(state: PanelState): void {
    const { note, marked } = this.#subjects;
    const isListed = textFilter(state);
    const wanted: Parameters<typeof fixNoteSafely>[2] = (file, problem) => !state.hidden.includes(problem.severity) && isListed(file, problem);
    this.#once('fix', async () => {
      const environment = this.#environment();
      if (state.scope === 'marked') {
        const files = (marked.notes ?? []).filter(({ file, problems }) => problems.some((problem) => wanted(file, problem))).map(({ file }) => file);
        if (await fixNotesSafely(environment, files, wanted)) await this.#checkMarked();
      } else if (note.file !== null && (await fixNoteSafely(environment, note.file, wanted))) await note.look();
    });
  }

  /** Checks all marked notes. */
  checkMarked(): void {
    this.#once('check', () => this.#checkMarked());
  }

  /** Marks the active note for publishing, or takes the mark back. */
  mark(change: 'on' | 'off'): void {
    this.#onNote((file) => changeStatus(this.#environment(), file, change));
  }

  /** Checks the active note, and has it published. */
  checkAndPublish(): void {
    this.#onNote((file) => checkThenPublish.run({ ...this.#environment(), file }));
  }

  /** Copies the address of the active note. */
  copy(address: string): void {
    const { checks, settings } = this.#environment();
    const path = this.#subjects.note.file?.path ?? '';
    void attempt(() => copyAddress(address, checks.vault(settings).isPublished(path)));
  }

  /** Opens a file of the vault. */
  open(path: string): void {
    void attempt(() => openPath(this.#environment().app, path));
  }

  /** Makes a note that shows what can be found, and opens it. */
  createExample(): void {
    this.#once('example', () => createExampleNote(this.#environment().app));
  }

  #actions({ note, problem }: ProblemRow): readonly ProblemAction[] {
    const environment = this.#environment();
    return [...actionsFor(environment, note.file, problem, note.text), ...turnOffAction(environment, problem.rule)];
  }

  #run({ note: { file }, problem }: ProblemRow, action: ProblemAction): void {
    this.#once('fix', async () => {
      if (!(await action.run())) return;
      const { marked, note } = this.#subjects;
      if (action.kind === 'off') marked.drop(({ rule }) => rule === problem.rule);
      else if (action.kind === 'accept') marked.drop(({ target }) => target !== undefined && target === problem.target);
      else if (marked.notes !== null) await marked.runFor(this.#environment(), file);
      marked.outdate();
      this.#subjects.changed();
      await note.look();
    });
  }

  #once(what: string, task: () => Promise<void>): void {
    if (this.#running.has(what)) return;
    this.#running.add(what);
    void attempt(task).finally(() => { this.#running.delete(what); });
  }

  async #checkMarked(): Promise<void> {
    if (await this.#subjects.marked.run(this.#environment())) this.#subjects.changed();
  }

  #onNote(task: (file: TFile) => Promise<void>): void {
    const { note } = this.#subjects;
    const { file } = note;
    if (file === null) return;
    this.#once('note', async () => {
      await task(file);
      await note.look();
    });
  }
}
