import { expect, test } from 'vitest';
import type { Publisher } from '../../src/core/publishers/publisher';
import { flowershow } from '../../src/core/publishers/flowershow';
import { quartz } from '../../src/core/publishers/quartz';
import { quartzExplicit } from '../../src/core/publishers/quartz-explicit';
import { quartzSyncer } from '../../src/core/publishers/quartz-syncer';
import { listPublic } from '../../src/core/vault/public-list';
import { PublishedVault } from '../../src/core/vault/published-vault';
import { indexOf } from '../core/vault/vault-of';

function filesOf(publisher: Publisher, files: readonly string[], settings: readonly (readonly [string, string])[] = []): readonly string[] {
  const vault = new PublishedVault(indexOf({ 'a.md': '![[shown.png]]' }, files), { publisher, settings: new Map(settings), form: 'vault' });
  return listPublic(vault).files.map(({ path, by }) => `${path} ${by.join()}`);
}

// Quartz copies all that is in its folder, and Flowershow sends all of the vault: a scan that no note shows was not listed.
test.each([quartz, quartzExplicit, flowershow])('$name sends files that no note shows', (publisher) => {
  const shown = publisher === quartzExplicit ? 'shown.png ' : 'shown.png a.md';
  expect(filesOf(publisher, ['shown.png', 'Passport.pdf'])).toEqual(['Passport.pdf ', shown]);
});

test('others send what notes show', () => {
  expect(filesOf(quartzSyncer, ['shown.png', 'Passport.pdf'])).toEqual([]);
});

test('what the publisher leaves out is not sent', () => {
  expect(filesOf(quartz, ['private/a.pdf', 'templates/b.pdf', 'Notes/private/c.pdf'])).toEqual(['Notes/private/c.pdf ']);
  expect(filesOf(quartz, ['quartz.config.ts', 'quartz/build.ts', 'content/a.pdf', 'content/private/b.pdf'])).toEqual(['content/a.pdf ']);
  expect(filesOf(flowershow, ['Site/a.pdf', 'b.pdf', 'Site/c.excalidraw'], [['rootDir', 'Site']])).toEqual(['Site/a.pdf ']);
});
