import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clipboard } from '../host/dom';
import { shown } from '../host/modal';
import { shownQuestion, startPlugin } from '../host/start-plugin';
import { ItemView } from '../host/workspace';

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(clipboard, { written: null, isClosed: false, focus: 'main' });
});
afterEach(() => { vi.useRealTimers(); });

const published = (properties = ''): string => `---\ntitle: A\ndg-publish: true\n${properties}---\nText\n`;
const button = (): HTMLButtonElement | null | undefined => shown.openNotices.at(-1)?.messageEl.querySelector('button');

describe('copying the public URL', () => {
  test.each([
    ['the whole address where the publisher knows it', { gardenBaseUrl: 'garden.example' }, published(), 'https://garden.example/sea/high-tide/', 'Copied https://garden.example/sea/high-tide/'],
    ['the path where it does not', {}, published(), '/sea/high-tide/', 'Copied /sea/high-tide/'],
    ['the prediction for a note that is not published', {}, 'Text\n', '/sea/high-tide/', 'Copied /sea/high-tide/, where nothing is until the note is published.'],
  ])('copies %s', async (_title, settings, text, expected, told) => {
    const { open, run } = await startPlugin({ 'sea/High Tide.md': text }, null, ({ host }) => {
      host.plugins = { plugins: { digitalgarden: { settings } }, enabledPlugins: new Set(['digitalgarden']) };
    });
    await open('sea/High Tide.md');
    await run('copy-public-url');
    expect([clipboard.written, shown.notices]).toEqual([expected, [told]]);
  });

  test('shows the address where the clipboard cannot be written', async () => {
    clipboard.isClosed = true;
    const { open, run } = await startPlugin({ 'a.md': published() });
    await open('a.md');
    await run('copy-public-url');
    expect(shown.notices).toEqual(['The clipboard cannot be written. The address is /a/']);
  });
});

describe('setting the home page', () => {
  test('moves the mark from the old home, and one undo restores both', async () => {
    const { host, open, run, text, wait } = await startPlugin({ 'a.md': published() });
    const before = text('Home.md');
    await open('a.md');
    await run('set-as-home-page');
    expect(text('a.md')).toBe(published('dg-home: true\n'));
    expect(text('Home.md')).toBe(before.replace('dg-home: true\n', ''));
    expect(shown.notices).toEqual(['a is the home page now; 1 note no longer is.']);
    await run('undo-last-change');
    shownQuestion().choose('Restore 2 notes');
    await wait(1500);
    expect([text('a.md'), text('Home.md')]).toEqual([published(), before]);
    expect(host.vault.writes).toHaveLength(4);
  });

  test('leaves the old home alone where the new one cannot be made', async () => {
    const { host, open, run } = await startPlugin({ 'a.md': '---\na: b: c\n---\n' });
    await open('a.md');
    await run('set-as-home-page');
    expect(host.vault.writes).toEqual([]);
    expect(shown.notices).toEqual([expect.stringMatching(/^Nothing was changed: /)]);
  });

  test('names an old home that it cannot change', async () => {
    const { open, run, text } = await startPlugin({ 'a.md': published(), 'Home.md': '---\ndg-publish: true\ntags: [gardenEntry]\n---\nText\n' });
    await open('a.md');
    await run('set-as-home-page');
    expect(text('a.md')).toBe(published('dg-home: true\n'));
    expect(shown.notices[0]).toMatch(/^a is the home page now/);
    expect(text('Home.md')).toContain('gardenEntry');
  });

  test('says so where the publisher knows no such mark', async () => {
    const { host, open, run } = await startPlugin({ 'a.md': published() }, { publisher: 'quartz' });
    await open('a.md');
    await run('set-as-home-page');
    expect(host.vault.writes).toEqual([]);
    expect(shown.notices).toEqual([expect.stringMatching(/^Nothing was changed: Quartz/)]);
  });
});

describe('a note with a new path', () => {
  test('says at once that the address changed, and keeps the old one if that is wanted', async () => {
    const { host, run, text, wait } = await startPlugin({ 'a.md': published() });
    host.vault.renameFromOutside('a.md', 'notes/b.md');
    await wait(500);
    expect(shown.notices).toEqual(['The public address of this note was /a/ and is now /notes/b/.']);
    expect(host.vault.writes).toEqual([]);
    button()?.click();
    await wait(1500);
    expect(text('notes/b.md')).toMatch(/^dg-permalink: ["']?\/?a\/?["']?$/m);
    expect(shown.notices.at(-1)).toBe('1 note keeps its address.');
    host.vault.renameFromOutside('notes/b.md', 'notes/c.md');
    await wait(1500);
    expect(shown.notices).toHaveLength(2);
    await run('undo-last-change');
    expect(text('notes/c.md')).toBe(published());
  });

  test('is told of once for a folder', async () => {
    const { host, text, wait } = await startPlugin({ 'sea/a.md': published(), 'sea/deep/b.md': published(), 'sea/c.md': 'Text\n' });
    host.vault.renameFolderFromOutside('sea', 'ocean');
    await wait(1500);
    expect(shown.notices).toEqual(['2 published notes have lost their public address; /sea/a/ is now /ocean/a/.']);
    button()?.click();
    await wait(3000);
    expect(['ocean/a.md', 'ocean/deep/b.md'].map((path) => text(path).includes('dg-permalink'))).toEqual([true, true]);
    expect(text('ocean/c.md')).toBe('Text\n');
  });

  test.each([
    ['that is not published', 'Text\n', 'b.md'],
    ['whose address is set by itself', published('dg-permalink: /x/\n'), 'b.md'],
    ['whose address stays what it is', published(), 'A.md'],
  ])('says nothing of a note %s', async (_title, text, path) => {
    const { host, wait } = await startPlugin({ 'a.md': text });
    host.vault.renameFromOutside('a.md', path);
    await wait(1500);
    expect(shown.notices).toEqual([]);
  });

  test('says nothing where it was moved there and back', async () => {
    const { host, wait } = await startPlugin({ 'a.md': published() });
    host.vault.renameFromOutside('a.md', 'b.md');
    host.vault.renameFromOutside('b.md', 'a.md');
    await wait(1500);
    expect(shown.notices).toEqual([]);
  });

  test('offers nothing where the publisher cannot keep an address', async () => {
    const { host, wait } = await startPlugin({ 'a.md': '---\ntitle: A\n---\nText\n' }, { publisher: 'quartz' });
    host.vault.renameFromOutside('a.md', 'b.md');
    await wait(1500);
    expect(shown.notices).toHaveLength(1);
    expect(button()).toBeNull();
  });

  test('tells nothing once the plugin is unloaded', async () => {
    const { host, plugin, wait } = await startPlugin({ 'a.md': published() });
    host.vault.renameFromOutside('a.md', 'b.md');
    await wait(10);
    plugin.unload();
    host.vault.renameFromOutside('b.md', 'c.md');
    await wait(1500);
    expect(shown.notices).toEqual([]);
  });
});

describe('the list of what is public', () => {
  const notes = { 'sea/a.md': published('author: Me\n').replace('Text', '![[b]] ![[image.png]] [[c]]'), 'b.md': 'Embedded\n', 'c.md': 'Private\n', 'image.png': 'x'.repeat(1500) };

  test('is opened by a command, leads to the notes and is listed anew on request', async () => {
    const { host, open, run, wait } = await startPlugin(notes);
    await open('sea/a.md');
    await run('show-what-is-public');
    const leaf = host.workspace.activeLeaf;
    if (!(leaf?.view instanceof ItemView)) throw new Error('No view is open');
    const { contentEl, actions } = leaf.view;
    const lines = (): string[] => Array.from(contentEl.querySelectorAll('.preflight-public-title, .preflight-public-entry'), (element) => element.textContent);
    expect(lines()).toEqual(expect.arrayContaining([
      '2 published notes', 'Home.md/', 'sea/a.md/sea/a/', '1 note that published notes show', 'b.mdshown in sea/a.md', '1 file', 'image.png2 kB, shown in sea/a.md', '0 canvases',
    ]));
    expect(lines().join('\n')).not.toContain('c.md');
    host.vault.writeFromOutside('c.md', published());
    await wait(200);
    actions.get('List again')?.();
    await wait(200);
    expect(lines()[0]).toBe('3 published notes');
    Array.from(contentEl.querySelectorAll('a')).find((link) => link.textContent === 'b.md')?.click();
    await wait(200);
    expect(host.workspace.getActiveFile()?.path).toBe('b.md');
    await run('show-what-is-public');
    expect(host.workspace.getLeavesOfType('preflight-public')).toHaveLength(1);
  });

  test('waits for the vault where the app opens it with the layout of the last session', async () => {
    const { host, wait } = await startPlugin(notes, null, ({ host: app }) => { app.workspace.layoutReady = false; });
    const leaf = host.workspace.getLeaf('tab');
    await leaf.setViewState({ type: 'preflight-public' });
    await wait(1000);
    if (!(leaf.view instanceof ItemView)) throw new Error('No view is open');
    expect(leaf.view.contentEl.textContent).toBe('Reading the vault…');
    expect(host.vault.reads).toEqual([]);
    host.workspace.finishLayout();
    await wait(1000);
    expect(leaf.view.contentEl.textContent).toContain('2 published notes');
  });
});
