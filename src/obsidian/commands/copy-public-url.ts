import { Notice } from 'obsidian';
import { pageAddress } from '../../core/publishers/page-address';
import type { NoteCommand } from '../plugin-command';
import { copyAddress } from '../publishing/copy-address';
import { flaggedNote } from '../publishing/flagged-note';
import { currentText } from '../vault/note-panes';
import { words } from '../words';

/** Copies where the active note will be found on the site. */
export const copyPublicUrl: NoteCommand = {
  id: 'copy-public-url',
  name: 'Copy public URL',
  icon: 'link',
  description: 'Copies the address that the active note has on the site: the whole address where the publisher knows it, else the path.',
  on: 'note',
  async run({ app, checks, settings, file }) {
    const vault = checks.vault(settings);
    const { publisher } = vault;
    const note = flaggedNote(vault, file.path, await currentText(app, file));
    const path = publisher.publicUrl(note);
    if (path === null) {
      new Notice(words.noUrl(publisher.name));
      return;
    }
    await copyAddress(pageAddress(publisher, note) ?? path, publisher.isPublished(note));
  },
};
