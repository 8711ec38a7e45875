import { findProperty } from '../note/frontmatter';
import type { PropertyValue } from '../note/frontmatter';
import { digitalGardenIgnoredKeys, digitalGardenPublicKeys, digitalGardenReservedKeys } from './digital-garden-keys';
import { digitalGardenProperties } from './digital-garden-properties';
import { digitalGardenSite } from './digital-garden-site';
import { digitalGardenUrl, isDigitalGardenHome, siteNotesEnd } from './digital-garden-url';
import type { Publisher } from './publisher';
import { slugifyName } from './slugify-name';

/**
 * The Digital Garden plugin (2.84.0) and its Eleventy template. The plugin compiles a vault's notes into the folder
 * `src/site/notes/` of the site's repository, each with its properties as one line of JSON.
 *
 * The flag is read alike in both forms. In a compiled note it is the mark that the plugin left, always `true`; the
 * template itself builds whatever lies in its folder, so a compiled note without the mark, or with `false`, is one
 * that the plugin did not put there or that somebody means to take back: it counts as not published, and its page
 * stays until the file is gone.
 */
export const digitalGarden: Publisher = {
  id: 'digital-garden',
  name: 'Digital Garden',
  pluginId: 'digitalgarden',
  commands: { publishNote: 'digitalgarden:publish-note', publishAll: 'digitalgarden:publish-multiple-notes' },
  settingNames: [
    'slugifyEnabled', 'pathRewriteRules', 'defaultNoteSettings.dgPassFrontmatter', 'publishPlatform', 'gardenBaseUrl', 'forestrySettings.baseUrl',
  ],
  properties: digitalGardenProperties,
  footnotes: 'markdown-it',
  exactFence: ['vault'],
  body: {
    embedsOfUnpublished: 'baked-in',
    embedsOfMissingPart: 'whole-note',
    readsNestedHeadings: false,
    embedsInCode: true,
    embedsStayInQuotes: false,
    commentsByPairs: true,
    keepsCommentsInCode: true,
    showsHtmlComments: true,
    runsDataview: true,
    readsMarkupInLinks: true,
    linksOfUnpublished: 'dead',
    bareAddresses: 'markdown-it',
    readsInlineFootnotes: true,
  },
  files: {
    extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg', 'pdf', 'md', 'canvas', 'base', 'excalidraw'],
    foldsCase: false,
    sharesLines: false,
    largest: new Map([['pdf', 20_000_000]]),
  },
  ignoredKeys: digitalGardenIgnoredKeys,
  reservedUrls: ['/404/', '/~random/'],
  yamlReader: (form) => (form === 'site' ? 'js-yaml-3' : 'obsidian'),
  flag: () => ({ key: flagKey, on: true, off: false }),
  permalinkKey: (form) => (form === 'site' ? 'permalink' : 'dg-permalink'),
  homeKey: (form) => (form === 'site' ? null : 'dg-home'),
  reservedKeys: digitalGardenReservedKeys,
  publicKeys: digitalGardenPublicKeys,
  isPublished: ({ frontmatter }) => isMark(findProperty(frontmatter, flagKey)?.value),
  readsUnpublished: ({ form }) => form === 'site',
  isHome: isDigitalGardenHome,
  publicUrl: digitalGardenUrl,
  siteUrl: digitalGardenSite,
  headingId: (text) => slugifyName(text) || text,
  detectForm(path, frontmatter) {
    const isCompiled = frontmatter.kind === 'parsed' && frontmatter.format === 'json';
    return isCompiled || siteNotesEnd(path) > 0 ? 'site' : 'vault';
  },
};

const flagKey = 'dg-publish';

/** Any value that JavaScript takes for true but the text `false` in this very spelling: `no`, `False` and `[]` publish. */
function isMark(flag: PropertyValue | undefined): boolean {
  return Boolean(flag) && flag !== 'false';
}
