import { obsidianFiles } from './media-files';
import { noteValue, textSetting, textsSetting } from './note-value';
import { matchesPathPattern } from './path-pattern';
import { plusPath } from './plus-path';
import type { PublishedNote, Publisher, PublisherSettings } from './publisher';

/**
 * The Flowershow plugin (4.1.1): it publishes everything below one folder of the vault but what the user's patterns leave
 * out and notes with `publish: false`. Only the boolean counts: the text `false` is public, and `true` changes nothing.
 * Patterns are regular expressions; those that cannot be told without running them leave nothing out here.
 */
export const flowershow: Publisher = {
  id: 'flowershow',
  name: 'Flowershow',
  pluginId: 'flowershow',
  commands: { publishNote: 'flowershow:publish-single-note', publishAll: 'flowershow:publish-all-files' },
  settingNames: ['rootDir', 'excludePatterns'],
  properties: [],
  footnotes: 'gfm',
  exactFence: [],
  // Most of these are not known for sure: such a value keeps a rule silent.
  body: {
    embedsOfUnpublished: 'left-out',
    embedsOfMissingPart: 'left-out',
    readsNestedHeadings: true,
    embedsInCode: false,
    embedsStayInQuotes: true,
    commentsByPairs: false,
    showsHtmlComments: false,
    runsDataview: false,
    readsMarkupInLinks: false,
    linksOfUnpublished: 'dead',
    bareAddresses: 'gfm',
    readsInlineFootnotes: false,
  },
  files: { extensions: obsidianFiles, foldsCase: true, sharesLines: true, largest: new Map([['*', 100 * 1024 * 1024]]) },
  ignoredKeys: [{ key: 'draft', forms: ['vault', 'site'], instead: 'publish', values: [true, 'true'] }],
  reservedUrls: [],
  yamlReader: () => 'js-yaml-3',
  flag: () => ({ key: 'publish', on: true, off: false }),
  permalinkKey: () => null,
  homeKey: () => null,
  reservedKeys: () => [],
  publicKeys: () => [],
  isPublished: (note) => noteValue(note, 'publish') !== false && isTaken(note),
  sendsFile: (path, settings) => isTaken({ path, settings }),
  readsUnpublished: () => false,
  isHome: (note) => pageUrl(note) === '/',
  publicUrl: pageUrl,
  detectForm: () => 'vault',
};

/** A file at its place, whatever is in it. */
type Placed = Pick<PublishedNote, 'path' | 'settings'>;

function isTaken(file: Placed): boolean {
  return pathBelow(file) !== null && !isExcluded(file);
}

function isExcluded({ path, settings }: Placed): boolean {
  const patterns = settings.has('excludePatterns') ? textsSetting(settings, 'excludePatterns') : [drawings];
  return patterns.some((pattern) => (pattern === drawings ? isDrawing(path) : pattern !== '' && matchesPathPattern(path, pattern) === true));
}

/** The pattern that the plugin comes with. */
const drawings = '\\.excalidraw(\\.(md|excalidraw))?$';

function isDrawing(path: string): boolean {
  return ['.excalidraw', '.excalidraw.md', '.excalidraw.excalidraw'].some((end) => path.endsWith(end));
}

/** The path below the folder that is published; null where the note stands elsewhere. */
function pathBelow({ path, settings }: Placed): string | null {
  const folder = rootFolder(settings);
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}

function rootFolder(settings: PublisherSettings): string {
  return textSetting(settings, 'rootDir', '').split(/[\\/]/u).filter((name) => name !== '').join('/');
}

/** The path with `+` for blanks; `index` and `README` stand for their folder. Case counts. */
function pageUrl(note: PublishedNote): string | null {
  const { kind } = note.frontmatter;
  if (kind === 'malformed' || kind === 'too-large') return null;
  const names = (pathBelow(note) ?? note.path).replace(/\.(?:mdx?|canvas)$/u, '').split('/');
  const name = names.at(-1);
  if (name === 'index' || name === 'README') names.pop();
  return `/${plusPath(names.join('/'))}`;
}
