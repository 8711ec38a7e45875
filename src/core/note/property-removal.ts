import type { TextEdit } from '../text/text-edit';
import type { ParsedFrontmatter, Property } from './frontmatter';
import { isBlank, isLineEnd, lineEndAt, lineStartAt } from './frontmatter-lines';
import { propertyLayout } from './property-layout';
import { deleteLines } from './property-lines';

/** The edits that remove a property: its lines, or its entry between commas. Null where a comment would go that is not on its line. */
export function removalEdits(text: string, frontmatter: ParsedFrontmatter, property: Property): TextEdit[] | null {
  const layout = propertyLayout(text, frontmatter);
  if (layout === null) return null;
  if (layout.format === 'block') {
    const from = lineStartAt(text, property.from, frontmatter.content.from);
    return deleteLines(text, { from, to: lineEndAt(text, property.to, text.length) }, layout.comments);
  }
  const index = frontmatter.properties.indexOf(property);
  const next = frontmatter.properties[index + 1];
  const previous = frontmatter.properties[index - 1];
  const from = next === undefined && previous !== undefined ? previous.to : property.from;
  const to = next === undefined ? (previous === undefined ? behindComma(text, property.to) : property.to) : next.from;
  const losesComment = layout.comments.some((comment) => comment.from >= from && comment.to <= to);
  return losesComment ? null : [{ from, to, text: '' }];
}

/** Behind the comma that follows with nothing but blanks and line endings in front of it; the offset itself where there is none. */
function behindComma(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at)) || isLineEnd(text.charCodeAt(at))) at++;
  return text.charAt(at) === ',' ? at + 1 : from;
}
