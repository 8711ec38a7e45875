import type { PropertyValue } from '../note/frontmatter';
import { obsidianFiles } from './media-files';
import { noteValue, otherKeys } from './note-value';
import { plusPath, withoutNoteExtension } from './plus-path';
import { propertySpec } from './property-specs';
import type { IgnoredKey, PropertySpec, PublishedNote, Publisher, PublisherForm } from './publisher';

const forms: readonly PublisherForm[] = ['vault', 'site'];

/** Only what is certain: the help does not say what becomes of other types, so the rest stays silent. */
const properties: readonly PropertySpec[] = [
  propertySpec('publish', ['boolean'], 'warning', 'may be read as missing'),
  propertySpec('permalink', ['string'], 'warning', 'may be passed over'),
];

const ignoredKeys: readonly IgnoredKey[] = [
  { key: 'slug', forms, instead: 'permalink' },
  { key: 'url', forms, instead: 'permalink' },
  { key: 'draft', forms, instead: 'publish', values: [true, 'true'] },
];

const readKeys: ReadonlySet<string> = new Set(['publish', 'permalink', 'description', 'image', 'cover', 'tags', 'aliases', 'cssclasses', 'title']);

/**
 * Obsidian Publish, by Obsidian's own help. `publish: true` selects a note beforehand, folders that are left out
 * included; `false` hides it from the list; without the flag the user picks by hand, and the note counts as not
 * published. What becomes of other values is not documented: only `true`, as a text or not, is taken for it. Which note
 * is the home page is set on the site, where nobody can read it.
 */
export const obsidianPublish: Publisher = {
  id: 'obsidian-publish',
  name: 'Obsidian Publish',
  pluginId: 'publish',
  commands: { publishNote: 'publish:publish-file', publishAll: 'publish:view-changes' },
  settingNames: [],
  properties,
  footnotes: 'gfm',
  exactFence: [],
  // The site gets the note as it is written, and draws it with Obsidian's own reader.
  body: {
    embedsOfUnpublished: 'left-out',
    embedsOfMissingPart: 'left-out',
    readsNestedHeadings: true,
    embedsInCode: false,
    embedsStayInQuotes: true,
    commentsByPairs: false,
    showsHtmlComments: true,
    runsDataview: false,
    readsMarkupInLinks: false,
    linksOfUnpublished: 'dead',
    bareAddresses: 'obsidian',
    readsInlineFootnotes: true,
  },
  files: { extensions: obsidianFiles, foldsCase: true, sharesLines: true, largest: new Map([['*', 50 * 1024 * 1024]]) },
  ignoredKeys,
  reservedUrls: [],
  yamlReader: () => 'obsidian',
  flag: () => ({ key: 'publish', on: true, off: false }),
  permalinkKey: () => 'permalink',
  homeKey: () => null,
  reservedKeys: () => [],
  publicKeys: (note) => otherKeys(note, readKeys),
  isPublished: (note) => isTrue(noteValue(note, 'publish')),
  readsUnpublished: () => false,
  isHome: () => false,
  publicUrl: pageUrl,
  detectForm: () => 'vault',
};

function isTrue(value: PropertyValue | undefined): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}

/** `permalink` as it is written, with or without a slash in front, else the path with `+` for blanks; case counts. */
function pageUrl(note: PublishedNote): string | null {
  if (note.frontmatter.kind === 'malformed' || note.frontmatter.kind === 'too-large') return null;
  const permalink = noteValue(note, 'permalink');
  if (typeof permalink !== 'string' || permalink === '') return `/${plusPath(withoutNoteExtension(note.path))}`;
  return permalink.startsWith('/') ? permalink : `/${permalink}`;
}
