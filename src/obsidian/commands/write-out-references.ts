import { Notice } from 'obsidian';
import { doiOf, doiRequest } from '../../core/citations/doi-reference';
import { bareDois, writeOutDois } from '../../core/citations/titled-addresses';
import { parseNote } from '../../core/note/parse-note';
import { changeCitations, withRemarks } from '../citations/change-citations';
import { askWeb, foundWords, missedAddresses } from '../network/ask-web';
import { findReference } from '../network/find-reference';
import type { NoteCommand } from '../plugin-command';
import { currentText } from '../vault/note-panes';
import { words } from '../words';

/** Asks doi.org for the references of bare DOIs and writes them, once the change was shown. */
export const writeOutReferences: NoteCommand = {
  id: 'write-out-references',
  name: 'Write out references of DOIs',
  icon: 'book-text',
  description: 'Asks doi.org for the references of DOIs that footnotes and lists of sources hold, after you agreed, and writes them once every change was shown.',
  on: 'note',
  applies: ({ settings }) => settings.citationServices.network,
  async run(environment) {
    const { app, file, settings } = environment;
    const form = settings.citationServices.references;
    const urls = bareDois(parseNote(await currentText(app, file))).map(({ url }) => url);
    if (urls.length === 0) {
      new Notice(words.nothingToDo(words.noDois, []));
      return;
    }
    const request = (url: string): { readonly url: string; readonly accept: string } => doiRequest(doiOf(url) ?? '', form);
    const { accept } = request('');
    const question = { title: words.referencesTitle, topic: `reference ${form}`, addressFor: (url: string) => request(url).url, find: (url: string) => findReference(url, accept, form) };
    const findings = await askWeb(environment, urls, question);
    if (findings === null) return;
    const references = foundWords(findings);
    await changeCitations(environment, (note, spared) => withRemarks(writeOutDois(note, references, spared), missedAddresses(findings)), { title: words.referencesTitle, nothing: words.noReferences });
  },
};
