import type { SettingDefinitionItem } from 'obsidian';
import { describe, expect, test } from 'vitest';
import { openVault } from '../open-vault';
import { Plugin } from '../plugin';
import { PluginSettingTab } from './setting-tab';

/** A plugin's tab with such definitions, shown in the settings. */
function openSettings(define: (values: Readonly<Record<string, unknown>>) => SettingDefinitionItem[]) {
  const { host } = openVault({});
  const plugin = new Plugin(host, { id: 'p', name: 'Plugin' });
  const values: Record<string, unknown> = {};
  plugin.settings = values;
  class Tab extends PluginSettingTab {
    override getSettingDefinitions(): SettingDefinitionItem[] {
      return define(values);
    }
  }
  const tab = new Tab(host, plugin);
  plugin.addSettingTab(tab);
  host.setting.open();
  const names = (): (string | null)[] => Array.from(tab.containerEl.querySelectorAll('.setting-item:not([hidden]) .setting-item-name'), (element) => element.textContent);
  const enter = async (field: Element | null, value: string, event = 'input'): Promise<void> => {
    Reflect.set(field ?? {}, 'value', value);
    field?.dispatchEvent(new (host.workspace.containerEl.win as Window & typeof globalThis).Event(event));
    await new Promise((resolve) => { setTimeout(resolve, 0); });
  };
  return { host, plugin, tab, values, names, enter };
}

describe('settings', () => {
  test('are stored as they are entered, and not where something is said against it', async () => {
    const { tab, values, plugin, enter } = openSettings(() => [
      { name: 'Word', control: { type: 'text', key: 'word', validate: (value) => (value === 'bad' ? 'Not this one' : undefined) } },
      { name: 'Number', control: { type: 'number', key: 'number', min: 1, max: 9 } },
      { name: 'Choice', control: { type: 'dropdown', key: 'choice', options: { a: 'A', b: 'B' }, defaultValue: 'b' } },
      { name: 'On', control: { type: 'toggle', key: 'on' } },
    ]);
    const [word, number] = tab.containerEl.querySelectorAll('input');
    expect(tab.containerEl.querySelector('select')?.value).toBe('b');
    await enter(word ?? null, 'bad');
    expect([values['word'], tab.containerEl.querySelector('.setting-item-error')?.textContent]).toEqual([undefined, 'Not this one']);
    await enter(word ?? null, 'good');
    await enter(number ?? null, '12');
    expect([values['word'], values['number']]).toEqual(['good', undefined]);
    await enter(number ?? null, '7');
    await enter(tab.containerEl.querySelector('select'), 'a', 'change');
    await enter(tab.containerEl.querySelector('.checkbox-container'), '', 'click');
    expect({ ...values }).toEqual({ word: 'good', number: 7, choice: 'a', on: true });
    expect(JSON.parse(plugin.data ?? '')).toEqual({ word: 'good', number: 7, choice: 'a', on: true });
  });

  test('come and go, and can be used or not, as the others are set', async () => {
    const { tab, names, enter } = openSettings((values) => [
      { name: 'On', control: { type: 'toggle', key: 'on' } },
      { name: 'More', visible: () => values['on'] === true, control: { type: 'text', key: 'more', disabled: () => values['on'] !== true } },
    ]);
    expect(names()).toEqual(['On']);
    await enter(tab.containerEl.querySelector('.checkbox-container'), '', 'click');
    tab.refreshDomState();
    expect(names()).toEqual(['On', 'More']);
    expect(tab.containerEl.querySelector('input[type=text]')?.hasAttribute('disabled')).toBe(false);
  });

  test('stand on pages that are entered and left, and are there still after an update', () => {
    const { tab, names } = openSettings(() => [
      { name: 'First' },
      { type: 'page', name: 'Page', items: [{ name: 'Inner' }, { type: 'group', heading: 'Group', items: [{ name: 'In group' }] }] },
    ]);
    expect(names()).toEqual(['First', 'Page']);
    tab.containerEl.querySelector<HTMLElement>('.mod-page')?.click();
    expect(names()).toEqual(['Inner', 'Group', 'In group']);
    tab.update();
    expect(names()).toEqual(['Inner', 'Group', 'In group']);
    tab.containerEl.querySelector<HTMLElement>('.setting-page-back')?.click();
    expect(names()).toEqual(['First', 'Page']);
  });

  test('are searched in a group, listed, added and deleted', async () => {
    const done: string[] = [];
    const { tab, names, enter } = openSettings(() => [
      { type: 'group', search: { match: ({ name }, query) => name.includes(query) }, items: [{ name: 'red' }, { name: 'green' }] },
      { type: 'list', heading: 'List', emptyState: 'None', onDelete: (at) => done.push(`deleted ${String(at)}`), addItem: { name: 'Add', action: () => done.push('added') }, items: [{ name: 'one' }, { name: 'two' }] },
    ]);
    await enter(tab.containerEl.querySelector('input[type=search]'), 'gr');
    expect(names()).toEqual(['green', 'List', 'one', 'two']);
    tab.containerEl.querySelectorAll<HTMLElement>('[aria-label=Delete]')[1]?.click();
    tab.containerEl.querySelector<HTMLElement>('[aria-label=Add]')?.click();
    expect(done).toEqual(['deleted 1', 'added']);
  });
});
