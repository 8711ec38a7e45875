import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compareBuilds } from '../scripts/scan/build.mjs';
import { bundleCode, bundleModules, bundleSize } from '../scripts/scan/bundle.mjs';
import { quickChecks, slowChecks } from '../scripts/scan/checks.mjs';
import { notCommitted, oneLock, pinned, readAudit, used } from '../scripts/scan/dependencies.mjs';
import { directoryLinter, lintFaults } from '../scripts/scan/lint.mjs';
import { commandFaults, commandNames, headingFaults, settingsPage, sources } from '../scripts/scan/sources.mjs';
import { foundBeside, ownProject, withFile, type ScannedProject } from './support/scan-project';

const file = 'src/obsidian/planted.ts';
/** In two parts, since the linter reads strings too. */
const lookbehind = ['(?', '<=a)'].join('');
const unused = ['left', 'pad'].join('-');
const dependency = (name: string, version: string) => (text: string) => text.replace('"devDependencies": {', () => `"devDependencies": {\n    "${name}": "${version}",`);

const plantedForLint = [
  "import { TFile } from 'obsidian';",
  'export function run(el: HTMLElement, file: unknown): void {',
  '  const note = file as TFile;',
  '  console.log(note.path);',
  '  el.outerHTML = note.path;',
  "  fetch('https://example.org');",
  '}',
  '',
].join('\n');

let project: ScannedProject;

beforeAll(async () => {
  project = await ownProject();
});

describe('the scan of the source', () => {
  test.each([
    ['an inline style', 'el.style.color = colour;', 'Unexpected inline style, expected a class'],
    ['an inline style that is set by name', "el.setAttribute('style', text);", 'Unexpected inline style, expected a class'],
    ['an inline style among attributes', "parent.createEl('p', { attr: { dir: 'auto', style: 'color: red' } });", 'Unexpected inline style, expected a class'],
    ['inline styles at once', 'Object.assign(this.el.style, styles);', 'Unexpected inline style, expected a class'],
    ['HTML made from text, by name', "el['innerHTML'] = text;", 'Unexpected HTML made from text, expected createEl'],
    ['a function made from text, otherwise', "Reflect.construct(Function, [text]);", 'Unexpected code made from text, expected none'],
    ['another way to the network', "new WebSocket('wss://example.org');", 'Unexpected way to the network, expected requestUrl or fetch'],
    ['a style element', "doc.createElement('style');", 'Unexpected `<style>` or `<link>`, expected styles.css'],
    ['HTML made from text', 'el.innerHTML = text;', 'Unexpected HTML made from text, expected createEl'],
    ['HTML beside an element', "el.insertAdjacentHTML('beforeend', text);", 'Unexpected HTML made from text, expected createEl'],
    ['eval', 'eval(text);', 'Unexpected code made from text, expected none'],
    ['a function made from text', 'new Function(text);', 'Unexpected code made from text, expected none'],
    ['a lookbehind in a text', `new RegExp('${lookbehind}b');`, 'Unexpected lookbehind, which old phones refuse'],
    ['inline flags', "new RegExp('(?i)b');", 'Unexpected inline flags of a regular expression, which old phones refuse'],
    ['a directive to the linter', '// eslint-disable-next-line no-console', 'Unexpected directive to the linter or compiler, expected the fault mended'],
    ['a directive to the compiler', '// @ts-expect-error it works', 'Unexpected directive to the linter or compiler, expected the fault mended'],
    ['a default hotkey', "addCommand({ hotkeys: [] });", 'Unexpected default hotkey, expected none'],
    ['a repetition by the clock', 'window.setInterval(poll, 100);', 'Unexpected repetition by the clock beside requests to the network, expected a timer for each turn'],
    ['a Node module', "require('fs');", 'Unexpected Node module, expected none'],
    ['the settings folder by name', "const folder = '.obsidian/plugins';", 'Unexpected folder of settings by name, expected Vault#configDir'],
    ['telemetry', 'navigator.sendBeacon(url);', 'Unexpected measurement of users, expected none'],
    ['code of the sample', 'class SampleModal {}', 'Unexpected code of the sample plugin'],
  ])('finds %s', async (_title, code, found) => {
    const planted = withFile(project, file, () => `export const a = 1;\n${code}\n`);
    expect(await foundBeside(project, planted, sources)).toEqual([`${file}:2: ${found}`]);
  });

  test('leaves alone what only documentation names, and names that are only alike', async () => {
    const planted = withFile(project, file, () => "/** Neither innerHTML nor eval(x). */\nif (list.style === 'numbered') retrieval(list);\n");
    expect(await foundBeside(project, planted, sources)).toEqual([]);
  });

  test.each(['src/obsidian/planted.js', 'src/planted.tsx', 'src/obsidian/planted.jsx'])('reads %s, too', async (path) => {
    expect(await foundBeside(project, withFile(project, path, () => 'eval(text);\n'), sources)).toEqual([`${path}:1: Unexpected code made from text, expected none`]);
  });

  test('finds headings of settings that say what all of them are', () => {
    expect(headingFaults(['Citations', 'Generally useful', 'General', 'More options', 'Preflight checks'])).toEqual([
      'Unexpected `General` in the heading `General` of settings, expected none',
      'Unexpected `options` in the heading `More options` of settings, expected none',
      'Unexpected `Preflight` in the heading `Preflight checks` of settings, expected none',
    ]);
  });

  test('finds settings that the app cannot search', async () => {
    const planted = withFile(project, 'src/obsidian/settings/settings-tab.ts', (text) => text.replaceAll('getSettingDefinitions', 'display'));
    expect(await foundBeside(project, planted, settingsPage)).toEqual(['Unexpected settings in src/obsidian/settings/settings-tab.ts without `getSettingDefinitions`, expected it']);
  });

  test.each([
    [{ id: 'check-command', name: 'Check' }, ['Unexpected `command` in the command check-command (Check), expected none']],
    [{ id: 'check', name: 'Preflight: check' }, ['Unexpected `preflight` in the command check (Preflight: check), expected none']],
    [{ id: 'Check', name: 'Check' }, ['Unexpected id Check, expected lowercase letters and hyphens']],
    [{ id: 'check', name: 'Check', hotkeys: [] }, ['Unexpected hotkey of check, expected none by default']],
    [{ id: 'check', name: 'Check' }, []],
  ])('of the command %j says %j', (command, faults) => {
    expect(commandFaults([command])).toEqual(faults);
  });

  test("the directory's own rules are applied as they are published, warnings too", async () => {
    const root = mkdtempSync(join(tmpdir(), 'preflight-lint-'));
    try {
      symlinkSync(join(project.root, 'node_modules'), join(root, 'node_modules'));
      mkdirSync(join(root, 'src'));
      for (const path of ['tsconfig.json', 'manifest.json', 'package.json']) copyFileSync(path, join(root, path));
      writeFileSync(join(root, 'src/main.ts'), plantedForLint);
      const faults = lintFaults(await directoryLinter(root).lintFiles(['src/**/*.ts']), root);
      expect(faults[0]).toMatch(/^src\/main\.ts:\d+: /);
      const rules = new Set(faults.map((fault) => /\(([^()]*)\)$/.exec(fault)?.[1]));
      expect([...rules].sort()).toEqual(['@microsoft/sdl/no-inner-html', '@typescript-eslint/no-floating-promises', 'no-restricted-globals', 'no-unsanitized/property', 'obsidianmd/no-tfile-tfolder-cast', 'obsidianmd/rule-custom-message']);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('the scan of main.js', () => {
  const planted = (code: string): ScannedProject => ({ ...project, main: `${project.main}${code}` });

  test.each([
    ['eval', ';eval(x)'],
    ['a function made from text', ';new Function("return 1")'],
    ['Buffer', ';Buffer.from(x)'],
    ['process', ';process.env.HOME'],
    ['a Node global', ';__dirname'],
    ['a lookbehind', `;/${lookbehind}b/`],
    ['inline flags of a regular expression', ';new RegExp("(?i)b")'],
    ['HTML made from text', ';a.innerHTML=b'],
    ['an inline style', ';a.style.color="red"'],
    ['console.log', ';console.log(a)'],
    ['a repetition by the clock', ';setInterval(a,1)'],
    ['a source map', '\n//# sourceMappingURL=main.js.map'],
  ])('finds %s', async (what, code) => {
    const found = await foundBeside(project, planted(code), bundleCode);
    expect(found).toHaveLength(1);
    expect(String(found[0]).startsWith(`Unexpected ${what} in main.js: `)).toBe(true);
  });

  test.each([
    ['a Node module', ';require("fs")', 'fs'],
    ['a Node module that is loaded late', ';import("node:fs")', 'node:fs'],
    ['a module that nobody can name', ';require(x)', 'a module named at run time'],
  ])('finds %s', async (_title, code, name) => {
    expect(await foundBeside(project, planted(code), bundleModules)).toEqual([`Unexpected require of ${name} in main.js, expected only what the app provides`]);
  });

  test('finds a file that is too large, and one that is not minified', () => {
    expect(bundleSize.find({ ...project, main: 'é'.repeat(2_500_000) })).toEqual(['Unexpected main.js of 5000000 bytes, expected less than 5000000']);
    expect(bundleSize.find({ ...project, main: 'var a = 1;\n'.repeat(99) })).toEqual(['Unexpected main.js of 100 lines, expected a minified one']);
  });

  test('finds builds that differ, and one that fails', () => {
    const main = Buffer.from('a');
    expect(compareBuilds([{ main, said: '' }, { main: Buffer.from('a'), said: '' }])).toEqual([]);
    expect(compareBuilds([{ main, said: '' }, { main: Buffer.from('b'), said: '' }])).toEqual(['Unexpected difference between two builds of main.js, expected the same bytes']);
    expect(compareBuilds([{ main, said: '' }, { main: null, said: 'No such file' }])).toEqual(['Unexpected end of the build: No such file']);
  });
});

describe('the scan of dependencies', () => {
  test.each([
    ['a range', 'left-pad', '^1.3.0'],
    ['a git address', 'left-pad', 'git+https://github.com/left-pad/left-pad.git'],
    ['a repository', 'left-pad', 'left-pad/left-pad'],
    ['a tag', 'left-pad', 'latest'],
  ])('finds %s', async (_title, name, version) => {
    const planted = withFile(project, 'package.json', dependency(name, version));
    expect(await foundBeside(project, planted, pinned)).toEqual([`Unexpected version ${version} of ${name} in package.json, expected one exact version of the registry`]);
  });

  test.each([
    ['a package from git', { resolved: 'git+ssh://git@github.com/left-pad/left-pad.git#abc', integrity: 'sha512-x' }, 'git+ssh://git@github.com/left-pad/left-pad.git#abc'],
    ['a package from elsewhere', { resolved: 'https://example.org/left-pad.tgz', integrity: 'sha512-x' }, 'https://example.org/left-pad.tgz'],
    ['a package without a checksum', { version: '1.3.0' }, 'none'],
  ])('finds %s in the lock file', async (_title, entry, source) => {
    const planted = withFile(project, 'package-lock.json', (text) => {
      const lock = JSON.parse(text) as { readonly packages: object };
      return JSON.stringify({ ...lock, packages: { ...lock.packages, 'node_modules/left-pad': entry } });
    });
    expect(await foundBeside(project, planted, pinned)).toEqual([`Unexpected source ${source} of node_modules/left-pad in package-lock.json, expected the registry`]);
  });

  test('finds a second lock file, and a dependency that is not locked', async () => {
    expect(await foundBeside(project, withFile(project, 'yarn.lock', () => '# yarn'), oneLock)).toEqual(['Unexpected lock files package-lock.json, yarn.lock, expected package-lock.json alone']);
    const planted = withFile(project, 'package.json', dependency('left-pad', '1.3.0'));
    expect(await foundBeside(project, planted, oneLock)).toEqual(['Unexpected left-pad in package.json, expected it in package-lock.json with the same version']);
  });

  test('finds a dependency that nothing imports or runs, until something does', async () => {
    const planted = withFile(project, 'package.json', dependency(unused, '1.3.0'));
    expect(await foundBeside(project, planted, used)).toEqual(['Unexpected left-pad in package.json, expected only what is imported or run']);
    expect(await foundBeside(project, withFile(planted, file, () => `import pad from '${unused}';\n`), used)).toEqual([]);
    expect(await foundBeside(project, withFile(planted, file, () => `// '${unused}'\nimport pad from '${unused}-more';\n`), used)).toEqual(['Unexpected left-pad in package.json, expected only what is imported or run']);
  });

  test('finds a built file in git, and one that git would take', async () => {
    expect(await foundBeside(project, withFile(project, 'main.js', () => 'x'), notCommitted)).toEqual(['Unexpected main.js in git, expected it to be built']);
    expect(await foundBeside(project, withFile(project, '.gitignore', (text) => text.replace('/main.js\n', '')), notCommitted)).toEqual(['Unexpected .gitignore without /main.js, expected it']);
  });

  test('reads what the registry says of vulnerabilities, and tells where it does not answer', () => {
    const bad = { auditReportVersion: 2, vulnerabilities: { yaml: { name: 'yaml', severity: 'high', range: '<2.2.2' } } };
    expect(readAudit(JSON.stringify(bad), '')).toEqual(['Unexpected yaml <2.2.2, expected one without a known vulnerability (high)']);
    expect(readAudit('{"auditReportVersion":2,"vulnerabilities":{}}', '')).toEqual([]);
    expect(readAudit('{"message":"405 Method Not Allowed","statusCode":405}', '')).toEqual({ unasked: 'The registry does not answer: 405 Method Not Allowed' });
    expect(readAudit('', 'npm error network')).toEqual({ unasked: 'npm audit gave no answer: npm error network' });
  });
});

describe('the scan', () => {
  test('has every check in its list, each with a title of its own', () => {
    const checks = [...quickChecks, ...slowChecks];
    expect(new Set(checks.map(({ title }) => title)).size).toBe(checks.length);
    expect(checks).toHaveLength(28);
  });

  test.each([sources, settingsPage, commandNames, bundleCode, bundleModules, bundleSize, notCommitted, oneLock, pinned])('holds of this project: $title', async (check) => {
    expect(await check.find(project)).toEqual([]);
  });
});
