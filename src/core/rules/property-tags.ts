import type { PropertyValue } from '../note/frontmatter';
import { isList } from './describe-value';

/** The tags that a `tags` property holds, as Obsidian reads them: without `#`, text parted at commas and blanks. */
export function propertyTags(value: PropertyValue): readonly string[] {
  const entries = isList(value) ? value : typeof value === 'string' ? value.split(/[\s,]+/u) : [value];
  return entries.flatMap((entry) => {
    const name = typeof entry === 'string' ? entry.trim() : typeof entry === 'number' ? String(entry) : '';
    const tag = withoutMarks(name);
    return tag === '' ? [] : [tag];
  });
}

function withoutMarks(name: string): string {
  let from = 0;
  while (name.charAt(from) === '#') from++;
  return name.slice(from);
}
