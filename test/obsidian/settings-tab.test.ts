import { Plugin, type SettingDefinition, type SettingDefinitionItem } from 'obsidian';
import { afterEach, describe, expect, test } from 'vitest';
import { settingEntries } from '../../src/core/settings/setting-entries';
import type { SettingValues } from '../../src/core/settings/setting-values';
import { PreflightSettingsTab } from '../../src/obsidian/settings/settings-tab';
import { shown } from '../host/modal';
import { openVault } from '../host/open-vault';
import { Setting } from '../host/setting';
import { createElement } from '../host/dom';
import { shownQuestion } from '../host/start-plugin';

class AnyPlugin extends Plugin {}

const manifest = { id: 'preflight', name: 'Preflight', author: '', version: '0', minAppVersion: '0', description: '' };

afterEach(() => { shown.modals.splice(0); });

function openTab(): { readonly tab: PreflightSettingsTab; readonly values: () => SettingValues } {
  const { app } = openVault({});
  let values: SettingValues = new Map();
  const plugin = new AnyPlugin(app, manifest);
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
  test('shows no back-ticks, which the app would not make code of', () => {
    const texts = flatten(openTab().tab.getSettingDefinitions()).map(({ desc }) => (typeof desc === 'string' ? desc : (desc?.textContent ?? '')));
    expect(texts.filter((text) => text.includes('/Users/name/'))).toEqual(['Paths and links that lead into the own machine: /Users/name/, file://, obsidian://. By default: warning.']);
    expect(texts.filter((text) => text.includes('`'))).toEqual([]);
  });

  test('defines a control for every setting, and shows by itself what is no plain value', () => {
    const definitions = flatten(openTab().tab.getSettingDefinitions());
    const plain = settingEntries.filter(({ control }) => control.kind !== 'secret');
    expect(definitions.flatMap(({ control }) => control?.key ?? [])).toEqual(plain.map(({ key }) => key));
    expect(definitions.filter(({ control, name }) => control !== undefined || name === 'Key').map(({ name }) => name)).toEqual(settingEntries.map(({ name }) => name));
    expect(definitions.flatMap(({ control }) => control?.defaultValue ?? [])).toEqual(plain.map(({ control }) => control.default));
    expect(definitions.filter(({ control }) => control === undefined).map(({ name }) => name)).toEqual(['Key', 'Test the connection', 'Language model', 'Language model', 'Everything else', 'Reset all settings']);
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

  test('shows what is used most first, and pages with headings for the checks', () => {
    const items = openTab().tab.getSettingDefinitions();
    const nameOf = (item: SettingDefinitionItem): string => ('name' in item ? item.name : '');
    expect(items.map(nameOf)).toEqual([
      'Publisher', 'Check before publishing', 'Show problems while writing', 'Signs beside lines with problems', 'Show in status bar', 'What properties must be', 'Other publishers', 'Checks', 'Citations', 'Simplify', 'Language model', 'Privacy', 'Advanced',
    ]);
    const checks = items.find((item) => nameOf(item) === 'Checks');
    const groups = checks !== undefined && 'type' in checks ? (checks.items ?? []) : [];
    expect(groups.map((group) => ('heading' in group ? group.heading : null)).slice(0, 3)).toEqual(['What should stay private', 'Publishing and addresses', 'Properties']);
  });

  test('lets a rule be found by its id, and explains it by its summary', () => {
    const definition = flatten(openTab().tab.getSettingDefinitions()).find(({ control }) => control?.key === 'rules.footnote-in-heading');
    expect(definition).toMatchObject({ name: 'Footnote in heading', aliases: ['footnote-in-heading', 'error'] });
    expect(definition?.desc).toMatch(/ By default: error\.$/);
  });

  test('asks the app for nothing while it is defined', () => {
    const untouchable = new Proxy(openVault({}).app, { get: (_target, name) => { throw new Error(`app.${String(name)} was asked for`); } });
    const plugin = new AnyPlugin(openVault({}).app, manifest);
    const tab = new PreflightSettingsTab(untouchable, plugin, { values: () => new Map(), save: () => Promise.reject(new Error('Nothing is to be saved')) });
    expect(flatten(tab.getSettingDefinitions()).length).toBeGreaterThan(settingEntries.length);
  });

  test('says at the control why an address cannot be that of a model', async () => {
    const control = flatten(openTab().tab.getSettingDefinitions()).find((one) => one.control?.key === 'models.endpoint')?.control;
    if (control?.type !== 'text') throw new Error('No text control');
    expect(await control.validate?.('example.org')).toBe('Enter an address such as https://example.org/v1, without a name, question mark or hash.');
    expect(await control.validate?.('http://example.org')).toBe('Plain HTTP is for this device only, begin with https://.');
    expect(await control.validate?.('http://localhost:11434')).toBeUndefined();
    expect(await control.validate?.('')).toBeUndefined();
  });

  test('tells on the page about privacy whether text may leave the device', async () => {
    const { tab } = openTab();
    const told = (): readonly string[] => flatten(tab.getSettingDefinitions()).filter(({ control, visible }) => control === undefined && typeof visible === 'function' && visible()).map(({ desc }) => (typeof desc === 'string' ? desc.slice(0, 4) : ''));
    expect(told()).toEqual(['Off:']);
    await tab.setControlValue('models.engine', 'ollama');
    expect(told()).toContain('On: ');
    expect(told()).not.toContain('Off:');
  });

  test('sets everything as it was at first, only once that was confirmed', async () => {
    const { tab, values } = openTab();
    await tab.setControlValue('form', 'site');
    await tab.setControlValue('rules.summary-missing', 'off');
    const button = resetButton(tab);
    button.click();
    expect(shownQuestion().contentEl.textContent).toBe('What you have set in 2 places is forgotten, accepted targets and demands on properties too. It cannot be undone.');
    shownQuestion().close();
    await Promise.resolve();
    expect(values().size).toBe(2);
    button.click();
    shownQuestion().choose('Reset all');
    await new Promise((resolve) => { setTimeout(resolve); });
    expect([...values()]).toEqual([]);
    expect(tab.getControlValue('form')).toBe('auto');
  });
});

/** The button as the app shows it. */
function resetButton(tab: PreflightSettingsTab): HTMLElement {
  const definition = flatten(tab.getSettingDefinitions()).find(({ name }) => name === 'Reset all settings');
  if (definition?.render === undefined) throw new Error('No reset');
  const setting = new Setting(createElement('div'));
  Reflect.apply(definition.render, definition, [setting]);
  const button = setting.controlEl.querySelector('button');
  if (button === null) throw new Error('No button');
  return button;
}
