import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { withoutRuleDocs } from './scripts/strip-rule-docs.mjs';

/** The modules that the app provides; everything else is bundled. */
export const providedModules = [
  'obsidian', 'electron',
  '@codemirror/autocomplete', '@codemirror/collab', '@codemirror/commands', '@codemirror/language', '@codemirror/lint',
  '@codemirror/search', '@codemirror/state', '@codemirror/view',
  '@lezer/common', '@lezer/highlight', '@lezer/lr',
];

/**
 * Stands for a regular expression that takes blanks off the end of a text, or off both ends. The dependency's own way
 * without a lookbehind takes time quadratic in the blanks: nine seconds for one line of a note's frontmatter.
 */
const trimming = (atBothEnds) => `{ [Symbol.replace](text) {
  const isBlank = (at) => text[at] === ' ' || text[at] === '\\t';
  let from = 0;
  let to = text.length;
  while (to > 0 && isBlank(to - 1)) to--;
  while (${atBothEnds} && from < to && isBlank(from)) from++;
  return text.slice(from, to);
} }`;

/** In two parts, since the linter reads strings too. */
const notBehind = ['(?', '<!'].join('');

/**
 * What a plugin may not hold, though it never runs here: code made from text, and lookbehinds, which old phones refuse.
 * Most have a branch of their own for where these are missing; the bundle takes that branch.
 */
const replacements = [
  [/[\\/]lodash\.deburr[\\/]index\.js$/, "Function('return this')()", 'globalThis'],
  [/[\\/]yaml[\\/]browser[\\/].*resolve-flow-scalar\.js$/, `new RegExp('${notBehind}[ \\t])[ \\t]+$')`, trimming(false)],
  [/[\\/]yaml[\\/]browser[\\/].*resolve-flow-scalar\.js$/, `new RegExp('^[ \\t]+|${notBehind}[ \\t])[ \\t]+$', 'g')`, trimming(true)],
  [/[\\/]yaml[\\/]browser[\\/].*binary\.js$/, 'either Buffer or atob is required', 'atob is required'],
  [/[\\/]yaml[\\/]browser[\\/].*binary\.js$/, 'either Buffer or btoa is required', 'btoa is required'],
];

const withoutForbiddenCode = {
  name: 'without-forbidden-code',
  setup(build) {
    build.onLoad({ filter: /lodash\.deburr|resolve-flow-scalar\.js$|binary\.js$/ }, ({ path }) => {
      let contents = readFileSync(path, 'utf8');
      for (const [file, found, replacement] of replacements.filter(([file]) => file.test(path))) {
        const parts = contents.split(found);
        if (parts.length !== 2) throw new Error(`${file} has changed: look at it again`);
        contents = parts.join(replacement);
      }
      return { contents, loader: 'js' };
    });
  },
};

/**
 * Frontmatter is edited as text, and what prints YAML anew never runs: each module of
 * that folder is one that refuses, which is known by what it exports.
 */
const withoutPrintingYaml = {
  name: 'without-printing-yaml',
  setup(build) {
    build.onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/ }, ({ path }) => {
      const names = /^export \{ (.+) \};$/m.exec(readFileSync(path, 'utf8'))?.[1];
      if (names === undefined) throw new Error(`${path} has changed: look at it again`);
      const exported = names.split(', ').map((name) => `refuse as ${name}`).join(', ');
      return { contents: `const refuse = () => { throw new Error('YAML is not printed') };\nexport { ${exported} };`, loader: 'js' };
    });
  },
};

/** The plugin: one CommonJS file that runs on desktop and phone. */
export const pluginOptions = (production) => ({
  entryPoints: ['src/main.ts'],
  outfile: 'main.js',
  bundle: true,
  format: 'cjs',
  platform: 'browser',
  target: 'es2022',
  external: providedModules,
  minify: production,
  sourcemap: production ? false : 'inline',
  treeShaking: true,
  charset: 'utf8',
  plugins: [withoutForbiddenCode, withoutPrintingYaml, withoutRuleDocs],
  banner: { js: '/* Preflight, MIT licence. The licences of the packages in this file are in THIRD-PARTY.md of its repository. */' },
  legalComments: 'none',
  logLevel: 'warning',
});

/** The headless face: one module for Node that needs nothing installed beside it. */
export const headlessOptions = (production) => ({
  entryPoints: ['src/cli/main.mts'],
  outfile: 'preflight.mjs',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: false,
  sourcemap: production ? false : 'inline',
  plugins: [withoutRuleDocs],
  banner: {
    js: "#!/usr/bin/env node\nimport { createRequire as preflightRequire } from 'node:module'; const require = preflightRequire(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'warning',
});

async function buildOnce(production) {
  await Promise.all([esbuild.build(pluginOptions(production)), esbuild.build(headlessOptions(production))]);
  chmodSync('preflight.mjs', 0o755);
}

/** Copies the plugin into the vault named by OBSIDIAN_VAULT; the hot-reload file makes the app load it anew. */
function install(vault) {
  if (!existsSync(join(vault, '.obsidian'))) {
    console.error(`OBSIDIAN_VAULT is ${vault}, which is no vault: it holds no .obsidian folder`);
    process.exit(1);
  }
  const folder = join(vault, '.obsidian', 'plugins', 'preflight');
  mkdirSync(folder, { recursive: true });
  for (const file of ['main.js', 'manifest.json', 'styles.css']) {
    if (existsSync(file)) copyFileSync(file, join(folder, file));
  }
  writeFileSync(join(folder, '.hotreload'), '');
}

async function dev() {
  const checked = spawnSync('npx', ['tsc', '--noEmit'], { stdio: 'inherit' });
  if (checked.status !== 0) process.exit(checked.status ?? 1);
  await buildOnce(false);
  const vault = process.env.OBSIDIAN_VAULT;
  if (vault) install(vault);
  else console.warn('OBSIDIAN_VAULT is not set: built only');
}

const mode = process.argv[1]?.endsWith('esbuild.config.mjs') ? process.argv[2] : undefined;
if (mode === 'production') await buildOnce(true);
if (mode === 'development') await dev();
