import { type Extension } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import { type App, Component, editorInfoField, MarkdownView, Notice, type TFile } from 'obsidian';
import type { Settings } from '../../core/settings/settings';
import { attempt } from '../attempt';
import type { LiveChecks } from '../checks/live-checks';
import { actionsFor, turnOffAction } from '../checks/problem-actions';
import type { NoteProblems } from '../checks/vault-checks';
import type { CommandEnvironment } from '../plugin-command';
import { words } from '../words';
import { MarkedEditor, type MarkedEditors, showsText } from './marked-editor';
import type { MarkNavigation } from './mark-navigation';
import { openMark } from './opened-mark';
import type { CardOwner } from './problem-card';
import { problemGutter } from './problem-gutter';
import { countMarks, marksField, marksIn, nextMark } from './problem-marks';
import { openCard, problemTooltips } from './problem-tooltips';

/** Marks what is wrong in the text of open notes, in all their editors, and shows it there; nothing before it is loaded. */
export class MarkedNotes extends Component implements MarkedEditors, MarkNavigation {
  /** What every editor of the app gets. A list that is changed in place where a setting asks for something else. */
  readonly extension: Extension[];
  readonly editors = new Set<MarkedEditor>();
  readonly #app: App;
  readonly #live: LiveChecks;
  readonly #environment: () => CommandEnvironment;
  readonly #plugin: ViewPlugin<MarkedEditor>;
  readonly #gutter = problemGutter();

  constructor(app: App, live: LiveChecks, environment: () => CommandEnvironment) {
    super();
    this.#app = app;
    this.#live = live;
    this.#environment = environment;
    this.#plugin = ViewPlugin.define((view) => new MarkedEditor(view, this));
    this.extension = [marksField, this.#plugin, problemTooltips((view) => this.#actionsIn(view))];
  }

  override onload(): void {
    this.register(this.#live.onChecked((file) => { this.#draw((editor) => editor.file === file); }));
    this.#draw(() => true);
  }

  problemsOf(file: TFile): NoteProblems | null {
    return this.#environment().settings.showWhileWriting === 'never' ? null : this.#live.problemsOf(file);
  }

  /** Draws anew, and with a gutter or without one, where that was set. */
  followSettings(before: Settings, after: Settings): void {
    const at = this.extension.indexOf(this.#gutter);
    if (after.problemGutter !== at > -1) {
      if (at > -1) this.extension.splice(at, 1);
      else this.extension.push(this.#gutter);
      this.#app.workspace.updateOptions();
    }
    if (before.showWhileWriting !== after.showWhileWriting) this.#draw(() => true);
  }

  hasMarks(file: TFile): boolean {
    const view = this.#activeView(file);
    return view !== null && countMarks(view.state) > 0;
  }

  goToMark(file: TFile, direction: 'forward' | 'backward'): void {
    const view = this.#activeView(file);
    const offset = view === null ? null : nextMark(view.state, view.state.selection.main.head, direction);
    if (view === null || offset === null) return;
    const [mark] = marksIn(view.state, { from: offset, to: offset }).filter(({ from }) => from === offset);
    view.dispatch({
      selection: { anchor: offset },
      effects: [EditorView.scrollIntoView(offset, { y: 'center' }), openMark.of(offset), EditorView.announce.of(mark?.problems[0]?.message ?? '')],
    });
    view.focus();
  }

  hasMarkAtCursor(file: TFile): boolean {
    const view = this.#activeView(file);
    return view !== null && markNearCursor(view) !== null;
  }

  showAtCursor(file: TFile): void {
    const view = this.#activeView(file);
    const offset = view === null ? null : markNearCursor(view);
    if (view !== null && offset !== null) openCard(view, offset);
  }

  #draw(isMeant: (editor: MarkedEditor) => boolean): void {
    for (const editor of [...this.editors]) if (isMeant(editor)) editor.draw();
  }

  #activeView(file: TFile): EditorView | null {
    const pane = this.#app.workspace.getActiveViewOfType(MarkdownView);
    if (pane === null || pane.file !== file || pane.getMode() !== 'source') return null;
    for (const { view } of this.editors) if (view.state.field(editorInfoField, false)?.editor === pane.editor) return view;
    return null;
  }

  #actionsIn(view: EditorView): Pick<CardOwner, 'actionsFor' | 'run'> {
    const environment = this.#environment();
    const drawn = view.plugin(this.#plugin)?.drawn ?? null;
    if (drawn === null) return { actionsFor: () => [], run: () => undefined };
    const { file, text } = drawn;
    return {
      actionsFor: (problem) => [...actionsFor(environment, file, problem, text), ...turnOffAction(environment, problem.rule)],
      run: (action) => void attempt(async () => {
        // What was planned on another text is not done: the check that is to come plans anew.
        if (showsText(view.state, text)) await action.run();
        else new Notice(words.nothingWritten(words.typedMeanwhile));
        this.#live.ask(file);
      }),
    };
  }
}

function markNearCursor({ state }: EditorView): number | null {
  const { head } = state.selection.main;
  const atCursor = marksIn(state, { from: head, to: head }, 1);
  const [mark] = atCursor.length > 0 ? atCursor : marksIn(state, state.doc.lineAt(head), 1);
  if (mark === undefined) return null;
  return atCursor.length > 0 ? head : mark.from;
}
