import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../package.json';
import {
  directionFaults, findCycles, importSpecifiers, median, nameFaults, packageFaults, readImportGraph, sourceFiles, undocumentedExports, unreachableFiles,
  type ImportGraph,
} from './support/import-graph';

const entries = ['src/main.ts', 'src/cli/main.mts'];
const corePackages = new Set(Object.keys(packageJson.dependencies));

function graphOf(imports: Readonly<Record<string, readonly string[]>>): ImportGraph {
  return new Map(Object.entries(imports).map(([file, to]) => [file, new Set(to)]));
}

describe('the source', () => {
  const files = sourceFiles('src');
  let graph: ImportGraph = new Map();

  beforeAll(async () => {
    graph = await readImportGraph(files);
  });

  test('imports only in one direction', () => {
    expect(directionFaults(graph)).toEqual([]);
  });

  test('holds no circle, types included', () => {
    expect(findCycles(graph)).toEqual([]);
  });

  test('knows the app only in its face, Node only in the headless face, and in the core only its dependencies', () => {
    expect(packageFaults(graph, corePackages)).toEqual([]);
  });

  test('holds no file that nothing reaches', () => {
    expect(unreachableFiles(graph, entries)).toEqual([]);
  });

  test('says of every export what a caller may rely on', () => {
    const missing = files.flatMap((file) => undocumentedExports(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`));
    expect(missing).toEqual([]);
  });

  test('resolves every relative import', () => {
    const imported = [...graph.values()].flatMap((to) => [...to]).filter((to) => to.startsWith('src/'));
    expect(imported.filter((to) => !graph.has(to))).toEqual([]);
    expect(imported.length).toBeGreaterThan(files.length / 2);
  });

  test('is named in whole, telling words', () => {
    expect(nameFaults(files)).toEqual([]);
  });

  test('is written in short files', () => {
    const lengths = files.map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
    expect(median(lengths.map(({ lines }) => lines))).toBeLessThanOrEqual(80);
  });

  test('keeps the plugin class small', () => {
    expect(readFileSync('src/main.ts', 'utf8').split('\n').length - 1).toBeLessThanOrEqual(80);
  });
});

describe('the gate', () => {
  test.each([
    ['upwards', 'src/core/text/a.ts', 'src/core/note/b.ts'],
    ['from the core to the face', 'src/core/rules/a.ts', 'src/obsidian/b.ts'],
    ['from the core to the headless face', 'src/core/vault/a.ts', 'src/cli/b.mts'],
    ['from a face to the plugin class', 'src/obsidian/commands/a.ts', 'src/main.ts'],
    ['between siblings of the core', 'src/core/citations/a.ts', 'src/core/simplify/b.ts'],
    ['between the faces', 'src/cli/a.mts', 'src/obsidian/b.ts'],
    ['to a folder that has no place', 'src/main.ts', 'src/extra/b.ts'],
  ])('sees an import %s', (_title, file, imported) => {
    expect(directionFaults(graphOf({ [file]: [imported] }))).toEqual([`${file} imports ${imported}`]);
  });

  test.each([
    ['downwards', 'src/core/rules/a.ts', 'src/core/text/b.ts'],
    ['within a folder', 'src/core/note/a.ts', 'src/core/note/b.ts'],
    ['from the app\'s vault folder to the core\'s', 'src/obsidian/vault/a.ts', 'src/core/vault/b.ts'],
  ])('lets an import %s pass', (_title, file, imported) => {
    expect(directionFaults(graphOf({ [file]: [imported] }))).toEqual([]);
  });

  test('sees a file outside every layer', () => {
    expect(directionFaults(graphOf({ 'src/core/a.ts': [] }))).toEqual(['src/core/a.ts stands in no layer']);
  });

  test('sees circles of two and three files and of one', () => {
    expect(findCycles(graphOf({ a: ['b'], b: ['a'] }))).toEqual(['a -> b -> a']);
    expect(findCycles(graphOf({ a: ['b'], b: ['c'], c: ['d', 'b'], d: [] }))).toEqual(['b -> c -> b']);
    expect(findCycles(graphOf({ a: ['a'] }))).toEqual(['a -> a']);
    expect(findCycles(graphOf({ a: ['b', 'c'], b: ['c'], c: [] }))).toEqual([]);
  });

  test.each([
    ['src/core/note/a.ts', 'obsidian', false],
    ['src/cli/a.mts', 'obsidian', false],
    ['src/obsidian/a.ts', 'obsidian', true],
    ['src/main.ts', 'obsidian', true],
    ['src/core/rules/a.ts', '@codemirror/view', false],
    ['src/obsidian/editor/a.ts', '@codemirror/view', true],
    ['src/core/text/a.ts', 'node:fs', false],
    ['src/obsidian/a.ts', 'fs', false],
    ['src/main.ts', 'path', false],
    ['src/cli/a.mts', 'node:fs', true],
    ['src/core/note/a.ts', 'yaml', true],
    ['src/core/note/a.ts', 'left-pad', false],
  ])('%s importing %s: allowed %s', (file, imported, allowed) => {
    const faults = packageFaults(graphOf({ [file]: [imported] }), new Set(['yaml']));
    expect(faults).toEqual(allowed ? [] : [`${file} imports ${imported}`]);
  });

  test('sees a file that its registry forgot', () => {
    const graph = graphOf({ 'src/main.ts': ['rules/index.ts'], 'rules/index.ts': ['rules/a.ts'], 'rules/a.ts': [], 'rules/b.ts': ['rules/a.ts'] });
    expect(unreachableFiles(graph, ['src/main.ts'])).toEqual(['rules/b.ts']);
  });

  test('sees names that say nothing', () => {
    const names = ['src/a/note-utils.ts', 'src/a/helpers.ts', 'src/a/view-manager.ts', 'src/a/types.ts', 'src/a/noteModel.ts', 'src/a/field-type.ts', 'src/a/main.mts'];
    expect(nameFaults(names)).toEqual(['src/a/note-utils.ts', 'src/a/helpers.ts', 'src/a/view-manager.ts', 'src/a/types.ts', 'src/a/noteModel.ts']);
  });

  test('reads imports of values, of types, of side effects and later ones', () => {
    const source = [
      "import { a } from './a';", "import type { B } from './b';", "export { c } from \"./c\";", "export type * from './d';",
      "import './e';", "const f = await import('./f');", "type G = import('./g').G;", "import {\n  h,\n  i,\n} from './h';", "const from = 'x';",
    ].join('\n');
    expect(importSpecifiers(source)).toEqual(['./a', './b', './c', './d', './e', './f', './g', './h']);
  });

  test('takes the middle of the lengths', () => {
    expect(median([])).toBe(0);
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 9, 5, 2])).toBe(5);
  });
});

test('an export without a doc comment is named', () => {
  expect(undocumentedExports('/** What it is. */\nexport const one = 1;\n\nexport const two = 2;\n// no\nexport async function three() {}\n')).toEqual([
    'export const two',
    'export async function three',
  ]);
});
