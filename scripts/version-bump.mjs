import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Run by `npm version`: takes the version of package.json over into manifest.json, notes in versions.json which app version it needs where that is new, and names what CHANGELOG.md calls unreleased. */
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const write = (file, data) => writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);

const { version } = read('package.json');
const manifest = { ...read('manifest.json'), version };
write('manifest.json', manifest);

const versions = read('versions.json');
if (!Object.values(versions).includes(manifest.minAppVersion)) write('versions.json', { ...versions, [version]: manifest.minAppVersion });

if (existsSync('CHANGELOG.md')) writeFileSync('CHANGELOG.md', readFileSync('CHANGELOG.md', 'utf8').replace(/^## Unreleased$/m, () => `## ${version}`));
