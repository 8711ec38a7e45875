import { tidyCitations } from '../../core/citations/tidy-citations';
import { answerCitationChange, type CitationAction } from './citation-action.mts';

/** Puts the footnotes of a note in order. */
export const tidy: CitationAction = {
  name: 'tidy',
  usage: '<note>',
  summary: 'Number footnotes by first appearance and gather their definitions',
  words: 0,
  options: [],
  run: (given, opened) => answerCitationChange(given, opened, tidyCitations(opened.note, opened.vault.settings.citations)),
};
