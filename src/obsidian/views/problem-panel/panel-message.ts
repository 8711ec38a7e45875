import { words } from '../../words';
import type { ActiveNoteState } from './active-note';

/** What the panel says where it lists nothing. */
export interface EmptyPanel {
  readonly scope: 'note' | 'marked';
  readonly note: ActiveNoteState;
  /** How many marked notes were checked; null where nobody has asked for it. */
  readonly marked: number | null;
  /** How many problems there are that the filter leaves out. */
  readonly leftOut: number;
}

/** One sentence about why nothing is listed. */
export function panelMessage({ scope, note, marked, leftOut }: EmptyPanel): string {
  if (leftOut > 0) return words.nothingMatches;
  if (scope === 'marked') {
    if (marked === null) return words.notCheckedYet;
    return marked === 0 ? words.noMarked : words.noProblems;
  }
  switch (note) {
    case 'none':
      return words.noNoteOpen;
    case 'other':
      return words.notMarkdown;
    case 'checking':
      return words.checkingNote;
    case 'unreadable':
      return words.cannotRead;
    case 'checked':
      return words.noProblems;
  }
}
