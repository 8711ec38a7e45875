import type { BlockScanner } from './block-scanner';
import { code, isBlank, skipBlanks, trimEnd } from './character';
import { htmlBlockEnds, htmlBlockKind } from './html-block';
import { joinedSource } from './inline-source';
import type { OpenParagraph } from './open-block';
import { leavesOpen } from './scan-inlines';
import { countCells, delimiterColumns } from './table-row';

/** Begins a leaf at the line's first character and takes the whole line; false where there is none. */
export function startLeaf(scanner: BlockScanner, unit: number): boolean {
  switch (unit) {
    case code.hash:
      return startHeading(scanner);
    case code.backtick:
    case code.tilde:
      return startFence(scanner, unit);
    case code.less:
      return startHtml(scanner);
    case code.dollar:
    case code.percent:
      return startPaired(scanner, unit);
    case code.equals:
      return underlineParagraph(scanner, 1);
    case code.hyphen:
      return underlineParagraph(scanner, 2) || startTable(scanner) || startThematicBreak(scanner);
    case code.asterisk:
    case code.underscore:
      return startThematicBreak(scanner);
    case code.pipe:
    case code.colon:
      return startTable(scanner);
    default:
      return false;
  }
}

function startHeading(scanner: BlockScanner): boolean {
  const { text, nonspace, lineEnd } = scanner.cursor;
  let marks = nonspace;
  while (marks < lineEnd && text.charCodeAt(marks) === code.hash) marks++;
  const level = marks - nonspace;
  if (level > 6 || (marks < lineEnd && !isBlank(text.charCodeAt(marks)))) return false;
  scanner.closeUnmatched();
  const from = skipBlanks(text, marks, lineEnd);
  const end = trimEnd(text, from, lineEnd);
  let to = end;
  while (to > from && text.charCodeAt(to - 1) === code.hash) to--;
  // Closing marks count only behind a blank, or where nothing else stands in the heading.
  to = to === from || isBlank(text.charCodeAt(to - 1)) ? trimEnd(text, from, to) : end;
  const heading = text.slice(from, to);
  scanner.addHeading({
    kind: 'heading',
    style: 'atx',
    level,
    from: nonspace,
    to: Math.max(end, marks),
    content: { from, to },
    text: heading,
    container: scanner.innermost,
  });
  if (to > from) scanner.stretches.push(from, to);
  return true;
}

function startFence(scanner: BlockScanner, unit: number): boolean {
  const { text, nonspace, lineEnd } = scanner.cursor;
  let end = nonspace;
  while (end < lineEnd && text.charCodeAt(end) === unit) end++;
  if (end - nonspace < 3) return false;
  const infoFrom = skipBlanks(text, end, lineEnd);
  const info = text.slice(infoFrom, trimEnd(text, infoFrom, lineEnd));
  if (unit === code.backtick && info.includes('`')) return false;
  scanner.openLeaf({ kind: 'fence', from: nonspace, to: lineEnd, unit, length: end - nonspace, info });
  return true;
}

function startHtml(scanner: BlockScanner): boolean {
  const { text, nonspace, lineEnd } = scanner.cursor;
  // Kind 7 may not interrupt a paragraph, not even one that would only go on lazily.
  const kind = htmlBlockKind(text, nonspace, lineEnd, scanner.inParagraph);
  if (kind === 0) return false;
  scanner.openLeaf({ kind: 'html', from: nonspace, to: lineEnd, end: kind });
  if (htmlBlockEnds(kind, text, nonspace, lineEnd)) scanner.closeLeaf(true);
  return true;
}

/** `$$` math or a `%%` comment. One that also ends on its line, with more behind it, or that ends what a paragraph began, is running text. */
function startPaired(scanner: BlockScanner, unit: number): boolean {
  const { text, nonspace, lineEnd } = scanner.cursor;
  if (text.charCodeAt(nonspace + 1) !== unit || text.charCodeAt(nonspace + 2) === unit) return false;
  const kind = unit === code.dollar ? 'math' : 'comment';
  const rest = text.slice(nonspace + 2, lineEnd);
  const end = rest.indexOf(kind === 'math' ? '$$' : '%%');
  if ((end !== -1 && rest.slice(end + 2).trim() !== '') || closesInParagraph(scanner, kind)) return false;
  scanner.openLeaf({ kind, from: nonspace, to: lineEnd });
  if (end !== -1) {
    if (scanner.leaf !== null) scanner.leaf.to = nonspace + 4 + end;
    scanner.closeLeaf(true);
  }
  return true;
}

/** True where the mark at the start of the line ends what began inside the open paragraph: `so $$`, `x`, `$$`. */
function closesInParagraph({ leaf, allMatched, cursor }: BlockScanner, kind: 'math' | 'comment'): boolean {
  if (leaf?.kind !== 'paragraph' || leaf.lines.length === 0 || !allMatched) return false;
  const lines = leaf.lines.slice(Math.max(leaf.settled, 0));
  // The mark of a line that closed something opens nothing.
  if (leaf.settled !== -1) lines[0] = (lines[0] ?? 0) + 2;
  if (!leavesOpen(joinedSource(cursor.text, lines), kind)) return false;
  leaf.settled = leaf.lines.length;
  return true;
}

/** Makes the open paragraph a setext heading where the line is its underline (CommonMark 4.3). */
function underlineParagraph(scanner: BlockScanner, level: 1 | 2): boolean {
  const { leaf, cursor } = scanner;
  if (leaf?.kind !== 'paragraph' || leaf.lines.length === 0 || !scanner.allMatched) return false;
  const { text, nonspace, lineEnd } = cursor;
  const unit = text.charCodeAt(nonspace);
  let end = nonspace;
  while (end < lineEnd && text.charCodeAt(end) === unit) end++;
  if (skipBlanks(text, end, lineEnd) < lineEnd) return false;
  scanner.takeDefinitions(leaf);
  if (leaf.lines.length === 0) return false;
  const { from, lines } = leaf;
  scanner.addLines(lines);
  const to = trimEnd(text, from, lines[lines.length - 1] ?? from);
  scanner.leaf = null;
  const content = { from, to };
  scanner.addHeading({ kind: 'heading', style: 'setext', level, from, to: end, content, text: text.slice(from, to), container: scanner.innermost });
  return true;
}

function startThematicBreak(scanner: BlockScanner): boolean {
  const { text, nonspace, lineEnd } = scanner.cursor;
  if (!scanner.isThematicBreak(nonspace)) return false;
  scanner.closeUnmatched();
  scanner.addBlock({ kind: 'thematic-break', from: nonspace, to: trimEnd(text, nonspace, lineEnd), container: scanner.innermost });
  return true;
}

/** Makes the last line of the open paragraph the header of a table where the line is a delimiter row that fits it (GFM 4.10). */
function startTable(scanner: BlockScanner): boolean {
  const { leaf, cursor } = scanner;
  if (leaf?.kind !== 'paragraph' || leaf.lines.length === 0 || !scanner.allMatched) return false;
  const columns = delimiterColumns(cursor.text, cursor.nonspace, cursor.lineEnd);
  if (columns === 0) return false;
  const to = leaf.lines[leaf.lines.length - 1] ?? 0;
  const from = leaf.lines[leaf.lines.length - 2] ?? 0;
  if (countCells(cursor.text, from, to) !== columns) return false;
  splitHeader(leaf);
  scanner.openLeaf({ kind: 'table', from, to: cursor.lineEnd, rows: [from, to] });
  return true;
}

/** Leaves the header to the table; what stands before it stays a paragraph. */
function splitHeader(paragraph: OpenParagraph): void {
  paragraph.lines.length -= 2;
  paragraph.to = paragraph.lines[paragraph.lines.length - 1] ?? paragraph.from;
}
