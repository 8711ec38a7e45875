import { Notice } from 'obsidian';
import type { VaultCommand } from '../plugin-command';
import type { UndoneChange } from '../vault/note-writer';
import { words } from '../words';

/** Takes the last change of files back where they still are as they were left. */
export const undoLastChange: VaultCommand = {
  id: 'undo-last-change',
  name: 'Undo last change to files',
  icon: 'undo-2',
  description: 'Restores the files that were changed last, those that were changed again since excepted. Edits made in the editor are undone there.',
  on: 'vault',
  applies: ({ writer }) => writer.canUndo,
  async run({ writer }) {
    const undone = await writer.undo();
    const restored = undone.filter(({ kind }) => kind === 'written' || kind === 'unchanged');
    const [first] = restored;
    if (undone.length === 0) new Notice(words.nothingToUndo);
    if (first !== undefined) new Notice(restored.length === 1 ? words.undone(first.path) : words.undoneMany(restored.length));
    const refused = undone.flatMap(refusalOf);
    if (refused.length > 0) new Notice(refused.slice(0, 5).join('\n'));
  },
};

function refusalOf(change: UndoneChange): readonly string[] {
  switch (change.kind) {
    case 'written':
    case 'unchanged':
      return [];
    case 'refused':
      return [words.notUndone(change.path, change.reason)];
    case 'partly':
      return [words.partlyWritten(change.reason)];
  }
}
