import { exportCitations } from '../../core/citations/export-citations';
import { linksToFootnotes } from '../../core/citations/links-to-footnotes';
import { optionValue } from '../args.mts';
import { misuse } from '../command.mts';
import { answerCitationChange, type CitationAction } from './citation-action.mts';

/** Writes the footnotes of a note in another form, for sites without footnotes, or takes them back from it. */
export const exportAction: CitationAction = {
  name: 'export',
  usage: '<note> --to FORM | --from FORM',
  summary: 'Write footnotes as a numbered list or as links, or links as footnotes',
  words: 0,
  options: [
    { name: 'to', value: 'FORM', choices: ['list', 'links'], help: 'What footnotes become: a numbered list with marks, or links in the text' },
    { name: 'from', value: 'FORM', choices: ['links'], help: 'What becomes footnotes: links that stand in parentheses' },
  ],
  run(given, opened) {
    const to = optionValue(given, 'to');
    const from = optionValue(given, 'from');
    if (to !== undefined && from !== undefined) return misuse('Unexpected --from beside --to, expected one of them');
    if (from !== undefined) return answerCitationChange(given, opened, linksToFootnotes(opened.note, opened.vault.settings.citations));
    if (to === undefined) return misuse('Unexpected end of arguments, expected --to or --from');
    return answerCitationChange(given, opened, exportCitations(opened.note, to === 'links' ? 'links' : 'list'));
  },
};
