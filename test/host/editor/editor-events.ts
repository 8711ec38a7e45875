import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { Menu } from '../ui/menu';
import type { MarkdownView } from '../workspace/markdown-view';

/** What a person does in an editor's page that plugins hear of: pasting, asking for the menu, and typing, which asks for suggestions. */
export function editorEvents(view: MarkdownView): Extension {
  const { workspace } = view.app;
  return [
    EditorView.domEventHandlers({
      paste: (event) => {
        workspace.paste(view, event);
        event.preventDefault();
        return true;
      },
      contextmenu: (event) => {
        event.preventDefault();
        const menu = new Menu();
        workspace.trigger('editor-menu', menu, view.editor, view);
        menu.showAtMouseEvent(event);
        return true;
      },
    }),
    EditorView.inputHandler.of(() => {
      // Suggestions are about the text with what is typed in it.
      setTimeout(() => void workspace.suggest(view), 0);
      return false;
    }),
    EditorView.updateListener.of(({ docChanged, selectionSet }) => {
      if ((docChanged || selectionSet) && workspace.editorSuggests.some(({ isOpen }) => isOpen)) setTimeout(() => void workspace.suggest(view), 0);
    }),
  ];
}
