import { checkActiveNote } from './check-active-note';
import { convertCitations } from './convert-citations';
import { insertCitation } from './insert-citation';
import { insertSimplifiedSummary } from './insert-simplified-summary';
import type { PluginCommand } from '../plugin-command';
import { togglePublishStatus } from './toggle-publish-status';
import { undoLastChange } from './undo-last-change';

/** Every command, in the order of the documentation. A new one is a file in this folder and a line here. */
export const commands: readonly PluginCommand[] = [
  togglePublishStatus,
  checkActiveNote,
  convertCitations,
  insertCitation,
  insertSimplifiedSummary,
  undoLastChange,
];
