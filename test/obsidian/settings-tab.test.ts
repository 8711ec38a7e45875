import { Plugin, type SettingDefinition, type SettingDefinitionItem } from 'obsidian';
import { describe, expect, test } from 'vitest';
import { settingEntries } from '../../src/core/settings/setting-entries';
import type { SettingValues } from '../../src/core/settings/setting-values';
import { PreflightSettingsTab } from '../../src/obsidian/settings/settings-tab';
import { openVault } from '../host/open-vault';

class AnyPlugin extends Plugin {}

function openTab(): { readonly tab: PreflightSettingsTab; readonly values: () => SettingValues } {
  const { app } = openVault({});
  let values: SettingValues = new Map();
  const plugin = new AnyPlugin(app, { id: 'preflight', name: 'Preflight', author: '', version: '0', minAppVersion: '0', description: '' });
  const save = (changed: SettingValues): Promise<void> => {
    values = changed;
    return Promise.resolve();
  };
  return { tab: new PreflightSettingsTab(app, plugin, { values: () => values, save }), values: () => values };
}

/** All definitions, those on pages included. */
function flatten(items: readonly SettingDefinitionItem[]): readonly SettingDefinition[] {
  return items.flatMap((item) => ('type' in item ? flatten(item.items ?? []) : [item]));
}

describe('the settings tab', () => {
  test('defines a control for every setting, and shows by itself what is no plain value', () => {
    const definitions = flatten(openTab().tab.getSettingDefinitions());
    const plain = settingEntries.filter(({ control }) => control.kind !== 'secret');
    expect(definitions.flatMap(({ control }) => control?.key ?? [])).toEqual(plain.map(({ key }) => key));
    expect(definitions.filter(({ name }) => name !== 'Test the connection').map(({ name }) => name)).toEqual(settingEntries.map(({ name }) => name));
    expect(definitions.flatMap(({ control }) => control?.defaultValue ?? [])).toEqual(plain.map(({ control }) => control.default));
    expect(definitions.filter(({ control }) => control === undefined).map(({ name }) => name)).toEqual(['Key', 'Test the connection']);
  });

  test('offers the choices and bounds of the settings', () => {
    const definitions = flatten(openTab().tab.getSettingDefinitions());
    const control = (key: string): unknown => definitions.find((one) => one.control?.key === key)?.control;
    expect(control('form')).toMatchObject({ type: 'dropdown', options: { auto: 'Find out for each note', vault: 'As written in the vault', site: 'As compiled for the site' } });
    expect(control('summaryWords')).toMatchObject({ type: 'number', min: 20, max: 500 });
    expect(control('summaryHeading')).toMatchObject({ type: 'text', placeholder: 'Simplify' });
    expect(control('rules.summary-missing')).toMatchObject({ options: { default: 'Default', off: 'Off' } });
  });

  test('refuses an empty heading', async () => {
    const definitions = flatten(openTab().tab.getSettingDefinitions());
    const control = definitions.find((one) => one.control?.key === 'summaryHeading')?.control;
    if (control?.type !== 'text') throw new Error('No text control');
    expect(await control.validate?.('  ')).toBe('Enter some text');
    expect(await control.validate?.('In short')).toBeUndefined();
  });

  test('refuses a trigger that belongs to Obsidian, and takes none at all', async () => {
    const definitions = flatten(openTab().tab.getSettingDefinitions());
    const control = definitions.find((one) => one.control?.key === 'citations.trigger')?.control;
    if (control?.type !== 'text') throw new Error('No text control');
    expect(await control.validate?.('[^')).toBe('Obsidian itself suggests footnotes after [^.');
    expect(await control.validate?.(' [^ref ')).toBe('Obsidian itself suggests footnotes after [^.');
    expect(await control.validate?.('[[')).toBe('Obsidian itself suggests notes after [[.');
    expect(await control.validate?.('ref')).toBe('Begin with a mark that words do not begin with.');
    expect(await control.validate?.('@@')).toBeUndefined();
    expect(await control.validate?.('')).toBeUndefined();
  });

  test('shows the default until something is chosen, and stores what is chosen', async () => {
    const { tab, values } = openTab();
    expect(tab.getControlValue('form')).toBe('auto');
    expect(tab.getControlValue('rules.summary-missing')).toBe('default');
    await tab.setControlValue('form', 'site');
    await tab.setControlValue('rules.summary-missing', 'off');
    await tab.setControlValue('form', 'nonsense');
    expect(tab.getControlValue('form')).toBe('site');
    expect([...values()]).toEqual([['form', 'site'], ['rules.summary-missing', 'off']]);
  });
});
