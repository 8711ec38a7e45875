import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import type { ParsedFrontmatter, Property, PropertyValue } from './frontmatter';
import { afterLineEnding, isBlank, lineEndAt, lineStartAt, skipBlanks } from './frontmatter-lines';
import { propertyItem, propertyLayout, spansLines, styleLike } from './property-layout';
import { deleteLines } from './property-lines';
import { listEdits } from './property-list-edits';
import { formatPropertyValue } from './property-text';
import { isList } from './same-property-value';
import { yamlItemPlaces } from './yaml-token-range';

/** The edits that put `value` in the place of the property's; null where they cannot be told. Of a list, only the items that differ change. */
export function replacementEdits(text: string, frontmatter: ParsedFrontmatter, property: Property, value: PropertyValue): TextEdit[] | null {
  const layout = propertyLayout(text, frontmatter);
  const item = layout === null ? null : propertyItem(layout, frontmatter, property);
  if (layout === null || item === null) return null;
  const style = styleLike(text, layout, property);
  const written = formatPropertyValue(value, style);
  const { from, to } = property.valueRange;
  const { colonEnd } = yamlItemPlaces(item);
  if (from === to) return [colonEnd === null ? { from, to, text: `: ${written}` } : insertBehindColon(text, from, written)];
  if (isList(value) && isList(property.value) && item.value) {
    const base = frontmatter.content.from;
    const edits = listEdits({ text, base, list: item.value, style, comments: layout.comments }, property.value, value);
    if (edits !== null) return edits;
  }
  const colonTo = colonEnd === null ? property.keyRange.to : colonEnd + frontmatter.content.from;
  if (!spansLines(text, colonTo, to)) return [{ from, to, text: written }];
  const inside = layout.comments.filter((comment) => comment.from >= colonTo && comment.to <= to);
  if (layout.format !== 'block') return inside.length > 0 ? null : [{ from, to, text: written }];
  // Items that stay would lose what is said of them.
  if (isList(value) && value.length > 0 && isList(property.value) && inside.some((comment) => isBehindItem(text, comment, colonTo))) return null;
  return colonEnd === null ? null : replaceLines(text, colonEnd + frontmatter.content.from, property.valueRange, written, inside);
}

/** Whether a comment stands behind something on a line below that of the key. */
function isBehindItem(text: string, comment: TextRange, colonTo: number): boolean {
  const start = lineStartAt(text, comment.from, colonTo);
  return start > colonTo && skipBlanks(text, start, comment.from) !== comment.from;
}

/** Writes behind a colon that nothing follows, or only a comment. */
function insertBehindColon(text: string, at: number, written: string): TextEdit {
  const end = lineEndAt(text, at, text.length);
  const onlyBlanks = end > at && skipBlanks(text, at, end) === end;
  return onlyBlanks ? { from: at + 1, to: at + 1, text: written } : { from: at, to: at, text: ` ${written}` };
}

/** Writes one line in the place of several. A comment on the key's line stays there, those on lines of their own stay below it. */
function replaceLines(text: string, colonEnd: number, value: TextRange, written: string, comments: readonly TextRange[]): TextEdit[] {
  const lineEnd = lineEndAt(text, colonEnd, text.length);
  const first = comments[0];
  let headEnd = first !== undefined && first.from < lineEnd ? first.from : lineEnd;
  while (headEnd > colonEnd && isBlank(text.charCodeAt(headEnd - 1))) headEnd--;
  const head =
    value.from < lineEnd
      ? { from: value.from, to: Math.max(headEnd, value.from), text: written }
      : { from: colonEnd, to: colonEnd, text: ` ${written}` };
  const lines = deleteLines(text, { from: afterLineEnding(text, lineEnd), to: value.to }, comments);
  const restEnd = lineEndAt(text, value.to, text.length);
  const keepsRest = skipBlanks(text, value.to, restEnd) !== restEnd;
  // What stands behind the old value, a comment, joins the key's line unless a kept comment stands between.
  if (keepsRest && lines.length === 1) return [head, { from: lineEnd, to: value.to, text: '' }];
  return [head, ...lines];
}
