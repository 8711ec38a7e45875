import type { Severity } from '../../../core/problem/problem';

/** All severities, the gravest first. */
export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** What the panel shows, and how. The app keeps it with the workspace. */
export interface PanelState {
  /** The active note, or all notes that are marked for publishing. */
  readonly scope: 'note' | 'marked';
  readonly grouping: 'note' | 'rule';
  /** Severities that are left out. */
  readonly hidden: readonly Severity[];
  /** Problems are shown that hold this text. */
  readonly query: string;
  /** Whether of the publish card only its first line is shown. */
  readonly isCardFolded: boolean;
}

/** What a new panel shows where it has room. */
export const firstPanelState: PanelState = { scope: 'note', grouping: 'note', hidden: [], query: '', isCardFolded: false };

/** Reads what the app kept, field by field; what is not valid, or not there, is as in a new panel. */
export function readPanelState(stored: unknown, isPhone = false): PanelState {
  const field = (name: string): unknown => (typeof stored === 'object' && stored !== null && Object.hasOwn(stored, name) ? Reflect.get(stored, name) : undefined);
  const hidden = field('hidden');
  const query = field('query');
  const isCardFolded = field('isCardFolded');
  return {
    scope: field('scope') === 'marked' ? 'marked' : 'note',
    grouping: field('grouping') === 'rule' ? 'rule' : 'note',
    hidden: Array.isArray(hidden) ? severities.filter((severity) => hidden.includes(severity)) : [],
    query: typeof query === 'string' ? query : '',
    // On a phone the card would leave the list hardly any room.
    isCardFolded: typeof isCardFolded === 'boolean' ? isCardFolded : isPhone || firstPanelState.isCardFolded,
  };
}
