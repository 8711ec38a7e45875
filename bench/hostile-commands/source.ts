/** What the bench of commands on hostile shapes measures, in one module. */
export { defaultCitationOptions } from '../../src/core/citations/citation-options';
export { convertCitations } from '../../src/core/citations/convert-citations';
export { exportCitations } from '../../src/core/citations/export-citations';
export { insertCitationEdits } from '../../src/core/citations/insert-citation';
export { linksToFootnotes } from '../../src/core/citations/links-to-footnotes';
export { mergeSources } from '../../src/core/citations/merge-sources';
export { pasteCitations } from '../../src/core/citations/paste-citations';
export { renameFootnote } from '../../src/core/citations/rename-footnote';
export { tidyCitations } from '../../src/core/citations/tidy-citations';
export { titleFootnotes } from '../../src/core/citations/title-footnotes';
export { setPropertyEdits } from '../../src/core/note/property-edits';
export { parseNote } from '../../src/core/note/parse-note';
export { emptyContract } from '../../src/core/rules/contract';
export { ignoreHereEdits } from '../../src/core/rules/ignore-edits';
export { prepareNoteEdits } from '../../src/core/rules/prepare-note';
export { plainSummarizer } from '../../src/core/simplify/plain/plain-summarizer';
export { defaultSummaryWriting, simplifyNote } from '../../src/core/simplify/simplify-note';
export { hostileShapes } from '../../test/support/hostile-shapes';
