import type { App } from 'obsidian';
import type { PropertyValue } from '../core/note/frontmatter';
import { findInstalledPublisher, publishers } from '../core/publishers/index';
import type { Publisher, PublisherSettings } from '../core/publishers/publisher';

/**
 * The settings of the publisher's own plugin in this vault that change what the publisher does. The app has no public way
 * to another plugin: where it is not installed, or the app has changed, this is empty and the publisher's defaults hold.
 */
export function publisherSettings(app: App, publisher: Publisher): PublisherSettings {
  const settings = new Map<string, PropertyValue>();
  if (publisher.pluginId === null) return settings;
  const stored = fieldAt(app, ['plugins', 'plugins', publisher.pluginId, 'settings']);
  for (const name of publisher.settingNames) {
    const value = propertyValue(fieldAt(stored, name.split('.')));
    if (value !== undefined) settings.set(name, value);
  }
  return settings;
}

/** The publisher whose plugin is turned on in this vault, the app's own included; undefined where none is, or the app does not tell. */
export function installedPublisher(app: App): Publisher | undefined {
  const enabled = publishers.flatMap(({ pluginId }) => (pluginId !== null && isEnabled(app, pluginId) ? [pluginId] : []));
  return findInstalledPublisher(new Set(enabled));
}

/** Runs a command of another plugin; false where there is no such command, or the app does not let it be run. */
export function runForeignCommand(app: App, id: string): boolean {
  return call(field(app, 'commands'), 'executeCommandById', id) === true;
}

function isEnabled(app: App, pluginId: string): boolean {
  if (call(fieldAt(app, ['plugins', 'enabledPlugins']), 'has', pluginId) === true) return true;
  return fieldAt(app, ['internalPlugins', 'plugins', pluginId, 'enabled']) === true;
}

/** Single values and lists of them; no setting that counts is of another shape. */
function propertyValue(value: unknown): PropertyValue | undefined {
  if (isSingle(value)) return value;
  return Array.isArray(value) ? value.filter(isSingle) : undefined;
}

function isSingle(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function fieldAt(holder: unknown, path: readonly string[]): unknown {
  return path.reduce(field, holder);
}

/** A field of something that may be anything; undefined where there is none, or where looking fails. */
function field(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  try {
    return Reflect.get(holder, name);
  } catch {
    return undefined;
  }
}

/** What a method answers; undefined where there is none, or where it fails. */
function call(holder: unknown, name: string, argument: string): unknown {
  const method = field(holder, name);
  if (typeof method !== 'function') return undefined;
  try {
    return Reflect.apply(method, holder, [argument]);
  } catch {
    return undefined;
  }
}
