import { mergeSources } from '../../core/citations/merge-sources';
import { changeCitations } from '../citations/change-citations';
import type { NoteCommand } from '../plugin-command';
import { words } from '../words';

/** Makes one footnote of those that name the same source, once the change was shown. */
export const mergeDuplicateSources: NoteCommand = {
  id: 'merge-duplicate-sources',
  name: 'Merge duplicate sources',
  icon: 'combine',
  description: 'Makes one footnote of those that name the same address or hold the same text, once every change was shown.',
  on: 'note',
  run: (environment) => changeCitations(environment, (note, spared) => mergeSources(note, environment.settings.citations, spared), { title: words.mergeTitle, nothing: words.nothingToMerge }),
};
