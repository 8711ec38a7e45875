import type { Source, SourceList } from '../note/source-list';
import type { TextRange } from '../text/text-range';
import { blankLineMissing, isFollowedByText } from './blank-lines';
import type { PlannedEdit } from './planned-edit';
import { plainEdit } from './planned-edit';
import { lineEnd, lineStart } from './line-bounds';
import { removedLines } from './remove-lines';

/** How a list of sources gives up its entries. */
export interface ListConversion {
  readonly list: SourceList;
  /** The entries that go. */
  readonly removed: ReadonlySet<Source>;
  /** The footnotes that take their place, `[^1]: ...`, without a line ending at their ends. */
  readonly definitions: readonly string[];
  /** What stands in front of the footnotes where the whole list goes: lines that show sources in another way. */
  readonly shown: readonly string[];
  /** True when the label stays though every source goes: a heading with more text below it. */
  readonly keepsLabel: boolean;
  /** True when the label is a line of text, which a numbered item other than 1 could not interrupt. */
  readonly labelIsText: boolean;
  /** A line to put above a list that has no label and keeps entries; empty for none. */
  readonly heading: string;
  /** The line ending for new lines. */
  readonly ending: string;
  /** Where the note's body begins. */
  readonly bodyFrom: number;
}

/**
 * The edits that take entries out of a list and put footnotes behind it as one block, a blank line apart from it and from text that follows.
 * The other entries stay as they are; a list that loses all goes with its label, and the block takes its place.
 */
export function sourceListEdits(text: string, conversion: ListConversion): readonly PlannedEdit[] {
  const { list, removed, definitions, shown, ending } = conversion;
  if (removed.size === 0 && definitions.length === 0) return [];
  const kept = list.sources.filter((source) => !removed.has(source));
  const last = kept.at(-1);
  const block = [...shown, ...(shown.length > 0 && definitions.length > 0 ? [''] : []), ...definitions].join(ending);
  const tail = block !== '' && isFollowedByText(text, list.to) ? ending : '';
  if (last === undefined) {
    const from = conversion.keepsLabel ? (list.sources[0]?.from ?? list.from) : list.from;
    if (block === '') return [plainRemoval(text, { from, to: list.to }, conversion.bodyFrom, false)];
    const edit = plainEdit(from, list.to, blankLineMissing(text, from, ending) + block + tail);
    return [{ ...edit, listsSources: shown.length > 0 }];
  }
  const behind = block === '' ? '' : ending + ending + block + tail;
  const edits = [...headings(text, conversion), ...removals(text, conversion)];
  return last.to === list.to && behind === '' ? edits : [...edits, plainEdit(last.to, list.to, behind)];
}

/** The edits that take entries out of a list in a quote: whole lines, with the quote's marks in front of them. */
export function quotedListEdits(text: string, { list, removed, shown, keepsLabel, bodyFrom, ending }: ListConversion): readonly PlannedEdit[] {
  if (removed.size === 0) return [];
  const kept = list.sources.filter((source) => !removed.has(source));
  const last = kept.at(-1);
  if (last === undefined) {
    const from = keepsLabel ? (list.sources[0]?.from ?? list.from) : list.from;
    const prefix = text.slice(lineStart(text, from), from);
    if (shown.length > 0) return [{ ...plainEdit(from, lineEnd(text, list.to), shown.join(ending + prefix)), listsSources: true }];
    return [plainRemoval(text, { from, to: list.to }, bodyFrom, true)];
  }
  const edits: PlannedEdit[] = [];
  let run: Source | null = null;
  for (const source of list.sources) {
    if (removed.has(source)) run ??= source;
    else {
      if (run !== null) edits.push(plainEdit(lineStart(text, run.from), lineStart(text, source.from), ''));
      run = null;
    }
  }
  return run === null ? edits : [...edits, plainEdit(lineEnd(text, last.to), list.to, '')];
}

function plainRemoval(text: string, lines: TextRange, bodyFrom: number, isQuoted: boolean): PlannedEdit {
  const range = removedLines(text, lines, bodyFrom, isQuoted);
  return plainEdit(range.from, range.to, '');
}

function headings(text: string, { list, heading, ending }: ListConversion): readonly PlannedEdit[] {
  if (heading === '' || list.label !== null) return [];
  const from = lineStart(text, list.from);
  return [{ ...plainEdit(from, from, blankLineMissing(text, from, ending) + heading + ending + ending), listsSources: true }];
}

/** One deletion for each run of entries that go which an entry follows that stays. */
function removals(text: string, { list, removed, labelIsText, ending }: ListConversion): readonly PlannedEdit[] {
  const edits: PlannedEdit[] = [];
  let run: Source | null = null;
  for (const source of list.sources) {
    if (removed.has(source)) {
      run ??= source;
      continue;
    }
    if (run !== null) {
      const first = run === list.sources[0];
      const parted = first && labelIsText && list.style === 'numbered' && source.label !== '1';
      edits.push(plainEdit(run.from, source.from, parted ? blankLineMissing(text, run.from, ending) : ''));
    }
    run = null;
  }
  return edits;
}
