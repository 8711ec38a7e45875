import { beforeAll, describe, expect, test, vi } from 'vitest';
import { buildPlugin, loadPlugin } from '../host/load-plugin';
import { openVault } from '../host/open-vault';

describe('the built main.js', () => {
  let code = '';

  beforeAll(async () => {
    code = await buildPlugin();
  });

  test('is the same when it is built again', async () => {
    expect(await buildPlugin()).toBe(code);
  });

  test.each([
    ['eval', /\beval\s*\(/g],
    ['code made from text', /\bFunction\s*\(/g],
    ['Buffer', /\bBuffer\b/g],
    ['lookbehind', /\(\?<[=!]/g],
    ['process', /(?:^|[^.\w])process\s*[.[]/g],
    ['Node globals', /\b(?:__dirname|__filename|setImmediate)\b/g],
    ['HTML made from text', /\.(?:innerHTML|outerHTML|insertAdjacentHTML)\b/g],
    ['inline flags of a regular expression', /\(\?[imsx-]+[:)]/g],
    ['source map', /sourceMappingURL/g],
  ])('holds no %s', (_title, pattern) => {
    expect([...code.matchAll(pattern)].map(({ index }) => code.slice(index - 40, index + 40))).toEqual([]);
  });

  test('requires nothing but what the app provides', () => {
    const required = [...code.matchAll(/require\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name);
    expect([...new Set(required)]).toEqual(['obsidian', '@codemirror/state', '@codemirror/view']);
  });

  test('stays small', () => {
    expect(code.length).toBeLessThan(884_000);
  });

  test('loads and changes a note where there is no Node', async () => {
    const { host, open, text } = openVault({ 'a.md': '---\ntitle: A\n---\nText\n' });
    const errors: unknown[] = [];
    const plugin = loadPlugin(code, host, errors);
    await plugin.load();
    await open('a.md');
    host.runCommand('preflight:toggle-publish-status');
    await vi.waitFor(() => { expect(text('a.md')).toBe('---\ntitle: A\ndg-publish: true\n---\nText\n'); });
    plugin.unload();
    expect(errors).toEqual([]);
  });

  test('finds neither Node nor a module of it where it is evaluated', () => {
    const { host } = openVault({});
    const probe = 'module.exports.default = class { constructor() { this.found = ["process", "Buffer", "global", "setImmediate"].filter((name) => name in globalThis); } };';
    expect(loadPlugin(probe, host)).toMatchObject({ found: [] });
    expect(() => loadPlugin('require("fs")', host)).toThrow("Cannot find module 'fs'");
  });
});
