import type { TFile } from 'obsidian';
import { readFrontmatter } from '../../core/note/read-frontmatter';
import type { EditPlan, EditResult, TextEdit } from '../../core/text/text-edit';
import { words } from '../words';
import { asEditorText } from './editor-text';

/** A file before and after it was written. */
export interface FileChange {
  /** The app's own object, which goes with the file where it is renamed. */
  readonly file: TFile;
  readonly before: string;
  readonly after: string;
}

/**
 * The edits that take a change back, on the text of the file or of an editor that shows it. Refused where the text is
 * not the one that the change left: whatever came later would be lost. Frontmatter and body are taken back by edits of
 * their own, since they are written in different ways; frontmatter that is as before already stays.
 */
export function takeBack(change: FileChange, text: string): EditPlan | Extract<EditResult, { kind: 'refused' }> {
  const now = splitNote(text);
  const before = splitNote(change.before);
  const after = splitNote(change.after);
  for (const as of [(part: string): string => part, asEditorText]) {
    if (now.body !== as(after.body) || (now.start !== as(after.start) && now.start !== as(before.start))) continue;
    const edits = [...differingEdit(now.start, as(before.start), 0), ...differingEdit(now.body, as(before.body), now.start.length)];
    return { baseText: text, edits, ...(change.before === '' ? { mayEmpty: true } : {}) };
  }
  return { kind: 'refused', reason: words.changedSince };
}

/** A note as its frontmatter, fences included, and its body. */
function splitNote(text: string): { readonly start: string; readonly body: string } {
  const { bodyFrom } = readFrontmatter(text);
  return { start: text.slice(0, bodyFrom), body: text.slice(bodyFrom) };
}

/** Replaces what lies between the common start and the common end; nothing where the texts are equal. */
function differingEdit(from: string, to: string, offset: number): readonly TextEdit[] {
  if (from === to) return [];
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) start++;
  if (isHighSurrogate(from.charCodeAt(start - 1))) start--;
  let end = 0;
  while (end < shorter - start && from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end)) end++;
  if (end > 0 && isLowSurrogate(from.charCodeAt(from.length - end))) end--;
  return [{ from: offset + start, to: offset + from.length - end, text: to.slice(start, to.length - end) }];
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
