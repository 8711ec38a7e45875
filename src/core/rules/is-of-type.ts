import type { PropertyValue } from '../note/frontmatter';
import type { PropertyType } from '../publishers/publisher';
import { typeOfValue } from './describe-value';
import { isIsoDate } from './iso-date';

/** True where a value is of that type. No value has none, and is of every type; so is empty text where a date is meant. */
export function isOfType(value: PropertyValue, wanted: PropertyType): boolean {
  const type = typeOfValue(value);
  if (type === 'none' || type === wanted) return true;
  return wanted === 'date' && typeof value === 'string' && (value.trim() === '' || isIsoDate(value));
}
