import { beforeAll, describe, expect, test } from 'vitest';
import manifest from '../manifest.json';
import { licence, manifestDescription, manifestId, manifestKeys, manifestName, versions } from '../scripts/scan/manifest.mjs';
import { readmeDisclosures, readmeText } from '../scripts/scan/readme.mjs';
import { releaseAssets } from '../scripts/scan/release.mjs';
import { stylesAlone, stylesDuplicates, stylesPrefix, stylesStrength, stylesSupport, stylesVariables } from '../scripts/scan/styles.mjs';
import { foundBeside, ownProject, withFile, type ScanCheck, type ScannedProject } from './support/scan-project';

type Fault = readonly [title: string, check: ScanCheck, path: string, change: (text: string) => string | null, found: readonly string[]];

const replaced = (from: string, to: string) => (text: string) => text.replace(from, () => to);
const added = (more: string) => (text: string) => `${text}${more}`;
const manifestWith = (key: string, value: unknown) => (text: string) => JSON.stringify({ ...JSON.parse(text) as object, [key]: value });

const manifestFaults: readonly Fault[] = [
  ['an id with the name of the app', manifestId, 'manifest.json', manifestWith('id', 'obsidian-preflight'), ['Unexpected `id` in manifest.json, expected no `obsidian`']],
  ['an id that says plugin', manifestId, 'manifest.json', manifestWith('id', 'preflight-plugin'), ['Unexpected `id` in manifest.json, expected no `plugin`']],
  ['an id with a capital', manifestId, 'manifest.json', manifestWith('id', 'Preflight'), ['Unexpected `id` in manifest.json, expected lowercase letters and hyphens']],
  ['a manifest that is no JSON', manifestId, 'manifest.json', added('}'), ['Unexpected manifest.json without `id`, expected it']],
  ['a name with a part of the name of the app', manifestName, 'manifest.json', manifestWith('name', 'Obsi-check'), ['Unexpected `name` in manifest.json, expected no part of `Obsidian`']],
  ['a name that says plugin', manifestName, 'manifest.json', manifestWith('name', 'Preflight Plugin'), ['Unexpected `name` in manifest.json, expected no `plugin`']],
  ['a name with other letters', manifestName, 'manifest.json', manifestWith('name', 'Préflight'), ['Unexpected `name` in manifest.json, expected Basic Latin letters, digits, blanks and - + ( )']],
  ['a name of a part of the app', manifestName, 'manifest.json', manifestWith('name', 'Backlinks'), ['Unexpected `name` in manifest.json, expected no name of a part of the app']],
  ['an address that is none', manifestKeys, 'manifest.json', manifestWith('fundingUrl', ''), ['Unexpected `fundingUrl` in manifest.json, expected an address']],
  ['several addresses of which one is none', manifestKeys, 'manifest.json', manifestWith('fundingUrl', { Here: 'https://example.org', There: 'there' }), ['Unexpected `fundingUrl` in manifest.json, expected an address']],
  ['a description with parentheses', manifestDescription, 'manifest.json', manifestWith('description', 'Checks (all) notes.'), ['Unexpected `description` in manifest.json, expected letters, digits, blanks and . , ! ? \' " -']],
  ['a description without a capital', manifestDescription, 'manifest.json', manifestWith('description', 'checks all notes.'), ['Unexpected `description` in manifest.json, expected a capital first']],
  ['a description without a full stop', manifestDescription, 'manifest.json', manifestWith('description', 'Checks all notes'), ['Unexpected `description` in manifest.json, expected a full stop last']],
  ['a description that is too short', manifestDescription, 'manifest.json', manifestWith('description', 'Checks.'), ['Unexpected `description` in manifest.json, expected 10 to 250 characters']],
  ['a description with the name of the app', manifestDescription, 'manifest.json', manifestWith('description', 'Checks notes of Obsidian.'), ['Unexpected `description` in manifest.json, expected no `Obsidian`']],
  ['a description that says plugin', manifestDescription, 'manifest.json', manifestWith('description', 'A plugin that checks notes.'), ['Unexpected `description` in manifest.json, expected no `plugin`']],
  ['a key that the directory does not know', manifestKeys, 'manifest.json', manifestWith('helpUrl', 'https://example.org'), ['Unexpected key `helpUrl` in manifest.json, expected none beside id, name, version, minAppVersion, description, author, isDesktopOnly, authorUrl, fundingUrl']],
  ['a missing author', manifestKeys, 'manifest.json', manifestWith('author', undefined), ['Unexpected manifest.json without `author`, expected it']],
  ['an author at the app\'s own site', manifestKeys, 'manifest.json', manifestWith('authorUrl', 'https://obsidian.md'), ['Unexpected `authorUrl` at obsidian.md, expected the author\'s own']],
  ['a repository as the author', manifestKeys, 'manifest.json', manifestWith('authorUrl', 'https://github.com/someone/preflight'), ['Unexpected `authorUrl` of a repository, expected the author\'s own page']],
  ['a version that is not that of package.json', versions, 'package.json', replaced(`"version": "${manifest.version}"`, '"version": "99.0.0"'), [`Unexpected version in package.json, expected ${manifest.version} as in manifest.json`]],
  ['an app version that versions.json does not know', versions, 'manifest.json', manifestWith('minAppVersion', '99.0.0'), ['Unexpected end of versions.json, expected a version that needs 99.0.0 as manifest.json says']],
  ['an app version with a v', versions, 'versions.json', () => `{ "0.0.8": "v1.12.0", "0.0.9": "${manifest.minAppVersion}" }`, ['Unexpected version v1.12.0 in versions.json, expected x.y.z']],
  ['a version with the app version of the one before', versions, 'versions.json', () => `{ "0.0.8": "${manifest.minAppVersion}", "0.0.9": "${manifest.minAppVersion}" }`, ['Unexpected 0.0.9 in versions.json, expected only versions that need another app version than the one before']],
  ['a version that is not out yet', versions, 'versions.json', () => `{ "99.0.0": "${manifest.minAppVersion}" }`, [`Unexpected 99.0.0 in versions.json, expected none after ${manifest.version}`]],
  ['another licence', licence, 'LICENSE', () => 'Do what you like.\n\nCopyright (c) 2026 Somebody\n', ['Unexpected LICENSE, expected the text of the MIT licence']],
  ['a copyright line with a gap', licence, 'LICENSE', replaced('2026 Preflight contributors', '[year] [fullname]'), ['Unexpected copyright line in LICENSE, expected a year and a holder']],
];

const styleFaults: readonly Fault[] = [
  ['what overrides everything', stylesStrength, 'styles.css', added('.preflight-x {\n  margin: 0 !important;\n}\n'), ['expected without `!important`']],
  ['a selector that looks inside', stylesStrength, 'styles.css', added('.preflight-x:has(p) {\n  margin: 0;\n}\n'), ['expected without `:has`']],
  ['a selector twice', stylesDuplicates, 'styles.css', added('.preflight-info {\n  margin: 0;\n}\n'), ['expected one rule for it']],
  ['a list of selectors twice, in another order', stylesDuplicates, 'styles.css', added('.preflight-source,\n.preflight-problem-text {\n  margin: 0;\n}\n'), ['expected one rule for it']],
  ['a display that older apps do not know', stylesSupport, 'styles.css', added('.preflight-x {\n  display: contents;\n}\n'), ['expected without `display: contents`']],
  ['an underline with a colour', stylesSupport, 'styles.css', added('.preflight-x {\n  text-decoration: underline var(--text-error);\n}\n'), ['expected underlines drawn by a border']],
  ['a class of the app', stylesPrefix, 'styles.css', added('.preflight-x .modal-content {\n  margin: 0;\n}\n'), ['expected classes that begin with `preflight`, not `modal-content`']],
  ['an element without a class', stylesPrefix, 'styles.css', added('@media print {\n  .preflight-x,\n  button {\n    margin: 0;\n  }\n}\n'), ['expected a class of its own in every selector']],
  ['an underline of waves', stylesSupport, 'styles.css', added('.preflight-x {\n  text-decoration-style: wavy;\n}\n'), ['expected underlines drawn by a border']],
  ['a rule within a rule', stylesSupport, 'styles.css', added('.preflight-x {\n  margin: 0 !important;\n\n  & .preflight-y {\n    margin: 0;\n  }\n}\n'), ['expected no rule within a rule']],
  ['a colour by a rare name', stylesVariables, 'styles.css', added('.preflight-x {\n  color: tomato;\n}\n'), ['expected a colour of the app, not `tomato`']],
  ['a colour in a mixture', stylesVariables, 'styles.css', added('.preflight-x {\n  color: color-mix(in srgb, red 10%, var(--text-error));\n}\n'), ['expected a colour of the app, not `color-mix(in srgb, red`']],
  ['a colour of another space', stylesVariables, 'styles.css', added('.preflight-x {\n  color: oklch(40% 0.2 30);\n}\n'), ['expected a colour of the app, not `oklch(40% 0.2 30)`']],
  ['a colour by its number', stylesVariables, 'styles.css', added('.preflight-x {\n  color: #d33;\n}\n'), ['expected a colour of the app, not `#d33`']],
  ['a colour by its name', stylesVariables, 'styles.css', added('.preflight-x {\n  border: 1px solid red;\n}\n'), ['expected a colour of the app, not `1px solid red`']],
  ['a variable that the app does not have', stylesVariables, 'styles.css', added('.preflight-x {\n  color: var(--my-colour);\n}\n'), ['expected a variable of the app, not `--my-colour`']],
];

const releaseFile = '.github/workflows/release.yml';
const otherFaults: readonly Fault[] = [
  ['a silence about the clipboard', readmeDisclosures, 'README.md', replaced('**Clipboard**', '**Copying**'), ['Unexpected silence in README.md, expected a disclosure of what is read from the clipboard, and written to it']],
  ['a silence about the network', readmeDisclosures, 'README.md', replaced('**Network**', '**Web**'), ['Unexpected silence in README.md, expected a disclosure of requests to the network']],
  ['a silence about the files of the vault', readmeDisclosures, 'README.md', replaced('**Vault**', '**Notes**'), ['Unexpected silence in README.md, expected a disclosure of the listing of files in the vault']],
  ['a silence about telemetry', readmeDisclosures, 'README.md', replaced('no telemetry', 'nothing else'), ['Unexpected silence in README.md, expected a disclosure of accounts, payment and telemetry']],
  ['a silence about local storage', readmeDisclosures, 'README.md', replaced("the app's local storage", 'the app'), ['Unexpected silence in README.md, expected a disclosure of what is kept on this device']],
  ['a silence about what is written', readmeDisclosures, 'README.md', replaced('**Writing**', '**Notes**'), ['Unexpected silence in README.md, expected a disclosure of which files are written']],
  ['a page without its purpose', readmeDisclosures, 'README.md', (text) => `# Preflight\n${text.slice(text.indexOf('\n## '))}`, ['Unexpected opening of README.md, expected what the plugin is for']],
  ['a page that does not say how it is used', readmeDisclosures, 'README.md', replaced('\n## Commands\n', '\n## More\n'), ['Unexpected README.md without a section `Commands`, expected how the plugin is used']],
  ['words in brackets', readmeText, 'README.md', added('\nBy [Your name].\n'), ['Unexpected `[Your name]` in README.md, expected no text in brackets that is no link']],
  ['something left to write', readmeText, 'README.md', added('\nTODO: pictures\n'), ['Unexpected `TODO` in README.md, expected no placeholder']],
  ['a heading with the name of the app', readmeText, 'README.md', added('\n## Obsidian Preflight\n'), ['Unexpected heading `## Obsidian Preflight` in README.md, expected one without the name of the app']],
  ['a file too many in a release', releaseAssets, releaseFile, replaced('main.js manifest.json styles.css', 'main.js manifest.json styles.css preflight.mjs'), ['Unexpected assets of the release main.js, manifest.json, preflight.mjs, styles.css, expected main.js, manifest.json, styles.css']],
  ['a file that is not attested', releaseAssets, releaseFile, replaced('            styles.css\n', ''), ['Unexpected attested files main.js, manifest.json, expected main.js, manifest.json, styles.css']],
  ['a release that nobody looks at first', releaseAssets, releaseFile, replaced(' --draft', ''), ['Unexpected release that is published at once, expected a draft']],
  ['tags with a v', releaseAssets, releaseFile, replaced("'[0-9]", "'v[0-9]"), ['Unexpected tags v[0-9]+.[0-9]+.[0-9]+, expected those that begin with a digit']],
  ['versions that are tagged with a v', releaseAssets, '.npmrc', () => '', ['Unexpected .npmrc, expected tag-version-prefix="" so that tags carry no v']],
  ['a file of another kind in a release', releaseAssets, releaseFile, replaced('main.js manifest.json styles.css', '*.zip main.js manifest.json styles.css LICENSE'), ['Unexpected assets of the release *.zip, LICENSE, main.js, manifest.json, styles.css, expected main.js, manifest.json, styles.css']],
  ['a file that is sent after a release', releaseAssets, releaseFile, added('      - run: gh release upload "$GITHUB_REF_NAME" preflight.mjs\n'), ['Unexpected `gh release upload "$GITHUB_REF_NAME" preflight.mjs` in the release, expected one command that publishes']],
  ['an action that publishes', releaseAssets, releaseFile, added('      - uses: softprops/action-gh-release@v2\n'), ['Unexpected action softprops/action-gh-release@v2 in the release, expected none that could publish']],
  ['a release with a v', releaseAssets, releaseFile, replaced('create "$GITHUB_REF_NAME"', 'create "v$GITHUB_REF_NAME"'), ['Unexpected release "v$GITHUB_REF_NAME", expected "$GITHUB_REF_NAME", the tag as it is']],
  ['a release that cannot be attested', releaseAssets, releaseFile, replaced('  attestations: write\n', ''), ['Unexpected permissions of the release, expected attestations: write']],
  ['a style sheet from elsewhere', stylesAlone, 'styles.css', added('@import url("https://example.org/a.css");\n'), ['styles.css:LINE: Unexpected @import, expected all in one file', 'styles.css:LINE: Unexpected address, expected none but data']],
  ['no way to a release', releaseAssets, releaseFile, () => null, ['.github/workflows/release.yml is missing']],
];

describe('the scan of files', () => {
  let project: ScannedProject;

  beforeAll(async () => {
    project = await ownProject();
  });

  test.each([...manifestFaults, ...otherFaults])('finds %s', async (_title, check, path, change, found) => {
    const told = await foundBeside(project, withFile(project, path, change), check);
    expect(told.map((fault) => String(fault).replace(/^styles\.css:\d+:/, 'styles.css:LINE:'))).toEqual(found);
  });

  test.each(styleFaults)('finds %s in the style sheet', async (_title, check, path, change, [found = '']) => {
    const faults = await foundBeside(project, withFile(project, path, change), check);
    expect(faults).toHaveLength(1);
    expect(String(faults[0])).toMatch(/^styles\.css:\d+: Unexpected `[^`]*/);
    expect(String(faults[0]).endsWith(found)).toBe(true);
  });

  test('tells the line of a rule in the style sheet, comments and blocks around it aside', () => {
    const planted = withFile(project, 'styles.css', () => '/* one\n { */\n@media print {\n  .preflight-a {\n    margin: 0;\n  }\n\n  button {\n    margin: 0;\n  }\n}\n');
    expect(stylesPrefix.find(planted)).toEqual(['styles.css:8: Unexpected `button`, expected a class of its own in every selector']);
  });

  test.each([manifestId, manifestName, manifestDescription, manifestKeys, versions, licence, readmeDisclosures, readmeText,
    stylesStrength, stylesDuplicates, stylesSupport, stylesPrefix, stylesVariables, stylesAlone, releaseAssets])('holds of this project: $title', (check) => {
    expect(check.find(project)).toEqual([]);
  });
});
