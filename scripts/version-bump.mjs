import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Run by `npm version`: takes the version of package.json over into manifest.json and the examples of docs/action.md, notes in versions.json which app
 * version it needs where that is new, and names what CHANGELOG.md calls unreleased.
 */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const write = (file, data) => writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
const rewrite = (file, pattern, replacement) => {
  if (existsSync(file)) writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, replacement));
};

const { version } = read('package.json');
const manifest = { ...read('manifest.json'), version };
write('manifest.json', manifest);

const versions = read('versions.json');
if (!Object.values(versions).includes(manifest.minAppVersion)) write('versions.json', { ...versions, [version]: manifest.minAppVersion });

rewrite('CHANGELOG.md', /^## Unreleased$/m, () => `## ${version}`);
rewrite('docs/action.md', /(?<before>OWNER\/preflight@|a version that of `)\d+\.\d+\.\d+/g, (_all, before) => `${before}${version}`);
