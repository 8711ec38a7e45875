import type { Browser, Page } from 'playwright-core';
import type { Files, Setup } from './driver';
import { PageDriver } from './page-driver';

/** What the page that stands for the app is given to start with. */
export interface PageStart {
  readonly files: Files;
  readonly data: unknown;
  readonly isPhone: boolean;
}

const sizes = { desktop: { width: 1200, height: 800 }, phone: { width: 390, height: 844 } } as const;

/** The page of this project that stands for the app. */
export class HostPage extends PageDriver {
  readonly #url: string;

  constructor(page: Page, url: string) {
    super(page);
    this.#url = url;
  }

  /** Every vault is a page loaded anew. */
  override async openVault(files: Files, { data = null, device = 'desktop' }: Setup = {}): Promise<void> {
    for (const other of this.page.context().pages()) if (other !== this.page) await other.close();
    await this.page.setViewportSize(sizes[device]);
    await this.page.goto(this.#url);
    const start: PageStart = { files, data, isPhone: device === 'phone' };
    await this.page.evaluate((given) => (Reflect.get(window, 'startHost') as (start: PageStart) => Promise<unknown>)(given).then(() => undefined), start);
    await this.begin();
  }

  /** Colours and directions of the page. */
  async setLook(...names: readonly string[]): Promise<void> {
    await this.page.evaluate((given) => {
      document.body.classList.remove('theme-light', 'theme-dark', 'high-contrast');
      document.body.classList.add(...given.filter((name) => name !== 'rtl'));
      document.documentElement.dir = given.includes('rtl') ? 'rtl' : 'ltr';
    }, names);
  }
}

/** Opens the page in a browser, in a window that may use the clipboard and that nothing but this machine answers. */
export async function openHostPage(browser: Browser, url: string): Promise<HostPage> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const driver = new HostPage(page, url);
  await context.route((address) => !['127.0.0.1', 'localhost'].includes(address.hostname), async (route) => {
    if (route.request().url().startsWith('data:')) return route.continue();
    driver.noteFault(route.request().url());
    await route.abort();
  });
  return driver;
}
