import { isTruthy, noteValue, otherKeys, textSetting } from './note-value';
import { propertySpec } from './property-specs';
import type { PublishedNote, Publisher, PublisherSettings } from './publisher';
import { quartzBody, quartzFiles, quartzProperties, quartzReservedUrls, quartzUrl } from './quartz-site';

/** The keys that the plugin hands on one by one. */
const readKeys: ReadonlySet<string> = new Set([
  'permalink', 'aliases', 'alias', 'title', 'description', 'draft', 'comments', 'lang', 'enableToc', 'tags', 'tag', 'cssclasses', 'cssclass',
  'socialImage', 'image', 'cover', 'socialDescription', 'created', 'date', 'modified', 'lastmod', 'updated', 'last-modified', 'published', 'publishDate',
]);

/**
 * The Quartz Syncer plugin (1.15.0): it compiles the notes below one folder of the vault and sends them to a Quartz site.
 * Any flag that JavaScript takes for true publishes, the text `false` and `no` included. The page stands where Quartz
 * puts it; a `permalink` is handed on and leads there.
 */
export const quartzSyncer: Publisher = {
  id: 'quartz-syncer',
  name: 'Quartz Syncer',
  pluginId: 'quartz-syncer',
  // It has no command for one note: its dialog offers all that are marked.
  commands: { publishNote: 'quartz-syncer:open-publish-modal', publishAll: 'quartz-syncer:open-publish-modal' },
  settingNames: ['publishFrontmatterKey', 'allNotesPublishableByDefault', 'vaultPath', 'includeAllFrontmatter'],
  properties: [
    ...quartzProperties,
    propertySpec('draft', ['boolean'], 'warning', 'is a draft only if it is the text `true`', ['', 0, 'true', 'false']),
  ],
  footnotes: 'gfm',
  exactFence: [],
  body: { ...quartzBody, runsDataview: true },
  files: quartzFiles,
  ignoredKeys: [],
  reservedUrls: quartzReservedUrls,
  yamlReader: () => 'obsidian',
  flag: (settings) => ({ key: flagKey(settings), on: true, off: false }),
  permalinkKey: () => null,
  homeKey: () => null,
  reservedKeys: () => [],
  publicKeys(note) {
    if (!isTruthy(note.settings.get('includeAllFrontmatter'))) return [];
    return otherKeys(note, new Set([...readKeys, flagKey(note.settings)]));
  },
  isPublished(note) {
    if (pathBelow(note) === null) return false;
    return isTruthy(note.settings.get('allNotesPublishableByDefault')) || isTruthy(noteValue(note, flagKey(note.settings)));
  },
  readsUnpublished: () => false,
  isHome: (note) => pageUrl(note) === '/',
  publicUrl: pageUrl,
  detectForm: () => 'vault',
};

function flagKey(settings: PublisherSettings): string {
  return textSetting(settings, 'publishFrontmatterKey', 'publish');
}

/** The path below the folder that is sent, which need not end at a slash; null where the note stands elsewhere. */
function pathBelow({ path, settings }: PublishedNote): string | null {
  const folder = textSetting(settings, 'vaultPath', '/');
  if (folder === '/') return path;
  if (!path.startsWith(folder)) return null;
  const below = path.slice(folder.length);
  return below.startsWith('/') ? below.slice(1) : below;
}

function pageUrl(note: PublishedNote): string | null {
  const { kind } = note.frontmatter;
  return kind === 'malformed' || kind === 'too-large' ? null : quartzUrl(pathBelow(note) ?? note.path);
}
