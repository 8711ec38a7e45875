import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadSettingValues } from '../../src/core/settings/setting-values';
import { type Settings, settingsOf } from '../../src/core/settings/settings';
import { VaultChecks } from '../../src/obsidian/checks/vault-checks';
import { VaultWatcher } from '../../src/obsidian/vault/vault-watcher';
import { exif, joined, jpeg, jpegSegment, somewhere } from '../core/vault/image-of';
import { installWindow } from '../host/dom';
import { openVault, type OpenVault } from '../host/open-vault';

beforeAll(installWindow);
beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const published = (body: string): string => `---\ntitle: A\ndg-publish: true\n---\n${body}`;
const heading = '## Why[^1]\n\nBecause.\n\n[^1]: x\n';
const settings = settingsOf(new Map());
const goOn = (): boolean => true;

interface Checked extends OpenVault {
  readonly checks: VaultChecks;
  readonly watcher: VaultWatcher;
  /** What the index knows, notes and files, by path. */
  readonly known: () => readonly string[];
  readonly wait: (milliseconds: number) => Promise<void>;
  /** The rules of what is found in notes, by path. */
  readonly check: (paths: readonly string[], isNamed: boolean, under?: Settings, onStep?: (done: number, all: number) => boolean) => Promise<readonly string[]>;
}

async function readVault(notes: Readonly<Record<string, string>>, prepare: (vault: OpenVault) => void = () => undefined): Promise<Checked> {
  const vault = openVault({ 'Home.md': '---\ntitle: Home\ndg-publish: true\ndg-home: true\n---\nText\n', ...notes });
  prepare(vault);
  const watcher = new VaultWatcher(vault.app, { isPublished: () => false, summaryHeading: () => 'Simplify', renamed: () => undefined });
  const checks = new VaultChecks(vault.app, watcher);
  const wait = async (milliseconds: number): Promise<void> => { await vi.advanceTimersByTimeAsync(milliseconds); };
  watcher.load();
  await wait(500);
  const check: Checked['check'] = async (paths, isNamed, under = settings, onStep = goOn) => {
    const result = checks.check(under, paths.map(vault.file), isNamed, onStep);
    await wait(500);
    return (await result)?.map(({ file, problems }) => [file.path, ...problems.map(({ rule }) => rule)].join(' ')) ?? [];
  };
  const known = (): readonly string[] => [...watcher.index.notes(), ...watcher.index.files()].map(({ path }) => path).sort();
  return { ...vault, checks, watcher, known, wait, check };
}

describe('a note that changes its place while it is checked', () => {
  test.each([
    ['one of many', async ({ check }: Checked) => { await check(['a.md'], true); }],
    ['by itself', async ({ checks, file, wait }: Checked) => {
      void checks.checkOne(settings, file('a.md'), true).catch(() => null);
      await wait(500);
    }],
    ['before a change of it', async ({ checks, file, wait }: Checked) => {
      void checks.prepare(settings, file('a.md')).catch(() => null);
      await wait(500);
    }],
  ])('is not known under its old path any more: %s', async (_title, work) => {
    for (const act of ['rename', 'delete']) {
      const vault = await readVault({ 'a.md': published(heading) });
      const { host, known } = vault;
      const read = host.vault.read.bind(host.vault);
      host.vault.read = async (file) => {
        const text = await read(file);
        host.vault.read = read;
        if (act === 'rename') host.vault.renameFromOutside('a.md', 'b.md');
        else host.vault.deleteFromOutside('a.md');
        // The app tells before it hands out what was read.
        await new Promise((resolve) => setTimeout(resolve, 20));
        return text;
      };
      await work(vault);
      expect(known()).toEqual(act === 'rename' ? ['Home.md', 'b.md'] : ['Home.md']);
    }
  });

  test.each(['rename', 'delete'])('is not known under its old path where a change of it is looked at: %s', async (act) => {
    const { checks, host, file, known, wait } = await readVault({ 'a.md': published(heading) });
    const note = file('a.md');
    const prepared = checks.prepare(settings, note);
    await wait(100);
    const check = await prepared;
    if (act === 'rename') host.vault.renameFromOutside('a.md', 'b.md');
    else host.vault.deleteFromOutside('a.md');
    await wait(100);
    expect(check(published(heading)).map(({ rule }) => rule)).toEqual(['footnote-in-heading']);
    checks.forget(note);
    await wait(500);
    expect(known()).toEqual(act === 'rename' ? ['Home.md', 'b.md'] : ['Home.md']);
  });

  test('is checked all the same where that is between two steps', async () => {
    const { check, host } = await readVault({ 'a.md': published(heading), 'b.md': published(heading) });
    let steps = 0;
    const found = await check(['a.md', 'b.md'], false, settings, () => {
      steps++;
      if (steps === 3) host.vault.renameFromOutside('b.md', 'c.md');
      return true;
    });
    expect(found).toEqual(['a.md footnote-in-heading', 'c.md footnote-in-heading']);
  });

  test('leaves nothing behind that another note at its path is taken for', async () => {
    const { check, file, host, wait } = await readVault({ 'a.md': published(heading).replace('true', 'null'), 'b.md': published(heading) });
    expect(await check(['a.md'], false)).toEqual([]);
    host.vault.deleteFromOutside('a.md');
    await wait(100);
    const { stat } = file('b.md');
    host.vault.renameFromOutside('b.md', 'a.md');
    await wait(100);
    Object.assign(file('a.md'), { stat: { ...stat, mtime: 2 } });
    expect(await check(['a.md'], false)).toEqual(['a.md footnote-in-heading']);
  });
});

describe('a check of many notes', () => {
  test('finds what is wrong in an open note that is not marked, though that is looked at for itself meanwhile', async () => {
    const { check, checks, file, open } = await readVault({ 'a.md': heading });
    await open('a.md');
    let steps = 0;
    const found = await check(['a.md'], true, settings, () => {
      steps++;
      if (steps === 2) void checks.checkOne(settings, file('a.md'), false);
      return true;
    });
    expect(found).toEqual([expect.stringContaining('footnote-in-heading')]);
  });

  test('passes over no note since it was begun under other settings', async () => {
    const { check, checks, file } = await readVault({ 'a.md': '---\ntitle: A\npublish: true\n---\n[[nowhere]]\n' });
    const other = settingsOf(loadSettingValues({ publisher: 'obsidian-publish' }));
    let steps = 0;
    await check(['a.md', 'Home.md'], false, settings, () => {
      steps++;
      if (steps === 1) void checks.checkOne(other, file('Home.md'), false);
      return true;
    });
    expect(await check(['a.md'], false, other)).toEqual([expect.stringContaining('link-missing')]);
  });
});

describe('a note that another program writes while it is open', () => {
  test('is read anew once it is closed, though its pane was checked before it showed that', async () => {
    const { check, checks, file, host, open, wait } = await readVault({ 'a.md': published('Text\n') });
    const pane = await open('a.md');
    host.vault.writeFromOutside('a.md', published(heading));
    expect((await checks.checkOne(settings, file('a.md'), false))?.problems).toEqual([]);
    pane.leaf.detach();
    await wait(500);
    expect(await check(['a.md'], false)).toEqual(['a.md footnote-in-heading']);
  });
});

describe('an image', () => {
  const photo = jpeg(jpegSegment(0xe1, joined('Exif\0\0', exif(somewhere))));
  const note = published('![[garden.jpg]]\n');
  const withPhoto = ({ host }: OpenVault): void => { host.vault.addBinary('garden.jpg', photo); };

  test('is waited for by whoever asks while it is being read', async () => {
    const { checks, file, host, wait } = await readVault({ 'a.md': note }, withPhoto);
    const readBinary = host.vault.readBinary.bind(host.vault);
    host.vault.readBinary = async (image) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      return readBinary(image);
    };
    const [first, second] = [checks.checkOne(settings, file('a.md'), true), checks.checkOne(settings, file('a.md'), true)];
    await wait(3000);
    expect((await first)?.problems.map(({ rule }) => rule)).toEqual(['image-gps']);
    expect((await second)?.problems.map(({ rule }) => rule)).toEqual(['image-gps']);
  });

  test('is read again where it was elsewhere meanwhile', async () => {
    const { check, host, wait } = await readVault({ 'a.md': note }, withPhoto);
    expect(await check(['a.md'], true)).toEqual(['a.md image-gps']);
    for (const [from, to] of [['garden.jpg', 'sea.jpg'], ['sea.jpg', 'garden.jpg']] as const) {
      host.vault.renameFromOutside(from, to);
      await wait(100);
    }
    expect(await check(['a.md'], true)).toEqual(['a.md image-gps']);
  });
});
