import type { CitationAction } from './citation-action.mts';
import { convert } from './convert.mts';
import { exportAction } from './export.mts';
import { merge } from './merge.mts';
import { rename } from './rename.mts';
import { tidy } from './tidy.mts';

/** Every action of `preflight citations`, in the order of the help. A new one is a file in this folder and a line here. */
export const citationActions: readonly CitationAction[] = [convert, tidy, merge, exportAction, rename];
