import type { SettingDefinition, SettingDefinitionGroup, SettingDefinitionItem, SettingDefinitionList, SettingDefinitionPage } from 'obsidian';
import { createElement } from '../dom';
import { Setting, SettingGroup } from '../setting';
import type { ExtraButtonComponent } from './components';
import { setIcon } from './icons';
import { addControl } from './setting-control';
import type { PluginSettingTab } from './setting-tab';

type Changing<T> = T | (() => T) | undefined;

/** A page of settings, made from definitions. */
export class SettingsPage {
  readonly containerEl = createElement('div', 'setting-page');
  readonly items: readonly SettingDefinitionItem[];
  readonly #tab: PluginSettingTab;
  readonly #title: string;
  readonly #isInner: boolean;
  readonly #cleanups: (() => void)[] = [];
  /** Looks anew whether each row is shown and can be used. */
  readonly #watched: (() => void)[] = [];

  constructor(tab: PluginSettingTab, title: string, items: readonly SettingDefinitionItem[], isInner: boolean) {
    this.#tab = tab;
    this.#title = title;
    this.items = items;
    this.#isInner = isInner;
    this.render();
  }

  render(): void {
    this.close();
    if (this.#isInner) this.#addHeader();
    let loose: SettingGroup | null = null;
    for (const item of this.items) {
      if ('type' in item && item.type !== 'page') {
        loose = null;
        this.#addGroup(item);
        continue;
      }
      loose ??= new SettingGroup(this.containerEl);
      this.#addItem(loose, item, 0);
    }
    this.refresh();
  }

  refresh(): void {
    for (const look of this.#watched) look();
  }

  close(): void {
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
    this.#watched.length = 0;
    this.containerEl.replaceChildren();
  }

  #addHeader(): void {
    const header = this.containerEl.appendChild(createElement('div', 'setting-page-header'));
    const back = header.appendChild(createElement('button', { cls: 'clickable-icon setting-page-back', attr: { 'aria-label': 'Back' } }));
    setIcon(back, 'chevron-left');
    back.addEventListener('click', () => { this.#tab.back(); });
    header.append(createElement('div', { cls: 'setting-page-title', text: this.#title }));
  }

  #addGroup(definition: SettingDefinitionGroup | SettingDefinitionList): void {
    const { heading, cls, extraButtons = [], search, items = [], visible } = definition;
    const group = new SettingGroup(this.containerEl);
    if (heading !== undefined) group.setHeading(heading);
    if (cls !== undefined) group.addClass(...cls.split(' '));
    for (const fill of extraButtons as readonly ((button: ExtraButtonComponent) => unknown)[]) group.addExtraButton(fill);
    this.#watch(group.groupEl, visible);
    const rows = items.map((item, at) => ({ item, row: this.#addItem(group, item, at) }));
    if (search !== undefined) {
      group.addSearch((field) => field.setPlaceholder(search.placeholder ?? '').onChange((query) => {
        for (const { item, row } of rows) row.toggleAttribute('data-unmatched', query.trim() !== '' && !('type' in item) && !search.match(item, query));
        this.refresh();
      }));
    }
    if (definition.type === 'list') this.#finishList(group, definition as SettingDefinitionList, rows.map(({ row }) => row));
  }

  #finishList(group: SettingGroup, { emptyState, addItem, onDelete }: SettingDefinitionList, rows: readonly HTMLElement[]): void {
    group.addClass('mod-list');
    if (rows.length === 0 && emptyState !== undefined) group.listEl.append(createElement('div', { cls: 'setting-item-empty', text: emptyState }));
    rows.forEach((row, at) => {
      if (onDelete === undefined) return;
      const button = row.appendChild(createElement('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Delete' } }));
      setIcon(button, 'trash-2');
      button.addEventListener('click', () => { onDelete(at); });
    });
    if (addItem === undefined) return;
    group.addExtraButton((button) => button.setIcon('plus').setTooltip(addItem.name).onClick(() => { addItem.action(button.extraSettingsEl); }));
  }

  #addItem(group: SettingGroup, item: SettingDefinition | SettingDefinitionPage, at: number): HTMLElement {
    const setting = new Setting(group.listEl);
    setting.setName(item.name);
    // A description that is a fragment would be empty when it is shown again.
    if (item.desc !== undefined) setting.setDesc(typeof item.desc === 'string' ? item.desc : (item.desc.cloneNode(true) as DocumentFragment));
    this.#watch(setting.settingEl, item.visible);
    if ('type' in item) this.#fillPage(setting, item);
    else this.#fill(setting, item, group, at);
    return setting.settingEl;
  }

  #fillPage(setting: Setting, page: SettingDefinitionPage): void {
    setting.setClass('mod-page').setClass('tappable');
    setting.settingEl.setAttribute('tabindex', '0');
    setting.settingEl.setAttribute('role', 'button');
    const valueEl = setting.controlEl.appendChild(createElement('span', 'setting-item-display-value'));
    this.#watched.push(() => { valueEl.textContent = now(page.displayValue) ?? ''; });
    setIcon(setting.controlEl.appendChild(createElement('span', 'setting-item-chevron')), 'chevron-right');
    setting.settingEl.addEventListener('click', () => { this.#tab.enter(page.name, page.items ?? []); });
    setting.settingEl.addEventListener('keydown', ({ key }) => { if (key === 'Enter') this.#tab.enter(page.name, page.items ?? []); });
  }

  #fill(setting: Setting, item: SettingDefinition, group: SettingGroup, at: number): void {
    if (item.control !== undefined) {
      const { disabled } = item.control;
      addControl(setting, item.control, this.#tab);
      this.#watched.push(() => { setting.setDisabled(now(disabled) === true); });
    } else if (item.render !== undefined) {
      const cleanup = item.render(setting as never, group as never);
      if (typeof cleanup === 'function') this.#cleanups.push(cleanup);
    } else if (item.action !== undefined) {
      const { action, disabled } = item;
      setting.setClass('tappable');
      setting.settingEl.addEventListener('click', () => { if (now(disabled) !== true) action(setting.settingEl, at); });
      this.#watched.push(() => { setting.settingEl.classList.toggle('is-disabled', now(disabled) === true); });
    }
  }

  #watch(element: HTMLElement, visible: Changing<boolean>): void {
    this.#watched.push(() => { element.hidden = now(visible) === false || element.hasAttribute('data-unmatched'); });
  }
}

function now<T>(value: Changing<T>): T | undefined {
  return typeof value === 'function' ? (value as () => T)() : value;
}
