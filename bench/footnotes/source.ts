/** What the bench of citations measures, in one module. */
export { defaultCitationOptions } from '../../src/core/citations/citation-options';
export { exportCitations } from '../../src/core/citations/export-citations';
export { linksToFootnotes } from '../../src/core/citations/links-to-footnotes';
export { mergeSources } from '../../src/core/citations/merge-sources';
export { renameFootnote } from '../../src/core/citations/rename-footnote';
export { tidyCitations } from '../../src/core/citations/tidy-citations';
export { parseNote } from '../../src/core/note/parse-note';
export { applyPlan } from '../../src/core/text/apply-edits';
