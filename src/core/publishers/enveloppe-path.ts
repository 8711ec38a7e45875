import type { PropertyValue } from '../note/frontmatter';
import { isTruthy, isValueList, noteValue, textSetting, textsSetting } from './note-value';
import { withoutNoteExtension } from './plus-path';
import { matchesPathPattern } from './path-pattern';
import type { PublishedNote } from './publisher';

/** Settings that decide which notes are sent, and where to. */
export const enveloppeSettings: readonly string[] = [
  'plugin.shareKey', 'plugin.shareAll.enable', 'plugin.shareAll.excludedFileName', 'plugin.excludedFolder',
  'upload.behavior', 'upload.defaultName', 'upload.rootFolder', 'upload.yamlFolderKey', 'upload.frontmatterTitle.enable', 'upload.frontmatterTitle.key',
];

/** Whether the user keeps the path back: an entry is a piece of the path, or a regular expression between slashes as far as it can be told without running it. */
export function isKeptBack({ path, settings }: PublishedNote): boolean {
  return textsSetting(settings, 'plugin.excludedFolder').some((entry) => {
    const piece = entry.trim();
    // The plugin would find an empty entry in every path, and its settings leave none behind.
    if (piece === '') return false;
    return path.includes(piece) || isMatched(path, piece);
  });
}

function isMatched(path: string, entry: string): boolean {
  const [, pattern, flags] = /^\/(.+)\/([a-z]*)$/u.exec(entry) ?? [];
  if (pattern === undefined) return false;
  const foldsCase = flags?.includes('i') === true;
  return matchesPathPattern(foldsCase ? path.toLowerCase() : path, foldsCase ? pattern.toLowerCase() : pattern) === true;
}

/**
 * The note's path in the repository without its extension, with a slash in front. `path` names its folder; else it is the
 * folder of the vault, a property, or one folder for all, as the user has set; the vault's where nothing is known of the
 * settings. Regular expressions by which the user may rename notes and folders are not run.
 */
export function enveloppePath(note: PublishedNote): string {
  const name = fileName(note);
  const own = noteValue(note, 'path');
  const folder = isTruthy(own) ? folderOf(own) : setFolder(note);
  const names = `${folder}/${name}`.split('/').filter((part) => part !== '');
  return `/${names.join('/')}`;
}

function fileName(note: PublishedNote): string {
  const stem = withoutNoteExtension(note.path.slice(note.path.lastIndexOf('/') + 1));
  if (!isTruthy(note.settings.get('upload.frontmatterTitle.enable'))) return stem;
  const title = noteValue(note, textSetting(note.settings, 'upload.frontmatterTitle.key', 'title'));
  return isTruthy(title) && typeof title !== 'object' ? String(title) : stem;
}

function folderOf(value: PropertyValue | undefined): string {
  if (isValueList(value)) return value.filter((part) => typeof part === 'string').join('/');
  return typeof value === 'string' ? value : '';
}

function setFolder(note: PublishedNote): string {
  const { settings, path } = note;
  const common = textSetting(settings, 'upload.defaultName', '');
  const vaultFolder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const behavior = settings.get('upload.behavior');
  if (behavior === 'fixed') return common;
  if (behavior === 'yaml') return categoryFolder(note, common);
  return behavior === 'obsidian' ? `${common}/${vaultFolder}` : vaultFolder;
}

function categoryFolder(note: PublishedNote, common: string): string {
  const value = noteValue(note, textSetting(note.settings, 'upload.yamlFolderKey', 'category'));
  const category = value === undefined ? common : folderOf(value);
  const root = textSetting(note.settings, 'upload.rootFolder', '');
  return category.trim() === '' || category.includes(root) ? category : `${root}/${category}`;
}
