import type { PropertyValue } from '../note/frontmatter';
import { digitalGardenPassedKeys, digitalGardenProperties, digitalGardenSiteKeys } from './digital-garden-properties';
import { digitalGardenUrl, siteNotesEnd } from './digital-garden-url';
import type { Publisher } from './publisher';

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
  settingNames: ['slugifyEnabled', 'pathRewriteRules'],
  flag: 'dg-publish',
  properties: digitalGardenProperties,
  footnotes: { labelsFoldCase: false },
  exactFence: ['vault'],
  reservedKeys: (form) => (form === 'site' ? digitalGardenSiteKeys : digitalGardenPassedKeys),
  isPublished: (flag) => isMark(flag),
  publicUrl: digitalGardenUrl,
  detectForm(path, frontmatter) {
    const isCompiled = frontmatter.kind === 'parsed' && frontmatter.format === 'json';
    return isCompiled || siteNotesEnd(path) > 0 ? 'site' : 'vault';
  },
};

/** Any value that JavaScript takes for true but the text `false` in this very spelling: `no`, `False` and `[]` publish. */
function isMark(flag: PropertyValue | undefined): boolean {
  return Boolean(flag) && flag !== 'false';
}
