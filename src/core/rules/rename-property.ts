import { findProperty } from '../note/frontmatter';
import { readFrontmatter } from '../note/read-frontmatter';
import { samePropertyValue } from '../note/same-property-value';
import type { Fix } from '../problem/problem';
import { applyEdits } from '../text/apply-edits';

/** The fix that gives a property another key; none where that key is taken, or where the key cannot be written in its place. */
export function renamePropertyFix(text: string, key: string, newKey: string): readonly Fix[] {
  const { frontmatter } = readFrontmatter(text);
  const property = findProperty(frontmatter, key);
  if (property === undefined || findProperty(frontmatter, newKey) !== undefined) return [];
  const { from, to } = property.keyRange;
  const quote = /^["']/u.exec(text.slice(from, to))?.[0] ?? '';
  const edits = [{ from, to, text: quote + newKey + quote }];
  const result = applyEdits(text, edits);
  const renamed = result.kind === 'applied' ? findProperty(readFrontmatter(result.text).frontmatter, newKey) : undefined;
  if (renamed === undefined || !samePropertyValue(renamed.value, property.value)) return [];
  return [{ title: `Rename the property to ${newKey}`, safe: false, edits }];
}
