import { describe, expect, test } from 'vitest';
import { findBrowser, noBrowser } from './find-browser.mjs';

const nothing = { environment: {}, home: '/home/ada', exists: () => false, unpack: () => null };
const among = (...paths: readonly string[]) => (path: string): boolean => paths.includes(path);

describe('the browser of the tests', () => {
  test('is the one that is named, whatever is installed', () => {
    const machine = { ...nothing, platform: 'linux', environment: { PREFLIGHT_BROWSER: '/opt/mine' }, exists: among('/opt/mine', '/usr/bin/google-chrome') };
    expect(findBrowser(machine)).toEqual({ path: '/opt/mine', environment: {} });
  });

  test('is no other one where nothing is at the place that is named', () => {
    const machine = { ...nothing, platform: 'linux', environment: { PREFLIGHT_BROWSER: '/opt/mine' }, exists: among('/usr/bin/google-chrome') };
    expect(() => findBrowser(machine)).toThrow('PREFLIGHT_BROWSER names /opt/mine, where nothing is');
  });

  test.each([
    ['linux', {}, '/usr/bin/chromium'],
    ['linux', { PATH: '/usr/bin:/opt/bin' }, '/opt/bin/google-chrome'],
    ['linux', {}, '/snap/bin/chromium'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', {}, '/home/ada/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
  ])('is one that is installed, on %s with %j at %s', (platform, environment, path) => {
    expect(findBrowser({ ...nothing, platform, environment, exists: among(path) })).toEqual({ path, environment: {} });
  });

  test('is Chrome before others', () => {
    const machine = { ...nothing, platform: 'linux', exists: among('/usr/bin/microsoft-edge', '/usr/bin/chromium', '/usr/local/bin/google-chrome') };
    expect(findBrowser(machine).path).toBe('/usr/local/bin/google-chrome');
  });

  test('is the unpacked one where none is installed', () => {
    const unpacked = { path: '/tmp/chromium', environment: { LD_LIBRARY_PATH: '/tmp/lib' } };
    expect(findBrowser({ ...nothing, platform: 'linux', unpack: () => unpacked })).toBe(unpacked);
  });

  test.each(['linux', 'darwin', 'win32'])('is missing on %s with one line that says what to do', (platform) => {
    expect(() => findBrowser({ ...nothing, platform })).toThrow(noBrowser);
    expect(noBrowser).toBe('No browser to test in: install Chrome, Chromium or Edge, or name one in PREFLIGHT_BROWSER');
  });
});
