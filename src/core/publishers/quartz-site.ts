import { noteValue } from './note-value';
import { propertySpec } from './property-specs';
import type { BodyPolicy, FilePolicy, PropertySpec, PropertyType, PublishedNote } from './publisher';

const anyButMap: readonly PropertyType[] = ['string', 'number', 'boolean', 'list'];
const dateTypes: readonly PropertyType[] = ['date', 'string', 'number', 'list'];

/** The keys of each date that Quartz shows, the first one wins. */
const dateKeys: readonly string[] = [
  'created', 'date', 'modified', 'lastmod', 'updated', 'last-modified', 'published', 'publishDate',
];

/**
 * What Quartz (4, and 5 alike) reads of a note. Single values are turned into text, and texts into lists at commas; dates go to
 * JavaScript's own reader, which takes most of what people write.
 */
export const quartzProperties: readonly PropertySpec[] = [
  propertySpec('title', anyButMap, 'warning', 'shows as `[object Object]`'),
  propertySpec('description', ['string'], 'error', 'stops the build of the whole site'),
  ...['tags', 'tag'].map((key) => propertySpec(key, anyButMap, 'warning', 'becomes the tag `[object Object]`')),
  ...['aliases', 'alias'].map((key) => propertySpec(key, anyButMap, 'warning', 'becomes a page named `[object Object]`')),
  ...['cssclasses', 'cssclass'].map((key) => propertySpec(key, anyButMap, 'info', 'is no class')),
  propertySpec('permalink', ['string', 'number'], 'warning', 'becomes another address than it says'),
  propertySpec('enableToc', ['boolean'], 'warning', 'shows the table of contents whatever it says', ['', 0]),
  ...dateKeys.map((key) => propertySpec(key, dateTypes, 'info', 'shows another date')),
];

/** How Quartz reads the body: comments are cut from the text before it is read. */
export const quartzBody: BodyPolicy = {
  embedsOfUnpublished: 'left-out',
  embedsOfMissingPart: 'left-out',
  // Not known for sure, as most of these: such a value keeps a rule silent.
  readsNestedHeadings: true,
  embedsInCode: false,
  embedsStayInQuotes: true,
  commentsByPairs: true,
  showsHtmlComments: false,
  runsDataview: false,
  readsMarkupInLinks: false,
  linksOfUnpublished: 'dead',
  bareAddresses: 'gfm',
  readsInlineFootnotes: false,
};

/** The files that Quartz shows. `avif`, `canvas` and `base` are shown by some of its versions and plugins only. */
export const quartzFiles: FilePolicy = {
  extensions: [
    'png', 'jpg', 'jpeg', 'gif', 'bmp', 'svg', 'webp', 'avif', 'mp4', 'webm', 'ogv', 'mov', 'mkv', 'mp3', 'wav', 'm4a', 'ogg', '3gp', 'flac',
    'pdf', 'md', 'canvas', 'base',
  ],
  foldsCase: true,
  sharesLines: true,
  largest: new Map(),
};

/** Pages that Quartz makes by itself. */
export const quartzReservedUrls: readonly string[] = ['/404'];

const contentFolder = 'content/';

/** The path below the folder that Quartz builds from; the path itself where the vault is that folder. */
export function quartzPath({ path }: Pick<PublishedNote, 'path'>): string {
  return path.startsWith(contentFolder) ? path.slice(contentFolder.length) : path;
}

/**
 * The page's path: the file's with `-` for each blank, `-and-` for `&`, `-percent` for `%`, and without `?` and `#`; case stays.
 * `index` and `_index` stand for their folder. Properties never move a page: `permalink` and `aliases` lead to it from elsewhere.
 */
export function quartzUrl(path: string): string {
  const slug = quartzSlug(path);
  const name = slug.slice(slug.lastIndexOf('/') + 1);
  const folder = slug.slice(0, slug.length - name.length);
  return name === 'index' || name === '_index' ? `/${folder}` : `/${slug}`;
}

function quartzSlug(path: string): string {
  const stem = path.replace(/\.(?:md|html)$/u, '');
  return stem.replace(/\s/gu, '-').replace(/&/gu, '-and-').replace(/%/gu, '-percent').replace(/[?#]/gu, '');
}

/** Whether a value is `true`, as a text or not: how Quartz reads its flags. */
export function isQuartzTrue(note: PublishedNote, key: string): boolean {
  const value = noteValue(note, key);
  return value === true || value === 'true';
}
