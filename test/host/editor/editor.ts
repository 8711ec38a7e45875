import { defaultKeymap, history, historyKeymap, isolateHistory, redo, undo } from '@codemirror/commands';
import { type ChangeSpec, EditorSelection, EditorState, type Extension, Transaction } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { hasManner } from '../manners';
import { hostWindow, standInForPage } from '#host-window';

export interface EditorPosition { readonly line: number; readonly ch: number }
interface EditorRange { readonly from: EditorPosition; readonly to: EditorPosition }
interface EditorChange { readonly from: EditorPosition; readonly to?: EditorPosition; readonly text: string }
interface EditorTransaction {
  readonly changes?: readonly EditorChange[];
  readonly selection?: { readonly from: EditorPosition; readonly to?: EditorPosition };
  readonly replaceSelection?: string;
}

/** What surrounds an editor in the app: none of it where an editor stands alone. */
export interface EditorSurroundings {
  /** The extensions that every state of the editor has. */
  readonly extensions: (editor: Editor) => Extension;
  readonly parent: HTMLElement;
}

/**
 * The app's editor over a real CodeMirror view, so that line endings, offsets, the mapping of the cursor and the history are
 * CodeMirror's own. Without a `lineSeparator` it splits at LF, CRLF and CR and joins with LF, as the app's editor does.
 */
export class Editor {
  /** How many transactions changed the text, those aside that brought what the file holds. */
  transactions = 0;
  /** The last place scrolled to. */
  scrolledTo: EditorPosition | null = null;
  onChange: () => void = () => undefined;
  /** The view, which the app has here without a promise. */
  readonly cm: EditorView;
  readonly #surroundings: EditorSurroundings | null;

  constructor(surroundings: EditorSurroundings | null = null) {
    this.#surroundings = surroundings;
    standInForPage();
    this.cm = new EditorView({ parent: surroundings?.parent ?? hostWindow.document.createDocumentFragment() });
    this.cm.setState(this.#stateOf('', 0));
  }

  get #state(): EditorState {
    return this.cm.state;
  }

  getDoc(): this {
    return this;
  }

  getValue(): string {
    return hasManner('lf-editor') ? this.#state.doc.toString() : this.#state.sliceDoc();
  }

  setValue(text: string): void {
    this.#change({ from: 0, to: this.#state.doc.length, insert: this.#state.toText(text) });
  }

  /** Another note, or the same one as if it were opened: nothing of what was done before can be undone. */
  open(text: string): void {
    this.cm.setState(this.#stateOf(text, 0));
  }

  /** The file was read again: what differs is replaced, which is no step of the undo history; the cursor stays where it is, counted from the start. */
  reload(text: string): void {
    const { doc, selection } = this.#state;
    const now = this.#state.toText(text);
    const changes = difference(doc.toString(), now.toString());
    if (changes === null) return;
    this.cm.dispatch({
      changes,
      selection: { anchor: Math.min(selection.main.head, now.length) },
      annotations: Transaction.addToHistory.of(false),
      userEvent: reloading,
      filter: false,
    });
  }

  transaction({ changes = [], selection, replaceSelection }: EditorTransaction, origin?: string): void {
    const replaced: readonly ChangeSpec[] = replaceSelection === undefined ? [] : this.#state.selection.ranges.map(({ from, to }) => ({ from, to, insert: this.#state.toText(replaceSelection) }));
    this.#change([...changes.map((change) => this.#specOf(change)), ...replaced], origin);
    if (selection !== undefined) this.setSelection(selection.from, selection.to);
  }

  replaceRange(text: string, from: EditorPosition, to: EditorPosition = from, origin?: string): void {
    this.transaction({ changes: [{ from, to, text }] }, origin);
  }

  /** Puts a text in place of the selection; the cursor goes behind it. */
  replaceSelection(text: string, origin?: string): void {
    this.cm.dispatch(this.#state.replaceSelection(this.#state.toText(text)), origin === undefined ? {} : { userEvent: origin });
  }

  /** A person types at the cursor, which moves along. */
  type(text: string): void {
    this.replaceSelection(text, 'input.type');
  }

  undo(): void {
    undo(this.cm);
  }

  redo(): void {
    redo(this.cm);
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
    return this.offsetToPos(this.#state.selection.main[side]);
  }

  setCursor(position: EditorPosition | number, ch = 0): void {
    this.setSelection(typeof position === 'number' ? { line: position, ch } : position);
  }

  setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    this.cm.dispatch({ selection: EditorSelection.single(this.posToOffset(anchor), this.posToOffset(head)) });
  }

  listSelections(): { readonly anchor: EditorPosition; readonly head: EditorPosition }[] {
    return this.#state.selection.ranges.map(({ anchor, head }) => ({ anchor: this.offsetToPos(anchor), head: this.offsetToPos(head) }));
  }

  somethingSelected(): boolean {
    return this.#state.selection.ranges.some(({ empty }) => !empty);
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.#state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  getSelection(): string {
    const { from, to } = this.#state.selection.main;
    return this.#state.sliceDoc(from, to);
  }

  scrollIntoView({ from }: { readonly from: EditorPosition; readonly to?: EditorPosition }, isCentred = false): void {
    this.scrolledTo = from;
    this.cm.dispatch({ effects: EditorView.scrollIntoView(this.posToOffset(from), { y: isCentred ? 'center' : 'nearest' }) });
  }

  focus(): void {
    this.cm.focus();
  }

  blur(): void {
    this.cm.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.cm.hasFocus;
  }

  getLine(line: number): string {
    return this.#state.doc.line(line + 1).text;
  }

  lineCount(): number {
    return this.#state.doc.lines;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  wordAt(position: EditorPosition): EditorRange | null {
    const word = this.#state.wordAt(this.posToOffset(position));
    return word === null ? null : { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
  }

  offsetToPos(offset: number): EditorPosition {
    const line = this.#state.doc.lineAt(Math.max(0, Math.min(offset, this.#state.doc.length)));
    return { line: line.number - 1, ch: offset - line.from };
  }

  posToOffset(position: EditorPosition): number {
    const line = this.#state.doc.line(Math.max(1, Math.min(position.line + 1, this.#state.doc.lines)));
    return Math.min(line.from + position.ch, line.to);
  }

  /** A step of undo of its own, whatever was typed right before it. */
  #change(changes: ChangeSpec, origin?: string): void {
    this.cm.dispatch({ changes, annotations: isolateHistory.of('full'), ...(origin === undefined ? {} : { userEvent: origin }) });
  }

  #specOf({ from, to = from, text }: EditorChange): ChangeSpec {
    return { from: this.posToOffset(from), to: this.posToOffset(to), insert: this.#state.toText(text) };
  }

  #stateOf(doc: string, anchor: number): EditorState {
    const counting = EditorView.updateListener.of(({ transactions }) => {
      for (const transaction of transactions) {
        if (!transaction.docChanged || transaction.isUserEvent(reloading)) continue;
        this.transactions++;
        this.onChange();
      }
    });
    return EditorState.create({
      doc,
      selection: { anchor },
      extensions: [hasManner('lf-editor') || !doc.includes('\r\n') ? [] : EditorState.lineSeparator.of('\r\n'), counting, history(), keymap.of([...defaultKeymap, ...historyKeymap]), EditorView.lineWrapping, this.#surroundings?.extensions(this) ?? []],
    });
  }
}

/** Marks the transactions that bring what the file holds. */
const reloading = 'set';

/** The one stretch in which two texts differ; null where they do not. */
function difference(before: string, after: string): { readonly from: number; readonly to: number; readonly insert: string } | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
