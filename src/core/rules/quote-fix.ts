import type { Property } from '../note/frontmatter';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import { propertyFix } from './property-fix';

/** Quotes a number or a boolean as it is written, so that `007` stays `007`; none for any other value. */
export function quoteFix(note: Note, { key, value, valueRange }: Property): readonly Fix[] {
  if (typeof value !== 'number' && typeof value !== 'boolean') return [];
  const written = note.text.slice(valueRange.from, valueRange.to);
  const text = /^[\w.+-]{1,50}$/u.test(written) ? written : String(value);
  return propertyFix(note, { key, value: text, title: 'Put the value in quotes', safe: true });
}
