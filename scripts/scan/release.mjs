import { parse } from 'yaml';
import { textIn } from './project.mjs';

/** @import { Check } from './project.mjs' */

/** What a release consists of, and nothing else. */
export const assets = ['main.js', 'manifest.json', 'styles.css'];

/** @type {Check} */
export const releaseAssets = {
  title: 'A release consists of exactly main.js, manifest.json and styles.css, attested, under a tag without v',
  find(project) {
    const text = textIn(project, '.github/workflows/release.yml');
    if (text === '') return ['.github/workflows/release.yml is missing'];
    const workflow = parse(text);
    const steps = Object.values(workflow.jobs ?? {}).flatMap(({ steps: own = [] }) => own);
    const attested = steps.findIndex(({ uses = '' }) => uses.startsWith('actions/attest@'));
    const commands = steps.flatMap(({ run = '' }, at) => run.split('\n').filter((line) => /\bgh\s|\bcurl\s|api\.github\.com/.test(line)).map((line) => ({ line: line.trim(), at })));
    const [create, ...others] = commands.filter(({ line }) => line.startsWith('gh release create ')).concat(commands.filter(({ line }) => !line.startsWith('gh release create ')));
    const { tag, released } = releasedBy(create?.line ?? '');
    const foreign = steps.flatMap(({ uses = [] }) => uses).filter((uses) => !/^actions\/(?:checkout|setup-node|attest)@/.test(uses));
    const tags = workflow.on?.push?.tags ?? [];
    return [
      ...difference(released, 'assets of the release'),
      ...difference((steps[attested]?.with?.['subject-path'] ?? '').split(/\s+/).filter((name) => name !== ''), 'attested files'),
      ...others.map(({ line }) => `Unexpected \`${line}\` in the release, expected one command that publishes`),
      ...foreign.map((uses) => `Unexpected action ${uses} in the release, expected none that could publish`),
      ...(tag === '"$GITHUB_REF_NAME"' ? [] : [`Unexpected release ${tag || 'without a name'}, expected "$GITHUB_REF_NAME", the tag as it is`]),
      ...(attested < (create?.at ?? -1) ? [] : ['Unexpected release before its files are attested, expected it behind']),
      ...['contents', 'id-token', 'attestations'].filter((name) => workflow.permissions?.[name] !== 'write').map((name) => `Unexpected permissions of the release, expected ${name}: write`),
      ...(/ --draft\b/.test(create?.line ?? '') ? [] : ['Unexpected release that is published at once, expected a draft']),
      ...(tags.length > 0 && tags.every((tag) => /^[[\d]/.test(tag)) ? [] : [`Unexpected tags ${tags.join(', ') || 'none'}, expected those that begin with a digit`]),
      ...(textIn(project, '.npmrc').includes('tag-version-prefix=""') ? [] : ['Unexpected .npmrc, expected tag-version-prefix="" so that tags carry no v']),
      ...(textIn(project, 'manifest.json') !== '' && textIn(project, 'styles.css') !== '' ? [] : ['manifest.json or styles.css is missing']),
    ];
  },
};

/** The tag and the files that a command publishes; of the options, those that take a value take the next word with them. */
function releasedBy(command) {
  const words = (command.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).slice(3);
  const given = words.filter((word, at) => !word.startsWith('-') && !/^(?:--(?:title|notes|notes-file|target|repo)|-[tnFR])$/.test(words[at - 1] ?? ''));
  return { tag: given[0] ?? '', released: given.slice(1) };
}

function difference(found, what) {
  const list = [...new Set(found)].sort();
  return list.join() === assets.join() ? [] : [`Unexpected ${what} ${list.join(', ') || 'none'}, expected ${assets.join(', ')}`];
}
