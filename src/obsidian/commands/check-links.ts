import { Notice } from 'obsidian';
import { parseNote } from '../../core/note/parse-note';
import { webLinks } from '../../core/citations/web-links';
import { lineIndex } from '../../core/text/line-index';
import { askWeb } from '../network/ask-web';
import { findDeadLink } from '../network/find-dead-link';
import type { NoteCommand } from '../plugin-command';
import { currentText } from '../vault/note-panes';
import { ask } from '../views/ask';
import { words } from '../words';

/** Asks the sites that the active note links to whether they answer, and lists those that do not; nothing is changed. */
export const checkLinks: NoteCommand = {
  id: 'check-links',
  name: 'Check links of this note',
  icon: 'unlink',
  description: 'Asks the sites that the active note links to, after you agreed to the hosts, and lists the links that are not answered; nothing is changed.',
  on: 'note',
  applies: ({ settings }) => settings.citationServices.network,
  async run(environment) {
    const { app, file } = environment;
    const text = await currentText(app, file);
    const links = webLinks(parseNote(text));
    if (links.length === 0) {
      new Notice(words.noWebLinks);
      return;
    }
    const findings = await askWeb(environment, links.map(({ url }) => url), { title: words.linksCheckTitle, topic: 'link', addressFor: (url) => url, find: findDeadLink });
    if (findings === null) return;
    const lines = lineIndex(text);
    const dead = links.flatMap(({ from, url }) => {
      const finding = findings.get(url);
      return finding?.kind === 'none' ? [words.deadLink(lines.at(from).line, url, finding.reason)] : [];
    });
    if (dead.length === 0) new Notice(words.linksAnswer(findings.size));
    else await ask(app, { title: words.deadLinks(dead.length), text: words.linksAreAsTheyAre, items: dead, answers: [], close: words.close });
  },
};
