import { hunkLines, type HunkLine, type HunkPiece } from './hunk-lines';
import { lineIndex } from './line-index';
import type { EditPlan, TextEdit } from './text-edit';
import type { TextRange } from './text-range';

/**
 * A place that changes: what stands there, and what will. A line that only comes has no line before it, one that goes none after. The range is that of its
 * edits, from the first to the last, in the text before the change; places that follow each other because they are long share one.
 */
export interface ChangeHunk extends TextRange {
  readonly before: readonly HunkLine[];
  readonly after: readonly HunkLine[];
}

/** Edits that are nearer to each other than this, on one line, are shown together. In UTF-16 code units. */
const nearest = 80;

/** How much of the same line is shown around a change. */
const context = 60;

/** How many edits, and how many lines on either side, one place shows at most; what is more makes another one. */
const largest = { edits: 12, lines: 16 } as const;

/**
 * The places that a plan changes, in the order of the text, for people to read: the lines before and after, with what changes
 * in them marked by whole words. Long lines are cut around the change. `plan` is as `applyEdits` takes it; edits that change nothing are left out.
 */
export function changeHunks({ baseText, edits }: EditPlan): readonly ChangeHunk[] {
  const lines = lineIndex(baseText);
  const hunks: ChangeHunk[] = [];
  let shift = 0;
  const all = clusters(baseText, edits.filter(({ from, to, text }) => baseText.slice(from, to) !== text));
  for (const [index, cluster] of all.entries()) {
    const room = { from: all[index - 1]?.at(-1)?.to ?? 0, to: all[index + 1]?.[0]?.from ?? baseText.length };
    const { before, after, from } = clusterPieces(baseText, cluster, room);
    const { line } = lines.at(from);
    const range = { from: cluster[0]?.from ?? 0, to: cluster.at(-1)?.to ?? 0 };
    hunks.push(...paged(hunkLines(before, line), hunkLines(after, line + shift), range));
    for (const { from: start, to, text } of cluster) shift += lineEndings(text) - lineEndings(baseText.slice(start, to));
  }
  return hunks;
}

function clusters(text: string, edits: readonly TextEdit[]): readonly (readonly TextEdit[])[] {
  const found: TextEdit[][] = [];
  for (const edit of edits) {
    const last = found.at(-1);
    const end = last?.at(-1)?.to ?? 0;
    const isNear = last !== undefined && last.length < largest.edits && edit.from - end <= nearest && !/[\r\n]/.test(text.slice(end, edit.from));
    // Whoever leaves a mark in a line out means the mark, not the lines that go or come behind it.
    const isLike = isNear && spansLines(text, edit) === spansLines(text, last.at(-1));
    if (isLike) last.push(edit);
    else found.push([edit]);
  }
  return found;
}

function spansLines(text: string, edit: TextEdit | undefined): boolean {
  return edit !== undefined && (/[\r\n]/.test(edit.text) || /[\r\n]/.test(text.slice(edit.from, edit.to)));
}

interface ClusterPieces {
  readonly before: readonly HunkPiece[];
  readonly after: readonly HunkPiece[];
  /** Where the first of them begins in the text. */
  readonly from: number;
}

/** The pieces with as much of the line around them as there is room: what other edits change is not shown as if it stayed. */
function clusterPieces(text: string, cluster: readonly TextEdit[], room: TextRange): ClusterPieces {
  const first = cluster[0]?.from ?? 0;
  const from = contextStart(text, first, room.from);
  const before: HunkPiece[] = from.isCut ? [{ kind: 'cut', text: '' }] : [];
  const after = [...before];
  const same = (start: number, end: number): void => {
    const piece = { kind: 'same', text: text.slice(start, end) } as const;
    before.push(piece);
    after.push(piece);
  };
  let at = from.offset;
  for (const edit of cluster) {
    const { removed, added, start, end } = changedWords(text, edit);
    same(at, start);
    before.push({ kind: 'changed', text: removed });
    after.push({ kind: 'changed', text: added });
    at = end;
  }
  const last = cluster.at(-1);
  if (last !== undefined && endsLines(text, last)) return { before, after, from: from.offset };
  const to = contextEnd(text, at, room.to);
  same(at, to.offset);
  if (to.isCut) for (const side of [before, after]) side.push({ kind: 'cut', text: '' });
  return { before, after, from: from.offset };
}

/** Whether the edit takes or brings whole lines, so that the line behind them has no part in it. */
function endsLines(text: string, { from, to, text: added }: TextEdit): boolean {
  const isStart = from === 0 || isLineEnding(text.charCodeAt(from - 1));
  const ends = (lines: string): boolean => lines === '' || /[\r\n]$/.test(lines);
  return isStart && ends(text.slice(to - 1 < from ? from : to - 1, to)) && ends(added);
}

/** What an edit changes without the words at both ends that stay as they are. */
function changedWords(text: string, { from, to, text: added }: TextEdit): { readonly removed: string; readonly added: string; readonly start: number; readonly end: number } {
  const removed = text.slice(from, to);
  const shorter = Math.min(removed.length, added.length);
  let head = 0;
  while (head < shorter && removed.charCodeAt(head) === added.charCodeAt(head)) head++;
  while (head > 0 && !(isWordEdge(removed, head) && isWordEdge(added, head))) head--;
  let tail = 0;
  while (tail < shorter - head && removed.charCodeAt(removed.length - 1 - tail) === added.charCodeAt(added.length - 1 - tail)) tail++;
  while (tail > 0 && !(isWordEdge(removed, removed.length - tail) && isWordEdge(added, added.length - tail))) tail--;
  return { removed: removed.slice(head, removed.length - tail), added: added.slice(head, added.length - tail), start: from + head, end: to - tail };
}

/** Whether a blank or a line's end stands at one side of the place; never in the middle of CRLF. */
function isWordEdge(text: string, offset: number): boolean {
  if (text.startsWith('\r\n', offset - 1)) return offset === 0;
  return offset === 0 || offset === text.length || /\s/.test(text.charAt(offset - 1)) || /\s/.test(text.charAt(offset));
}

function contextStart(text: string, offset: number, least: number): { readonly offset: number; readonly isCut: boolean } {
  let start = offset;
  while (start > least && offset - start < context && !isLineEnding(text.charCodeAt(start - 1))) start--;
  if (isLowSurrogate(text, start)) start++;
  while (start > least && start < offset && !isWordStart(text, start)) start++;
  return { offset: Math.min(start, offset), isCut: start > 0 && !isLineEnding(text.charCodeAt(start - 1)) };
}

function contextEnd(text: string, offset: number, most: number): { readonly offset: number; readonly isCut: boolean } {
  let end = offset;
  while (end < most && end - offset < context && !isLineEnding(text.charCodeAt(end))) end++;
  if (isLowSurrogate(text, end)) end--;
  while (end < most && end > offset && !isWordStart(text, end)) end--;
  return { offset: Math.max(end, offset), isCut: end < text.length && !isLineEnding(text.charCodeAt(end)) };
}

/** Whether no word goes on over the place. Scripts without blanks between words are cut anywhere. */
function isWordStart(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return isWordEdge(text, offset) || (unit >= 0x2e80 && unit < 0xd800);
}

function isLowSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Many lines as several places, each short enough to be read. */
function paged(before: readonly HunkLine[], after: readonly HunkLine[], range: TextRange): readonly ChangeHunk[] {
  if (before.length <= largest.lines && after.length <= largest.lines) return [{ ...range, before, after }];
  const pages: ChangeHunk[] = [];
  for (let at = 0; at === 0 || at < Math.max(before.length, after.length); at += largest.lines) {
    pages.push({ ...range, before: before.slice(at, at + largest.lines), after: after.slice(at, at + largest.lines) });
  }
  return pages;
}

function lineEndings(text: string): number {
  // Most edits stay on their line.
  return /[\r\n]/.test(text) ? lineIndex(text).lineCount - 1 : 0;
}

function isLineEnding(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}
