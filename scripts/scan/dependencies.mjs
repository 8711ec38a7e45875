import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonIn, textIn } from './project.mjs';

/** @import { Check, Found, Project } from './project.mjs' */

const lockFiles = ['package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb'];

/** @type {Check} */
export const pinned = {
  title: 'Dependencies are pinned exactly, and come from the registry',
  find(project) {
    const { dependencies = {}, devDependencies = {}, optionalDependencies = {}, peerDependencies = {} } = jsonIn(project, 'package.json') ?? {};
    const wanted = Object.entries({ ...peerDependencies, ...optionalDependencies, ...devDependencies, ...dependencies });
    const locked = Object.entries(jsonIn(project, 'package-lock.json')?.packages ?? {}).filter(([path]) => path !== '');
    return [
      ...wanted.filter(([, version]) => !/^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)).map(([name, version]) => `Unexpected version ${version} of ${name} in package.json, expected one exact version of the registry`),
      ...locked.filter(([, entry]) => !isOfRegistry(entry)).map(([path, { resolved }]) => `Unexpected source ${resolved ?? 'none'} of ${path} in package-lock.json, expected the registry`),
    ];
  },
};

/** Without an address, the registry that npm is set to answers, and the checksum says whether with the right package. */
function isOfRegistry({ resolved, integrity, inBundle, link }) {
  if (inBundle === true) return true;
  return link !== true && integrity !== undefined && (resolved === undefined || resolved.startsWith('https://registry.npmjs.org/'));
}

/** @type {Check} */
export const oneLock = {
  title: 'One lock file is committed, that of npm, and it holds what package.json asks for',
  find(project) {
    const found = [...project.files.keys()].filter((path) => lockFiles.includes(path.split('/').at(-1)));
    const { dependencies = {}, devDependencies = {} } = jsonIn(project, 'package.json') ?? {};
    const own = jsonIn(project, 'package-lock.json')?.packages?.[''] ?? {};
    const locked = { ...own.dependencies, ...own.devDependencies };
    return [
      ...(found.length === 1 && found[0] === 'package-lock.json' ? [] : [`Unexpected lock files ${found.join(', ') || 'none'}, expected package-lock.json alone`]),
      ...Object.entries({ ...dependencies, ...devDependencies }).filter(([name, version]) => locked[name] !== version).map(([name]) => `Unexpected ${name} in package.json, expected it in package-lock.json with the same version`),
    ];
  },
};

/** @type {Check} */
export const used = {
  title: 'Every dependency in package.json is imported or run somewhere',
  find(project) {
    const { dependencies = {}, devDependencies = {}, scripts = {} } = jsonIn(project, 'package.json') ?? {};
    const code = [...project.files].filter(([path]) => /\.(?:ts|mts|mjs)$/.test(path)).map(([, text]) => text).join('\n');
    const run = [...Object.values(scripts), ...[...project.files].filter(([path]) => /\.ya?ml$|(?:stryker|tsconfig)[\w.-]*\.(?:json|mjs)$/.test(path)).map(([, text]) => text)].join('\n');
    const isUsed = (name) => isImported(name, code) || binariesOf(project.root, name).some((bin) => new RegExp(`(?:^|[\\s/'"])${escaped(bin)}(?:\\s|$|['"])`, 'm').test(run)) || new RegExp(`["']${escaped(name)}["']`).test(run);
    return Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !isUsed(name)).map((name) => `Unexpected ${name} in package.json, expected only what is imported or run`);
  },
};

/** Types count with the package that they describe; those of Node with any of its modules. */
function isImported(name, code) {
  const described = /^@types\/(.+)$/.exec(name)?.[1]?.replace('__', '/');
  if (described === 'node') return /['"]node:/.test(code);
  const imported = new RegExp(`(?:\\b(?:from|import|environment:)|\\b(?:import|require|resolve)\\()\\s*['"\`]${escaped(name)}['"\`/]|node_modules/${escaped(name)}/`);
  if (imported.test(code)) return true;
  return described !== undefined && isImported(described, code);
}

function binariesOf(root, name) {
  try {
    const { bin } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
    return typeof bin === 'string' ? [name.split('/').at(-1)] : Object.keys(bin ?? {});
  } catch {
    return [];
  }
}

function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** @type {Check} */
export const vulnerable = {
  title: 'No dependency of the built files has a known vulnerability',
  find({ root }) {
    const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
    return readAudit(stdout, stderr);
  },
};

/**
 * What `npm audit --json` says.
 * @param {string} stdout
 * @param {string} stderr
 * @returns {Found}
 */
export function readAudit(stdout, stderr) {
  let said;
  try {
    said = JSON.parse(stdout);
  } catch {
    return { unasked: `npm audit gave no answer: ${stderr.trim().slice(0, 200)}` };
  }
  if (said?.auditReportVersion === undefined || typeof said.vulnerabilities !== 'object') return { unasked: `The registry does not answer: ${said?.message ?? said?.error?.summary ?? stderr.trim().slice(0, 200)}` };
  return Object.values(said.vulnerabilities).map(({ name, severity, range }) => `Unexpected ${name} ${range}, expected one without a known vulnerability (${severity})`);
}

/** @type {Check} */
export const notCommitted = {
  title: 'Built files are not committed, nor node_modules',
  find(project) {
    const ignored = textIn(project, '.gitignore').split('\n');
    const built = [...project.files.keys()].filter((path) => /^(?:main\.js(?:\.map)?|preflight\.mjs)$|(?:^|\/)node_modules(?:\/|$)/.test(path));
    return [
      ...built.map((path) => `Unexpected ${path} in git, expected it to be built`),
      ...['/main.js', '/preflight.mjs', 'node_modules'].filter((line) => !ignored.includes(line)).map((line) => `Unexpected .gitignore without ${line}, expected it`),
    ];
  },
};
