import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostDocument, hostWindow } from '../dom';
import { openVault } from '../open-vault';
import { setMobile } from '../platform';
import { Plugin } from '../plugin';
import { Menu } from './menu';
import { Notice } from './notice';
import { shown } from './shown';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => {
  setMobile(false);
  vi.useRealTimers();
});

function press(key: string, options: KeyboardEventInit = {}): void {
  (hostDocument.activeElement ?? hostDocument.body).dispatchEvent(new hostWindow.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
}

const texts = (selector: string): (string | null)[] => Array.from(hostDocument.querySelectorAll(selector), (element) => element.textContent);

describe('the palette', () => {
  test('opens by its key, lists what can be run, and runs what is chosen by keys alone', async () => {
    const { host } = openVault({});
    const ran: string[] = [];
    const plugin = new Plugin(host, { id: 'p', name: 'P' });
    for (const name of ['Alpha', 'Beta', 'Gamma']) plugin.addCommand({ id: name, name, checkCallback: (checking) => name !== 'Beta' && (checking || ran.push(name) > 0) });
    plugin.addCommand({ id: 'in-note', name: 'In a note', editorCallback: () => ran.push('In a note') });
    press('p', { ctrlKey: true });
    await vi.advanceTimersByTimeAsync(10);
    expect(texts('.prompt .suggestion-item')).toEqual(['P: Alpha', 'P: Gamma']);
    press('ArrowDown');
    expect(texts('.suggestion-item.is-selected')).toEqual(['P: Gamma']);
    press('Enter');
    expect([ran, texts('.prompt')]).toEqual([['Gamma'], []]);
  });

  test('closes by Escape, and nothing is run', async () => {
    openVault({});
    press('p', { ctrlKey: true });
    await vi.advanceTimersByTimeAsync(10);
    expect(texts('.prompt .suggestion-empty')).toEqual(['No results found.']);
    press('Escape');
    expect(shown.modals).toEqual([]);
  });
});

describe('a menu', () => {
  test('shows its entries by sections, runs the one that is picked, and goes', () => {
    openVault({});
    const picked: string[] = [];
    const menu = new Menu();
    for (const [title, section] of [['Open', ''], ['Delete', 'danger'], ['Rename', '']] as const) {
      menu.addItem((item) => item.setTitle(title).setIcon('x').setSection(section).onClick(() => picked.push(title)));
    }
    menu.showAtPosition({ x: 1, y: 2 });
    expect(texts('.menu .menu-item-title')).toEqual(['Open', 'Rename', 'Delete']);
    hostDocument.querySelector<HTMLElement>('.menu .menu-item')?.click();
    expect([picked, texts('.menu')]).toEqual([['Open'], []]);
  });
});

describe('a notice', () => {
  test('goes after a while, by a click, or when it is hidden', () => {
    openVault({});
    new Notice('Short');
    const lasting = new Notice('Until a click', 0);
    expect(texts('.notice-container .notice .notice-message')).toEqual(['Short', 'Until a click']);
    vi.advanceTimersByTime(60_000);
    expect(texts('.notice')).toEqual(['Until a click']);
    lasting.setMessage('Still here').containerEl.click();
    expect(texts('.notice')).toEqual([]);
  });
});

describe('a plugin', () => {
  test('has an item in the status bar on the desktop, and none on a phone', () => {
    const item = (isMobile: boolean): boolean => {
      setMobile(isMobile);
      return new Plugin(openVault({}).host, { id: 'p', name: 'P' }).addStatusBarItem().isConnected;
    };
    expect([item(false), item(true)]).toEqual([true, false]);
  });

  test('answers on the command line, under names that nobody else has', async () => {
    const { host } = openVault({});
    const plugin = new Plugin(host, { id: 'p', name: 'P' });
    plugin.registerCliHandler('p:check', 'Checks', { path: { description: 'Which', required: true } }, ({ path }) => `checked ${path ?? ''}`);
    expect(await host.runCli('p:check', { path: 'a.md' })).toBe('checked a.md');
    await expect(host.runCli('p:check')).rejects.toThrow('Missing required flag: path');
    expect(() => { plugin.registerCliHandler('p:check', '', null, () => ''); }).toThrow('already registered');
  });

  test('takes all that it added with it', async () => {
    const { host } = openVault({});
    const plugin = new Plugin(host, { id: 'p', name: 'P' });
    await plugin.load();
    plugin.addStatusBarItem();
    plugin.addRibbonIcon('x', 'Run', () => undefined);
    plugin.addCommand({ id: 'c', name: 'C' });
    plugin.registerCliHandler('p', '', null, () => '');
    plugin.unload();
    expect([texts('.status-bar-item'), texts('.side-dock-ribbon-action'), host.commands.size, host.cliHandlers.size]).toEqual([[], [], 0, 0]);
  });
});
