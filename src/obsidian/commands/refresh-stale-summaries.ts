import { attempt } from '../attempt';
import type { CommandEnvironment, VaultCommand } from '../plugin-command';
import { markedNotes } from '../publishing/marked-notes';
import { refreshSummaries } from '../simplify/refresh-summaries';
import { folderAndTagGroups, type NoteGroup, NoteGroupPrompt } from '../views/note-group-prompt';
import { openUntilUnload } from '../views/until-unload';
import { withProgress } from '../views/with-progress';
import { words } from '../words';

/** Gives new summaries to many notes: to those that have none, or one that no longer fits. */
export const refreshStaleSummaries: VaultCommand = {
  id: 'refresh-stale-summaries',
  name: 'Refresh stale summaries',
  icon: 'refresh-cw',
  description: 'Writes new summaries for the notes that are marked for publishing, or those of a folder or a tag: only where one is missing or no longer fits, and shown as a list first.',
  on: 'vault',
  applies: () => true,
  run(environment) {
    const marked: NoteGroup = { name: words.refreshMarked, notes: () => markedNotes(environment) };
    const groups = [marked, ...folderAndTagGroups(environment.app)];
    openUntilUnload(new NoteGroupPrompt(environment.app, groups, (group) => void attempt(async () => {
      if (group === marked && !(await isVaultKnown(environment))) return;
      await refreshSummaries(environment, group.notes());
    })));
    return Promise.resolve();
  },
};

/** Which notes are marked is known once the vault has been read; false where that was stopped. */
function isVaultKnown({ checks }: CommandEnvironment): Promise<boolean> {
  return withProgress(words.readingVault, (onStep) => checks.current(onStep));
}
