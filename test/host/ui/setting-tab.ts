import type { SettingDefinition, SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';
import type { App } from '../app';
import { createElement } from '../dom';
import type { Plugin } from '../plugin';
import { SettingsPage } from './settings-page';

/** A tab of the settings, rendered from definitions. */
export class PluginSettingTab {
  /** How often the definitions were asked for anew. */
  updates = 0;
  /** How often the app was asked to look anew what is shown. */
  refreshes = 0;
  icon = 'puzzle';
  readonly containerEl = createElement('div', 'vertical-tab-content');
  settingItems: SettingDefinitionItem[] = [];

  readonly app: App;
  readonly plugin: Plugin;
  /** The pages that are open: the tab itself, and what was gone into from it. */
  readonly #pages: SettingsPage[] = [];
  /** The names of the pages that were gone into. */
  readonly #trail: string[] = [];

  constructor(app: App, plugin: Plugin) {
    this.app = app;
    this.plugin = plugin;
  }

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  getControlValue(key: string): unknown {
    return (this.plugin.settings as Record<string, unknown> | undefined)?.[key];
  }

  setControlValue(key: string, value: unknown): void | Promise<void> {
    const settings = (this.plugin.settings ?? {}) as Record<string, unknown>;
    settings[key] = value;
    this.plugin.settings = settings;
    return this.plugin.saveData(settings);
  }

  refreshDomState(): void {
    this.refreshes++;
    this.#pages.at(-1)?.refresh();
  }

  /** Asks for the definitions anew, and shows them where the tab is open. */
  update(): void {
    this.updates++;
    this.index();
    if (this.#pages.length > 0) this.display();
  }

  /** Asks for the definitions, as the app does for its search, whether the tab is shown or not. */
  index(): void {
    this.settingItems = this.getSettingDefinitions();
  }

  /** Every definition, those on pages and in groups included. */
  get definitions(): SettingDefinition[] {
    return flatten(this.settingItems);
  }

  display(): void {
    const trail = this.#trail.splice(0);
    this.hide();
    this.#show(this.plugin.manifest.name, this.settingItems);
    for (const name of trail) {
      const page = pagesOf(this.#pages.at(-1)?.items ?? []).find((one) => one.name === name);
      if (page === undefined) return;
      this.enter(page.name, page.items ?? []);
    }
  }

  hide(): void {
    for (const page of this.#pages.splice(0)) page.close();
    this.#trail.length = 0;
    this.containerEl.replaceChildren();
  }

  /** Goes into a page. */
  enter(name: string, items: readonly SettingDefinitionItem[]): void {
    this.#trail.push(name);
    this.#show(name, items);
  }

  /** Goes back to where the page was entered from. */
  back(): void {
    this.#trail.pop();
    this.#pages.pop()?.close();
    const page = this.#pages.at(-1);
    if (page === undefined) return;
    page.render();
    this.containerEl.replaceChildren(page.containerEl);
  }

  #show(title: string, items: readonly SettingDefinitionItem[]): void {
    const page = new SettingsPage(this, title, items, this.#pages.length > 0);
    this.#pages.push(page);
    this.containerEl.replaceChildren(page.containerEl);
  }
}

function pagesOf(items: readonly SettingDefinitionItem[]): SettingDefinitionPage[] {
  return items.flatMap((item) => {
    if (!('type' in item)) return [];
    return item.type === 'page' ? [item] : pagesOf(item.items ?? []);
  });
}

function flatten(items: readonly SettingDefinitionItem[]): SettingDefinition[] {
  return items.flatMap((item) => ('type' in item ? flatten(item.items ?? []) : [item]));
}
