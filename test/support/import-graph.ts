import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import esbuild from 'esbuild';

/** What each source file imports: project files by their path from the root (`src/...`), packages by their name. */
export type ImportGraph = ReadonlyMap<string, ReadonlySet<string>>;

/** The folders of the source in the order in which they may import one another: each only what stands before it. */
const layers: readonly (readonly string[])[] = [
  ['src/core/text/'],
  ['src/core/note/'],
  ['src/core/problem/'],
  ['src/core/publishers/', 'src/core/citations/', 'src/core/simplify/'],
  ['src/core/vault/'],
  ['src/core/rules/'],
  ['src/core/settings/'],
  ['src/obsidian/', 'src/cli/'],
  ['src/main.ts'],
];

const forbiddenWords = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'types', 'manager', 'impl']);
const nodeModules = new Set(builtinModules);

/** All source files under `folder`, as paths from the root with `/`, sorted. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.m?ts$/.test(name))
    .sort();
}

/** The imports of the files: what esbuild bundles, joined with what the text says, so that imports of types count too. */
export async function readImportGraph(files: readonly string[]): Promise<ImportGraph> {
  const graph = new Map(files.map((file) => [file, new Set<string>()]));
  const built = await esbuild.build({
    entryPoints: [...files],
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unused',
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  for (const [file, input] of Object.entries(built.metafile.inputs)) {
    for (const imported of input.imports) graph.get(file)?.add(imported.path);
  }
  for (const file of files) {
    for (const specifier of importSpecifiers(readFileSync(file, 'utf8'))) graph.get(file)?.add(resolveSpecifier(file, specifier));
  }
  return graph;
}

/** Every module named by an import, an export or an `import()` of the text, types included. */
export function importSpecifiers(source: string): readonly string[] {
  const pattern = /(?:^|[^\w.$'"`])(?:from\s*|import\s*\(\s*|import\s+)(['"])([^'"\n]+)\1/g;
  return [...source.matchAll(pattern)].flatMap((match) => match[2] ?? []);
}

/** Imports that go against the direction of the layers, siblings of one layer included. */
export function directionFaults(graph: ImportGraph): readonly string[] {
  const faults: string[] = [];
  for (const [file, imports] of graph) {
    const home = placeOf(file);
    if (home === null) faults.push(`${file} stands in no layer`);
    else for (const imported of imports) if (!mayImport(home, imported)) faults.push(`${file} imports ${imported}`);
  }
  return faults;
}

/** Each circle of files that import one another, as `a -> b -> a`. */
export function findCycles(graph: ImportGraph): readonly string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    path.push(file);
    for (const imported of graph.get(file) ?? []) if (graph.has(imported)) visit(imported);
    path.pop();
    done.add(file);
  };
  for (const file of graph.keys()) visit(file);
  return cycles;
}

/** Packages imported where they do not belong: the app and its editor outside the face, Node outside the headless face, others in the core. */
export function packageFaults(graph: ImportGraph, corePackages: ReadonlySet<string>): readonly string[] {
  const faults: string[] = [];
  for (const [file, imports] of graph) {
    for (const imported of imports) {
      if (!graph.has(imported) && !mayImportPackage(file, imported, corePackages)) faults.push(`${file} imports ${imported}`);
    }
  }
  return faults;
}

/** Files that no entry point reaches: dead code, or a file that its registry forgot. */
export function unreachableFiles(graph: ImportGraph, entries: readonly string[]): readonly string[] {
  const reached = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    waiting.push(...(graph.get(file) ?? []));
  }
  return [...graph.keys()].filter((file) => !reached.has(file));
}

/** Files whose name holds a word that says nothing, or that are not in kebab-case. */
export function nameFaults(files: readonly string[]): readonly string[] {
  return files.filter((file) => {
    const stem = posix.basename(file).replace(/\.m?ts$/, '');
    return !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) || stem.split('-').some((word) => forbiddenWords.has(word));
  });
}

/** The middle one of the numbers, the upper one of two; 0 of none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

interface Place {
  readonly layer: number;
  readonly folder: string;
}

function placeOf(file: string): Place | null {
  for (const [layer, folders] of layers.entries()) {
    const folder = folders.find((prefix) => file.startsWith(prefix));
    if (folder !== undefined) return { layer, folder };
  }
  return null;
}

function mayImport(home: Place, imported: string): boolean {
  if (!imported.startsWith('src/')) return true;
  const there = placeOf(imported);
  return there !== null && (there.folder === home.folder || there.layer < home.layer);
}

function mayImportPackage(file: string, imported: string, corePackages: ReadonlySet<string>): boolean {
  if (imported === 'obsidian' || imported.startsWith('@codemirror/')) return file.startsWith('src/obsidian/') || file === 'src/main.ts';
  if (imported.startsWith('node:') || nodeModules.has(imported)) return file.startsWith('src/cli/');
  if (imported === 'gray-matter' || imported === 'package.json') return file.startsWith('src/cli/');
  return corePackages.has(imported);
}

function resolveSpecifier(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  const path = posix.join(posix.dirname(file), specifier);
  return [path, `${path}.ts`, `${path}.mts`, `${path}/index.ts`].find((name) => /\.m?ts$/.test(name) && existsSync(name)) ?? path;
}

/** The exports of a source text that no doc comment stands in front of, by their first words. */
export function undocumentedExports(source: string): readonly string[] {
  const lines = source.split('\n');
  return lines.flatMap((line, index) => {
    const exported = /^export (?:default )?(?:abstract )?(?:async )?(?:function\*?|const|interface|type|class) [\w$]+/.exec(line)?.[0];
    return exported === undefined || lines[index - 1]?.trimEnd().endsWith('*/') === true ? [] : [exported];
  });
}
