import type { TextRange } from '../text/text-range';
import type { CitedFootnote } from './cited-footnotes';
import type { PlannedConversion } from './conversion-parts';
import { rangeAt } from './range-search';

/** What a conversion changes, in short counted sentences. */
export function conversionChanges(planned: PlannedConversion): readonly string[] {
  const footnotes = Array.from(planned.footnotes.keys());
  const cited = footnotes.filter(({ citedFrom }) => citedFrom !== Infinity);
  const known = cited.filter((footnote) => planned.footnotes.get(footnote)?.content === null && !isOwnFootnote(planned, footnote)).length;
  const joined = footnotes.reduce((sum, { entries }) => sum + Math.max(0, entries.length - 1), 0);
  const decoration = takenOut(planned, planned.found.decoration);
  const trailers = decoration.filter(({ what }) => what === 'trailer').length;
  return [
    ...counted(planned.sorted.convertible.length, (count) => `Linked ${count} ${count === 1 ? 'citation' : 'citations'} to ${cited.length} ${cited.length === 1 ? 'source' : 'sources'}`),
    ...counted(known, (count) => `Used ${count} ${count === 1 ? 'footnote' : 'footnotes'} that the note has already`),
    ...counted(joined, (count) => `Merged ${count} ${count === 1 ? 'source' : 'sources'} with the same address`),
    ...counted(tracked(planned, footnotes), (count) => `Took tracking out of ${count} ${count === 1 ? 'address' : 'addresses'}`),
    ...uncitedChange(planned, footnotes),
    ...counted(trailers, (count) => `Removed ${count} ${count === 1 ? 'trailer' : 'trailers'}`),
    ...counted(decoration.length - trailers, (count) => `Removed ${count} ${count === 1 ? 'decoration' : 'decorations'}`),
    ...counted(planned.removesTokens ? takenOut(planned, planned.sorted.tokens).length : 0, (count) => `Removed ${count} ${count === 1 ? 'mark' : 'marks'} whose source is gone`),
  ];
}

/** Those that an edit takes out: one that others of the note get in the way of stays. */
function takenOut<Place extends TextRange>({ edits }: PlannedConversion, places: readonly Place[]): readonly Place[] {
  return places.filter(({ from, to }) => rangeAt(edits, from) !== undefined && rangeAt(edits, to - 1) !== undefined);
}

/** True where the source was a footnote before. */
function isOwnFootnote({ found }: PlannedConversion, { entry }: CitedFootnote): boolean {
  return entry !== null && found.lists.includes(entry.list);
}

function counted(count: number, sentence: (count: number) => string): readonly string[] {
  return count === 0 ? [] : [sentence(count)];
}

function tracked({ footnotes, options }: PlannedConversion, all: readonly CitedFootnote[]): number {
  if (!options.stripTracking) return 0;
  return all.filter((footnote) => (footnotes.get(footnote)?.content?.url ?? footnote.url) !== footnote.url).length;
}

/** What became of the sources of the lists that were converted and that nothing cites. */
function uncitedChange({ note, found, cited, removed, waited, options }: PlannedConversion, footnotes: readonly CitedFootnote[]): readonly string[] {
  const touched = [...note.citations.lists.filter(({ sources, style }) => style !== 'definitions' && sources.some((source) => removed.has(source))), ...found.lists];
  const uncited = touched.flatMap(({ sources }) => sources.filter((source) => !cited.byEntry.has(source) && !waited.has(source)));
  const kept = footnotes.filter(({ citedFrom }) => citedFrom === Infinity).length;
  const words = (count: number): string => `${count} uncited ${count === 1 ? 'source' : 'sources'}`;
  switch (options.uncited) {
    case 'list':
      return counted(uncited.length, (count) => `Kept ${words(count)} as a list`);
    case 'drop':
      return counted(uncited.filter((source) => removed.has(source)).length, (count) => `Dropped ${words(count)}`);
    case 'definitions':
      return counted(kept, (count) => `Kept ${words(count)} as ${count === 1 ? 'a footnote' : 'footnotes'}`);
  }
}
