import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HostPage, openHostPage } from './host-page';
import { openBrowser } from './open-browser.mjs';
import { type Screen, screens } from './screens';
import { type ServedPage, servePage } from './serve-page.mjs';

/** Classes of the page, by what pictures of it are called. */
const looks = { light: ['theme-light'], dark: ['theme-dark'], contrast: ['theme-light', 'high-contrast'], rtl: ['theme-light', 'rtl'], phone: ['theme-light'] } as const;

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where pictures go: they are for people to look at. */
const folder = process.env['PREFLIGHT_PICTURES'] ?? mkdtempSync(join(tmpdir(), 'preflight-pictures-'));

describe('what the plugin shows', () => {
  let browser: Browser;
  let served: ServedPage;
  let app: HostPage;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    [browser, served] = await Promise.all([openBrowser(), servePage()]);
    app = await openHostPage(browser, served.url);
    await app.page.context().addInitScript(axe);
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  test('comes with styles of which none stands in another: a brace that is missing would take all that follows along', async () => {
    await app.openVault({});
    const nested = await app.page.evaluate(() => [...document.styleSheets].filter(({ href }) => href?.endsWith('plugins/preflight/styles.css')).map(({ cssRules }) => [
      cssRules.length > 50,
      [...cssRules].filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.cssRules.length > 0).map(({ selectorText }) => selectorText),
    ]));
    expect(nested).toEqual([[true, []]]);
  });

  for (const screen of screens) {
    test(`stays inside its bounds and can be read and reached by everyone: ${screen.name}`, async () => {
      for (const [look, classes] of Object.entries(looks)) {
        if (look === 'light' || look === 'phone') await open(app, screen, look === 'phone');
        await app.setLook(...classes);
        writeFileSync(join(folder, `${screen.name}-${look}.png`), await app.picture());
        expect([look, await overflows(app.page, screen.part)]).toEqual([look, []]);
        expect([look, await violations(app.page, screen.part)]).toEqual([look, []]);
      }
      expect(app.faults()).toEqual([]);
    });
  }
});

async function open(app: HostPage, { files, data, open: lead }: Screen, isPhone: boolean): Promise<void> {
  await app.openVault(files, { data: data ?? null, device: isPhone ? 'phone' : 'desktop' });
  await lead(app);
}

/** What reaches beyond its own box sideways, though it cannot be scrolled there, and what beyond the window. */
function overflows(page: Page, part: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const inside = [...document.querySelectorAll(selector)].flatMap((element) => [element, ...element.querySelectorAll('*')]).filter((element): element is HTMLElement => element instanceof HTMLElement);
    const nameOf = (element: Element): string => `${element.tagName.toLowerCase()}.${[...element.classList].join('.')}`;
    const cut = inside.filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX === 'visible');
    const beyond = inside.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > window.innerWidth + 1);
    });
    return [...new Set([...cut, ...beyond].map(nameOf))];
  }, part);
}

interface AxeNode { readonly html: string; readonly target: readonly string[]; readonly failureSummary?: string }
interface AxeResults { readonly violations: readonly { readonly id: string; readonly impact: string | null; readonly nodes: readonly AxeNode[] }[] }

/** What is the app's own, which a plugin can neither choose nor mend, and what axe cannot know: its rule, and what that says this of. */
const settled: readonly (readonly [rule: string, selector: string])[] = [
  ['aria-prohibited-attr', '.modal-close-button'],
  ['color-contrast', 'button.mod-cta, button.mod-destructive'],
  ['scrollable-region-focusable', '.prompt-results, .vertical-tab-content-container'],
  // The app makes the controls of settings from what a plugin defines, and names them or not.
  ['label', '.setting-item-control *'],
  ['select-name', '.setting-item-control *'],
  // The name of a row of a tree leaves out what the buttons in it say: they have names of their own.
  ['label-content-name-mismatch', '[role=treeitem]'],
];

/** What stands against people who see, hear or move in another way, as far as it is serious. */
function violations(page: Page, part: string): Promise<readonly string[]> {
  return page.evaluate(async ([selector, own]) => {
    const axe = Reflect.get(window, 'axe') as { run(context: unknown, options: unknown): Promise<AxeResults> };
    const found = await axe.run({ include: [selector] }, { resultTypes: ['violations'] });
    const isOwn = (id: string, { target }: AxeNode): boolean => own.some(([rule, what]) => rule === id && document.querySelector(target[0] ?? '')?.matches(what) === true);
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.filter((node) => !isOwn(id, node)).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`));
  }, [part, settled] as const);
}
