import type { PropertyValue } from '../note/frontmatter';
import { enveloppePath, enveloppeSettings, isKeptBack } from './enveloppe-path';
import { isTruthy, isValueList, noteValue, otherKeys, textSetting } from './note-value';
import { propertySpec } from './property-specs';
import type { PropertySpec, PublishedNote, Publisher, PublisherSettings } from './publisher';

/** Keys that steer the plugin. Its switches take any value, and repositories are named in many ways. */
const readKeys: readonly string[] = [
  'path', 'links', 'embed', 'attachment', 'attachmentLinks', 'dataview', 'hardbreak', 'includeLinks', 'shortRepo', 'repo', 'multipleRepo', 'copylink',
  'mdlinks', 'removeEmbed', 'internals', 'nonShared', 'autoclean', 'Set', 'title', 'tags',
];

const properties: readonly PropertySpec[] = [
  propertySpec('path', ['string', 'list'], 'warning', 'is no folder'),
];

/**
 * The Enveloppe plugin (7.8.2, once Github Publisher): it sends notes to a repository, from which some site generator
 * makes pages; so its address is the path in the repository. The flag is compared as text: `true`, `1` and `yes` share the
 * note in any case of letters, all else does not. With "share all", the flag does not count, but a beginning of names does.
 */
export const enveloppe: Publisher = {
  id: 'enveloppe',
  name: 'Enveloppe',
  pluginId: 'obsidian-mkdocs-publisher',
  commands: { publishNote: 'obsidian-mkdocs-publisher:share-one', publishAll: 'obsidian-mkdocs-publisher:publish-all' },
  settingNames: enveloppeSettings,
  properties,
  footnotes: 'gfm',
  exactFence: [],
  // What the site makes of a note is the generator's affair: such values keep a rule silent.
  body: {
    embedsOfUnpublished: 'left-out',
    embedsOfMissingPart: 'left-out',
    readsNestedHeadings: true,
    embedsInCode: false,
    embedsStayInQuotes: true,
    commentsByPairs: false,
    showsHtmlComments: false,
    runsDataview: true,
    readsMarkupInLinks: false,
    linksOfUnpublished: 'dead',
    bareAddresses: 'obsidian',
    readsInlineFootnotes: true,
  },
  files: {
    extensions: [
      'png', 'jpg', 'jpeg', 'gif', 'bmp', 'svg', 'webp', 'mp3', 'mp4', 'webm', 'wav', 'm4a', 'ogg', '3gp', 'flac', 'ogv', 'mov', 'mkv', 'pdf',
      'excalidraw', 'md',
    ],
    foldsCase: true,
    sharesLines: true,
    largest: new Map(),
  },
  ignoredKeys: [],
  reservedUrls: [],
  yamlReader: () => 'obsidian',
  flag: (settings) => ({ key: shareKey(settings), on: true, off: false }),
  permalinkKey: () => null,
  homeKey: () => null,
  reservedKeys: () => [],
  publicKeys: (note) => otherKeys(note, new Set([...readKeys, shareKey(note.settings)])),
  isPublished: isShared,
  readsUnpublished: () => false,
  isHome: () => false,
  publicUrl({ frontmatter, ...note }) {
    return frontmatter.kind === 'malformed' || frontmatter.kind === 'too-large' ? null : enveloppePath({ ...note, frontmatter });
  },
  detectForm: () => 'vault',
};

function shareKey(settings: PublisherSettings): string {
  return textSetting(settings, 'plugin.shareKey', 'share');
}

function isShared(note: PublishedNote): boolean {
  const { path, settings } = note;
  if (!path.endsWith('.md') || isKeptBack(note)) return false;
  if (!isTruthy(settings.get('plugin.shareAll.enable'))) return sharing.has(asText(noteValue(note, shareKey(settings))).toLowerCase());
  const draft = textSetting(settings, 'plugin.shareAll.excludedFileName', '');
  return draft.trim() === '' || !path.slice(path.lastIndexOf('/') + 1).startsWith(draft);
}

const sharing: ReadonlySet<string> = new Set(['true', '1', 'yes']);

/** The value as JavaScript writes it, as far as one of the words above can come of it: a list of one writes its item. */
function asText(value: PropertyValue | undefined): string {
  let single = value;
  while (isValueList(single) && single.length === 1) single = single[0];
  return single === undefined || single === null || typeof single === 'object' ? '' : String(single);
}
