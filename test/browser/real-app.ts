import { type Browser, chromium, type Page } from 'playwright-core';
import type { RunningApp } from './app-window';
import type { Files, Setup } from './driver';
import { PageDriver, settingsPath } from './page-driver';

/** What the name of a vault begins with that may be emptied. */
const scratchVault = 'preflight-test';

/** An app that runs, attached to through its port for debugging. It has one window, which all vaults are opened in, one after another. */
export class RealApp extends PageDriver {
  readonly #browser: Browser;

  constructor(browser: Browser, page: Page) {
    super(page);
    this.#browser = browser;
  }

  /** Empties the vault that is open and fills it anew: its name must say that it is there for this. */
  override async openVault(files: Files, { data = null, device = 'desktop' }: Setup = {}): Promise<void> {
    const app = await this.app();
    await app.evaluate((running, name) => {
      if (!running.vault.getName().startsWith(name)) throw new Error(`The vault ${running.vault.getName()} is not emptied: its name does not begin with ${name}`);
    }, scratchVault);
    await this.#closeAll();
    await app.evaluate((running) => running.plugins.disablePlugin('preflight'));
    await app.evaluate((running) => { for (const key of ['preflight-welcomed', 'preflight-model-consent']) running.saveLocalStorage(key, null); });
    await app.evaluate((running, isPhone) => { running.emulateMobile?.(isPhone); }, device === 'phone');
    await app.evaluate(fillVault, { files, stored: data === null ? '{}' : JSON.stringify(data), settingsPath });
    await app.evaluate(async ({ plugins }) => {
      await plugins.disablePlugin('digitalgarden');
      await plugins.enablePlugin('digitalgarden');
      await plugins.enablePlugin('preflight');
    });
    await this.begin();
  }

  /** Lets go of the app; it runs on. */
  async leave(): Promise<void> {
    await this.#browser.close();
  }

  async #closeAll(): Promise<void> {
    const app = await this.app();
    await app.evaluate((running) => { running.setting.close(); });
    for (let shown = await this.page.locator('.modal-container').count(); shown > 0; shown--) await this.page.keyboard.press('Escape');
    await app.evaluate((running) => {
      for (const type of ['markdown', 'preflight-public', 'preflight-problems']) for (const leaf of running.workspace.getLeavesOfType(type)) leaf.detach();
      for (const notice of document.querySelectorAll('.notice')) notice.remove();
    });
  }
}

/** Attaches to an app that was started with a port for debugging, such as `http://127.0.0.1:9222`. */
export async function connectToApp(endpoint: string): Promise<RealApp> {
  const browser = await chromium.connectOverCDP(endpoint);
  const pages = browser.contexts().flatMap((context) => context.pages());
  for (const page of pages) {
    if (!(await page.evaluate(() => Reflect.has(window, 'app')))) continue;
    // The app lets its page use the clipboard, and knows no such permissions; a browser asks for them.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => undefined);
    return new RealApp(browser, page);
  }
  await browser.close();
  throw new Error(`No window of the app at ${endpoint}: is a vault open?`);
}

interface Filling { readonly files: Files; readonly stored: string; readonly settingsPath: string }

/** Runs in the app. */
async function fillVault({ vault, metadataCache }: RunningApp, { files, stored, settingsPath: path }: Filling): Promise<void> {
  const wait = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 10); });
  const old = vault.getFiles();
  for (const file of old) await vault.delete(file);
  // What it still knows of a note that is gone, it would tell of a new one at the same path.
  while (old.some((file) => metadataCache.getFileCache(file) !== null)) await wait();
  for (const [name, text] of Object.entries(files)) {
    const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')));
    if (folder !== '' && !(await vault.adapter.exists(folder))) await vault.createFolder(folder);
    await vault.create(name, text);
  }
  await vault.adapter.write(path, stored);
  // What the app has not indexed, a plugin that starts now would take for missing.
  while (vault.getFiles().some((file) => file.path.endsWith('.md') && metadataCache.getFileCache(file) === null)) await wait();
}
