import type { Extension } from '@codemirror/state';
import type { MarkdownView } from '../workspace/markdown-view';
import type { Editor } from './editor';
import { editorEvents } from './editor-events';
import { editorEditorField, editorInfoField, editorLivePreviewField, frontmatterFilter, pluginExtensions } from './editor-fields';

/** What the editor of a note has besides what every editor has. */
export function editorExtensions(view: MarkdownView, editor: Editor): Extension {
  return [
    editorInfoField.init(() => view),
    editorEditorField.init(() => editor.cm),
    editorLivePreviewField.init(() => !view.isSource),
    pluginExtensions.of(view.app.workspace.editorExtensions),
    frontmatterFilter,
    editorEvents(view),
  ];
}
