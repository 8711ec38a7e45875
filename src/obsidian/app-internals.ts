import type { App } from 'obsidian';
import type { PropertyValue } from '../core/note/frontmatter';
import type { Publisher, PublisherSettings } from '../core/publishers/publisher';

/**
 * The settings of the publisher's own plugin in this vault that change what the publisher does. The app has no public way
 * to another plugin: where it is not installed, or the app has changed, this is empty and the publisher's defaults hold.
 */
export function publisherSettings(app: App, publisher: Publisher): PublisherSettings {
  const settings = new Map<string, PropertyValue>();
  if (publisher.pluginId === null) return settings;
  const stored = field(field(field(field(app, 'plugins'), 'plugins'), publisher.pluginId), 'settings');
  for (const name of publisher.settingNames) {
    const value = field(stored, name);
    if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') settings.set(name, value);
  }
  return settings;
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
