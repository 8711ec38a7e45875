import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.mts';
import { headless, keyPaths } from './headless';
import { citationActions } from '../../src/cli/citation-actions/index.mts';

const program = headless();
const docs = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');

/** The example of a command: the JSON that follows its heading. */
function documented(heading: string): readonly string[] {
  const section = docs.slice(docs.indexOf(`\n### ${heading}\n`));
  const from = section.indexOf('```json\n') + 8;
  return [...keyPaths(JSON.parse(section.slice(from, section.indexOf('\n```', from))))].sort();
}

const note = [
  '---', 'title: Trams', 'dg-publish: true', '---', '',
  '# Trams #city[^1]', '', 'See [[Rails#Gauge|gauge]] and ![[map.png]].[^1] And[^2] so ^[inline] on[3], and[7].', '',
  'Trams run on rails. They carry many people in a small space. A tram of thirty metres holds two hundred people.', '',
  '[^1]: Why.', '', 'Citations:', '[3] https://example.org/three', '[4] https://example.org/four', '',
].join('\n');

describe('docs/cli.md', () => {
  test.each([
    ['check', ['check']],
    ['explain', ['explain']],
    ['publish', ['publish', 'toggle']],
    ['citations convert', ['citations', 'convert']],
    ['simplify', ['simplify']],
  ])('shows the keys that %s answers with', (heading, given) => {
    const path = join(program.vault({ 'a.md': note }), 'a.md');
    const answered: unknown = JSON.parse(program.output(...given, path, '--format', 'json'));
    expect([...keyPaths(answered)].sort()).toEqual(documented(heading));
  });

  test.each([
    ['tidy', ['tidy']],
    ['merge', ['merge']],
    ['export --to list', ['export', '--to=list']],
    ['export --to links', ['export', '--to=links']],
    ['export --from links', ['export', '--from=links']],
  ])('shows the keys that citations %s answers with', (_, [action = '', ...options]) => {
    const text = 'One[^2], two[^1] and[^9] ([three](https://example.org/three)).\n\n[^1]: https://example.org/a\n[^2]: https://example.org/a\n';
    const path = join(program.vault({ 'a.md': text }), 'a.md');
    const answered: unknown = JSON.parse(program.output('citations', action, path, ...options, '--format', 'json'));
    expect([...keyPaths(answered)].sort()).toEqual(documented('citations tidy'));
  });

  test('shows the keys that public answers with', () => {
    const canvas = JSON.stringify({ nodes: [], edges: [], metadata: { frontmatter: { 'dg-publish': true } } });
    const vault = program.vault({ 'Home.md': '---\ndg-publish: true\nmood: calm\n---\n\n![[Private]] ![[heap.png]]\n', 'Private.md': 'Mine.\n', 'heap.png': 'x', 'Beds.canvas': canvas });
    expect([...keyPaths(JSON.parse(program.output('public', vault, '--format', 'json')))].sort()).toEqual(documented('public'));
  });

  test('names every command and option, and nothing else', () => {
    for (const { usage } of commands) expect(docs).toContain(`preflight ${usage} `);
    const rows = [...docs.matchAll(/^\| `--([a-z-]+)[^|]*(?:\\\|[^|]*)*\| ([a-z, ]+) \|/gm)].map((row) => `${row[1] ?? ''}: ${row[2] ?? ''}`);
    const names = ['vault', 'publisher', 'form', 'format', 'all', 'rule', 'fix', 'threads', 'fail-on', 'exit-zero', 'uncited', 'style', 'labels', 'marker', 'heading', 'keep-tracking', 'remove-artefacts', 'glued-digits', 'to', 'from', 'write', 'as', 'sentences', 'words', 'plainer', 'date', 'missing', 'stale', 'overwrite', 'dry-run', 'help'];
    const actionsWith = (name: string) => citationActions.filter(({ options }) => options.some((option) => option.name === name)).map((action) => `citations ${action.name}`);
    const nameOf = (command: string, option: string) => (command === 'citations' && actionsWith(option).length > 0 ? actionsWith(option).join(', ') : command);
    const takenBy = (name: string) => commands.filter(({ options }) => name === 'help' || options.some((option) => option.name === name)).map((command) => nameOf(command.name, name));
    const known = new Set(commands.flatMap(({ options }) => options.map((option) => option.name)));
    expect([...known].filter((name) => !names.includes(name))).toEqual([]);
    expect(rows).toEqual(names.map((name) => `${name}: ${takenBy(name).length === commands.length ? 'all' : takenBy(name).join(', ')}`));
  });
});
