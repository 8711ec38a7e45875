import type { PropertyValue } from '../../../src/core/note/frontmatter';
import type { PublishedNote } from '../../../src/core/publishers/publisher';
import { frontmatterOf } from './frontmatter-of';

/** Values by key, of properties or settings. */
export type Values = Readonly<Record<string, PropertyValue>>;

/** A note of the vault with these properties, under these settings of the publisher's plugin. */
export function noteOf(values: Values, path = 'Notes/A.md', settings: Values = {}): PublishedNote {
  return { path, frontmatter: frontmatterOf(values), form: 'vault', settings: new Map(Object.entries(settings)) };
}
