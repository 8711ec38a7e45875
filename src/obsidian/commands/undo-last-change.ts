import { Notice } from 'obsidian';
import { words } from '../words';
import type { VaultCommand } from '../plugin-command';

/** Takes the last change of a file back where the file still is as it was left. */
export const undoLastChange: VaultCommand = {
  id: 'undo-last-change',
  name: 'Undo last change to files',
  icon: 'undo-2',
  description: 'Restores the file that was changed last, unless it was changed again since. Edits made in the editor are undone there.',
  on: 'vault',
  applies: ({ writer }) => writer.canUndo,
  async run({ writer }) {
    const outcome = await writer.undo();
    const path = outcome.path ?? '';
    if (outcome.kind === 'refused') new Notice(words.notUndone(path, outcome.reason));
    else if (outcome.kind === 'partly') new Notice(words.partlyWritten(outcome.reason));
    else new Notice(path === '' ? words.nothingToUndo : words.undone(path));
  },
};
