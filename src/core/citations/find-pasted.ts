import type { Note } from '../note/note';
import type { SourceList } from '../note/source-list';
import type { TextRange } from '../text/text-range';
import type { ConversionOptions } from './conversion-options';
import { findArtefacts } from './find-artefacts';
import type { Decoration, FoundCitations, ListEntry, PastedMark, PastedReading } from './pasted-style';
import { rangeAt } from './range-search';
import { sourceKey } from './source-key';
import { pastedStyles } from './styles/index';

/** How a note is looked through: see ConversionOptions. */
export type FindingOptions = Pick<ConversionOptions, 'gluedDigits' | 'isNote'>;

/** Finds all that was pasted into a note in any style. Marks and decoration come in the order of the text; of two that overlap, that of the earlier style stays. */
export function findPasted(note: Note, { gluedDigits = false, isNote = () => false }: FindingOptions): FoundCitations {
  let entries: ReadonlyMap<string, ListEntry> | null = null;
  const entryOf = (url: string): ListEntry | null => {
    // Most notes hold no mark that is a link, and reading the addresses of long lists takes its time.
    entries ??= listedEntries(note);
    return entries.size === 0 ? null : (entries.get(sourceKey(url)) ?? null);
  };
  const reading: PastedReading = { note, artefacts: findArtefacts(note), entryOf, gluedDigits, isNote };
  const marks: Ranked<PastedMark>[] = [];
  const decoration: Ranked<Decoration>[] = [];
  const lists: SourceList[] = [];
  for (const [rank, style] of pastedStyles.entries()) {
    const found = style.find(reading);
    for (const part of found.marks) marks.push({ rank, part, from: part.from, to: part.to });
    for (const part of found.decoration) decoration.push({ rank, part, from: part.from, to: part.to });
    for (const list of found.lists) lists.push(list);
  }
  return { marks: marksOutside(tokensOnOwnLines(apart(marks), note), [...note.citations.lists, ...lists].sort((left, right) => left.from - right.from)), decoration: decorationOutside(apart(decoration), note), lists };
}

interface Ranked<Part> extends TextRange {
  readonly rank: number;
  readonly part: Part;
}

/** The parts in the order of the text, without those that overlap one of an earlier style. */
function apart<Part>(parts: Ranked<Part>[]): readonly Part[] {
  parts.sort((left, right) => left.from - right.from || left.rank - right.rank);
  const kept: Ranked<Part>[] = [];
  for (const one of parts) {
    while ((kept.at(-1)?.to ?? -1) > one.from && (kept.at(-1)?.rank ?? 0) > one.rank) kept.pop();
    if ((kept.at(-1)?.to ?? -1) <= one.from) kept.push(one);
  }
  return kept.map(({ part }) => part);
}

/** What stands in an entry of a list belongs to the entry. */
function marksOutside(marks: readonly PastedMark[], lists: readonly SourceList[]): readonly PastedMark[] {
  return lists.length === 0 ? marks : marks.filter(({ from }) => rangeAt(lists, from) === undefined);
}

/** In a footnote of several lines, a token that went would leave other lines behind than those that were read: it stays. */
function tokensOnOwnLines(marks: readonly PastedMark[], { footnotes, text }: Note): readonly PastedMark[] {
  if (footnotes.definitions.length === 0) return marks;
  return marks.map((mark) => {
    const definition = mark.token ? rangeAt(footnotes.definitions, mark.from) : undefined;
    return definition !== undefined && /[\r\n]/.test(text.slice(definition.from, definition.to)) ? { ...mark, token: false } : mark;
  });
}

/** What goes on a footnote's lines belongs to the footnote. */
function decorationOutside(decoration: readonly Decoration[], { footnotes }: Note): readonly Decoration[] {
  return footnotes.definitions.length === 0 ? decoration : decoration.filter(({ from }) => rangeAt(footnotes.definitions, from) === undefined);
}

function listedEntries({ citations }: Note): ReadonlyMap<string, ListEntry> {
  const entries = new Map<string, ListEntry>();
  for (const list of citations.lists) {
    if (list.style === 'definitions') continue;
    for (const source of list.sources) {
      const key = source.url === '' ? '' : sourceKey(source.url);
      if (key !== '' && !entries.has(key)) entries.set(key, { list, source });
    }
  }
  return entries;
}
