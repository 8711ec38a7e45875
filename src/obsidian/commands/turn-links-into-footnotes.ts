import { linksToFootnotes } from '../../core/citations/links-to-footnotes';
import { changeCitations } from '../citations/change-citations';
import type { NoteCommand } from '../plugin-command';
import { words } from '../words';

/** Turns links in parentheses into footnotes, once the change was shown. */
export const turnLinksIntoFootnotes: NoteCommand = {
  id: 'turn-links-into-footnotes',
  name: 'Turn links into footnotes',
  icon: 'unlink-2',
  description: 'Turns links to the web that stand in parentheses by themselves, as assistants write them, into footnotes, once every change was shown.',
  on: 'note',
  run: (environment) => changeCitations(environment, (note, spared) => linksToFootnotes(note, environment.settings.citations, spared), { title: words.linksTitle, nothing: words.noLinks }),
};
