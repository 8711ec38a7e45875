import type { PropertyValue } from '../note/frontmatter';
import { isTruthy, isValueList, noteValue } from './note-value';
import type { PublishedNote, PublisherSettings } from './publisher';
import { slugifyPath } from './slugify-path';

/** The longest name of a file or folder, in UTF-16 code units, that any common file system can hold. */
const longestName = 255;

/** The longest path of a file, in UTF-16 code units, that any common system can open. */
const longestPath = 4096;

const homeTag = 'gardenEntry';

/**
 * The page's path, exactly as the plugin or the site's template makes it: it can hold blanks, and `//` where nothing
 * is left of a name. A home page has `/`. Null where the frontmatter cannot be read, where a property stops the plugin
 * or the build, and where a name is too long for a file (255) or the path is (4,096).
 */
export function digitalGardenUrl(note: PublishedNote): string | null {
  const { frontmatter } = note;
  if (frontmatter.kind === 'malformed' || frontmatter.kind === 'too-large') return null;
  const url = note.form === 'site' ? siteUrl(note) : vaultUrl(note);
  return url === null ? null : withoutDots(url);
}

/** Eleventy and browsers alike take `.` and `..` for folders, and nothing leads out of the site. */
function withoutDots(url: string): string {
  if (!url.includes('/.')) return url;
  const names: string[] = [];
  const written = url.slice(1).split('/');
  for (const [index, name] of written.entries()) {
    if (name === '..') names.pop();
    else if (name !== '.') names.push(name);
    if ((name === '..' || name === '.') && index === written.length - 1) names.push('');
  }
  return `/${names.join('/')}`;
}

/** `dg-permalink` with a slash at both ends, else `dg-path`, else the note's path rewritten by the user's rules. */
function vaultUrl(note: PublishedNote): string | null {
  const permalink = noteValue(note, 'dg-permalink');
  const url = isTruthy(permalink) ? permalinkUrl(permalink) : pathUrl(note);
  if (url === null) return null;
  const tags = vaultTags(noteValue(note, 'tags'));
  if (!isTruthy(noteValue(note, 'dg-home'))) return tags?.includes(homeTag) === true ? '/' : url;
  return tags === null ? null : '/';
}

function permalinkUrl(permalink: PropertyValue | undefined): string | null {
  if (typeof permalink !== 'string') return null;
  return `${permalink.startsWith('/') ? '' : '/'}${permalink}${permalink.endsWith('/') ? '' : '/'}`;
}

function pathUrl(note: PublishedNote): string | null {
  const own = noteValue(note, 'dg-path');
  if (isTruthy(own) && typeof own !== 'string') return null;
  const path = typeof own === 'string' && own !== '' ? own : rewrittenPath(note.path, note.settings);
  if (path === '') return '/';
  const dot = path.lastIndexOf('.');
  // A canvas keeps its extension, so that it and a note of its name are two pages.
  const stem = dot === -1 || path.endsWith('.canvas') ? path : path.slice(0, dot);
  if (stem.length > longestPath || hasLongName(stem)) return null;
  return slugifies(note.settings) ? `/${slugifyPath(stem)}/` : `/${stem}/`;
}

function hasLongName(stem: string): boolean {
  return stem.length > longestName && stem.split('/').some((name) => name.length > longestName);
}

/**
 * The path by the first rule whose left side the path begins with, be that a whole folder or not. A rule is a line
 * `from:to`; nothing is trimmed, and what follows a second colon is dropped.
 */
function rewrittenPath(path: string, settings: PublisherSettings): string {
  const rules = settings.get('pathRewriteRules');
  if (typeof rules !== 'string') return path;
  for (const line of rules.split('\n')) {
    const [from, to] = line.split(':');
    if (from === undefined || to === undefined || !path.startsWith(from)) continue;
    // Not sliced: where a rule holds `$&`, the plugin's own replacement reads it as a pattern.
    const rewritten = path.replace(from, to);
    return rewritten.startsWith('/') ? rewritten.slice(1) : rewritten;
  }
  return path;
}

function slugifies(settings: PublisherSettings): boolean {
  const enabled = settings.get('slugifyEnabled');
  return enabled === undefined || isTruthy(enabled);
}

/** Null where tags are of a type that stops the plugin as soon as it adds the home tag to them. */
function vaultTags(tags: PropertyValue | undefined): readonly PropertyValue[] | null {
  if (!isTruthy(tags)) return [];
  if (typeof tags === 'string') return tags.split(/,\s*/);
  return isValueList(tags) ? tags : null;
}

/** True for a note that is the home page, or one of several that claim to be: `dg-home` in the vault, the home tag in both forms. */
export function isDigitalGardenHome(note: PublishedNote): boolean {
  if (note.form === 'vault' && isTruthy(noteValue(note, 'dg-home'))) return true;
  const tags = noteValue(note, 'tags');
  const names = note.form === 'site' ? siteTags(tags) : vaultTags(tags);
  return names?.includes(homeTag) === true;
}

function siteTags(tags: PropertyValue | undefined): readonly PropertyValue[] | null {
  if (isTruthy(tags) && typeof tags !== 'string' && !isValueList(tags)) return null;
  return typeof tags === 'string' ? tags.split(',') : isValueList(tags) ? tags : [];
}

/** `permalink`, else the path below the folder of notes under `/notes/`. The home tag wins over both. */
function siteUrl(note: PublishedNote): string | null {
  const names = siteTags(noteValue(note, 'tags'));
  if (names === null) return null;
  if (names.includes(homeTag)) return '/';
  const permalink = noteValue(note, 'permalink');
  if (!isTruthy(permalink)) return defaultSiteUrl(note.path);
  return typeof permalink === 'string' && namesFile(permalink) ? `${permalink.startsWith('/') ? '' : '/'}${permalink}` : null;
}

/** Eleventy refuses to write a page that ends neither in a slash nor in a name with an extension. */
function namesFile(permalink: string): boolean {
  const name = permalink.slice(permalink.lastIndexOf('/') + 1);
  return name === '' || (name !== '..' && name.lastIndexOf('.') > 0);
}

/** Eleventy leaves out the name of a page that is called `index` or like its folder. */
function defaultSiteUrl(path: string): string {
  const below = path.slice(siteNotesEnd(path));
  const stem = below.endsWith('.md') ? below.slice(0, -3) : below;
  const names = ['notes', ...stem.split('/')];
  const name = names.at(-1);
  if (name === 'index' || name === names.at(-2)) names.pop();
  return `/${names.join('/')}/`;
}

const siteNotesFolder = 'src/site/notes/';
const siteNotesInside = `/${siteNotesFolder}`;

/** Where a path goes on below the site's folder of notes; 0 where it does not lead through it. */
export function siteNotesEnd(path: string): number {
  if (path.startsWith(siteNotesFolder)) return siteNotesFolder.length;
  const inside = path.indexOf(siteNotesInside);
  return inside === -1 ? 0 : inside + siteNotesInside.length;
}
