import type { CST } from 'yaml';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import type { PropertyValue } from './frontmatter';
import { afterLineEnding, lineEndAt, lineStartAt } from './frontmatter-lines';
import { separatorLike } from './property-addition';
import { spansLines } from './property-layout';
import { formatPropertyValue, type PropertyStyle } from './property-text';
import { isList, samePropertyValue } from './same-property-value';
import { tokenEnd } from './yaml-token-range';

/** A list as it is written. */
export interface WrittenList {
  readonly text: string;
  /** Where the block's content begins: the offsets of `list` count from there. */
  readonly base: number;
  readonly list: CST.Token;
  readonly style: PropertyStyle;
  /** The comments of the block. */
  readonly comments: readonly TextRange[];
}

/** An item of a written list; for a block list it begins at its dash. */
interface WrittenItem extends TextRange {
  readonly value: TextRange;
}

/**
 * The edits that make one list of another and leave the items that both begin or end with as they are, comments included.
 * Null where the list has to be written anew: it has items of several lines, anchors or collections to change, or none is left.
 */
export function listEdits(list: WrittenList, before: readonly PropertyValue[], after: readonly PropertyValue[]): TextEdit[] | null {
  const items = writtenItems(list);
  if (items === null || items.length !== before.length || items.length === 0 || after.length === 0) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && samePropertyValue(before[start] ?? null, after[start] ?? null)) start++;
  let end = 0;
  while (end < shorter - start && samePropertyValue(before[before.length - 1 - end] ?? null, after[after.length - 1 - end] ?? null)) end++;
  const changed = Math.min(before.length, after.length) - start - end;
  const edits: TextEdit[] = [];
  for (let index = start; index < start + changed; index++) {
    const item = items[index];
    if (item === undefined || !isChangeable(list.text, item, before[index] ?? null)) return null;
    edits.push({ ...item.value, text: formatPropertyValue(after[index] ?? null, itemStyle(list)) });
  }
  const from = start + changed;
  const added = after.slice(from, after.length - end);
  const removed = items.slice(from, items.length - end);
  if (added.length > 0) edits.push(insertion(list, items, from, added));
  if (removed.some((item) => spansLines(list.text, item.from, item.to))) return null;
  if (removed.length > 0) edits.push(...deletions(list, items, from, removed));
  return edits.some((edit) => edit.text === '' && isFlow(list) && holdsComment(list, edit)) ? null : edits;
}

function holdsComment({ comments }: WrittenList, { from, to }: TextRange): boolean {
  return comments.some((comment) => comment.from >= from && comment.to <= to);
}

function isFlow({ list }: WrittenList): boolean {
  return list.type === 'flow-collection';
}

function itemStyle({ style, list }: WrittenList): PropertyStyle {
  return style.format === 'block' && list.type === 'flow-collection' ? { ...style, format: 'flow' } : style;
}

function isChangeable(text: string, { value }: WrittenItem, before: PropertyValue): boolean {
  const isCollection = isList(before) || (typeof before === 'object' && before !== null);
  return !isCollection && value.to > value.from && !'&*!'.includes(text.charAt(value.from)) && !spansLines(text, value.from, value.to);
}

function writtenItems({ list, base }: WrittenList): readonly WrittenItem[] | null {
  if (list.type !== 'block-seq' && list.type !== 'flow-collection') return null;
  const items: WrittenItem[] = [];
  for (const { start, key, sep, value } of list.items) {
    const lead = start.filter((token) => !['space', 'newline', 'comment', 'comma'].includes(token.type));
    const isTrailing = lead.length === 0 && !value && !key && !sep;
    if (isTrailing) continue;
    if (key ?? sep) return null;
    const dashEnd = list.type === 'block-seq' ? 1 : 0;
    const from = lead[0]?.offset ?? value?.offset ?? 0;
    const valueFrom = lead[dashEnd]?.offset ?? value?.offset ?? from + dashEnd;
    const to = value ? tokenEnd(value) : valueFrom;
    items.push({ from: from + base, to: to + base, value: { from: valueFrom + base, to: to + base } });
  }
  return items;
}

/** Adds items before the one that has the index now, behind the last where there is none. */
function insertion(list: WrittenList, items: readonly WrittenItem[], index: number, added: readonly PropertyValue[]): TextEdit {
  const { text } = list;
  const written = added.map((value) => formatPropertyValue(value, itemStyle(list)));
  const previous = items[index - 1];
  const place = previous ?? items[0] ?? { from: list.base, to: list.base };
  if (isFlow(list)) {
    const separator = separatorLike(text, items[0]?.to, items[1]?.from, list.style.gap);
    if (previous === undefined) return { from: place.from, to: place.from, text: written.map((item) => item + separator).join('') };
    return { from: place.to, to: place.to, text: written.map((item) => separator + item).join('') };
  }
  const start = lineStartAt(text, place.from, list.base);
  const end = lineEndAt(text, place.to, text.length);
  const next = afterLineEnding(text, end);
  const lines = written.map((item) => `${text.slice(start, place.from)}- ${item}${text.slice(end, next)}`).join('');
  const at = previous === undefined ? start : next;
  return { from: at, to: at, text: lines };
}

function deletions(list: WrittenList, items: readonly WrittenItem[], index: number, removed: readonly WrittenItem[]): TextEdit[] {
  const { text, base } = list;
  if (!isFlow(list)) {
    return removed.map((item) => {
      const end = lineEndAt(text, item.to, text.length);
      return { from: lineStartAt(text, item.from, base), to: afterLineEnding(text, end), text: '' };
    });
  }
  const next = items[index + removed.length];
  const from = next === undefined ? (items[index - 1]?.to ?? base) : (removed[0]?.from ?? next.from);
  const to = next === undefined ? (removed[removed.length - 1]?.to ?? from) : next.from;
  return [{ from, to, text: '' }];
}
