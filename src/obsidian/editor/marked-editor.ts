import type { EditorState } from '@codemirror/state';
import { Decoration, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';
import { editorInfoField, editorLivePreviewField, type TFile } from 'obsidian';
import { readFrontmatter } from '../../core/note/read-frontmatter';
import type { NoteProblems } from '../checks/vault-checks';
import { countMarks, marksFor, setMarks } from './problem-marks';

/** What marked editors share. */
export interface MarkedEditors {
  /** The problems to mark in a note; null where none are to be. */
  problemsOf(file: TFile): NoteProblems | null;
  /** The editors that are open. */
  readonly editors: Set<MarkedEditor>;
}

/** How long after a change an editor that shows another text than the one that was checked is looked at again, in milliseconds. */
const settling = 250;

/** One editor: draws what was found in its note as long as it shows the very text that it was found in, and lets it go along with what is typed meanwhile. */
export class MarkedEditor implements PluginValue {
  readonly view: EditorView;
  /** What is drawn; null where nothing is. */
  drawn: NoteProblems | null = null;
  readonly #shared: MarkedEditors;
  #file: TFile | null;
  #isLivePreview: boolean;
  /** Whether what is known is still to be drawn. */
  #isBehind = false;
  #timer: number | undefined;

  constructor(view: EditorView, shared: MarkedEditors) {
    this.view = view;
    this.#shared = shared;
    this.#file = fileOf(view.state);
    this.#isLivePreview = isLivePreview(view.state);
    shared.editors.add(this);
    this.#drawLater(0);
  }

  /** The note that the editor shows; null where it shows none. */
  get file(): TFile | null {
    return this.#file;
  }

  update({ state, docChanged }: ViewUpdate): void {
    const file = fileOf(state);
    const isLive = isLivePreview(state);
    const isOther = file !== this.#file || isLive !== this.#isLivePreview;
    this.#file = file;
    this.#isLivePreview = isLive;
    if (isOther) this.drawn = null;
    if (isOther) this.#drawLater(0);
    else if (docChanged && this.#isBehind) this.#drawLater(settling);
  }

  destroy(): void {
    window.clearTimeout(this.#timer);
    this.#shared.editors.delete(this);
  }

  /** Draws what is known of the note. Where it was found in another text, what is drawn stays, and this looks again when the text changes. */
  draw(): void {
    const { view } = this;
    const found = this.#file === null ? null : this.#shared.problemsOf(this.#file);
    this.#isBehind = found !== null;
    if (found === null) {
      this.#show(null);
    } else if (view.composing) {
      // A change of what is around it would end the composing of a character.
      this.#drawLater(settling);
    } else if (showsText(view.state, found.text)) {
      this.#isBehind = false;
      if (found !== this.drawn) this.#show(found);
    } else if (this.drawn === null) {
      this.#show(null);
    }
  }

  #show(found: NoteProblems | null): void {
    const { state } = this.view;
    this.drawn = found;
    if (found === null && countMarks(state) === 0) return;
    this.view.dispatch({ effects: setMarks.of(found === null ? Decoration.none : marksFor(state.doc, this.#shownIn(found))) });
  }

  /** Live Preview shows a table in place of the frontmatter. */
  #shownIn({ text, problems }: NoteProblems): NoteProblems['problems'] {
    const { bodyFrom } = this.#isLivePreview ? readFrontmatter(text) : { bodyFrom: 0 };
    return bodyFrom === 0 ? problems : problems.filter(({ from }) => from >= bodyFrom);
  }

  #drawLater(delay: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => { this.draw(); }, delay);
  }
}

function fileOf(state: EditorState): TFile | null {
  return state.field(editorInfoField, false)?.file ?? null;
}

function isLivePreview(state: EditorState): boolean {
  return state.field(editorLivePreviewField, false) === true;
}

/** Whether an editor shows a text. */
export function showsText({ doc }: EditorState, text: string): boolean {
  return doc.length === text.length && doc.toString() === text;
}
