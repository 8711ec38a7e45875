import type { CDPSession, JSHandle, Locator, Page } from 'playwright-core';
import type { RunningApp } from './app-window';
import type { Driver, Files, Place, Setup } from './driver';

/** How long anything may take to come, in milliseconds: far more than it does. */
const patience = 25_000;

/**
 * Drives an app through a page of a browser: by keys, clicks, the app's class names, and `window.app` where a person would use parts of the app that
 * are none of the plugin's. How a vault is opened differs from app to app.
 */
export abstract class PageDriver implements Driver {
  readonly page: Page;
  /** The page that has the note that was opened last: a pop-out is one of its own. */
  #front: Page;
  #settings: Locator;
  #session: CDPSession | null = null;
  readonly #faults: string[] = [];

  constructor(page: Page) {
    this.page = page;
    this.#front = page;
    this.#settings = page.locator('.vertical-tab-content');
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => this.#faults.push(error.message));
    page.on('console', (message) => { if (message.type() === 'error') this.#faults.push(message.text()); });
  }

  abstract openVault(files: Files, setup?: Setup): Promise<void>;

  /** To be called once the vault is open. */
  protected async begin(): Promise<void> {
    this.#front = this.page;
    await this.page.evaluate(watchNotices);
    await this.setClipboard('');
    this.#faults.length = 0;
  }

  protected app(): Promise<JSHandle<RunningApp>> {
    return this.page.evaluateHandle<RunningApp>('app');
  }

  /** Something went wrong that no step looks at. */
  noteFault(fault: string): void {
    this.#faults.push(fault);
  }

  async openNote(path: string, place: Place = 'tab'): Promise<void> {
    const app = await this.app();
    const opened = place === 'window' ? this.page.context().waitForEvent('page') : null;
    await app.evaluate(async (running, [wanted, where]) => {
      const file = running.vault.getFileByPath(wanted);
      if (file === null) throw new Error(`No file ${wanted}`);
      const leaf = running.workspace.getLeaf(where);
      await leaf.openFile(file, { state: { mode: 'source' } });
      running.workspace.setActiveLeaf(leaf, { focus: true });
      leaf.view.editor?.setCursor({ line: 0, ch: 0 });
      leaf.view.editor?.focus();
    }, [path, place] as const);
    this.#front = (await opened) ?? this.page;
    this.#front.setDefaultTimeout(patience);
  }

  async runCommand(name: string): Promise<void> {
    const prompt = await this.#openPalette(name);
    await prompt.locator('.suggestion-item').filter({ hasText: `Preflight: ${name}` }).first().click();
  }

  async offeredCommands(typed: string): Promise<readonly string[]> {
    const prompt = await this.#openPalette(typed);
    const names = await prompt.locator('.suggestion-item').allInnerTexts();
    await this.#front.keyboard.press('Escape');
    await prompt.waitFor({ state: 'detached' });
    return names.map((name) => name.split('\n')[0]?.trim() ?? '').filter((name) => name.startsWith('Preflight: ')).map((name) => name.slice('Preflight: '.length));
  }

  async #openPalette(typed: string): Promise<Locator> {
    await this.press('Mod+p');
    const prompt = this.#front.locator('.prompt').last();
    await prompt.locator('.prompt-input').fill(typed);
    return prompt;
  }

  async putCursorBehind(text: string): Promise<void> {
    const app = await this.app();
    await app.evaluate((running, wanted) => {
      const editor = running.workspace.activeEditor?.editor;
      const at = editor?.getValue().indexOf(wanted) ?? -1;
      if (editor === undefined || at === -1) throw new Error(`The active note does not hold ${wanted}`);
      editor.setCursor(editor.offsetToPos(at + wanted.length));
      editor.focus();
    }, text);
  }

  async type(text: string): Promise<void> {
    await this.#front.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.#front.keyboard.press(key.replace('Mod+', 'ControlOrMeta+'));
  }

  async undo(): Promise<void> {
    await this.editor.locator('.cm-content').focus();
    await this.press('Mod+z');
  }

  async editorTexts(path: string): Promise<readonly string[]> {
    const app = await this.app();
    return app.evaluate((running, wanted) =>
      running.workspace.getLeavesOfType('markdown').filter(({ view }) => view.file?.path === wanted).map(({ view }) => view.editor?.getValue() ?? ''), path);
  }

  async readFile(path: string): Promise<string> {
    const app = await this.app();
    return app.evaluate((running, wanted) => running.vault.adapter.read(wanted), path);
  }

  async writeFile(path: string, text: string): Promise<void> {
    const app = await this.app();
    await app.evaluate((running, [wanted, content]) => running.vault.adapter.write(wanted, content), [path, text] as const);
  }

  async storedSettings(): Promise<string> {
    const app = await this.app();
    return app.evaluate(async ({ vault: { adapter } }, path) => ((await adapter.exists(path)) ? adapter.read(path) : ''), settingsPath);
  }

  async setSecret(name: string, value: string): Promise<void> {
    const app = await this.app();
    await app.evaluate((running, [id, secret]) => { running.secretStorage.setSecret(id, secret); }, [name, value] as const);
  }

  async setClipboard(text: string): Promise<void> {
    await this.#front.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  }

  async clipboard(): Promise<string> {
    return this.#front.evaluate(() => navigator.clipboard.readText());
  }

  async openSettings(...pages: readonly string[]): Promise<void> {
    const app = await this.app();
    await app.evaluate((running) => {
      running.setting.close();
      running.setting.open();
      running.setting.openTabById('preflight');
    });
    // The app may show its settings in a window of their own.
    const shown = this.page.context().pages().map(async (page) => {
      const content = page.locator('.vertical-tab-content').last();
      await content.waitFor();
      return content;
    });
    this.#settings = await Promise.any(shown);
    for (const page of pages) await this.setting(page).click();
  }

  setting(name: string): Locator {
    const exact = new RegExp(`^${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
    return this.#settings.locator('.setting-item:visible').filter({ has: this.#settings.page().locator('.setting-item-name', { hasText: exact }) });
  }

  async restart(): Promise<void> {
    const app = await this.app();
    await app.evaluate(async ({ plugins, setting }) => {
      setting.close();
      await plugins.disablePlugin('preflight');
      await plugins.enablePlugin('preflight');
    });
  }

  async publisherRuns(): Promise<readonly string[]> {
    const app = await this.app();
    return app.evaluate((running) => [...(running.plugins.plugins['digitalgarden']?.runs ?? [])]);
  }

  async notices(): Promise<readonly string[]> {
    return this.page.evaluate(() => ((Reflect.get(window, 'noticesShown') as Element[] | undefined) ?? []).map((notice) => notice.querySelector('.notice-message')?.textContent ?? notice.textContent));
  }

  notice(text: string): Locator {
    return this.page.locator('.notice').filter({ hasText: text });
  }

  get dialog(): Locator {
    return this.#front.locator('.modal-container .modal:not(.mod-settings)').last();
  }

  get prompt(): Locator {
    return this.#front.locator('.prompt').last();
  }

  get suggestions(): Locator {
    return this.#front.locator('.suggestion-container .suggestion-item');
  }

  view(type: string): Locator {
    return this.page.locator(`.workspace-leaf-content[data-type="${type}"]:visible`);
  }

  get editor(): Locator {
    return this.#front.locator('.workspace-leaf.mod-active .cm-editor');
  }

  get statusBar(): Locator {
    return this.page.locator('.status-bar');
  }

  get menu(): Locator {
    return this.#front.locator('.menu').last();
  }

  text(text: string | RegExp): Locator {
    return this.#front.getByText(text);
  }

  faults(): readonly string[] {
    return this.#faults;
  }

  async slowDown(times: number): Promise<void> {
    this.#session ??= await this.page.context().newCDPSession(this.page);
    await this.#session.send('Emulation.setCPUThrottlingRate', { rate: times });
  }

  async picture(): Promise<Buffer> {
    return this.#front.screenshot({ animations: 'disabled', caret: 'hide' });
  }
}

/** Where the plugin's settings are stored. */
export const settingsPath = '.obsidian/plugins/preflight/data.json';

/** Keeps every notice that comes: they go by themselves. */
function watchNotices(): void {
  const found: Element[] = [];
  const first = !Reflect.has(window, 'noticesShown');
  Reflect.set(window, 'noticesShown', found);
  if (!first) return;
  new MutationObserver((records) => {
    const notices = Reflect.get(window, 'noticesShown') as Element[];
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        for (const notice of node.matches('.notice') ? [node] : node.querySelectorAll('.notice')) if (!notices.includes(notice)) notices.push(notice);
      }
    }
  }).observe(document.body, { childList: true, subtree: true });
}
