import type { EditPlan, EditResult, TextEdit } from './text-edit';

/**
 * Applies edits to the text they were computed from: the one writer of the project.
 * Refuses edits that are out of bounds, reversed, unsorted, overlapping, that split a surrogate pair,
 * and edits that would leave nothing of a text that held something, unless they may. Two insertions at one place keep their order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[], mayEmpty = false): EditResult {
  const fault = findEditFault(text, edits);
  if (fault !== null) return { kind: 'refused', reason: fault };
  let result = '';
  let end = 0;
  for (const edit of edits) {
    result += text.slice(end, edit.from) + edit.text;
    end = edit.to;
  }
  result += text.slice(end);
  if (result === '' && text !== '' && !mayEmpty) return { kind: 'refused', reason: 'The edits would empty the note' };
  return { kind: 'applied', text: result };
}

/**
 * Why the edits cannot be applied to the text, as one sentence without a full stop; null when they can.
 * Takes time by the number of edits, not by the length of the text.
 */
export function findEditFault(text: string, edits: readonly TextEdit[]): string | null {
  let end = 0;
  for (const edit of edits) {
    const fault = editFault(text, edit, end);
    if (fault !== null) return fault;
    end = edit.to;
  }
  return null;
}

/** Applies a plan, but only to the very text it was computed from. */
export function applyPlan(text: string, plan: EditPlan): EditResult {
  if (text !== plan.baseText) return { kind: 'refused', reason: 'The note has changed since the edits were computed' };
  return applyEdits(text, plan.edits, plan.mayEmpty);
}

/** Why the edit cannot follow what was applied up to `end`; null when it can. */
function editFault(text: string, edit: TextEdit, end: number): string | null {
  const { from, to } = edit;
  if (!Number.isInteger(from) || !Number.isInteger(to)) return 'An edit has an offset that is not a whole number';
  if (from < 0 || to > text.length) return 'An edit lies outside the note';
  if (to < from) return 'An edit ends before it begins';
  if (from < end) return 'Two edits overlap or are out of order';
  if (splitsPair(text, from) || splitsPair(text, to)) return 'An edit would split a character';
  return null;
}

/** True when `offset` stands between the two halves of a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
