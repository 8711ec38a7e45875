/** Writes THIRD-PARTY.md: the licences of the packages that main.js and preflight.mjs hold. With `--print` it goes to the standard output. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { headlessOptions, pluginOptions } from '../esbuild.config.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const builds = [
  ['main.js', pluginOptions(true)],
  ['preflight.mjs', headlessOptions(true)],
];
const users = new Map();
for (const [file, options] of builds) {
  const { metafile } = await esbuild.build({ ...options, absWorkingDir: root, write: false, metafile: true });
  for (const input of Object.keys(metafile.inputs)) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (name !== undefined) users.set(name, new Set([...(users.get(name) ?? []), file]));
  }
}
const page = [
  '# Third-party licences',
  '',
  '<!-- Made by scripts/third-party.mjs. -->',
  '',
  'The built files hold parts of these packages.',
  '',
  ...[...users.keys()].sort().flatMap(section),
].join('\n');
if (process.argv.includes('--print')) process.stdout.write(page);
else writeFileSync(`${root}THIRD-PARTY.md`, page);

function section(name) {
  const folder = `${root}node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? 'The package holds no licence text.' : readFileSync(`${folder}/${file}`, 'utf8').trim().replaceAll('\r\n', '\n');
  return [`## ${name} ${version} (${license}), in ${[...users.get(name)].join(' and ')}`, '', ...text.split('\n').map((line) => `> ${line}`.trimEnd()), ''];
}
