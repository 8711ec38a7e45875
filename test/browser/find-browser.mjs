import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A browser that can be started.
 * @typedef {object} FoundBrowser
 * @property {string} path
 * @property {Readonly<Record<string, string>>} environment What it needs in its environment beside what is there.
 */

/**
 * What is looked at: the machine, but for tests.
 * @typedef {object} Machine
 * @property {string} platform As Node names it.
 * @property {Readonly<Record<string, string | undefined>>} environment
 * @property {string} home
 * @property {(path: string) => boolean} exists
 * @property {() => FoundBrowser | null} unpack The browser that comes with the development packages; null where it does not run here.
 */

/** What is said where no browser is found. */
export const noBrowser = 'No browser to test in: install Chrome, Chromium or Edge, or name one in PREFLIGHT_BROWSER';

/** @type {Machine} */
const thisMachine = { platform: process.platform, environment: process.env, home: homedir(), exists: existsSync, unpack: unpackChromium };

/**
 * The browser that PREFLIGHT_BROWSER names, else an installed one, else the one of the development packages.
 * Throws one line that says what to do where there is none.
 * @param {Machine} [machine]
 * @returns {FoundBrowser}
 */
export function findBrowser(machine = thisMachine) {
  const named = machine.environment.PREFLIGHT_BROWSER ?? '';
  if (named !== '') {
    if (!machine.exists(named)) throw new Error(`PREFLIGHT_BROWSER names ${named}, where nothing is`);
    return { path: named, environment: {} };
  }
  const installed = usualPlaces(machine).find((path) => machine.exists(path));
  if (installed !== undefined) return { path: installed, environment: {} };
  const unpacked = machine.unpack();
  if (unpacked === null) throw new Error(noBrowser);
  return unpacked;
}

/**
 * @param {Machine} machine
 * @returns {string[]}
 */
function usualPlaces({ platform, environment, home }) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `Applications/${name}.app/Contents/MacOS/${name}`);
    return apps.flatMap((app) => [`/${app}`, `${home}/${app}`]);
  }
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return apps.flatMap((app) => roots.flatMap((root) => (root === undefined ? [] : [`${root}\\${app}`])));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(environment.PATH ?? '').split(':').filter((folder) => folder !== '')];
  return names.flatMap((name) => [...new Set(folders)].map((folder) => `${folder}/${name}`));
}

/**
 * Unpacks the browser of `@sparticuz/chromium`, once a machine: into a folder of this process, which takes its name when it
 * is whole, so that runs beside each other never start half a browser.
 * @returns {FoundBrowser | null}
 */
function unpackChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const module = chromiumModule();
  if (module === null) return null;
  const folder = join(tmpdir(), `preflight-chromium-${versionOf(module)}`);
  if (!existsSync(folder)) {
    const making = `${folder}-${String(process.pid)}`;
    mkdirSync(making, { recursive: true });
    const script = `import(${JSON.stringify(pathToFileURL(module).href)}).then(({ default: chromium }) => (chromium.default ?? chromium).executablePath())`;
    // The package unpacks the libraries that it needs only where it believes itself in the cloud.
    const unpacked = spawnSync(process.execPath, ['-e', script], { env: { ...process.env, TMPDIR: making, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }, encoding: 'utf8' });
    if (unpacked.status !== 0) throw new Error(`The browser cannot be unpacked: ${unpacked.stderr}`);
    writeFileSync(join(making, 'fonts', 'fonts.conf'), fontsIn(join(folder, 'fonts')));
    takeName(making, folder);
  }
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH ?? ''].filter((path) => path !== '').join(':');
  return { path: join(folder, 'chromium'), environment: { FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? join(folder, 'fonts'), LD_LIBRARY_PATH: libraries } };
}

/**
 * The package knows one family and looks for it in one place; what that family lacks, such as arrows, is taken from the machine.
 * @param {string} folder
 */
function fontsIn(folder) {
  const prefer = (family, fonts) => `<alias><family>${family}</family><prefer>${fonts.map((font) => `<family>${font}</family>`).join('')}</prefer></alias>`;
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...[folder, '/usr/share/fonts', '/usr/local/share/fonts'].map((path) => `<dir>${path}</dir>`),
    `<cachedir>${join(folder, 'cache')}</cachedir>`,
    prefer('sans-serif', ['Open Sans', 'DejaVu Sans']),
    prefer('monospace', ['DejaVu Sans Mono', 'Liberation Mono']),
    '</fontconfig>',
  ].join('\n');
}

/** @returns {string | null} */
function chromiumModule() {
  try {
    return createRequire(import.meta.url).resolve('@sparticuz/chromium');
  } catch {
    return null;
  }
}

/** @param {string} module */
function versionOf(module) {
  const { version } = JSON.parse(readFileSync(join(dirname(module), '../../package.json'), 'utf8'));
  return String(version);
}

/**
 * @param {string} making
 * @param {string} folder
 */
function takeName(making, folder) {
  try {
    renameSync(making, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(making, { recursive: true });
  }
}
