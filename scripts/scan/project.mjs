import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a check looks at: all that git tracks, and what is built of it.
 * @typedef {object} Project
 * @property {string} root The folder of the project, absolute.
 * @property {ReadonlyMap<string, string>} files Tracked files by path, with their text; files that hold no text that a check reads have an empty one.
 * @property {string} main The built main.js.
 */

/**
 * What a check says: one sentence a fault, or why it could not look.
 * @typedef {readonly string[] | { readonly unasked: string }} Found
 */

/**
 * A rule of the community directory, or one of our own about releases.
 * @typedef {object} Check
 * @property {string} title What holds where nothing is found.
 * @property {(project: Project) => Found | Promise<Found>} find
 */

const readable = /(?:\.(?:[mc]?[jt]sx?|json|css|ya?ml)|^README\.md|^LICENSE|^CHANGELOG\.md|^\.[a-z]+)$/;

/**
 * Reads the project from its folder, which git must know.
 * @param {string} root
 * @param {string} main
 * @returns {Project}
 */
export function readProject(root, main) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const files = new Map();
  for (const path of listed.split('\0').filter((name) => name !== '')) {
    const isRead = readable.test(path) && !/^test\/(?:notes|garden|corpus|conformance\/data)\//.test(path);
    const text = isRead ? textOf(join(root, path)) : '';
    if (text !== null) files.set(path, text);
  }
  return { root, files, main };
}

/** A file that was deleted and not yet committed is listed, too. */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

/**
 * The text of a tracked file; empty where there is none.
 * @param {Project} project
 * @param {string} path
 */
export function textIn(project, path) {
  return project.files.get(path) ?? '';
}

/**
 * The value of a tracked JSON file; null where it is missing or no JSON.
 * @param {Project} project
 * @param {string} path
 * @returns {any}
 */
export function jsonIn(project, path) {
  try {
    return JSON.parse(textIn(project, path));
  } catch {
    return null;
  }
}

/**
 * The files of the plugin's source that the directory looks at.
 * @param {Project} project
 * @returns {readonly (readonly [string, string])[]}
 */
export function pluginSources(project) {
  return [...project.files].filter(([path]) => /^src\/.*\.[jt]sx?$/.test(path));
}

/**
 * Where patterns are found in a text: `path:line: what`.
 * @param {string} path
 * @param {string} text
 * @param {readonly (readonly [string, RegExp])[]} patterns Each with the flag `g`.
 */
export function places(path, text, patterns) {
  return patterns.flatMap(([what, pattern]) => [...text.matchAll(pattern)].map(({ index }) => `${path}:${lineOf(text, index)}: ${what}`));
}

function lineOf(text, index) {
  return text.slice(0, index).split('\n').length;
}
