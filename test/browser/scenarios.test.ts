import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type HostPage, openHostPage } from './host-page';
import { openBrowser } from './open-browser.mjs';
import { playScenario } from './scenario';
import { scenarios } from './scenarios/index';
import { type ServedPage, servePage } from './serve-page.mjs';

describe('in a browser, on the page that stands for the app', () => {
  let browser: Browser;
  let served: ServedPage;
  let app: HostPage;

  beforeAll(async () => {
    [browser, served] = await Promise.all([openBrowser(), servePage()]);
    app = await openHostPage(browser, served.url);
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  for (const scenario of scenarios) test(scenario.name, () => playScenario(app, scenario));
});
