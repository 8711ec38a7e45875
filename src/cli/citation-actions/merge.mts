import { mergeSources } from '../../core/citations/merge-sources';
import { answerCitationChange, type CitationAction } from './citation-action.mts';

/** Makes one footnote of those that name one source. */
export const merge: CitationAction = {
  name: 'merge',
  usage: '<note>',
  summary: 'Make one footnote of those that name one source',
  words: 0,
  options: [],
  run: (given, opened) => answerCitationChange(given, opened, mergeSources(opened.note, opened.vault.settings.citations)),
};
