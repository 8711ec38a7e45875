import { type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { MarkdownView } from '../workspace/markdown-view';
import type { EditorSuggest } from './editor-suggest';

/** After each key that a person types, the suggesters are asked one after another; what the first has to say stands below the cursor, and keys choose from it. */
export function suggestions(view: MarkdownView): Extension {
  let open: EditorSuggest<unknown> | null = null;
  let keys = 0;
  const ask = async (cm: EditorView): Promise<void> => {
    const key = ++keys;
    open = null;
    for (const suggest of view.app.workspace.editorSuggests) {
      const hasAny = open === null && (await suggest.ask(view));
      // An answer that comes behind the next key is none.
      if (key !== keys) return;
      if (hasAny) {
        open = suggest;
        suggest.showAt(cm.coordsAtPos(cm.state.selection.main.head), cm.dom.ownerDocument.body);
      } else suggest.close();
    }
  };
  const onOpen = (act: (suggest: EditorSuggest<unknown>) => void) => (): boolean => {
    if (open?.isOpen !== true) return false;
    act(open);
    return true;
  };
  return [
    EditorView.updateListener.of(({ docChanged, transactions, view: cm }) => {
      if (docChanged && transactions.some((one) => one.isUserEvent('input.type') || one.isUserEvent('delete'))) void ask(cm);
      else if (docChanged || transactions.some((one) => one.selection !== undefined)) open?.close();
    }),
    Prec.highest(keymap.of([
      { key: 'ArrowDown', run: onOpen((suggest) => { suggest.move(1); }) },
      { key: 'ArrowUp', run: onOpen((suggest) => { suggest.move(-1); }) },
      { key: 'Enter', run: onOpen((suggest) => { suggest.chooseSelected(); }) },
      { key: 'Escape', run: onOpen((suggest) => { suggest.close(); }) },
    ])),
  ];
}
