import type { TextRange } from '../text/text-range';
import type { Block, Container, LinkDefinition, ListItem, Paragraph } from './block';
import { code, isBlank, isDigit, isLineEnding, skipBlanks } from './character';
import { readSourceEntry } from './source-entry';
import type { Source, SourceList } from './source-list';
import type { FoundEntry } from './source-list-builder';
import { SourceListBuilder } from './source-list-builder';
import { isSourceListLabel } from './source-list-label';

/** A number with more digits than this numbers no source. */
const MAX_DIGITS = 4;

/**
 * Finds the lists of sources among the leaves of a note, which must come in the order of the text.
 * Lines `[n] ...` make a list under a label such as `Citations:`, or without one where at least two follow each other and each holds
 * a URL; numbered items make one under a label only; link definitions with numbers always do. A labelled list needs one URL.
 * Nothing but blank lines may stand between label and entries; all other text ends the list. Linear in the text's length;
 * most notes hold no address, and are not read.
 */
export function findSourceLists(text: string, blocks: readonly Block[]): readonly SourceList[] {
  if (!text.includes('://', blocks[0]?.from) && !blocks.some(({ kind }) => kind === 'link-definition')) return [];
  const builder = new SourceListBuilder(text);
  for (const block of blocks) {
    if (block.container?.kind === 'footnote-definition') continue;
    if (block.kind === 'heading') addLabel(builder, text, block, block.content, block.container);
    else if (block.kind === 'link-definition') addDefinition(builder, text, block);
    else if (block.kind === 'paragraph') addParagraph(builder, text, block);
  }
  return builder.finish();
}

function addLabel(builder: SourceListBuilder, text: string, range: TextRange, words: TextRange, base: Container | null): void {
  if (isSourceListLabel(text, words.from, words.to)) builder.addLabel({ range: wholeLines(text, range.from, range.to), base });
}

function addDefinition(builder: SourceListBuilder, text: string, block: LinkDefinition): void {
  const { label, destination, title, container } = block;
  const open = text.indexOf('[', block.from);
  if (label === '' || digitsEnd(label, 0) !== label.length || open >= destination.from) return;
  const range = wholeLines(text, block.from, block.to);
  const source: Source = {
    from: range.from,
    to: range.to,
    label,
    labelRange: { from: open + 1, to: open + 1 + label.length },
    url: text.slice(destination.from, destination.to),
    title: title === null ? '' : text.slice(title.from, title.to),
  };
  builder.addEntry({ style: 'definitions', source, base: container });
}

function addParagraph(builder: SourceListBuilder, text: string, paragraph: Paragraph): void {
  const item = paragraph.container;
  if (item?.kind === 'list-item' && item.number !== null && !builder.takesNumbered && beginsItem(text, item, paragraph)) {
    builder.passEntry();
    return;
  }
  const entry = item?.kind === 'list-item' && beginsItem(text, item, paragraph) ? itemEntry(text, item, paragraph) : null;
  if (entry === null) addLines(builder, text, paragraph);
  else builder.addEntry(entry);
}

/** True when the paragraph begins on the line of the item's marker. */
function beginsItem(text: string, item: ListItem, paragraph: Paragraph): boolean {
  let index = item.marker.to;
  while (index < paragraph.from && !isLineEnding(text.charCodeAt(index))) index++;
  return index >= paragraph.from;
}

/** `n. ...` or `- [n] ...` */
function itemEntry(text: string, item: ListItem, paragraph: Paragraph): FoundEntry | null {
  const range = wholeLines(text, item.from, Math.max(item.to, paragraph.to));
  if (item.number === null) {
    const source = bracketedSource(text, range, skipBlanks(text, item.marker.to, paragraph.to), paragraph.to);
    return source === null ? null : { style: 'bracketed', source, base: item.parent };
  }
  const labelRange = { from: item.marker.from, to: digitsEnd(text, item.marker.from) };
  const label = text.slice(labelRange.from, labelRange.to);
  const { url, title } = readSourceEntry(text.slice(labelRange.to + 1, paragraph.to));
  return { style: 'numbered', source: { from: range.from, to: range.to, label, labelRange, url, title }, base: item.parent };
}

/**
 * Labels and entries among the lines of running text. An entry ends before the next one if words alone stand between, else with its line, or with
 * its address on a line of its own.
 */
function addLines(builder: SourceListBuilder, text: string, paragraph: Paragraph): void {
  const base = paragraph.container;
  let open = noEntry();
  let passed = paragraph.from;
  const close = (to: number): void => {
    if (open !== null) builder.addEntry({ style: 'bracketed', source: sourceUpTo(text, open, to), base });
    open = null;
  };
  for (let from = paragraph.from; from < paragraph.to; from = nextLine(text, passed)) {
    const begin = skipMarks(text, from, paragraph);
    const to = builder.lineEnd(begin, paragraph.to);
    const source = text.charCodeAt(begin) === code.openBracket ? bracketedSource(text, wholeLines(text, begin, to), begin, to) : null;
    if (source !== null) {
      close(passed);
      open = { source, begin, to, isAddressed: source.url !== '' };
    } else if (isSourceListLabel(text, begin, to)) {
      close(open?.to ?? to);
      builder.addLabel({ range: wholeLines(text, begin, to), base });
    } else if (open !== null && !open.isAddressed && isUrlAlone(text.slice(begin, to))) open = { source: open.source, begin: open.begin, to, isAddressed: true };
    else if (open !== null && /[[<【\uE200]|turn\d/.test(text.slice(begin, to))) close(open.to);
    passed = to;
  }
  close(open?.to ?? passed);
}

function noEntry(): OpenEntry | null {
  return null;
}

/** An entry that lines may still be added to. */
interface OpenEntry {
  /** What its first line says. */
  readonly source: Source;
  readonly begin: number;
  /** Where it ends if no other entry follows. */
  readonly to: number;
  readonly isAddressed: boolean;
}

function sourceUpTo(text: string, { source, begin }: OpenEntry, to: number): Source {
  return to <= source.to ? source : (bracketedSource(text, wholeLines(text, begin, to), begin, to) ?? source);
}

/** Reads `[n] ...` at `begin`; null where no number in brackets stands there. `[n](url)` counts when it is all of the line. */
function bracketedSource(text: string, range: TextRange, begin: number, to: number): Source | null {
  const labelTo = digitsEnd(text, begin + 1);
  if (text.charCodeAt(begin) !== code.openBracket || labelTo === begin + 1) return null;
  if (text.charCodeAt(labelTo) !== code.closeBracket || labelTo >= to) return null;
  const content = text.slice(labelTo + 1, to);
  const linked = content.startsWith('(http') && content.trimEnd().endsWith(')');
  if (!linked && !isBlank(content.charCodeAt(0))) return null;
  const { url, title } = readSourceEntry(linked ? `[]${content}` : content);
  const labelRange = { from: begin + 1, to: labelTo };
  return { from: range.from, to: range.to, label: text.slice(labelRange.from, labelTo), labelRange, url, title };
}

function isUrlAlone(line: string): boolean {
  const { url, title, whole } = readSourceEntry(line);
  return url !== '' && title === '' && whole;
}

/** The range with the blanks around it, without line endings at its end. */
function wholeLines(text: string, from: number, to: number): TextRange {
  let start = from;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  let end = to;
  while (end > from && isLineEnding(text.charCodeAt(end - 1))) end--;
  if (end < to) return { from: start, to: end };
  const behind = skipBlanks(text, to, text.length);
  return { from: start, to: behind === text.length || isLineEnding(text.charCodeAt(behind)) ? behind : to };
}

/** Behind the digits at `from`, of which only the first few count. */
function digitsEnd(text: string, from: number): number {
  let to = from;
  while (to - from < MAX_DIGITS && isDigit(text.charCodeAt(to))) to++;
  return to;
}

function nextLine(text: string, to: number): number {
  return text.charCodeAt(to) === code.carriageReturn && text.charCodeAt(to + 1) === code.lineFeed ? to + 2 : to + 1;
}

/** Past the indentation of a line, and in a container past the marks of quotes. */
function skipMarks(text: string, from: number, paragraph: Paragraph): number {
  let to = skipBlanks(text, from, paragraph.to);
  while (paragraph.container !== null && to < paragraph.to && text.charCodeAt(to) === code.greater) {
    to = skipBlanks(text, to + 1, paragraph.to);
  }
  return to;
}
