import { Notice } from 'obsidian';
import { bareAddresses, titleAddresses } from '../../core/citations/titled-addresses';
import { parseNote } from '../../core/note/parse-note';
import { changeCitations, withRemarks } from '../citations/change-citations';
import { askWeb, foundWords, missedAddresses } from '../network/ask-web';
import { findTitle } from '../network/find-title';
import type { NoteCommand } from '../plugin-command';
import { currentText } from '../vault/note-panes';
import { words } from '../words';

/** Asks for the pages behind bare addresses and writes their titles, once the change was shown. */
export const fetchTitles: NoteCommand = {
  id: 'fetch-titles',
  name: 'Fetch titles of bare addresses',
  icon: 'captions',
  description: 'Asks the sites behind bare addresses of the active note for their titles, after you agreed to the hosts, and writes them once every change was shown.',
  on: 'note',
  applies: ({ settings }) => settings.citationServices.network,
  async run(environment) {
    const { app, file } = environment;
    const urls = bareAddresses(parseNote(await currentText(app, file))).map(({ url }) => url);
    if (urls.length === 0) {
      new Notice(words.nothingToDo(words.noBareAddresses, []));
      return;
    }
    const findings = await askWeb(environment, urls, { title: words.titlesTitle, topic: 'title', addressFor: (url) => url, find: findTitle });
    if (findings === null) return;
    const titles = foundWords(findings);
    await changeCitations(environment, (note, spared) => withRemarks(titleAddresses(note, titles, spared), missedAddresses(findings)), { title: words.titlesTitle, nothing: words.noTitles });
  },
};
