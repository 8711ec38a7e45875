import type { ScannedBlocks } from './block-scanner';
import { BlockScanner } from './block-scanner';
import { code, skipBlanks, trimEnd } from './character';
import { skipQuoteMark, startContainer } from './container-starts';
import { htmlBlockEnds } from './html-block';
import { startLeaf } from './leaf-starts';
import type { OpenFence, OpenLeaf } from './open-block';

/** Finds all blocks of the body that begins at `from`, line by line (CommonMark's appendix, with GFM's and Obsidian's blocks). */
export function scanBlocks(text: string, from: number): ScannedBlocks {
  const scanner = new BlockScanner(text, from);
  while (scanner.cursor.advanceLine()) {
    matchContainers(scanner);
    const hasText = !scanner.cursor.blank;
    if (!(scanner.allMatched && continueLeaf(scanner)) && !startBlocks(scanner)) addText(scanner);
    if (hasText) scanner.textEnd = scanner.cursor.lineEnd;
  }
  scanner.finish();
  return scanner;
}

/** Consumes the marks and indentation by which the line continues open containers, from the outermost inwards. */
function matchContainers(scanner: BlockScanner): void {
  const { cursor, open } = scanner;
  scanner.matched = 0;
  while (scanner.matched < open.length) {
    if (cursor.blank) {
      matchBlankLine(scanner);
      return;
    }
    const container = open[scanner.matched];
    if (container === undefined) return;
    if (container.kind === 'quote' || container.kind === 'callout') {
      if (cursor.indent > 3 || cursor.text.charCodeAt(cursor.nonspace) !== code.greater) return;
      skipQuoteMark(scanner);
      container.to = cursor.lineEnd;
    } else {
      const indent = container.kind === 'list-item' ? container.indent : 4;
      if (cursor.indent < indent) return;
      cursor.skipColumns(indent);
    }
    scanner.matched++;
  }
}

/** A blank line continues list items and footnotes, all at once, up to the first quote; an item that is still empty ends. */
function matchBlankLine(scanner: BlockScanner): void {
  const { open } = scanner;
  const innermost = scanner.innermost;
  const outside = open[scanner.matched - 1]?.quotes ?? 0;
  if (innermost === null) return;
  if (innermost.quotes === outside) scanner.matched = open.length;
  else while (open[scanner.matched]?.quotes === outside) scanner.matched++;
  if (scanner.allMatched && innermost.kind === 'list-item' && innermost.empty) scanner.matched--;
}

/** Gives the line to the open leaf where that takes any line; false where blocks may begin on it. */
function continueLeaf(scanner: BlockScanner): boolean {
  const { leaf, cursor } = scanner;
  if (leaf === null || leaf.kind === 'paragraph' || leaf.kind === 'table') return false;
  if (leaf.kind === 'indented') return continueIndented(scanner, leaf);
  if (leaf.kind === 'html' && leaf.end > 5 && cursor.blank) {
    scanner.closeLeaf();
    return true;
  }
  leaf.to = cursor.lineEnd;
  if (leaf.kind === 'fence') {
    if (closesFence(scanner, leaf)) scanner.closeLeaf(true);
  } else if (leaf.kind === 'html') {
    if (htmlBlockEnds(leaf.end, cursor.text, cursor.at, cursor.lineEnd)) scanner.closeLeaf(true);
  } else closePaired(scanner, leaf);
  return true;
}

function continueIndented(scanner: BlockScanner, leaf: OpenLeaf): boolean {
  const { cursor } = scanner;
  if (cursor.blank) return true;
  if (cursor.indent < 4) {
    scanner.closeLeaf();
    return false;
  }
  leaf.to = cursor.lineEnd;
  return true;
}

function closesFence(scanner: BlockScanner, fence: OpenFence): boolean {
  const { text, nonspace, lineEnd, indent } = scanner.cursor;
  if (indent > 3) return false;
  let end = nonspace;
  while (end < lineEnd && text.charCodeAt(end) === fence.unit) end++;
  if (end - nonspace < fence.length || skipBlanks(text, end, lineEnd) < lineEnd) return false;
  fence.to = end;
  return true;
}

/** Ends math or a comment at its mark; text behind the mark on that line goes on as a paragraph. */
function closePaired(scanner: BlockScanner, leaf: OpenLeaf): void {
  const { cursor } = scanner;
  const end = cursor.text.slice(cursor.at, cursor.lineEnd).indexOf(leaf.kind === 'math' ? '$$' : '%%');
  if (end === -1) return;
  leaf.to = cursor.at + end + 2;
  scanner.closeLeaf(true);
  const rest = skipBlanks(cursor.text, leaf.to, cursor.lineEnd);
  if (rest < cursor.lineEnd) scanner.openParagraph(rest);
}

/** Begins the blocks that begin on this line; true where one of them took the rest of the line. */
function startBlocks(scanner: BlockScanner): boolean {
  const { cursor } = scanner;
  while (!cursor.blank) {
    if (cursor.indent > 3) return startIndentedCode(scanner);
    const unit = cursor.text.charCodeAt(cursor.nonspace);
    if (!mayStart(unit)) return false;
    if (startLeaf(scanner, unit)) return true;
    const started = startContainer(scanner, unit);
    if (started === 'nothing') return false;
    if (started === 'line') return true;
  }
  return false;
}

function startIndentedCode(scanner: BlockScanner): boolean {
  if (scanner.inParagraph) return false;
  const { cursor } = scanner;
  scanner.openLeaf({ kind: 'indented', from: cursor.at, to: cursor.lineEnd });
  return true;
}

function mayStart(unit: number): boolean {
  return unit < 128 && starts[unit] === 1;
}

const starts = new Uint8Array(128);
for (const mark of '#`~<$%=-*_|:>[+0123456789') starts[mark.charCodeAt(0)] = 1;

/** Gives the rest of the line to a paragraph or table, lazily too, or lets a blank line end it. */
function addText(scanner: BlockScanner): void {
  const { cursor } = scanner;
  if (cursor.blank) {
    scanner.closeUnmatched();
    scanner.closeLeaf();
    return;
  }
  const { nonspace, lineEnd } = cursor;
  if (scanner.leaf?.kind !== 'paragraph') scanner.closeUnmatched();
  const { leaf } = scanner;
  if (leaf?.kind === 'paragraph') {
    if (leaf.lines.length === 0) leaf.from = nonspace;
    leaf.lines.push(nonspace, lineEnd);
    leaf.to = lineEnd;
  } else if (leaf?.kind === 'table') {
    leaf.rows.push(nonspace, lineEnd);
    leaf.to = trimEnd(cursor.text, nonspace, lineEnd);
  } else scanner.openParagraph(nonspace);
}
