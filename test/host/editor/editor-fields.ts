import { Compartment, EditorState, type Extension, StateEffect, StateField, type Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { App } from '../app';
import type { TFile } from '../vault';
import { hasManner } from '../manners';
import type { Editor } from './editor';

/** What the app tells an editor of the note in it. */
export interface EditorInfo {
  readonly app: App;
  readonly file: TFile | null;
  readonly editor: Editor;
}

function constantField<T>(): StateField<T> {
  return StateField.define<T>({
    create: () => { throw new Error('The field is not in this editor'); },
    update: (value) => value,
  });
}

/** By which an extension finds the note that its editor shows. */
export const editorInfoField = constantField<EditorInfo>();

/** Its older name. */
export const editorViewField = editorInfoField;

/** By which an extension finds its editor's view. */
export const editorEditorField = constantField<EditorView>();

/** Turns Live Preview on or off. */
export const showLivePreview = StateEffect.define<boolean>();

/** Whether the editor shows Live Preview: else it shows the source. */
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => true,
  update: (value, { effects }) => effects.reduce((now, effect) => (effect.is(showLivePreview) ? effect.value : now), value),
});

/** Holds the extensions of all plugins, so that they can be exchanged. */
export const pluginExtensions = new Compartment();

/**
 * In Live Preview the frontmatter is not text but a table of properties: what a transaction would change in it is dropped, unless it says that it is not to be
 * filtered. Seen as notes that linters spoiled.
 */
export const frontmatterFilter: Extension = EditorState.transactionFilter.of((transaction) => {
  if (!hasManner('frontmatter-filter') || !transaction.docChanged || transaction.startState.field(editorLivePreviewField, false) !== true) return transaction;
  const end = frontmatterEnd(transaction.startState.doc.sliceString(0, mostFrontmatter));
  return touches(transaction, end) ? [] : transaction;
});

/** More than any frontmatter holds that a filter needs to see. */
const mostFrontmatter = 100_000;

function frontmatterEnd(text: string): number {
  return /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?=\n|$)/.exec(text)?.[0].length ?? 0;
}

function touches({ changes }: Transaction, end: number): boolean {
  let isTouched = false;
  changes.iterChangedRanges((from) => { isTouched ||= from < end; });
  return isTouched;
}
