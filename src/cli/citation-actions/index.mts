import type { CitationAction } from './citation-action.mts';
import { convert } from './convert.mts';

/** Every action of `preflight citations`, in the order of the help. A new one is a file in this folder and a line here. */
export const citationActions: readonly CitationAction[] = [convert];
