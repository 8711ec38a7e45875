import type { VaultCommand } from '../plugin-command';
import { PublicView, publicViewType } from '../views/public-view';

/** Opens the list of all that a publish would send. */
export const showWhatIsPublic: VaultCommand = {
  id: 'show-what-is-public',
  name: 'Show what is public',
  icon: 'globe',
  description: 'Lists all that a publish would send, with its addresses: notes, the notes and files that they show, properties and canvases.',
  on: 'vault',
  applies: () => true,
  async run({ app: { workspace } }) {
    const leaf = await workspace.ensureSideLeaf(publicViewType, 'right', { active: true, reveal: true });
    await workspace.revealLeaf(leaf);
    // One that was open already lists what was public then.
    if (leaf.view instanceof PublicView) await leaf.view.refresh();
  },
};
