import type { SummaryState } from './provenance';

/** Whether a summary is the author's own: written or changed by hand, it is replaced only where the author says so. */
export function isAuthorsOwn(state: SummaryState): state is 'edited' | 'unmarked' {
  return state === 'edited' || state === 'unmarked';
}

/** Why a summary stays, as one sentence without a full stop. */
export function reasonToKeep(state: 'edited' | 'unmarked'): string {
  return state === 'edited' ? 'Its summary was changed by hand' : 'Nothing tells where its summary comes from';
}

/** Whether a note gets a new summary when many do: where it has none, or one that no longer fits it. */
export function isWanted(state: SummaryState, which: 'missing' | 'stale' | 'both' = 'both'): boolean {
  if (state === 'stale') return which !== 'missing';
  return (state === 'missing' || state === 'empty') && which !== 'stale';
}
