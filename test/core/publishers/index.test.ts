import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findInstalledPublisher, findPublisher, publishers } from '../../../src/core/publishers/index';

it('finds a publisher by its exact id', () => {
  expect(findPublisher('digital-garden')?.name).toBe('Digital Garden');
  expect(findPublisher('Digital-Garden')).toBeUndefined();
  expect(findPublisher('')).toBeUndefined();
  expect(findPublisher('constructor')).toBeUndefined();
});

it('lists each publisher once, under the name of its file', () => {
  const ids = publishers.map(({ id }) => id);
  expect(ids).toEqual(['digital-garden', 'obsidian-publish', 'quartz', 'quartz-explicit', 'quartz-syncer', 'enveloppe', 'flowershow']);
  for (const id of ids) expect(existsSync(new URL(`../../../src/core/publishers/${id}.ts`, import.meta.url))).toBe(true);
});

it('gives full command ids that begin with the id of the plugin', () => {
  for (const { pluginId, commands } of publishers) {
    for (const command of [commands.publishNote, commands.publishAll]) {
      if (command !== null) expect(command.split(':')[0]).toBe(pluginId);
    }
  }
});

it.each([
  [['digitalgarden'], 'digital-garden'],
  [['publish'], 'obsidian-publish'],
  [['quartz-syncer'], 'quartz-syncer'],
  [['obsidian-mkdocs-publisher'], 'enveloppe'],
  [['flowershow'], 'flowershow'],
  [['flowershow', 'publish', 'digitalgarden'], 'digital-garden'],
  [['dataview', 'flowershow', 'publish'], 'obsidian-publish'],
  [['dataview', 'quartz'], undefined],
  [[], undefined],
])('takes %j for the plugins of %s', (enabled, id) => {
  expect(findInstalledPublisher(new Set(enabled))?.id).toBe(id);
});

it('expects no property twice in one form, and names every type once', () => {
  for (const { id, properties } of publishers) {
    const names = properties.flatMap(({ key, forms }) => forms.map((form) => `${id} ${form} ${key}`));
    expect(new Set(names).size).toBe(names.length);
    for (const { types } of properties) expect(new Set(types).size).toBe(types.length);
  }
});

it('lists extensions in lower case and without a dot', () => {
  for (const { files } of publishers) {
    expect(files.extensions.filter((extension) => !/^[a-z\d]+$/u.test(extension))).toEqual([]);
    expect(files.extensions).toContain('md');
    expect(new Set(files.extensions).size).toBe(files.extensions.length);
  }
});
