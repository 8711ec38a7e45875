import type { TFile } from 'obsidian';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NoteEntry } from '../../src/core/vault/note-entry';
import { parseNote } from '../../src/core/note/parse-note';
import { findProperty } from '../../src/core/note/frontmatter';
import { readNoteEntry } from '../../src/core/vault/read-note-entry';
import { cachedNoteEntry } from '../../src/obsidian/vault/cached-note-entry';
import { VaultWatcher } from '../../src/obsidian/vault/vault-watcher';
import { installWindow } from '../host/dom';
import { openVault, type OpenVault } from '../host/open-vault';

beforeAll(installWindow);
beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const isPublished = ({ frontmatter }: NoteEntry): boolean => findProperty(frontmatter, 'publish')?.value === true;

interface Watched extends OpenVault {
  readonly watcher: VaultWatcher;
  readonly renamed: string[];
  readonly current: () => Promise<boolean>;
}

function watch(notes: Readonly<Record<string, string>>, prepare: (vault: OpenVault) => void = () => undefined): Watched {
  const vault = openVault(notes);
  prepare(vault);
  const renamed: string[] = [];
  const watcher = new VaultWatcher(vault.app, {
    isPublished,
    summaryHeading: () => 'Simplify',
    renamed: (before: NoteEntry, file: TFile) => { renamed.push(`${before.path} -> ${file.path}`); },
  });
  const current = async (): Promise<boolean> => {
    const result = watcher.current();
    await vi.advanceTimersByTimeAsync(5000);
    return result;
  };
  return { ...vault, watcher, renamed, current };
}

const published = '---\npublish: true\n---\n# Tides\n\n![[Moon#Phases]] and [[sea/Harbour|here]] ^block\n\nCitations:\n[1] https://example.org\n';
const unpublished = '---\nrelated: "[[Tides]]"\n---\n## Phases\n\n[[Tides#Tides|t]] and ![a](image.png) %% %%\n\n^x\n';

describe('the watched vault', () => {
  test('knows nothing before it is loaded, and all of it some idle moments later', async () => {
    const { host, watcher, current } = watch({ 'Tides.md': published, 'Moon.md': unpublished, 'image.png': 'abc' });
    expect(await current()).toBe(false);
    expect([host.metadataCache.asked, host.vault.reads.length, watcher.index.size, watcher.index.isComplete]).toEqual([0, 0, 0, false]);
    watcher.load();
    expect([watcher.index.size, watcher.index.isComplete]).toEqual([0, false]);
    expect(await current()).toBe(true);
    expect([watcher.index.size, watcher.index.isComplete]).toEqual([2, true]);
    expect(watcher.index.file('image.png')?.size).toBe(3);
    expect(watcher.index.resolve('Moon', 'Tides.md')).toBe('Moon.md');
  });

  test('reads the files of published notes only, and of those that the app has not indexed or cannot read', async () => {
    const { host, watcher, current } = watch(
      { 'Tides.md': published, 'Moon.md': unpublished, 'plain.md': 'Text\n', 'broken.md': '---\na: b: c\n---\n', 'late.md': 'Text\n', 'line.md': '\n---\npublish: true\n---\n', 'map.canvas': '{"nodes":[{"type":"file","file":"Moon.md"}]}' },
      (vault) => { vault.host.metadataCache.forget('late.md'); },
    );
    watcher.load();
    await current();
    expect([...host.vault.reads].sort()).toEqual(['Tides.md', 'broken.md', 'late.md', 'line.md', 'map.canvas']);
    expect(watcher.index.note('broken.md')?.frontmatter.kind).toBe('malformed');
    expect(watcher.index.note('map.canvas')?.references.map(({ target }) => target)).toEqual(['Moon.md']);
  });

  test('takes what the app knows of an unpublished note for what the parser would have found', () => {
    const { app, file } = openVault({ 'Moon.md': unpublished });
    const cache = app.metadataCache.getFileCache(file('Moon.md'));
    const cached = cache === null ? null : cachedNoteEntry('Moon.md', cache, 'simplify');
    const parsed = readNoteEntry('Moon.md', parseNote(unpublished));
    const comparable = (entry: NoteEntry | null) => ({
      headings: entry?.headings, blockIds: entry?.blockIds,
      references: entry?.references.map(({ kind, style, place, target, subpath, alias }) => ({ kind, style, place, target, subpath, alias })),
      properties: entry?.frontmatter.kind === 'parsed' ? entry.frontmatter.properties.map(({ key, value }) => [key, value]) : null,
    });
    expect(comparable(cached)).toEqual(comparable(parsed));
    expect(cached?.references).toHaveLength(3);
  });

  test('re-reads a changed note and no other', async () => {
    const { host, watcher, current } = watch({ 'Tides.md': published, 'Moon.md': unpublished, 'c.md': published });
    watcher.load();
    await current();
    const before = watcher.index.note('c.md');
    host.vault.reads.length = 0;
    host.vault.writeFromOutside('Tides.md', published.replace('# Tides', '# Waves'));
    await vi.advanceTimersByTimeAsync(2000);
    expect(watcher.index.note('Tides.md')?.headings.map(({ text }) => text)).toEqual(['Waves']);
    expect(watcher.index.note('c.md')).toBe(before);
    expect(host.vault.reads).toEqual(['Tides.md']);
  });

  test('reads a note itself where somebody asks before the app has indexed its change', async () => {
    const { host, watcher } = watch({ 'Moon.md': unpublished });
    watcher.load();
    await vi.advanceTimersByTimeAsync(1000);
    host.vault.writeFromOutside('Moon.md', '# Other\n');
    await vi.advanceTimersByTimeAsync(6);
    const current = watcher.current();
    await vi.advanceTimersByTimeAsync(8);
    expect(watcher.index.note('Moon.md')?.headings.map(({ text }) => text)).toEqual(['Other']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await current).toBe(true);
    expect(host.vault.reads).toEqual(['Moon.md']);
  });

  test('follows notes and files that come and go', async () => {
    const { host, watcher, current } = watch({ 'Moon.md': unpublished });
    watcher.load();
    await current();
    await host.vault.create('new.md', '# New\n');
    await host.vault.create('new.png', 'xy');
    await vi.advanceTimersByTimeAsync(1000);
    expect([watcher.index.note('new.md')?.headings.length, watcher.index.file('new.png')?.size]).toEqual([1, 2]);
    host.vault.deleteFromOutside('new.md');
    host.vault.deleteFromOutside('new.png');
    await vi.advanceTimersByTimeAsync(1000);
    expect([watcher.index.note('new.md'), watcher.index.file('new.png')]).toEqual([undefined, undefined]);
    expect(watcher.index.resolve('new', 'Moon.md')).toBeNull();
  });

  test('moves a renamed note without reading it, and tells once', async () => {
    const { host, watcher, renamed, current } = watch({ 'Tides.md': published, 'sea/a.md': published, 'sea/deep/b.md': published, 'sea/i.png': 'x' });
    watcher.load();
    await current();
    host.vault.reads.length = 0;
    host.vault.renameFromOutside('Tides.md', 'Waves.md');
    host.vault.renameFolderFromOutside('sea', 'ocean');
    await vi.advanceTimersByTimeAsync(1000);
    expect([...renamed].sort()).toEqual(['Tides.md -> Waves.md', 'sea/a.md -> ocean/a.md', 'sea/deep/b.md -> ocean/deep/b.md']);
    expect([...watcher.index.notes()].map(({ path }) => path).sort()).toEqual(['Waves.md', 'ocean/a.md', 'ocean/deep/b.md']);
    expect([watcher.index.file('ocean/i.png')?.size, watcher.index.file('sea/i.png')]).toEqual([1, undefined]);
    expect(host.vault.reads).toEqual([]);
  });

  test('counts a file that cannot be read as an empty note: links to it lead somewhere', async () => {
    const { watcher, current } = watch({ 'Tides.md': published, 'broken.md': '---\na: b: c\n---\n' }, (vault) => { vault.host.vault.unreadable.add('broken.md'); });
    watcher.load();
    await current();
    expect(watcher.index.isComplete).toBe(true);
    expect(watcher.index.resolve('broken', 'Tides.md')).toBe('broken.md');
  });

  test('does nothing any more once it is unloaded', async () => {
    const notes = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`${String(at)}.md`, published]));
    const { host, watcher } = watch(notes);
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 6));
    const listeners = ['create', 'modify', 'delete', 'rename'].map((name) => host.vault.count(name));
    watcher.load();
    await vi.advanceTimersByTimeAsync(20);
    expect(watcher.index.size).toBeGreaterThan(2);
    watcher.unload();
    const { length } = host.vault.reads;
    await host.vault.create('new.md', published);
    await vi.advanceTimersByTimeAsync(5000);
    expect(host.vault.reads.length).toBeLessThanOrEqual(length + 1);
    expect(watcher.index.isComplete).toBe(false);
    expect(['create', 'modify', 'delete', 'rename'].map((name) => host.vault.count(name))).toEqual(listeners);
    expect(host.metadataCache.count('changed')).toBe(0);
    vi.restoreAllMocks();
  });

  test('lets the app breathe: with a clock that runs, no stretch of work is longer than a slice and a note', async () => {
    const notes = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`${String(at)}.md`, published]));
    const { watcher, current } = watch(notes);
    let clock = 0;
    let longest = 0;
    let begun = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    const original = watcher.index.setNote.bind(watcher.index);
    vi.spyOn(watcher.index, 'setNote').mockImplementation((entry) => {
      clock += 3;
      longest = Math.max(longest, clock - begun);
      original(entry);
    });
    const next = watcher.slices.next.bind(watcher.slices);
    vi.spyOn(watcher.slices, 'next').mockImplementation(async () => {
      await next();
      begun = clock;
    });
    watcher.load();
    await current();
    expect(watcher.index.size).toBe(400);
    expect(longest).toBeLessThanOrEqual(15);
    vi.restoreAllMocks();
  });

  test('stops waiting when it is told to, and goes on working', async () => {
    const notes = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`${String(at)}.md`, published]));
    const { watcher } = watch(notes);
    watcher.load();
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (clock += 4));
    const steps: [number, number][] = [];
    const current = watcher.current((done, all) => {
      steps.push([done, all]);
      return steps.length < 3;
    });
    await vi.advanceTimersByTimeAsync(400);
    expect(await current).toBe(false);
    expect(steps.map(([, all]) => all)).toEqual([3000, 3000, 3000]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(watcher.index.isComplete).toBe(true);
    vi.restoreAllMocks();
  });
});
