import { exportCitations } from '../../core/citations/export-citations';
import { changeCitations } from '../citations/change-citations';
import type { NoteCommand } from '../plugin-command';
import { words } from '../words';

/** Turns footnotes into links in the text, once the change was shown. */
export const exportFootnotesAsLinks: NoteCommand = {
  id: 'export-footnotes-as-links',
  name: 'Export footnotes as links',
  icon: 'link-2',
  description: 'Turns footnotes into links in the text, for sites without footnotes, once every change was shown.',
  on: 'note',
  run: (environment) => changeCitations(environment, (note, spared) => exportCitations(note, 'links', spared), { title: words.exportLinksTitle, nothing: words.nothingToExport }),
};
