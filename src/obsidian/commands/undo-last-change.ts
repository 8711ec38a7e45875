import { type App, Notice } from 'obsidian';
import type { VaultCommand } from '../plugin-command';
import type { LastChange } from '../vault/last-change';
import type { UndoneChange } from '../vault/note-writer';
import { askWhether } from '../views/ask';
import { words } from '../words';

/** How many files are named in the question, and how many in a notice. */
const named = { question: 200, notice: 5 } as const;

/** Takes the last change of files back where they still are as they were left: one at once, several once they were shown. */
export const undoLastChange: VaultCommand = {
  id: 'undo-last-change',
  name: 'Undo last change to files',
  icon: 'undo-2',
  description: 'Shows which files were changed last, by what and when, and restores those that are still as they were left. Edits made in the editor are undone there.',
  on: 'vault',
  applies: ({ writer }) => writer.canUndo,
  async run({ app, writer }) {
    const last = await writer.lastChange();
    if (last === null) {
      new Notice(words.nothingToUndo);
      return;
    }
    if (last.files.length > 1 && last.files.some(({ reason }) => reason === null) && !(await isWanted(app, last))) return;
    const undone = await writer.undo(last);
    if (undone.length === 0) new Notice(words.nothingWritten(words.otherLastChange));
    tellUndone(undone, last);
  },
};

function isWanted(app: App, { what, when, files }: LastChange): Promise<boolean> {
  const able = files.filter(({ reason }) => reason === null).length;
  const items = files.slice(0, named.question).map(({ path, reason }) => (reason === null ? path : words.stays(path, reason)));
  const more = files.length > named.question ? [words.andMore(files.length - named.question)] : [];
  return askWhether(app, {
    title: words.undoWhat(what, Date.now() - when),
    text: words.willBeRestored(able, files.length),
    items: [...items, ...more],
    yes: words.restore(able),
  });
}

function tellUndone(undone: readonly UndoneChange[], { what }: LastChange): void {
  const restored = [...new Set(undone.flatMap(({ kind, path }) => (kind === 'written' || kind === 'unchanged' ? [path] : [])))];
  const [first] = restored;
  if (first !== undefined) new Notice(restored.length === 1 ? words.undone(first, what) : words.undoneMany(restored.length));
  const refused = undone.flatMap(refusalOf);
  const more = refused.length > named.notice ? [words.andMore(refused.length - named.notice)] : [];
  if (refused.length > 0) new Notice([...refused.slice(0, named.notice), ...more].join('\n'));
}

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
