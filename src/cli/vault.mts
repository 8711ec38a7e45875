import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { PropertyValue } from '../core/note/frontmatter';
import { findInstalledPublisher } from '../core/publishers/index';
import type { Publisher, PublisherSettings } from '../core/publishers/publisher';
import { loadSettingValues } from '../core/settings/setting-values';
import { settingsOf, type Settings } from '../core/settings/settings';
import { statsOf } from './find-files.mts';
import { jsonEntries, jsonStrings, readJsonFile, readJsonValue } from './json-file.mts';

/** A folder of notes with what is set for it. */
export interface Vault {
  /** Absolute. */
  readonly folder: string;
  /** True where Obsidian has opened it: it holds `.obsidian`. Any other folder may be the root of anything. */
  readonly isOpened: boolean;
  readonly settings: Settings;
  /** The publisher whose plugin is turned on; undefined where none is. */
  readonly installed: Publisher | undefined;
  /** Folders of templates, as paths inside the vault with `/`: what lies there is no note to publish. */
  readonly templateFolders: readonly string[];
}

const settingsFolder = '.obsidian';

/** Opens the vault at an absolute folder. A folder without settings is a vault with the defaults. */
export function openVault(folder: string): Vault {
  const stored = join(folder, settingsFolder);
  const templates = [
    readJsonFile(join(stored, 'templates.json')).get('folder'),
    readJsonFile(join(stored, 'plugins', 'templater-obsidian', 'data.json')).get('templates_folder'),
  ];
  return {
    folder,
    isOpened: isOpened(folder),
    settings: settingsOf(loadSettingValues(Object.fromEntries(readJsonFile(join(stored, 'plugins', 'preflight', 'data.json'))))),
    installed: findInstalledPublisher(enabledPlugins(folder)),
    templateFolders: templates.flatMap(insidePath),
  };
}

function isOpened(folder: string): boolean {
  return statsOf(join(folder, settingsFolder))?.isDirectory() === true;
}

/** The folder of the vault around a folder: the nearest one, itself included, that Obsidian has opened, else itself. */
export function vaultFolderOf(own: string): string {
  for (let folder = own; ; folder = dirname(folder)) {
    if (isOpened(folder)) return folder;
    if (dirname(folder) === folder) return own;
  }
}

/** A note's path in its vault with `/`; null where it lies outside. */
export function pathInVault(vaultFolder: string, notePath: string): string | null {
  const inside = relative(vaultFolder, notePath);
  const path = inside.split(sep).join('/');
  return path === '' || path === '..' || path.startsWith('../') || isAbsolute(inside) ? null : path;
}

/**
 * The settings of a publisher's own plugin that change what it publishes where, by their names: the parts of a nested one
 * are joined by dots. Its file can hold access tokens: nothing else is taken out of it.
 */
export function readPublisherSettings(vault: Vault, { pluginId, settingNames }: Publisher): PublisherSettings {
  const settings = new Map<string, PropertyValue>();
  if (pluginId === null || settingNames.length === 0) return settings;
  const stored = readJsonFile(join(vault.folder, settingsFolder, 'plugins', pluginId, 'data.json'));
  for (const name of settingNames) {
    const value = valueAt(stored, name.split('.'));
    if (isSingle(value)) settings.set(name, value);
    else if (Array.isArray(value)) settings.set(name, value.filter(isSingle));
  }
  return settings;
}

/** Single values and lists of them; no setting that counts is of another shape. */
function isSingle(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function valueAt(stored: ReadonlyMap<string, unknown>, [name = '', ...rest]: readonly string[]): unknown {
  const value = stored.get(name);
  return rest.length === 0 ? value : valueAt(jsonEntries(value), rest);
}

/** Ids of the plugins that are turned on, those of the app itself included. Older apps kept the latter as a list. */
function enabledPlugins(folder: string): ReadonlySet<string> {
  const stored = join(folder, settingsFolder);
  const core = readJsonValue(join(stored, 'core-plugins.json'));
  const ownOnes = [...jsonEntries(core)].filter(([, isEnabled]) => isEnabled === true).map(([id]) => id);
  return new Set([...ownOnes, ...jsonStrings(core), ...jsonStrings(readJsonValue(join(stored, 'community-plugins.json')))]);
}

/** A template folder as a path inside the vault; none where nothing or the vault itself is named. */
function insidePath(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  const path = value.split('/').filter((part) => part !== '' && part !== '.').join('/');
  return path === '' ? [] : [path];
}
