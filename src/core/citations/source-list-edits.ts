import type { Source, SourceList } from '../note/source-list';
import type { TextEdit } from '../text/text-edit';
import { blankLineMissing, isFollowedByText } from './blank-lines';

/** How a list of sources gives up its entries. */
export interface ListConversion {
  readonly list: SourceList;
  /** The footnote of each source that is cited, `[^1]: ...`, without a line ending at its end. */
  readonly definitions: ReadonlyMap<Source, string>;
  /** True when the label stays though every source goes: a heading with more text below it. */
  readonly keepsLabel: boolean;
  /** True when the label is a line of text, which a numbered item other than 1 could not interrupt. */
  readonly labelIsText: boolean;
  /** The line ending for new lines. */
  readonly ending: string;
}

/**
 * The edits that take the cited entries out of a list and put their footnotes behind it as one block, a blank line apart from it and
 * from text that follows. The other entries stay as they are; a list that loses all goes with its label, and the block takes its place.
 */
export function sourceListEdits(text: string, conversion: ListConversion): readonly TextEdit[] {
  const { list, definitions, ending } = conversion;
  if (definitions.size === 0) return [];
  const block = Array.from(definitions.values()).join(ending) + (isFollowedByText(text, list.to) ? ending : '');
  const kept = list.sources.filter((source) => !definitions.has(source));
  const last = kept.at(-1);
  if (last === undefined) {
    const from = conversion.keepsLabel ? (list.sources[0]?.from ?? list.from) : list.from;
    return [{ from, to: list.to, text: blankLineMissing(text, from, ending) + block }];
  }
  return [...removals(text, conversion), { from: last.to, to: list.to, text: ending + ending + block }];
}

/** One deletion for each run of cited entries that an entry follows which stays. */
function removals(text: string, { list, definitions, labelIsText, ending }: ListConversion): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let run: Source | null = null;
  for (const source of list.sources) {
    if (definitions.has(source)) {
      run ??= source;
      continue;
    }
    if (run !== null) {
      const first = run === list.sources[0];
      const parted = first && labelIsText && list.style === 'numbered' && source.label !== '1';
      edits.push({ from: run.from, to: source.from, text: parted ? blankLineMissing(text, run.from, ending) : '' });
    }
    run = null;
  }
  return edits;
}
