import type { App } from '../app';
import { createElement } from '../dom';
import { Modal } from './modal';
import type { PluginSettingTab } from './setting-tab';

/** The app's settings: the tabs of the plugins, one of them shown. */
export class SettingsModal extends Modal {
  readonly pluginTabs: PluginSettingTab[] = [];
  activeTab: PluginSettingTab | null = null;
  readonly #headersEl = createElement('div', 'vertical-tab-header');
  readonly #contentEl = createElement('div', 'vertical-tab-content-container');

  constructor(app: App) {
    super(app);
    this.modalEl.classList.add('mod-settings', 'mod-sidebar-layout');
    this.contentEl.classList.add('vertical-tabs-container');
    this.contentEl.append(this.#headersEl, this.#contentEl);
    this.setTitle('Settings');
  }

  override onOpen(): void {
    this.#headersEl.replaceChildren(...this.pluginTabs.map((tab) => {
      const item = createElement('div', { cls: 'vertical-tab-nav-item tappable', text: tab.plugin.manifest.name });
      item.addEventListener('click', () => { this.openTab(tab); });
      return item;
    }));
    const tab = this.activeTab ?? this.pluginTabs[0];
    if (tab !== undefined) this.openTab(tab);
  }

  override onClose(): void {
    this.activeTab?.hide();
  }

  openTabById(id: string): PluginSettingTab | null {
    const tab = this.pluginTabs.find((one) => one.plugin.manifest.id === id) ?? null;
    if (tab !== null) this.openTab(tab);
    return tab;
  }

  openTab(tab: PluginSettingTab): void {
    if (this.activeTab !== tab) this.activeTab?.hide();
    this.activeTab = tab;
    tab.index();
    tab.display();
    this.#contentEl.replaceChildren(tab.containerEl);
  }
}
