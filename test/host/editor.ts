import { type ChangeSpec, EditorSelection, EditorState } from '@codemirror/state';

export interface EditorPosition { readonly line: number; readonly ch: number }
interface EditorChange { readonly from: EditorPosition; readonly to?: EditorPosition; readonly text: string }

/**
 * The app's editor over a real CodeMirror state, so that line endings, offsets and the mapping of the cursor are
 * CodeMirror's own. Without a `lineSeparator` it splits at LF, CRLF and CR and joins with LF, as the app's editor does.
 */
export class Editor {
  /** How many transactions changed the text. */
  transactions = 0;
  /** The last place scrolled to. */
  scrolledTo: EditorPosition | null = null;
  onChange: () => void = () => undefined;
  #state = EditorState.create({ doc: '' });
  #history: EditorState[] = [];

  getValue(): string {
    return this.#state.doc.toString();
  }

  /** The file was read again: the text is replaced, which is no step of the undo history. */
  reload(text: string): void {
    const head = Math.min(this.#state.selection.main.head, this.#state.toText(text).length);
    this.#state = EditorState.create({ doc: text, selection: { anchor: head } });
    this.#history = [];
  }

  transaction(specification: { readonly changes?: readonly EditorChange[]; readonly selection?: { readonly from: EditorPosition; readonly to?: EditorPosition } }): void {
    const changes = (specification.changes ?? []).map((change): ChangeSpec => ({
      from: this.posToOffset(change.from), to: this.posToOffset(change.to ?? change.from), insert: this.#state.toText(change.text),
    }));
    const transaction = this.#state.update({ changes });
    if (transaction.docChanged) this.#history.push(this.#state);
    this.#state = transaction.state;
    if (specification.selection !== undefined) this.setSelection(specification.selection.from, specification.selection.to);
    if (!transaction.docChanged) return;
    this.transactions++;
    this.onChange();
  }

  replaceRange(text: string, from: EditorPosition, to: EditorPosition = from): void {
    this.transaction({ changes: [{ from, to, text }] });
  }

  /** Puts a text in place of the selection; the cursor goes behind it. */
  replaceSelection(text: string): void {
    const { from, to } = this.#state.selection.main;
    const lines = this.#state.toText(text);
    this.transaction({ changes: [{ from: this.offsetToPos(from), to: this.offsetToPos(to), text }] });
    this.setCursor(this.offsetToPos(from + lines.length));
  }

  /** A person types at the cursor, which moves along. */
  type(text: string): void {
    const at = this.#state.selection.main.head;
    this.transaction({ changes: [{ from: this.offsetToPos(at), text }] });
    this.setCursor(this.offsetToPos(at + text.length));
  }

  undo(): void {
    const before = this.#history.pop();
    if (before === undefined) return;
    this.#state = before;
    this.onChange();
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
    return this.offsetToPos(this.#state.selection.main[side]);
  }

  setCursor(position: EditorPosition): void {
    this.setSelection(position);
  }

  setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    const selection = EditorSelection.single(this.posToOffset(anchor), this.posToOffset(head));
    this.#state = this.#state.update({ selection }).state;
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.#state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  getSelection(): string {
    const { from, to } = this.#state.selection.main;
    return this.#state.sliceDoc(from, to);
  }

  scrollIntoView(range: { readonly from: EditorPosition }): void {
    this.scrolledTo = range.from;
  }

  focus(): void {
    return undefined;
  }

  lineCount(): number {
    return this.#state.doc.lines;
  }

  offsetToPos(offset: number): EditorPosition {
    const line = this.#state.doc.lineAt(Math.max(0, Math.min(offset, this.#state.doc.length)));
    return { line: line.number - 1, ch: offset - line.from };
  }

  posToOffset(position: EditorPosition): number {
    const line = this.#state.doc.line(Math.max(1, Math.min(position.line + 1, this.#state.doc.lines)));
    return Math.min(line.from + position.ch, line.to);
  }
}
