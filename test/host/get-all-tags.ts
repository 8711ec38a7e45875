import type { CachedMetadata } from './metadata/cached-metadata';

/** All tags of a note's index with `#`, those of the text first and then those of the properties; null where it has none. As in the app, none is left out for being there twice. */
export function getAllTags({ tags = [], frontmatter = {} }: CachedMetadata): string[] | null {
  const key = Object.keys(frontmatter).find((one) => /^tags?$/i.test(one));
  const value = key === undefined ? [] : frontmatter[key];
  const listed = Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(/[\s,]+/) : [];
  const all = [...tags.map(({ tag }) => tag), ...listed.filter((tag) => tag !== '').map((tag) => (tag.startsWith('#') ? tag : `#${tag}`))];
  return all.length === 0 ? null : all;
}
