import { lineEndingOf } from '../text/line-ending';
import type { TextEdit } from '../text/text-edit';
import type { ParsedFrontmatter, PropertyValue } from './frontmatter';
import { lineStartAt } from './frontmatter-lines';
import { propertyLayout, styleLike, type PropertyLayout } from './property-layout';
import { formatPropertyKey, formatPropertyValue, type PropertyStyle } from './property-text';

/** The edit that adds a property as the last: a line before the closing fence, or before a line of `...`, or an entry before the closing brace. */
export function addPropertyEdits(text: string, frontmatter: ParsedFrontmatter, key: string, value: PropertyValue): TextEdit[] | null {
  const layout = propertyLayout(text, frontmatter);
  if (layout === null) return null;
  const last = frontmatter.properties[frontmatter.properties.length - 1];
  // Sites cannot read a comma behind a mark of a key alone.
  if (layout.brace !== null && last !== undefined && text.slice(last.from, last.to) === '?') return null;
  return [layout.brace === null ? addLine(text, frontmatter, layout.end, key, value) : addEntry(text, frontmatter, layout, layout.brace, key, value)];
}

function addLine(text: string, { content, from, properties }: ParsedFrontmatter, at: number, key: string, value: PropertyValue): TextEdit {
  const style: PropertyStyle = { format: 'block', gap: ' ', quote: '' };
  const last = properties[properties.length - 1];
  const line = formatPropertyKey(key, style) + formatPropertyValue(value, style);
  const ending = lineEndingOf(text.slice(from, content.to));
  const indent = last === undefined ? '' : text.slice(lineStartAt(text, last.from, from), last.from);
  return { from: at, to: at, text: indent + line + ending };
}

function addEntry(
  text: string,
  { properties }: ParsedFrontmatter,
  layout: PropertyLayout,
  brace: number,
  key: string,
  value: PropertyValue,
): TextEdit {
  const first = properties[0];
  const last = properties[properties.length - 1];
  const quote = first !== undefined && text.charAt(first.keyRange.from) === '"' ? '"' : '';
  const style: PropertyStyle = { ...styleLike(text, layout, first), quote };
  const entry = formatPropertyKey(key, style) + formatPropertyValue(value, style);
  if (last === undefined) return { from: brace + 1, to: brace + 1, text: entry };
  return { from: last.to, to: last.to, text: separatorLike(text, first?.to, properties[1]?.from, style.gap) + entry };
}

/** The comma with the blanks and line endings around it that stand between two entries; one of our own where a comment does too, or no second entry is there. */
export function separatorLike(text: string, from: number | undefined, to: number | undefined, gap: string): string {
  const between = to === undefined ? '' : text.slice(from, to);
  return between.trim() === ',' ? between : `,${gap}`;
}
