import type { VaultCommand } from '../plugin-command';
import { openProblemPanel as open } from '../views/problem-panel/open-problem-panel';

/** Opens the panel that lists problems and says what becomes public. */
export const openProblemPanel: VaultCommand = {
  id: 'open-problem-panel',
  name: 'Open problem panel',
  icon: 'list-checks',
  description: 'Opens a side view with what is wrong in the active note or in all that are marked for publishing, what can be done about it, and whether and where the active note is published.',
  on: 'vault',
  applies: () => true,
  run: ({ app }) => open(app),
};
