import { describe, expect, test } from 'vitest';
import { publishers } from '../../src/core/publishers/index';
import { publisherSettings } from '../../src/obsidian/app-internals';
import { openVault } from '../host/open-vault';

const [digitalGarden] = publishers;

/** What is read of the publisher's plugin where the app holds these plugins. */
function read(plugins: unknown): readonly (readonly [string, unknown])[] {
  if (digitalGarden === undefined) throw new Error('No publisher');
  const { app, host } = openVault({});
  host.plugins = plugins;
  return [...publisherSettings(app, digitalGarden)];
}

describe("the publisher's own settings", () => {
  test('are read by name, and nothing beside them is looked at', () => {
    const looked: string[] = [];
    const stored = { githubToken: 'secret', slugifyEnabled: false, pathRewriteRules: 'notes:n', noteIconKey: 'x' };
    const settings = new Proxy(stored, {
      get: (target, name) => {
        looked.push(String(name));
        return Reflect.get(target, name) as unknown;
      },
      ownKeys: () => { throw new Error('All keys were asked for'); },
    });
    expect(read({ plugins: { digitalgarden: { settings } } })).toEqual([['slugifyEnabled', false], ['pathRewriteRules', 'notes:n']]);
    expect(looked).toEqual(['slugifyEnabled', 'pathRewriteRules']);
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
