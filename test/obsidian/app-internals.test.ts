import { describe, expect, test } from 'vitest';
import { publishers } from '../../src/core/publishers/index';
import { installedPublisher, publisherSettings, runForeignCommand } from '../../src/obsidian/app-internals';
import { openVault } from '../host/open-vault';

const [digitalGarden] = publishers;

/** What is read of the publisher's plugin where the app holds these plugins. */
function read(plugins: unknown): readonly (readonly [string, unknown])[] {
  if (digitalGarden === undefined) throw new Error('No publisher');
  const { app, host } = openVault({});
  host.plugins = plugins;
  return [...publisherSettings(app, digitalGarden)];
}

describe('the installed publisher', () => {
  const installed = (plugins: unknown, internalPlugins: unknown = {}): string | undefined => {
    const { app, host } = openVault({});
    host.plugins = plugins;
    host.internalPlugins = internalPlugins;
    return installedPublisher(app)?.id;
  };

  test('is the one whose plugin is turned on, a plugin of the app itself included', () => {
    expect(installed({ enabledPlugins: new Set(['dataview', 'quartz-syncer']) })).toBe('quartz-syncer');
    expect(installed({ enabledPlugins: new Set() }, { plugins: { publish: { enabled: true } } })).toBe('obsidian-publish');
    expect(installed({ enabledPlugins: new Set(['flowershow']) }, { plugins: { publish: { enabled: false } } })).toBe('flowershow');
  });

  test.each([
    ['no plugin is turned on', { enabledPlugins: new Set() }],
    ['the app has no plugins', undefined],
    ['the list is of another shape', { enabledPlugins: { has: 1 } }],
    ['looking fails', { enabledPlugins: { has: () => { throw new Error('moved'); } } }],
  ])('is none where %s', (_title, plugins) => {
    expect(installed(plugins)).toBeUndefined();
  });
});

describe('a command of another plugin', () => {
  test('is run by its id; where there is none, or the app has changed, nothing happens', () => {
    const { app, host } = openVault({});
    let runs = 0;
    host.commands.set('other:go', { id: 'go', name: 'Go', callback: () => { runs++; } });
    expect([runForeignCommand(app, 'other:go'), runForeignCommand(app, 'other:gone')]).toEqual([true, false]);
    expect(runs).toBe(1);
    Object.defineProperty(host, 'commands', { value: undefined });
    expect(runForeignCommand(app, 'other:go')).toBe(false);
  });
});

describe("the publisher's own settings", () => {
  test('are read by name, and nothing beside them is looked at', () => {
    const looked: string[] = [];
    const watched = (prefix: string, stored: object): unknown => new Proxy(stored, {
      get: (target, name) => {
        looked.push(prefix + String(name));
        return Reflect.get(target, name) as unknown;
      },
      ownKeys: () => { throw new Error('All keys were asked for'); },
    });
    const settings = watched('', {
      githubToken: 'secret',
      slugifyEnabled: false,
      pathRewriteRules: 'notes:n',
      defaultNoteSettings: watched('defaultNoteSettings.', { dgPassFrontmatter: true, dgLinkPreview: true }),
      noteIconKey: 'x',
    });
    expect(read({ plugins: { digitalgarden: { settings } } })).toEqual(expect.arrayContaining([['slugifyEnabled', false], ['pathRewriteRules', 'notes:n'], ['defaultNoteSettings.dgPassFrontmatter', true]]));
    const named = new Set(digitalGarden?.settingNames.flatMap((name) => [name, name.split('.')[0]]));
    expect(looked.filter((name) => !named.has(name))).toEqual([]);
    expect(looked.filter((name) => /token/i.test(name))).toEqual([]);
  });

  test.each([
    ['the app has no plugins', undefined],
    ['the list is of another shape', { plugins: [] }],
    ['the plugin is not there', { plugins: {} }],
    ['it has no settings', { plugins: { digitalgarden: {} } }],
    ['its settings are of other types', { plugins: { digitalgarden: { settings: { slugifyEnabled: null, pathRewriteRules: { a: 1 } } } } }],
    ['looking fails', { get plugins(): unknown { throw new Error('moved'); } }],
  ])('are empty where %s', (_title, plugins) => {
    expect(read(plugins)).toEqual([]);
  });
});
