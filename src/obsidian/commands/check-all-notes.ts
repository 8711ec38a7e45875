import type { VaultCommand } from '../plugin-command';
import { allNotes } from '../vault/markdown-files';
import { checkNotes } from '../views/check-notes';

/** Checks every note of the vault as if it were to be published. */
export const checkAllNotes: VaultCommand = {
  id: 'check-all-notes',
  name: 'Check all notes',
  icon: 'library',
  description: 'Lists what is wrong in all notes of the vault, published or not, by note.',
  on: 'vault',
  applies: () => true,
  run: (environment) => checkNotes(environment, ({ app }) => allNotes(app), true),
};
