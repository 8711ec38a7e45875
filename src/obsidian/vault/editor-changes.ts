import type { Editor, EditorChange } from 'obsidian';
import type { TextEdit } from '../../core/text/text-edit';
import { asEditorText } from './editor-text';

/**
 * The edits as an editor takes them. One that has a selection within what it replaces is parted where the selection begins: CodeMirror would map
 * that selection to one that ends before it begins, and fail at the next key.
 */
export function editorChanges(editor: Editor, edits: readonly TextEdit[]): EditorChange[] {
  const selected = editor.listSelections().map(({ anchor, head }) => Math.min(editor.posToOffset(anchor), editor.posToOffset(head))).sort((one, other) => one - other);
  return edits.flatMap(({ from, to, text }) => {
    const places = [from, ...selected.filter((offset) => from < offset && offset < to), to];
    return places.slice(1).map((end, at) => ({
      from: editor.offsetToPos(places[at] ?? from),
      to: editor.offsetToPos(end),
      text: end === to ? asEditorText(text) : '',
    }));
  });
}
