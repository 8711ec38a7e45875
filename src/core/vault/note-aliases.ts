import type { Frontmatter, PropertyValue } from '../note/frontmatter';

/** The other names that a note gives itself in `aliases` or `alias`, as written: texts and numbers, single or in a list. */
export function noteAliases(frontmatter: Frontmatter): readonly string[] {
  if (frontmatter.kind !== 'parsed') return [];
  let found: string[] | null = null;
  for (const { key, value } of frontmatter.properties) {
    if (key.length > 7) continue;
    const name = key.toLowerCase();
    if (name === 'aliases' || name === 'alias') (found ??= []).push(...namesIn(value));
  }
  return found ?? none;
}

/** What nearly every note gives itself. */
const none: readonly string[] = [];

function namesIn(value: PropertyValue): readonly string[] {
  const names = Array.isArray(value) ? value : [value];
  return names.flatMap((name) => (typeof name === 'string' || typeof name === 'number' ? [String(name).trim()] : [])).filter((name) => name !== '');
}
