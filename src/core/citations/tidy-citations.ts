import type { Note } from '../note/note';
import { composeEdits } from '../text/compose-edits';
import { nothingSpared, rangesBefore, type SparedPlaces, type TiedPlaces } from '../text/spared-places';
import type { TextEdit } from '../text/text-edit';
import type { CitationChange } from './citation-change';
import type { CitationOptions } from './citation-options';
import { definitionsByIdentifier } from './footnote-order';
import { leavingNothing } from './leaving-nothing';
import { orderDefinitions } from './order-definitions';
import { emptyTitles, placeMarkers } from './tidy-references';
import type { TidyCount, TidyStep } from './tidy-step';

/** More rounds than any note was seen to need. */
const mostRounds = 4;

/**
 * Plans how the footnotes of a note are put in order. They go out of headings and titles of callouts, into the text below; references stand to
 * punctuation as the options say; numbers count by first appearance, names stay; definitions are gathered under the heading of the options, else under one
 * of the note's own that would be left empty, else at the end of the note, in that order, those that nothing cites last. What a comment, code or HTML holds is not touched.
 * Each step is read again before it is planned: what would give other text another meaning is left alone, with a remark. The plan leaves nothing
 * for a second one to do; where that cannot be had, there is none. What is at spared places stays.
 */
export function tidyCitations(note: Note, options: CitationOptions, spared = nothingSpared): CitationChange {
  return leavingNothing(note, tidied(note, options, spared), spared, (after) => tidied(after, options, nothingSpared));
}

function tidied(note: Note, options: CitationOptions, spared: SparedPlaces): CitationChange {
  const counts = new Map<TidyCount, number>();
  let edits: readonly TextEdit[] = [];
  let current = note;
  let left = spared;
  const parts: TiedPlaces[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const remarks: string[] = [];
    let isSettled = true;
    for (const step of steps(options)) {
      const done = step(current, left);
      remarks.push(...done.remarks);
      if (done.edits.length === 0) continue;
      parts.push(...done.parts.map((places) => rangesBefore(edits, places)));
      left = left.after(done.edits);
      edits = edits.length === 0 ? done.edits : composeEdits(note.text.length, edits, done.edits);
      current = done.after;
      for (const [what, count] of done.changes) counts.set(what, (counts.get(what) ?? 0) + count);
      isSettled = false;
    }
    if (isSettled) {
      const changes = current.text === note.text ? [] : changesOf(counts);
      return { kind: 'planned', plan: { baseText: note.text, edits: changes.length === 0 ? [] : edits }, changes, remarks: [...remarks, ...leftOf(current)], parts };
    }
  }
  return { kind: 'refused', reason: 'The order of the footnotes would never settle' };
}

function steps({ marker, heading }: CitationOptions): readonly ((note: Note, spared: SparedPlaces) => TidyStep)[] {
  return [emptyTitles, (note, spared) => placeMarkers(note, marker, spared), (note, spared) => orderDefinitions(note, heading, spared)];
}

const said: Readonly<Record<TidyCount, (count: string, isOne: boolean) => string>> = {
  untitled: (count, isOne) => `Took ${count} ${isOne ? 'footnote' : 'footnotes'} out of a title`,
  marked: (count, isOne) => `Moved ${count} ${isOne ? 'reference' : 'references'} to the other side of punctuation`,
  renumbered: (count, isOne) => `Renumbered ${count} ${isOne ? 'footnote' : 'footnotes'}`,
  gathered: (count, isOne) => `Gathered ${count} ${isOne ? 'definition' : 'definitions'}`,
};

function changesOf(counts: ReadonlyMap<TidyCount, number>): readonly string[] {
  const changes = [...counts].flatMap(([what, count]) => (count === 0 ? [] : [said[what](String(count), count === 1)]));
  return changes.length === 0 ? ['Added the heading of the footnotes'] : changes;
}

/** What tidying does not decide: which of two definitions is meant, and what a reference without one refers to. */
function leftOf(note: Note): readonly string[] {
  const doubled = [...definitionsByIdentifier(note).values()].flatMap(([first, second]) => (first === undefined || second === undefined ? [] : [first.label]));
  const missing = [...new Set(note.footnotes.undefinedReferences.map(({ label }) => label))];
  return [
    ...doubled.map((label) => `Footnote ${label} is defined more than once`),
    ...missing.map((label) => `Footnote ${label} has no definition`),
  ];
}
