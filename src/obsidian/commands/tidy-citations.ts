import { tidyCitations as planTidying } from '../../core/citations/tidy-citations';
import { changeCitations } from '../citations/change-citations';
import type { NoteCommand } from '../plugin-command';
import { words } from '../words';

/** Puts the footnotes of the active note in order, once the change was shown. */
export const tidyCitations: NoteCommand = {
  id: 'tidy-citations',
  name: 'Tidy citations',
  icon: 'list-ordered',
  description: 'Numbers footnotes by their first appearance, gathers their definitions and moves footnotes out of headings, once every change was shown.',
  on: 'note',
  run: (environment) => changeCitations(environment, (note, spared) => planTidying(note, environment.settings.citations, spared), { title: words.tidyTitle, nothing: words.nothingToTidy }),
};
