import { providedModules } from '../../esbuild.config.mjs';

/** @import { Check } from './project.mjs' */

/** What the directory weighs main.js against. */
const largest = 5_000_000;

/** What the built file may not hold, wherever it comes from. */
const forbidden = [
  ['eval', /(?<![\w$.])eval\s*\(/g],
  ['a function made from text', /(?<![\w$.])Function\s*\(/g],
  ['Buffer', /(?<![\w$.])Buffer\b/g],
  ['process', /(?<![\w$.])process\s*[.[]/g],
  ['a Node global', /(?<![\w$.])(?:__dirname|__filename|setImmediate)\b/g],
  ['a lookbehind', /\(\?<[=!]/g],
  ['inline flags of a regular expression', /\(\?[imsx]+(?:-[imsx]+)?[:)]|\(\?-[imsx]+[:)]/g],
  ['HTML made from text', /\.(?:innerHTML|outerHTML|insertAdjacentHTML)\b/g],
  ['an inline style', /\.style\.(?:cssText|setProperty|[a-zA-Z]+\s*=(?!=))/g],
  ['console.log', /\bconsole\.log\b/g],
  ['a repetition by the clock', /\bsetInterval\s*\(/g],
  ['a source map', /sourceMappingURL/g],
];

/** @type {Check} */
export const bundleCode = {
  title: 'main.js holds no eval, Function constructor, Buffer, process, lookbehind, innerHTML, console.log or source map',
  find: ({ main }) => forbidden.flatMap(([what, pattern]) => [...main.matchAll(pattern)].map(({ index }) => `Unexpected ${what} in main.js: \`${main.slice(Math.max(0, index - 30), index + 30).replace(/\s+/g, ' ')}\``)),
};

/** @type {Check} */
export const bundleModules = {
  title: 'main.js requires nothing but what the app provides',
  find({ main }) {
    const required = [...main.matchAll(/(?<![\w$.])(?:require|import)\(\s*(?:["'`]([^"'`]+)["'`])?/g)].map(([, name]) => name ?? 'a module named at run time');
    return [...new Set(required)].filter((name) => !providedModules.includes(name)).map((name) => `Unexpected require of ${name} in main.js, expected only what the app provides`);
  },
};

/** @type {Check} */
export const bundleSize = {
  title: 'main.js is minified and under 5 MB',
  find({ main }) {
    const bytes = new TextEncoder().encode(main).length;
    const lines = main.split('\n').length;
    return [
      ...(bytes > 0 && bytes < largest ? [] : [`Unexpected main.js of ${bytes} bytes, expected less than ${largest}`]),
      ...(main.length / lines > 1000 ? [] : [`Unexpected main.js of ${lines} lines, expected a minified one`]),
    ];
  },
};
