import { exportCitations } from '../../core/citations/export-citations';
import { changeCitations } from '../citations/change-citations';
import type { NoteCommand } from '../plugin-command';
import { words } from '../words';

/** Turns footnotes into marks and a list that everybody sees, once the change was shown. */
export const exportFootnotesAsList: NoteCommand = {
  id: 'export-footnotes-as-list',
  name: 'Export footnotes as numbered list',
  icon: 'list',
  description: 'Turns footnotes into marks such as `[1]` and a numbered list of sources, for sites without footnotes, once every change was shown.',
  on: 'note',
  run: (environment) => changeCitations(environment, (note, spared) => exportCitations(note, 'list', spared), { title: words.exportListTitle, nothing: words.nothingToExport }),
};
