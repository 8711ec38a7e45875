import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadSettingValues } from '../../src/core/settings/setting-values';
import { settingsOf } from '../../src/core/settings/settings';
import { LiveChecks } from '../../src/obsidian/checks/live-checks';
import { VaultChecks } from '../../src/obsidian/checks/vault-checks';
import { VaultWatcher } from '../../src/obsidian/vault/vault-watcher';
import { installWindow } from '../host/dom';
import { openVault, type OpenVault } from '../host/open-vault';

beforeAll(installWindow);
beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const published = (body: string): string => `---\ntitle: A\ndg-publish: true\n---\n${body}`;
const bad = published('## Why[^1]\n\nBecause.\n\n[^1]: x\n');

interface Live extends OpenVault {
  readonly live: LiveChecks;
  readonly checks: VaultChecks;
  /** The notes that were told of, in order. */
  readonly told: string[];
  /** The rules of the problems that are known of a note; null where nothing is known. */
  readonly rules: (path: string) => readonly string[] | null;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly set: (stored: Readonly<Record<string, unknown>>) => void;
}

async function watch(notes: Readonly<Record<string, string>>, stored: Readonly<Record<string, unknown>> = {}): Promise<Live> {
  const vault = openVault({ 'Home.md': '---\ntitle: Home\ndg-publish: true\ndg-home: true\n---\nText\n', ...notes });
  let settings = settingsOf(loadSettingValues(stored));
  const watcher = new VaultWatcher(vault.app, { isPublished: () => false, summaryHeading: () => 'Simplify', renamed: () => undefined });
  const checks = new VaultChecks(vault.app, watcher);
  const live = new LiveChecks(vault.app, checks, watcher, () => settings);
  const told: string[] = [];
  live.onChecked(({ path }) => { told.push(path); });
  const wait = async (milliseconds: number): Promise<void> => { await vi.advanceTimersByTimeAsync(milliseconds); };
  watcher.load();
  live.load();
  await wait(200);
  const set = (next: Readonly<Record<string, unknown>>): void => {
    settings = settingsOf(loadSettingValues(next));
    live.askAll();
  };
  const rules = (path: string): readonly string[] | null => live.problemsOf(vault.file(path))?.problems.map(({ rule }) => rule) ?? null;
  return { ...vault, live, checks, told, rules, wait, set };
}

describe('checks of open notes', () => {
  test('come soon after a note was opened, with the text that was checked', async () => {
    const { live, file, rules, open, told, wait } = await watch({ 'a.md': bad });
    await open('a.md');
    expect([rules('a.md'), told]).toEqual([null, []]);
    await wait(50);
    expect([rules('a.md'), live.problemsOf(file('a.md'))?.text, told]).toEqual([['footnote-in-heading'], bad, ['a.md']]);
  });

  test('leave a note alone that is not marked for publishing, unless all are wanted', async () => {
    const { live, file, rules, set, open, wait } = await watch({ 'a.md': '## Why[^1]\n\nBecause.\n\n[^1]: x\n' });
    await open('a.md');
    await wait(50);
    expect([rules('a.md'), live.isKnown(file('a.md'))]).toEqual([null, true]);
    set({ showWhileWriting: 'all' });
    await wait(50);
    expect(rules('a.md')).toContain('footnote-in-heading');
    set({ showWhileWriting: 'never' });
    await wait(50);
    expect(rules('a.md')).toBe(null);
  });

  test('wait while somebody types, longer in the middle of a word', async () => {
    const { rules, open, told, wait } = await watch({ 'a.md': published('Text\n') });
    const view = await open('a.md');
    await wait(2000);
    view.editor.setCursor({ line: 4, ch: 4 });
    view.editor.type(' [^');
    await wait(399);
    view.editor.type('no');
    await wait(1100);
    expect([rules('a.md'), told]).toEqual([[], ['a.md']]);
    view.editor.type('] ');
    await wait(350);
    expect([rules('a.md'), told]).toEqual([[], ['a.md']]);
    await wait(100);
    expect([rules('a.md'), told]).toEqual([['footnote-undefined'], ['a.md', 'a.md']]);
  });

  test('leave a word alone that is being written for a second', async () => {
    const { rules, open, wait } = await watch({ 'a.md': published('Text [^no]\n') });
    const view = await open('a.md');
    view.editor.setCursor({ line: 4, ch: 4 });
    view.editor.type('s');
    await wait(1100);
    expect(rules('a.md')).toBe(null);
    await wait(200);
    expect(rules('a.md')).toEqual(['footnote-undefined']);
  });

  test('are not made again for a text that was checked, though the app saves it', async () => {
    const { checks, live, file, open, told, wait } = await watch({ 'a.md': bad });
    const one = vi.spyOn(checks, 'checkOne');
    const view = await open('a.md');
    view.editor.type(' ');
    await wait(10_000);
    const known = live.problemsOf(file('a.md'));
    expect(told).toEqual(['a.md']);
    live.ask(file('a.md'));
    await wait(100);
    expect(one.mock.calls.length).toBeGreaterThan(1);
    expect([told, live.problemsOf(file('a.md'))?.problems]).toEqual([['a.md'], known?.problems]);
    expect(live.problemsOf(file('a.md'))?.problems).toBe(known?.problems);
  });

  test('take the active note first', async () => {
    const { live, file, open, told, wait } = await watch({ 'a.md': bad, 'b.md': bad, 'c.md': bad });
    for (const path of ['a.md', 'b.md', 'c.md']) await open(path);
    await wait(100);
    expect(told).toEqual(['c.md', 'a.md', 'b.md']);
    expect(live.isKnown(file('b.md'))).toBe(true);
  });

  test('come again where another note that matters has changed', async () => {
    const { host, rules, open, told, wait } = await watch({ 'a.md': published('[[b]]\n'), 'b.md': published('Text\n') });
    await open('a.md');
    await wait(2000);
    expect(rules('a.md')).toEqual([]);
    host.vault.writeFromOutside('b.md', 'Text\n');
    await wait(3000);
    expect([rules('a.md'), told.at(-1)]).toEqual([['link-unpublished'], 'a.md']);
  });

  test('come again where settings have changed', async () => {
    const { rules, set, open, wait } = await watch({ 'a.md': bad });
    await open('a.md');
    await wait(100);
    set({ rules: { 'footnote-in-heading': 'off' } });
    await wait(100);
    expect(rules('a.md')).toEqual([]);
  });

  test('are forgotten when the note is closed, and stop when the plugin does', async () => {
    const { host, live, file, rules, open, told, wait } = await watch({ 'a.md': bad, 'b.md': bad });
    const view = await open('a.md');
    const other = await open('b.md');
    await wait(100);
    await view.leaf.openFile(host.vault.getFileByPath('b.md') ?? never());
    await wait(100);
    expect([rules('a.md'), rules('b.md'), told]).toEqual([null, ['footnote-in-heading'], ['b.md', 'a.md', 'a.md']]);
    live.unload();
    other.editor.type('x');
    live.ask(file('b.md'));
    await wait(5000);
    expect([rules('b.md'), told.length]).toEqual([null, 3]);
  });

  test('log a fault of ours once, and show nothing', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { checks, rules, open, wait } = await watch({ 'a.md': bad });
    vi.spyOn(checks, 'checkOne').mockRejectedValue(new Error('A rule failed'));
    const view = await open('a.md');
    await wait(100);
    view.editor.type(' ');
    await wait(1000);
    expect([rules('a.md'), logged.mock.calls.map(([, path]) => path as string)]).toEqual([null, ['a.md']]);
  });

  test('hold the text and the problems of one moment, though somebody types while images are read', async () => {
    const { app, host, live, file, open, wait } = await watch({ 'a.md': published('![[image.png]]\n\n[^a]\n') });
    host.vault.addBinary('image.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
    const view = await open('a.md');
    const read = app.vault.readBinary.bind(app.vault);
    vi.spyOn(app.vault, 'readBinary').mockImplementation((one) => {
      view.editor.setCursor({ line: 4, ch: 0 });
      view.editor.type('More text ');
      return read(one);
    });
    await wait(5000);
    const found = live.problemsOf(file('a.md'));
    const problem = found?.problems.find(({ rule }) => rule === 'footnote-undefined');
    expect(found?.text.slice(problem?.from, problem?.to)).toBe('[^a]');
    expect(found?.text).toBe(view.editor.getValue());
  });
});

function never(): never {
  throw new Error('There is no such note');
}
