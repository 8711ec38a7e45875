import { findProperty } from '../note/frontmatter';
import type { IgnoredKey, PublishedNote, PublisherForm, ReservedKey } from './publisher';

const vault: readonly PublisherForm[] = ['vault'];

/** Keys of other publishers that Digital Garden (2.84.0) hands on unread. */
export const digitalGardenIgnoredKeys: readonly IgnoredKey[] = [
  { key: 'permalink', forms: vault, instead: 'dg-permalink' },
  { key: 'slug', forms: vault, instead: 'dg-permalink' },
  { key: 'url', forms: vault, instead: 'dg-permalink' },
  { key: 'draft', forms: vault, instead: 'dg-publish', values: [true, 'true'] },
  // Any other value is a claim that the note is public, or a date of a book.
  { key: 'publish', forms: vault, instead: 'dg-publish', values: [false, 'false'] },
];

const reserved: readonly string[] = ['layout', 'pagination', 'collections', 'page', 'content'];

const onSite: readonly ReservedKey[] = reserved.map((key) => ({
  key,
  severity: 'error',
  consequence: 'stops the build of the whole site',
  ...(key === 'layout' ? { harmless: [null] } : {}),
}));
const passedOn: readonly ReservedKey[] = reserved.map((key) => ({ key, severity: 'error', consequence: 'stops the build of the whole site' }));
const tuckedAway: readonly ReservedKey[] = reserved.map((key) => ({
  key,
  severity: 'info',
  consequence: 'would stop the build of the whole site if properties were passed on',
}));

/**
 * Keys at which Eleventy 3.1.2 stops under the site's template: at once in a compiled note, and from the vault where the
 * note or the plugin's settings pass all properties on. Otherwise the plugin tucks them away, and they do nothing yet.
 */
export function digitalGardenReservedKeys(note: PublishedNote): readonly ReservedKey[] {
  if (note.form === 'site') return onSite;
  return passesProperties(note) ? passedOn : tuckedAway;
}

/** Whether all properties are passed on to the site as they are, instead of being tucked away in one. */
function passesProperties({ frontmatter, settings }: PublishedNote): boolean {
  return Boolean(findProperty(frontmatter, 'dg-pass-frontmatter')?.value) || Boolean(settings.get('defaultNoteSettings.dgPassFrontmatter'));
}

/** Every property that the plugin does not read as its own goes to the public repository, in one property of the compiled note. */
export function digitalGardenPublicKeys({ frontmatter, form }: PublishedNote): readonly string[] {
  if (form === 'site' || frontmatter.kind !== 'parsed') return [];
  const own: ReadonlySet<string> = new Set(['title', 'tags']);
  return frontmatter.properties.map(({ key }) => key).filter((key) => !/^dg[-_]/u.test(key) && !own.has(key));
}
