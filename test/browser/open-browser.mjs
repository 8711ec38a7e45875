import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.mjs';

/** Nothing but the page under test: no updates, no first run, no traffic of the browser's own, and tabs in the back as fast as the one in front. */
const quiet = [
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

/**
 * Starts a browser without a window. With a port, others may attach to it there; 0 has it choose one.
 * @param {readonly string[]} [more] Further arguments.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function openBrowser(more = []) {
  const { path, environment } = findBrowser();
  // Root, as in a container, may have no sandbox; nothing but our own page is opened.
  const sandbox = process.getuid?.() === 0 || 'LD_LIBRARY_PATH' in environment ? ['--no-sandbox', '--no-zygote'] : [];
  return chromium.launch({ executablePath: path, args: [...quiet, ...sandbox, ...more], env: { ...process.env, ...environment } });
}
