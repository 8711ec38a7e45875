import type { ParsedFrontmatter, PropertyValue } from '../../../src/core/note/frontmatter';

/** Frontmatter that holds these properties; places are made up, for code that reads values only. */
export function frontmatterOf(values: Readonly<Record<string, PropertyValue>>, format: 'yaml' | 'json' = 'yaml'): ParsedFrontmatter {
  const place = { from: 0, to: 0 };
  const properties = Object.entries(values).map(([key, value]) => ({ key, value, keyRange: place, valueRange: place, ...place }));
  return { kind: 'parsed', format, properties, content: place, ...place };
}
