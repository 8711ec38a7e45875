import type { PropertyValue } from '../note/frontmatter';

/** True where a property says anything: `false` and 0 do; nothing, blanks and what holds nothing does not. */
export function hasValue(value: PropertyValue): boolean {
  if (value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value !== 'object') return true;
  return value instanceof Map ? value.size > 0 : [...value.values()].some(hasValue);
}
