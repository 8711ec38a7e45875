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
    const create = steps.map(({ run = '' }) => run).find((run) => run.includes('gh release create')) ?? '';
    const attest = steps.find(({ uses = '' }) => uses.startsWith('actions/attest@'))?.with?.['subject-path'] ?? '';
    const released = [...(/gh release create.*/.exec(create)?.[0] ?? '').matchAll(/(?<![\w./-])[\w./-]+\.(?:js|mjs|json|css|zip|map|md)(?![\w.-])/g)].map(([name]) => name);
    const tags = workflow.on?.push?.tags ?? [];
    return [
      ...difference(released, 'assets of the release'),
      ...difference(attest.split(/\s+/).filter((name) => name !== ''), 'attested files'),
      ...(create.includes('--draft') ? [] : ['Unexpected release that is published at once, expected a draft']),
      ...(tags.length > 0 && tags.every((tag) => /^[[\d]/.test(tag)) ? [] : [`Unexpected tags ${tags.join(', ') || 'none'}, expected those that begin with a digit`]),
      ...(textIn(project, '.npmrc').includes('tag-version-prefix=""') ? [] : ['Unexpected .npmrc, expected tag-version-prefix="" so that tags carry no v']),
      ...(textIn(project, 'manifest.json') !== '' && textIn(project, 'styles.css') !== '' ? [] : ['manifest.json or styles.css is missing']),
    ];
  },
};

function difference(found, what) {
  const list = [...new Set(found)].sort();
  return list.join() === assets.join() ? [] : [`Unexpected ${what} ${list.join(', ') || 'none'}, expected ${assets.join(', ')}`];
}
