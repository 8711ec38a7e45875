import { renameFootnote } from '../../core/citations/rename-footnote';
import { answerCitationChange, missingWord, type CitationAction } from './citation-action.mts';

/** Gives a footnote another label. */
export const rename: CitationAction = {
  name: 'rename',
  usage: '<note> <label> <new label>',
  summary: 'Give a footnote another label, in its definition and its references',
  words: 2,
  options: [],
  run(given, opened, [label, newLabel]) {
    if (label === undefined) return missingWord('the label of a footnote');
    if (newLabel === undefined) return missingWord('a new label');
    return answerCitationChange(given, opened, renameFootnote(opened.note, label, newLabel));
  },
};
