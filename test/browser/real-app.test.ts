import { createServer } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageStart } from './host-page';
import { openBrowser } from './open-browser.mjs';
import { connectToApp, type RealApp } from './real-app';
import { playScenario } from './scenario';
import { scenarios } from './scenarios/index';
import { type ServedPage, servePage } from './serve-page.mjs';

/** Where an app listens that was started for this; without one, the page that stands for it is attached to in the same way. */
const endpoint = process.env['PREFLIGHT_APP'] ?? '';

describe(`attached to ${endpoint === '' ? 'the page that stands for the app' : `the app at ${endpoint}`}`, () => {
  let browser: Browser | null = null;
  let served: ServedPage | null = null;
  let app: RealApp;

  beforeAll(async () => {
    if (endpoint === '') {
      const port = await freePort();
      [browser, served] = await Promise.all([openBrowser([`--remote-debugging-port=${String(port)}`]), servePage()]);
      await openPage(`http://127.0.0.1:${String(port)}`, served.url);
      app = await connectToApp(`http://127.0.0.1:${String(port)}`);
    } else {
      app = await connectToApp(endpoint);
    }
  });

  afterAll(async () => {
    await app.leave();
    await browser?.close();
    await served?.close();
  });

  for (const scenario of scenarios) test(scenario.name, () => playScenario(app, scenario));

  // The name of a real vault is not to be changed for a test.
  if (endpoint === '') {
    test('no vault is emptied but one whose name says that it is there for this', async () => {
      await app.openVault({ 'a.md': 'Text\n' });
      await app.page.evaluate(() => { Reflect.set(Reflect.get(Reflect.get(window, 'app') as object, 'vault') as object, 'getName', () => 'My notes'); });
      await expect(app.openVault({})).rejects.toThrow('The vault My notes is not emptied');
      expect(await app.readFile('a.md')).toBe('Text\n');
    });
  }
});

/** A page with a vault in it, as an app stands there that somebody has started: in the browser's own context, which is the one that others attach to. */
async function openPage(port: string, url: string): Promise<void> {
  const attached = await chromium.connectOverCDP(port);
  const page = await attached.contexts()[0]?.newPage();
  await page?.goto(url);
  const start: PageStart = { files: {}, data: null, isPhone: false };
  await page?.evaluate((given) => (Reflect.get(window, 'startHost') as (start: PageStart) => Promise<unknown>)(given).then(() => undefined), start);
  await attached.close();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => { resolve(typeof address === 'object' && address !== null ? address.port : 0); });
    });
  });
}
