import type { PluginCommand } from '../plugin-command';
import { checkActiveNote } from './check-active-note';
import { checkAllNotes } from './check-all-notes';
import { checkLinks } from './check-links';
import { checkPublishedNotes } from './check-published-notes';
import { checkThenPublish } from './check-then-publish';
import { checkThenPublishAll } from './check-then-publish-all';
import { convertCitations } from './convert-citations';
import { copyPublicUrl } from './copy-public-url';
import { exportFootnotesAsLinks } from './export-footnotes-as-links';
import { exportFootnotesAsList } from './export-footnotes-as-list';
import { fetchTitles } from './fetch-titles';
import { goToNextProblem } from './go-to-next-problem';
import { goToPreviousProblem } from './go-to-previous-problem';
import { insertCitation } from './insert-citation';
import { insertSimplifiedSummary } from './insert-simplified-summary';
import { jumpBetweenReferenceAndDefinition } from './jump-between-reference-and-definition';
import { markForPublishing } from './mark-for-publishing';
import { mergeDuplicateSources } from './merge-duplicate-sources';
import { openProblemPanel } from './open-problem-panel';
import { pasteWithFootnotes } from './paste-with-footnotes';
import { prepareNote } from './prepare-note';
import { refreshStaleSummaries } from './refresh-stale-summaries';
import { removeLeftovers } from './remove-leftovers';
import { renameFootnote } from './rename-footnote';
import { setAsHomePage } from './set-as-home-page';
import { showProblemAtCursor } from './show-problem-at-cursor';
import { showWhatIsPublic } from './show-what-is-public';
import { takeBackFromPublishing } from './take-back-from-publishing';
import { tidyCitations } from './tidy-citations';
import { togglePublishStatus } from './toggle-publish-status';
import { turnLinksIntoFootnotes } from './turn-links-into-footnotes';
import { undoLastChange } from './undo-last-change';
import { writeOutReferences } from './write-out-references';

/** Every command, in the order of the documentation. A new one is a file in this folder and a line here. */
export const commands: readonly PluginCommand[] = [
  togglePublishStatus,
  markForPublishing,
  takeBackFromPublishing,
  prepareNote,
  openProblemPanel,
  checkActiveNote,
  showProblemAtCursor,
  goToNextProblem,
  goToPreviousProblem,
  checkPublishedNotes,
  checkAllNotes,
  checkThenPublish,
  checkThenPublishAll,
  showWhatIsPublic,
  copyPublicUrl,
  setAsHomePage,
  convertCitations,
  pasteWithFootnotes,
  removeLeftovers,
  insertCitation,
  tidyCitations,
  mergeDuplicateSources,
  renameFootnote,
  jumpBetweenReferenceAndDefinition,
  exportFootnotesAsList,
  exportFootnotesAsLinks,
  turnLinksIntoFootnotes,
  fetchTitles,
  writeOutReferences,
  checkLinks,
  insertSimplifiedSummary,
  refreshStaleSummaries,
  undoLastChange,
];
