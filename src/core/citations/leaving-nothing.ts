import type { Note } from '../note/note';
import { withSecondPlan } from '../text/second-plan';
import type { SparedPlaces } from '../text/spared-places';
import type { CitationChange } from './citation-change';
import { parseAgain } from './parse-again';

/** The change with the promise that `again` finds nothing to do in what it makes of the note. Where places are spared there is more to do: that promises nothing. */
export function leavingNothing(note: Note, change: CitationChange, spared: SparedPlaces, again: (after: Note) => CitationChange): CitationChange {
  if (change.kind === 'refused' || !spared.areNone) return change;
  return { ...change, plan: withSecondPlan(change.plan, (text) => again(parseAgain(note, text))) };
}
