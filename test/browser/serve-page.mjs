import { createServer } from 'node:http';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { pluginOptions } from '../../esbuild.config.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = fileURLToPath(new URL('page', import.meta.url));
const types = { html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json' };

/**
 * A page that stands for the app, at an address of this machine only.
 * @typedef {object} ServedPage
 * @property {string} url
 * @property {() => Promise<void>} close
 */

/**
 * Builds the page and the plugin as it is released, and serves both. With `?vault=example` the page opens the example vault; without, it waits for one.
 * @param {number} [port] 0 has the machine choose.
 * @returns {Promise<ServedPage>}
 */
export async function servePage(port = 0) {
  const [pageCode, pluginCode, publisherCode] = await Promise.all([bundle(pageOptions), bundle(pluginOptions(true)), bundle(publisherOptions)]);
  const built = new Map([
    ['page.js', pageCode],
    ['plugins/preflight/main.js', asBody(pluginCode)],
    ['plugins/digitalgarden/main.js', asBody(publisherCode)],
  ]);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1) || 'index.html';
    const content = built.get(path) ?? contentOf(path);
    if (content === null) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': `${types[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain'}; charset=utf-8`, 'cache-control': 'no-store' }).end(content);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => { resolve(undefined); });
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${String(taken)}/`,
    close: () => new Promise((resolve) => {
      server.close(() => { resolve(undefined); });
      server.closeAllConnections();
    }),
  };
}

/** @type {import('esbuild').BuildOptions} */
const pageOptions = {
  entryPoints: [join(page, 'page.ts')],
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  sourcemap: 'inline',
  logLevel: 'warning',
};

/** @type {import('esbuild').BuildOptions} */
const publisherOptions = { entryPoints: [join(page, 'publisher.ts')], bundle: true, format: 'cjs', platform: 'browser', target: 'es2022', external: ['obsidian'], logLevel: 'warning' };

/** @param {import('esbuild').BuildOptions} options */
async function bundle(options) {
  const { outputFiles } = await esbuild.build({ ...options, absWorkingDir: root, write: false });
  return outputFiles?.[0]?.text ?? '';
}

/**
 * The app runs a plugin as the body of a function of these three; the page takes the function from here.
 * @param {string} code
 */
function asBody(code) {
  return `providePlugin(function (require, module, exports) {${code}\n});`;
}

/** @param {string} path */
function contentOf(path) {
  if (path === 'example.json') return JSON.stringify(readVault(join(root, 'test/garden')));
  if (path === 'plugins/preflight/styles.css') return readFileSync(join(root, 'styles.css'));
  return /^[a-z-]+\.(?:html|css)$/.test(path) ? readFileSync(join(page, path)) : null;
}

/**
 * The texts of a vault by path.
 * @param {string} folder
 */
function readVault(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
}
