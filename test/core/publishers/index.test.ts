import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findPublisher, publishers } from '../../../src/core/publishers/index';

it('finds a publisher by its exact id', () => {
  expect(findPublisher('digital-garden')?.name).toBe('Digital Garden');
  expect(findPublisher('Digital-Garden')).toBeUndefined();
  expect(findPublisher('')).toBeUndefined();
  expect(findPublisher('constructor')).toBeUndefined();
});

it('lists each publisher once, under the name of its file', () => {
  const ids = publishers.map(({ id }) => id);
  expect(ids).toEqual(['digital-garden']);
  for (const id of ids) expect(existsSync(new URL(`../../../src/core/publishers/${id}.ts`, import.meta.url))).toBe(true);
});

it('gives full command ids that begin with the id of the plugin', () => {
  for (const { pluginId, commands } of publishers) {
    for (const command of [commands.publishNote, commands.publishAll]) {
      if (command !== null) expect(command.split(':')[0]).toBe(pluginId);
    }
  }
});
