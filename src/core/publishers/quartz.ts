import type { Publisher, PublishedNote } from './publisher';
import { isQuartzTrue, quartzBody, quartzFiles, quartzPath, quartzProperties, quartzReservedUrls, quartzUrl } from './quartz-site';

/**
 * Quartz as it comes: every note below its `content` folder is public but those with `draft: true`, as a text or not. A
 * note whose frontmatter cannot be read stops the build, so it counts as one that is meant to be public; drafts are read, too, but those in the two
 * folders that its configuration leaves out as it comes. Older versions of
 * Quartz 4 take any value that JavaScript takes for true for a draft. All other files of the folder are copied to the site.
 */
export const quartz: Publisher = {
  id: 'quartz',
  name: 'Quartz',
  pluginId: null,
  commands: { publishNote: null, publishAll: null },
  settingNames: [],
  properties: quartzProperties,
  footnotes: 'gfm',
  exactFence: [],
  body: quartzBody,
  files: quartzFiles,
  ignoredKeys: [{ key: 'publish', forms: ['vault', 'site'], instead: 'draft', values: [false, 'false'] }],
  reservedUrls: quartzReservedUrls,
  yamlReader: () => 'js-yaml-json',
  flag: () => ({ key: 'draft', on: false, off: true }),
  permalinkKey: () => null,
  homeKey: () => null,
  reservedKeys: () => [],
  publicKeys: () => [],
  isPublished: (note) => !isQuartzTrue(note, 'draft'),
  readsUnpublished: (note) => !/^(?:private|templates)\//u.test(quartzPath(note)),
  // In the repository of a site, the folder alone is built.
  sendsFile: (path, _settings, has) => (path.startsWith('content/') || !has('quartz.config.ts')) && !/^(?:content\/)?(?:private|templates)\//u.test(path),
  isHome: (note) => quartzPageUrl(note) === '/',
  publicUrl: quartzPageUrl,
  detectForm: () => 'vault',
};

function quartzPageUrl(note: PublishedNote): string | null {
  const { kind } = note.frontmatter;
  return kind === 'malformed' || kind === 'too-large' ? null : quartzUrl(quartzPath(note));
}
