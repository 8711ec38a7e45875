import type { TFile } from 'obsidian';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findProperty } from '../../src/core/note/frontmatter';
import type { NoteEntry } from '../../src/core/vault/note-entry';
import { VaultWatcher } from '../../src/obsidian/vault/vault-watcher';
import { emptyClipboard, clipboard } from '../host/clipboard';
import { installWindow } from '../host/dom';
import { TAbstractFile } from '../host/files';
import { type Manner, manners, without } from '../host/manners';
import { Menu } from '../host/menu';
import { openVault } from '../host/open-vault';
import { emptyWeb, web } from '../host/request-url';
import { questionItems, shownList, shownQuestion, startPlugin, type StartedPlugin } from '../host/start-plugin';
import { shown } from '../host/modal';

beforeEach(() => {
  vi.useFakeTimers();
  installWindow();
  emptyClipboard();
});
afterEach(() => { vi.useRealTimers(); });

const note = '---\ndg-publish: false\nother: kept # why\n---\nText\n';
const published = note.replace('false', 'true');

async function watched(text: string): Promise<{ readonly headings: () => (string | undefined)[]; readonly vault: ReturnType<typeof openVault>; readonly reads: readonly string[] }> {
  const vault = openVault({ 'a.md': text });
  const watcher = new VaultWatcher(vault.app, {
    isPublished: ({ frontmatter }: NoteEntry) => findProperty(frontmatter, 'dg-publish')?.value === true,
    summaryHeading: () => 'Simplify',
    renamed: (_before: NoteEntry, _file: TFile) => undefined,
  });
  watcher.load();
  await vi.advanceTimersByTimeAsync(1000);
  vault.host.vault.reads.length = 0;
  return { vault, reads: vault.host.vault.reads, headings: () => (watcher.index.note('a.md')?.headings ?? []).map((heading) => heading.text) };
}

async function toggled(notes: Readonly<Record<string, string>>, before: (started: StartedPlugin) => Promise<void> | void): Promise<StartedPlugin> {
  const started = await startPlugin(notes);
  await before(started);
  await started.run('toggle-publish-status');
  await started.wait(3000);
  return started;
}

/** A test of the plugin for each manner of the app: it passes, and in a host that lacks the manner it fails. */
const scenarios: Readonly<Record<Manner, () => Promise<void>>> = {
  'late-save': async () => {
    const { host, text } = await toggled({ 'a.md': note }, async ({ open, host: { vault }, wait }) => {
      const pane = await open('a.md');
      pane.editor.setCursor({ line: 4, ch: 4 });
      pane.editor.type(' more');
      await wait(100);
      expect(vault.writes).toEqual([]);
    });
    expect(text('a.md')).toBe(published.replace('Text', 'Text more'));
    expect(host.vault.writes.map(({ data }) => data)).toEqual([note.replace('Text', 'Text more'), published.replace('Text', 'Text more')]);
  },
  'atomic-process': async () => {
    const { text } = await toggled({ 'a.md': note }, async ({ open, host }) => {
      await open('a.md');
      host.vault.beforeNextProcess(() => { host.vault.writeFromOutside('a.md', `${note}From elsewhere\n`); });
    });
    expect(text('a.md')).toContain('From elsewhere');
  },
  'late-index': async () => {
    const { vault, headings, reads } = await watched('# One\n');
    vault.host.vault.writeFromOutside('a.md', '# Two\n');
    await vi.advanceTimersByTimeAsync(10);
    expect(headings()).toEqual(['One']);
    await vi.advanceTimersByTimeAsync(1000);
    expect([headings(), reads]).toEqual([['Two'], []]);
  },
  'silent-rename': async () => {
    const { vault, reads } = await watched(published);
    vault.host.vault.renameFromOutside('a.md', 'b.md');
    await vi.advanceTimersByTimeAsync(1000);
    expect(reads).toEqual([]);
  },
  'frontmatter-filter': async () => {
    const { text } = await toggled({ 'a.md': note }, async ({ open }) => {
      const pane = await open('a.md');
      pane.editor.replaceRange('lost', { line: 2, ch: 7 });
    });
    expect(text('a.md')).toBe(published);
  },
  'lf-editor': async () => {
    const crlf = '---\r\ndg-publish: false\r\n---\r\nText\r\n';
    const { text, host } = await toggled({ 'a.md': crlf }, async ({ open }) => {
      expect((await open('a.md')).editor.getValue()).toBe('---\ndg-publish: false\n---\nText\n');
    });
    expect([text('a.md'), host.vault.writes.length]).toEqual([crlf.replace('false', 'true'), 1]);
  },
  'typed-stays': async () => {
    const { text } = await toggled({ 'a.md': note }, async ({ open, host }) => {
      const pane = await open('a.md');
      pane.editor.setCursor({ line: 4, ch: 4 });
      const reference = host.vault.on('modify', () => {
        host.vault.offref(reference);
        pane.editor.type(' typed');
      });
    });
    expect(text('a.md')).toContain('Text typed');
  },
  'own-reading-text': async () => {
    const { text, host } = await toggled({ 'a.md': note }, async ({ open, host: { vault }, wait }) => {
      const pane = await open('a.md');
      pane.setMode('preview');
      vault.writeFromOutside('a.md', `${note}Later\n`);
      await wait(100);
      expect([pane.editor.getValue(), pane.getViewData()]).toEqual([note, `${note}Later\n`]);
    });
    expect([text('a.md'), host.vault.writes.length]).toEqual([`${published}Later\n`, 1]);
  },
  'deferred-views': async () => {
    const { host, run, wait } = await startPlugin({ 'a.md': published });
    const leaf = host.workspace.getRightLeaf(false);
    leaf.defer({ type: 'preflight-public' });
    await wait(3000);
    expect([leaf.isDeferred, leaf.view.containerEl.querySelector('.preflight-public')]).toEqual([true, null]);
    await run('show-what-is-public');
    expect(leaf.view.containerEl.querySelector('.preflight-public-title')?.textContent).toContain('2');
  },
  'one-side-view': async () => {
    const { host, run } = await startPlugin({ 'a.md': published });
    await run('show-what-is-public');
    await run('show-what-is-public');
    expect(host.workspace.getLeavesOfType('preflight-public')).toHaveLength(1);
  },
  'files-told-at-start': async () => {
    const told: string[] = [];
    const { host, wait } = await startPlugin({ 'a.md': published }, null, ({ host: { workspace, vault } }) => {
      workspace.layoutReady = false;
      vault.on('create', (file) => told.push(file instanceof TAbstractFile ? file.path : ''));
    });
    host.finishStart();
    expect([told, host.vault.reads]).toEqual([['Home.md', 'a.md'], []]);
    await wait(3000);
    expect([...host.vault.reads].sort()).toEqual(['Home.md', 'a.md']);
  },
  'focused-clipboard': async () => {
    const { open, run } = await startPlugin({ 'a.md': published });
    await open('a.md');
    emptyClipboard();
    clipboard.focus = 'popout';
    await run('copy-public-url');
    expect(clipboard.written).toBe('/a/');
  },
  'own-document': async () => {
    const { open, run, host } = await startPlugin({ 'a.md': '## Why[^1]\n\nBecause.\n\n[^1]: x\n' });
    const pane = await open('a.md');
    host.workspace.moveLeafToPopout(pane.leaf);
    host.workspace.setActiveLeaf(pane.leaf);
    await run('insert-citation');
    expect([shownList().containerEl.doc === pane.containerEl.doc, shownList().containerEl.doc === document]).toEqual([true, false]);
  },
  'answer-first': async () => {
    const { open, run, text, wait } = await startPlugin({ 'a.md': `${note}\n[^2]\n\n[^2]: https://example.org/b\n` });
    await open('a.md');
    await run('tidy-citations');
    shownQuestion().choose('Apply');
    await wait(3000);
    expect(text('a.md')).toBe(`${note}\n[^1]\n\n[^1]: https://example.org/b\n`);
  },
  'close-first': async () => {
    const { open, run } = await startPlugin({ 'a.md': 'The sea rises.[^1]\n\n[^1]: [Tides](https://example.org/tides)\n' });
    await open('a.md');
    await run('insert-citation');
    const list = shownList();
    const choose = list.onChooseSuggestion.bind(list);
    let wasShown: boolean | null = null;
    list.onChooseSuggestion = (value, event) => {
      wasShown = shown.modals.includes(list);
      choose(value, event);
    };
    list.choose(0);
    expect(wasShown).toBe(false);
  },
  'lasting-notice': async () => {
    const { wait } = await askSlowHost(Array.from({ length: 30 }, (_, at) => `https://example.org/${String(at)}\n`).join(''));
    await wait(31_000);
    expect(shown.openNotices).toHaveLength(1);
  },
  'checked-settings': async () => {
    const { host, plugin, wait } = await startPlugin({});
    host.setting.open();
    const tab = plugin.settingTabs[0];
    if (tab === undefined) throw new Error('No tab');
    for (const page of tab.settingItems) if ('type' in page && page.type === 'page') tab.enter(page.name, page.items ?? []);
    const trigger = tab.definitions.find(({ control }) => control?.key === 'citations.trigger');
    tab.enter('Trigger', trigger === undefined ? [] : [trigger]);
    const field = tab.containerEl.querySelector('input');
    if (field === null) throw new Error('No field');
    field.value = '[[';
    field.dispatchEvent(new (field.win as Window & typeof globalThis).Event('input'));
    await wait(100);
    expect([tab.containerEl.querySelector('.setting-item-error')?.textContent, plugin.data]).toEqual(['Obsidian itself suggests notes after [[.', null]);
  },
  'secret-names': async () => {
    const { host } = await startPlugin({ 'a.md': note }, { model: { secret: 'my-key' } });
    expect(() => { host.secretStorage.setSecret('My key', 'sk-1'); }).toThrow('Invalid secret ID');
    host.secretStorage.setSecret('my-key', 'sk-1');
    expect(host.secretStorage.listSecrets()).toEqual(['my-key']);
  },
  'tame-request': () => deadLinks(404, ['Line 1: https://example.org/gone, the host answers with 404']),
  'endless-request': async () => {
    const { wait } = await askSlowHost('https://example.org/one\n');
    await wait(2000);
    expect(shown.modals).toEqual([]);
    await wait(60_000);
    expect(questionItems()).toHaveLength(1);
  },
  'reprinted-frontmatter': async () => {
    const { text } = await toggled({ 'a.md': note }, async ({ open, host, wait }) => {
      await open('a.md');
      const file = host.vault.getFileByPath('a.md');
      if (file === null) throw new Error('No file');
      await host.fileManager.processFrontMatter(file, () => undefined);
      await wait(100);
    });
    expect(text('a.md')).toBe('---\ndg-publish: true\nother: kept\n---\nText\n');
  },
  'sections-of-menus': async () => {
    const { host } = await startPlugin({ 'a.md': note });
    const menu = new Menu().addItem((item) => item.setTitle('Rename').setSection('action')).addItem((item) => item.setTitle('Delete').setSection('danger'));
    host.workspace.trigger('file-menu', menu, host.vault.getFileByPath('a.md'), 'file-explorer-context-menu');
    const titles = Array.from(menu.showAtPosition({ x: 0, y: 0 }).dom.children, (item) => item.textContent);
    menu.hide();
    expect(titles).toContain('Mark for publishing');
    expect(titles.at(-1)).toBe('Delete');
  },
  'one-handler-a-name': async () => {
    const { host } = await startPlugin({}, null, (vault) => { vault.host.cliHandlers.set('preflight:check', { description: 'Stale', flags: null, run: () => 'stale' }); });
    expect(host.cliHandlers.get('preflight:check')?.description).toBe('Stale');
    expect(host.commands.has('preflight:check-active-note')).toBe(true);
  },
};

const allowed = { citations: { network: true } };

/** Has the links of a note checked, none of which is ever answered. */
async function askSlowHost(text: string): Promise<StartedPlugin> {
  const started = await startPlugin({ 'a.md': text }, allowed);
  emptyWeb();
  for (const [url] of text.matchAll(/https:\S+/g)) web.answers.set(url, 'never');
  await started.open('a.md');
  await started.run('check-links');
  shownQuestion().choose('Ask this host');
  return started;
}

async function deadLinks(status: number, items: readonly string[]): Promise<void> {
  const { open, wait, run } = await startPlugin({ 'a.md': 'https://example.org/gone\n' }, allowed);
  emptyWeb();
  web.answers.set('https://example.org/gone', { status });
  await open('a.md');
  await run('check-links');
  shownQuestion().choose('Ask this host');
  await wait(1000);
  expect(questionItems()).toEqual(items);
}

describe('the manners of the app', () => {
  test.each(manners)('%s: the plugin lives with it, and a host without it is found out', async (manner) => {
    await scenarios[manner]();
    await expect(without(manner, scenarios[manner])).rejects.toThrow();
  });
});
