import type { PropertyValue } from '../note/frontmatter';
import type { PropertyType } from '../publishers/publisher';
import { codeSpan } from './code-span';

/** True for a list; narrows where `Array.isArray` would not. */
export function isList(value: PropertyValue): value is readonly PropertyValue[] {
  return Array.isArray(value);
}

/** The type a value has as written: dates are strings, no value is `none`. */
export function typeOfValue(value: PropertyValue): Exclude<PropertyType, 'date'> | 'none' {
  if (value === null) return 'none';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return isList(value) ? 'list' : 'map';
}

/** A value for a message: its type, and itself where it is short to say, as in ``text `no` ``; `true` and `false` speak for themselves. */
export function describeValue(value: PropertyValue): string {
  if (value === null) return 'no value';
  if (value === '') return 'empty text';
  // Without quotes it would be no text: so they are shown.
  if (typeof value === 'string') return `text ${codeSpan(/^(?:true|false|null|~|[-+]?\d[\d.]{0,20})$/iu.test(value) ? `"${value}"` : value)}`;
  if (typeof value === 'object') return isList(value) ? 'list' : 'nested keys';
  return typeof value === 'number' ? `number \`${String(value)}\`` : `\`${String(value)}\``;
}

/** Each type as messages say what they expect. */
export const typeNames: Readonly<Record<PropertyType, string>> = {
  boolean: '`true` or `false`',
  string: 'text',
  number: 'a number',
  list: 'a list',
  map: 'nested keys',
  date: 'a date such as `2024-12-31`',
};
