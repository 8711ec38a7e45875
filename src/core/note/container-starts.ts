import type { BlockScanner } from './block-scanner';
import { code, isBlank, isDigit, skipBlanks, trimEnd } from './character';
import { footnoteLabelEnd, normalizeLabel } from './link-label';
import type { ListMarker } from './list-marker';
import { readListMarker, readTaskMark } from './list-marker';
import type { OpenListItem } from './open-block';

/** What began: nothing, a container in which more may begin, or something that takes the whole line. */
export type Started = 'nothing' | 'container' | 'line';

/** No note nests deeper; marks beyond it are text, so that a line of a million marks does not become a million blocks. */
const deepestNesting = 10_000;

/** Begins a quote, callout, list item or footnote definition at the line's first character. */
export function startContainer(scanner: BlockScanner, unit: number): Started {
  if (scanner.matched >= deepestNesting) return 'nothing';
  if (unit === code.greater) return startQuote(scanner);
  if (unit === code.openBracket) return startFootnoteDefinition(scanner) ? 'container' : 'nothing';
  if (unit === code.hyphen || unit === code.asterisk || unit === code.plus || isDigit(unit)) {
    return startListItem(scanner);
  }
  return 'nothing';
}

function startQuote(scanner: BlockScanner): Started {
  const { cursor } = scanner;
  scanner.closeUnmatched();
  const parent = scanner.innermost;
  const quotes = (parent?.quotes ?? 0) + 1;
  const from = cursor.nonspace;
  skipQuoteMark(scanner);
  const to = cursor.lineEnd;
  const mark = cursor.blank ? null : readCalloutMark(cursor.text, cursor.nonspace, to);
  if (mark === null) {
    scanner.openContainer({ kind: 'quote', from, to, parent, quotes });
    return 'container';
  }
  const titleFrom = skipBlanks(cursor.text, mark.end, cursor.lineEnd);
  const title = { from: titleFrom, to: trimEnd(cursor.text, titleFrom, cursor.lineEnd) };
  scanner.openContainer({ kind: 'callout', from, to, parent, quotes, type: mark.type, title });
  if (title.to > title.from) {
    scanner.addBlock({ kind: 'paragraph', ...title, container: scanner.innermost });
    scanner.stretches.push(title.from, title.to);
  }
  // Lines without a quote mark may still follow the title lazily, as they follow any first line of a quote.
  scanner.openParagraph(cursor.lineEnd);
  return 'line';
}

/** Consumes `>` and one blank behind it. */
export function skipQuoteMark(scanner: BlockScanner): void {
  const { cursor } = scanner;
  cursor.skipIndent();
  cursor.skipCharacters(1);
  if (isBlank(cursor.text.charCodeAt(cursor.at)) && cursor.at < cursor.lineEnd) cursor.skipColumns(1);
}

/** `[!type]` with an optional fold mark at `at`. */
function readCalloutMark(text: string, at: number, lineEnd: number): { type: string; end: number } | null {
  if (text.charCodeAt(at) !== code.openBracket || text.charCodeAt(at + 1) !== code.exclamation) return null;
  for (let index = at + 2; index < lineEnd; index++) {
    const unit = text.charCodeAt(index);
    if (unit === code.openBracket) return null;
    if (unit !== code.closeBracket) continue;
    const fold = text.charCodeAt(index + 1);
    const end = fold === code.plus || fold === code.hyphen ? index + 2 : index + 1;
    return index === at + 2 ? null : { type: text.slice(at + 2, index), end };
  }
  return null;
}

function startFootnoteDefinition(scanner: BlockScanner): boolean {
  const { cursor } = scanner;
  const { text, nonspace, lineEnd } = cursor;
  if (text.charCodeAt(nonspace + 1) !== code.caret) return false;
  const labelEnd = footnoteLabelEnd(text, nonspace + 2, lineEnd);
  if (labelEnd === -1 || text.charCodeAt(labelEnd + 1) !== code.colon) return false;
  scanner.closeUnmatched();
  const parent = scanner.innermost;
  const label = text.slice(nonspace + 2, labelEnd);
  const end = labelEnd + 2;
  scanner.openFootnote({
    kind: 'footnote-definition',
    from: nonspace,
    to: end,
    parent,
    quotes: parent?.quotes ?? 0,
    label,
    identifier: normalizeLabel(label),
    content: { from: end, to: end },
  });
  cursor.skipIndent();
  cursor.skipCharacters(end - nonspace);
  // Any blanks behind the colon belong to the mark: indented code cannot begin here.
  cursor.skipIndent();
  return true;
}

function startListItem(scanner: BlockScanner): Started {
  const { cursor } = scanner;
  const { text, nonspace, lineEnd } = cursor;
  const marker = readListMarker(text, nonspace, lineEnd);
  if (marker === null) return 'nothing';
  const interrupts = scanner.inParagraph && scanner.allMatched;
  const empty = skipBlanks(text, marker.to, lineEnd) >= lineEnd;
  if (interrupts && (empty || (marker.number !== null && marker.number !== 1))) return 'nothing';
  scanner.closeUnmatched();
  const item = openItem(scanner, marker);
  scanner.openContainer(item);
  if (cursor.blank || cursor.indent > 3) return 'container';
  item.task = readTaskMark(text, cursor.nonspace, lineEnd);
  if (item.task === null) return 'container';
  openTaskText(scanner, item.task);
  return 'line';
}

/** A task's box is followed by running text: no other block can begin behind it (GFM 5.3). A box alone, or a number, is text itself. */
function openTaskText(scanner: BlockScanner, task: string): void {
  const { text, nonspace, lineEnd } = scanner.cursor;
  const behind = isDigit(task.charCodeAt(0)) ? nonspace : skipBlanks(text, nonspace + 3, lineEnd);
  scanner.openParagraph(behind < lineEnd ? behind : nonspace).isBehindBox = true;
}

/** Consumes the marker and the blanks that belong to it: one to four, but only one before indented code or an empty line. */
function openItem(scanner: BlockScanner, marker: ListMarker): OpenListItem {
  const { cursor } = scanner;
  const parent = scanner.innermost;
  const markerIndent = cursor.indent;
  const width = marker.to - marker.from;
  cursor.skipIndent();
  cursor.skipCharacters(width);
  const padding = cursor.blank || cursor.indent > 4 ? 1 : cursor.indent;
  cursor.skipColumns(padding);
  return {
    kind: 'list-item',
    from: marker.from,
    to: marker.to,
    parent,
    quotes: parent?.quotes ?? 0,
    marker,
    number: marker.number,
    task: null,
    indent: markerIndent + width + padding,
    empty: true,
  };
}
