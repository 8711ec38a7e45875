import type { Container, Heading } from '../note/block';
import type { Note } from '../note/note';
import type { Source, SourceList } from '../note/source-list';
import type { TextRange } from '../text/text-range';
import type { CitationOptions } from './citation-options';
import { isPlainUrl } from './link-text';
import { listHolder, titlesList } from './list-holder';
import { firstFrom, rangeAt } from './range-search';
import { definitionContent } from './source-definition';
import type { ListConversion } from './source-list-edits';

/** What lists are to give up. */
export interface WantedLists {
  /** The lists of the note, and those that readers see no uncited entry of. */
  readonly lists: readonly SourceList[];
  readonly hidden: readonly SourceList[];
  /** Entries whose words became footnotes, or are dropped. */
  readonly removed: ReadonlySet<Source>;
  /** Entries that must stay as they are written. */
  readonly waited: ReadonlySet<Source>;
  /** The footnotes that belong to each list, in the order of its entries. */
  readonly definitions: ReadonlyMap<SourceList, readonly string[]>;
}

/** What becomes of each list that gives up entries or gets footnotes, in no certain order. */
export function listConversions(note: Note, wanted: WantedLists, options: CitationOptions, ending: string): readonly ListConversion[] {
  const level = '## ';
  const heading = options.heading === '' ? '' : level + options.heading;
  const visible = wanted.lists.flatMap((list): readonly ListConversion[] => {
    const removed = new Set(list.sources.filter((source) => wanted.removed.has(source)));
    const definitions = wanted.definitions.get(list) ?? [];
    if (removed.size === 0 && definitions.length === 0) return [];
    const label = headingOf(note, list);
    const holder = listHolder(note, list);
    const named = titlesList(holder, list) ? list.label : label;
    const keepsLabel = named !== undefined && named !== null && hasMoreText(note, named, list, holder);
    const labelIsText = list.label !== null && label === undefined;
    const isShown = list.style !== 'definitions';
    return [{ list, removed, definitions, shown: [], keepsLabel, labelIsText, heading: isShown ? heading : '', ending, bodyFrom: note.bodyFrom }];
  });
  return [...visible, ...wanted.hidden.flatMap((list) => hiddenConversion(note, list, wanted, options, heading, ending))];
}

/** The entries of a hidden list that nothing cites would be seen by nobody: they become lines that show. */
function hiddenConversion(note: Note, list: SourceList, wanted: WantedLists, options: CitationOptions, heading: string, ending: string): readonly ListConversion[] {
  const definitions = wanted.definitions.get(list) ?? [];
  if (options.uncited === 'definitions' && definitions.length === 0 && !list.sources.some((source) => wanted.removed.has(source))) return [];
  const left = list.sources.filter((source) => !wanted.removed.has(source) && !wanted.waited.has(source));
  const lines = left.map((source) => {
    const { text, url } = definitionContent(note.text, { entry: { list, source }, url: source.url, title: source.title, words: null }, { definitionStyle: 'link', stripTracking: options.stripTracking, ending });
    return `- ${text === url && !isPlainUrl(url) ? `<${url}>` : text}`;
  });
  const shown = lines.length > 0 && heading !== '' ? [heading, '', ...lines] : lines;
  const removed = new Set(list.sources.filter((source) => !wanted.waited.has(source)));
  if (removed.size === 0 && definitions.length === 0) return [];
  return [{ list, removed, definitions, shown, keepsLabel: false, labelIsText: false, heading: '', ending, bodyFrom: note.bodyFrom }];
}

/** The heading that names a list; undefined where a line of text does, or nothing. */
function headingOf({ headings }: Note, { label }: SourceList): Heading | undefined {
  const heading = label === null ? undefined : headings[firstFrom(headings, label.from)];
  return heading !== undefined && label !== null && heading.from < label.to ? heading : undefined;
}

/** True when the section of a list's heading, or what the list stands in, holds more than the list and footnotes. */
function hasMoreText({ sections, blocks, text }: Note, heading: TextRange, list: SourceList, holder: Container | null): boolean {
  const section = sections[firstFrom(sections, heading.from)];
  const end = holder !== null ? holder.to : section?.from === heading.from ? section.to : text.length;
  for (let index = firstFrom(blocks, list.to); (blocks[index]?.from ?? end) < end; index++) {
    const block = blocks[index];
    if (block !== undefined && block.container?.kind !== 'footnote-definition' && rangeAt([list], block.from) === undefined) return true;
  }
  return false;
}
