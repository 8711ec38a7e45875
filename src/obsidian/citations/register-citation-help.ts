import type { Editor, MarkdownFileInfo, Plugin } from 'obsidian';
import type { CommandEnvironment } from '../plugin-command';
import { PasteOffers } from './paste-offers';
import { SourceSuggest } from './source-suggest';

/** Has the app ask for sources while somebody writes, and tell of pastes. */
export function registerCitationHelp(plugin: Plugin, environment: () => CommandEnvironment): void {
  plugin.registerEditorSuggest(new SourceSuggest(plugin.app, environment));
  const offers = new PasteOffers(environment);
  const lookAtPaste = (event: ClipboardEvent, editor: Editor, { file }: MarkdownFileInfo): void => { offers.look(event, editor, file); };
  plugin.registerEvent(plugin.app.workspace.on('editor-paste', lookAtPaste));
}
