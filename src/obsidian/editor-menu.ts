import type { Editor, Menu, TFile } from 'obsidian';
import { convertCitations } from './commands/convert-citations';
import { insertCitation } from './commands/insert-citation';
import { showProblemAtCursor } from './commands/show-problem-at-cursor';
import { offerCommand } from './offer-command';
import type { CommandEnvironment, NoteCommand } from './plugin-command';

/** What the menu of the editor offers, and what must be selected for it; commands hide themselves where they have nothing to do. */
const offers: readonly { readonly command: NoteCommand; readonly selection: 'some' | 'any' }[] = [
  { command: showProblemAtCursor, selection: 'any' },
  { command: convertCitations, selection: 'some' },
  { command: insertCitation, selection: 'any' },
];

/** Adds to the menu of an editor what can be done at its cursor or to its selection. */
export function addEditorItems(menu: Menu, editor: Editor, file: TFile | null, environment: () => CommandEnvironment): void {
  // Commands work on the active note: the menu of another pane would speak of the wrong one.
  if (file === null || file !== environment().app.workspace.getActiveFile()) return;
  for (const { command, selection } of offers) {
    if ((selection === 'some' && !editor.somethingSelected()) || !offerCommand(command, environment(), true)) continue;
    menu.addItem((item) => {
      item
        .setSection('selection')
        .setIcon(command.icon)
        .setTitle(command.name)
        .onClick(() => { offerCommand(command, environment(), false); });
    });
  }
}
