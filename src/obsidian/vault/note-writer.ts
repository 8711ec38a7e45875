import type { App, MarkdownView, TFile } from 'obsidian';
import { applyPlan } from '../../core/text/apply-edits';
import { applyPromised } from '../../core/text/second-plan';
import type { EditPlan, EditResult } from '../../core/text/text-edit';
import { words } from '../words';
import { ChangeHistory } from './change-history';
import { editorChanges } from './editor-changes';
import { showsFile } from './editor-text';
import { type FileChange, takeBack } from './file-change';
import { lastChange, type LastChange } from './last-change';
import { editingPane, otherViewsOf, panesOf, paneText } from './note-panes';
import { splitPlan } from './split-plan';

type Refusal = Extract<EditResult, { kind: 'refused' }>;

/**
 * Plans edits on the text it is given. It is asked again whenever the writer has to work on another text (the file's
 * instead of the editor's, the text after the frontmatter was written), so it must not remember an earlier answer.
 */
export type Planner = (text: string) => EditPlan | Refusal;

/** What came of writing. `partly`: the frontmatter was written, the body was not, and `reason` says why. */
export type WriteOutcome =
  | { readonly kind: 'written' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'partly'; readonly reason: string }
  | Refusal;

/** What came of taking back the change of one file. */
export type UndoneChange = WriteOutcome & { readonly path: string };

/** Writes notes whose changes are undone together. */
export interface TogetherWriter {
  write(file: TFile, planner: Planner): Promise<WriteOutcome>;
}

/** How long an editor gets to show what was written to its file, in milliseconds: together one second. */
const settling = { step: 25, steps: 40 };

/**
 * The one place that changes notes. Every edit lands on the very text it was planned on, or nowhere:
 * - the frontmatter of a note open for editing through its file, since Live Preview mangles edits of it in the editor;
 *   what was typed is saved first, so that the file is the text that the person sees;
 * - the body of such a note by one transaction of its editor: one step of undo, with cursor and folds kept;
 * - any other note through its file, once the views that show it have saved it.
 * A plan that promises to leave nothing to be done is planned again on its result first, and not written where it breaks its promise.
 *
 * Line endings: an editor holds LF only. What goes through the editor is therefore planned on LF, and the app writes
 * the note as it writes any typing; what goes through the file is planned on the file's own text, and keeps its CRLF.
 */
export class NoteWriter {
  readonly #app: App;
  readonly #history: ChangeHistory;
  readonly #what: string;
  /** Who is writing now. */
  #maker: object = this;
  #lastAfter = '';

  constructor(app: App, history = new ChangeHistory(), what = '') {
    this.#app = app;
    this.#history = history;
    this.#what = what;
  }

  /** The same writer, for something that is named when its changes are taken back, as in `Mark for publishing`. */
  named(what: string): NoteWriter {
    return new NoteWriter(this.#app, this.#history, what);
  }

  /** Whether there is a change to a file that `undo` could take back. Edits made through an editor are undone there. */
  get canUndo(): boolean {
    return this.#history.last !== null;
  }

  /** Writes what the planner plans. Calls wait for one another. Rejects only where the app cannot read or write the file. */
  write(file: TFile, planner: Planner): Promise<WriteOutcome> {
    return this.#writeFor({}, file, planner);
  }

  /** Writes like `write`, several notes after another; one undo takes all of it back, unless something else was written in between. */
  together(): TogetherWriter {
    const maker = {};
    return { write: (file, planner) => this.#writeFor(maker, file, planner) };
  }

  /** Saves what was typed into a note and is not in its file yet; true where there was something. */
  flush(file: TFile): Promise<boolean> {
    return this.#history.inTurn(async () => {
      const pane = editingPane(panesOf(this.#app, file));
      if (pane === undefined || showsFile(pane.editor.getValue(), await this.#app.vault.read(file))) return false;
      await pane.save();
      return true;
    });
  }

  /** What `undo` would take back, and what it could not; null where there is nothing. */
  lastChange(): Promise<LastChange | null> {
    return this.#history.inTurn(async () => (this.#history.last === null ? null : lastChange(this.#app, this.#history.last)));
  }

  /**
   * Takes the last changes of files back, the last one first, where the files still are as they left them; those that are not stay to be undone. None
   * where these are others than those that were shown.
   */
  undo(shown?: LastChange): Promise<readonly UndoneChange[]> {
    return this.#history.inTurn(async () => {
      const batch = this.#history.last;
      if (batch === null || (shown !== undefined && shown.batch !== batch)) return [];
      const left: FileChange[] = [];
      const undone: UndoneChange[] = [];
      for (const change of [...batch.changes].reverse()) {
        const outcome = await this.#takeBack(change);
        if (outcome.kind !== 'written' && outcome.kind !== 'unchanged') left.unshift(change);
        undone.push(outcome);
      }
      this.#history.keep(batch, left);
      return undone;
    });
  }

  async #takeBack(change: FileChange): Promise<UndoneChange> {
    const { path } = change.file;
    const file = this.#app.vault.getFileByPath(path);
    if (file === null) return { kind: 'refused', reason: words.fileGone, path };
    return { ...(await this.#write(file, (text) => takeBack(change, text))), path };
  }

  #writeFor(maker: object, file: TFile, planner: Planner): Promise<WriteOutcome> {
    return this.#history.inTurn(() => {
      this.#maker = maker;
      return this.#write(file, (text) => keptPromise(planner(text)));
    });
  }

  async #write(file: TFile, planner: Planner): Promise<WriteOutcome> {
    if (this.#app.vault.getFileByPath(file.path) !== file) return refused(words.fileGone);
    const panes = panesOf(this.#app, file);
    const [first, ...others] = panes;
    if (first === undefined) return this.#writeFile(file, planner);
    if (others.some((pane) => paneText(pane) !== paneText(first))) return refused(words.panesDiffer);
    const pane = editingPane(panes);
    if (pane !== undefined) return this.#writeOpen(pane, file, planner);
    return this.#writeRead(first, file, planner);
  }

  async #writeFile(file: TFile, planner: Planner): Promise<WriteOutcome> {
    return this.#writeText(file, planner(await this.#saved(file)), () => true);
  }

  /** The text of the file once all that show it have saved what was typed. */
  async #saved(file: TFile, pane?: MarkdownView): Promise<string> {
    for (const view of [...otherViewsOf(this.#app, file), ...(pane === undefined ? [] : [pane])]) await view.save();
    return this.#app.vault.read(file);
  }

  /** Reading view: no editor to write through. Something typed just before switching may wait to be saved. */
  async #writeRead(pane: MarkdownView, file: TFile, planner: Planner): Promise<WriteOutcome> {
    const text = await this.#saved(file, pane);
    const shown = paneText(pane);
    if (!showsFile(shown, text)) return refused(words.paneBehind);
    return this.#writeText(file, planner(text), () => pane.file === file && paneText(pane) === shown);
  }

  async #writeText(file: TFile, plan: EditPlan | Refusal, isCurrent: () => boolean): Promise<WriteOutcome> {
    if ('kind' in plan) return plan;
    if (plan.edits.length === 0) return { kind: 'unchanged' };
    return this.#overwrite(file, plan, isCurrent);
  }

  async #writeOpen(pane: MarkdownView, file: TFile, planner: Planner): Promise<WriteOutcome> {
    const plan = planner(pane.editor.getValue());
    if ('kind' in plan) return plan;
    if (plan.edits.length === 0) return { kind: 'unchanged' };
    const parts = splitPlan(plan);
    if (parts.kind === 'refused') return parts;
    if (parts.frontmatter.length === 0) return writeBody(pane, plan);
    const outcome = await this.#writeFrontmatter(pane, file, planner);
    if (outcome.kind === 'refused' || parts.body.length === 0) return outcome;
    const rest = planRest(pane, file, planner, this.#lastAfter);
    return rest.kind === 'refused' ? { kind: 'partly', reason: rest.reason } : outcome;
  }

  async #writeFrontmatter(pane: MarkdownView, file: TFile, planner: Planner): Promise<WriteOutcome> {
    const text = await this.#saved(file, pane);
    const shown = pane.editor.getValue();
    if (!showsFile(shown, text)) return refused(words.paneBehind);
    const plan = planner(text);
    if ('kind' in plan) return plan;
    const parts = splitPlan(plan);
    if (parts.kind === 'refused') return parts;
    const isCurrent = (): boolean => pane.file === file && pane.editor.getValue() === shown;
    const outcome = await this.#overwrite(file, { ...plan, edits: parts.frontmatter }, isCurrent);
    if (outcome.kind === 'written') await settled(() => showsFile(pane.editor.getValue(), this.#lastAfter));
    return outcome;
  }

  /** Applies the plan if the file still holds the text that it was planned on, and remembers the change. */
  async #overwrite(file: TFile, plan: EditPlan, isCurrent: () => boolean): Promise<WriteOutcome> {
    const results: EditResult[] = [];
    await this.#app.vault.process(file, (data) => {
      const result = isCurrent() ? applyPlan(data, plan) : refused(words.typedMeanwhile);
      results.push(result);
      return result.kind === 'applied' ? result.text : data;
    });
    const result = results.at(-1) ?? refused(words.notWritten);
    if (result.kind === 'refused') return result;
    this.#history.remember({ file, before: plan.baseText, after: result.text }, this.#maker, this.#what);
    this.#lastAfter = result.text;
    return { kind: 'written' };
  }
}

/** The plan, or why it is not written. */
function keptPromise(plan: EditPlan | Refusal): EditPlan | Refusal {
  if ('kind' in plan) return plan;
  const result = applyPromised(plan.baseText, plan);
  return result.kind === 'refused' ? result : plan;
}

/** The body of a plan that touched the frontmatter too: planned anew on what the note has become. */
function planRest(pane: MarkdownView, file: TFile, planner: Planner, written: string): WriteOutcome {
  // Behind reading view there still is an editor, but nobody saves it.
  const isEditing = pane.file === file && pane.getMode() === 'source';
  if (!isEditing || !showsFile(pane.editor.getValue(), written)) return refused(words.paneBehind);
  const plan = planner(pane.editor.getValue());
  if ('kind' in plan) return plan;
  const parts = splitPlan(plan);
  if (parts.kind === 'refused') return parts;
  return parts.frontmatter.length > 0 ? refused(words.frontmatterUnsettled) : writeBody(pane, plan);
}

/** Nothing is awaited between comparing and writing: no key can come between. */
function writeBody({ editor }: MarkdownView, plan: EditPlan): WriteOutcome {
  const result = applyPlan(editor.getValue(), plan);
  if (result.kind === 'refused') return result;
  editor.transaction({ changes: editorChanges(editor, plan.edits) });
  return { kind: 'written' };
}

async function settled(isSettled: () => boolean): Promise<void> {
  for (let step = 0; step < settling.steps && !isSettled(); step++) {
    await new Promise((resolve) => window.setTimeout(resolve, settling.step));
  }
}

function refused(reason: string): Refusal {
  return { kind: 'refused', reason };
}
