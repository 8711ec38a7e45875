import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headless, keyPaths } from './headless';

const program = headless();

const note = [
  '---', 'title: Trams', 'dg-publish: true', 'up: "[[Traffic]]"', '---', '',
  '# Trams #city', '', 'See [[Rails#Gauge|gauge]] and ![[map.png]] at https://example.org/x.[^1] And[^2] so ^[inline] on[3].', '',
  '`code [^1]`', '', '[^1]: Why.', '', 'Citations:', '[3] https://example.org/three A title', '[4] https://example.org/four', '',
].join('\n');

function explain(text: string, ...given: string[]): unknown {
  return JSON.parse(program.output('explain', join(program.vault({ 'Notes/Trams.md': text }), 'Notes/Trams.md'), '--format', 'json', ...given));
}

describe('explain', () => {
  test('has the documented keys in JSON', () => {
    expect(keyPaths(explain(note))).toEqual([
      'frontmatter', ...['kind', 'format', 'properties', 'properties[].key', 'properties[].value', 'properties[].from', 'properties[].to', 'from', 'to'].map((key) => `frontmatter.${key}`),
      ...['publish', 'publishers'].flatMap((key) => [key, ...['publisher', 'published', 'home', 'url', 'form'].map((part) => `${key === 'publish' ? key : 'publishers[]'}.${part}`)]),
      'headings', ...['level', 'text', 'from', 'to'].map((key) => `headings[].${key}`),
      'links', ...['kind', 'target', 'subpath', 'alias', 'from', 'to'].map((key) => `links[].${key}`),
      'embeds', ...['kind', 'target', 'subpath', 'alias', 'from', 'to'].map((key) => `embeds[].${key}`),
      'tags', ...['name', 'from', 'to'].map((key) => `tags[].${key}`),
      'footnotes',
      ...['references', 'definitions', 'undefined'].flatMap((list) => [`footnotes.${list}`, ...['label', 'identifier', 'from', 'to'].map((key) => `footnotes.${list}[].${key}`)]),
      'footnotes.inline', 'footnotes.inline[].from', 'footnotes.inline[].to',
      'citations', 'citations.marks', ...['from', 'to', 'labels'].map((key) => `citations.marks[].${key}`),
      'citations.lists', 'citations.lists[].from', 'citations.lists[].to', 'citations.lists[].sources',
      ...['label', 'url', 'title'].map((key) => `citations.lists[].sources[].${key}`),
      'protected', ...['kind', 'from', 'to'].map((key) => `protected[].${key}`),
    ]);
  });

  test('shows what stands where', () => {
    const at = (part: string) => ({ from: note.indexOf(part), to: note.indexOf(part) + part.length });
    expect(explain(note)).toMatchObject({
      frontmatter: { kind: 'parsed', format: 'yaml', properties: [{ key: 'title', value: 'Trams' }, { key: 'dg-publish', value: true }, { key: 'up', value: '[[Traffic]]' }] },
      publish: { published: true, url: '/trams/', form: 'vault' },
      headings: [{ level: 1, text: 'Trams #city' }],
      embeds: [{ target: 'map.png', ...at('![[map.png]]') }],
      footnotes: {
        references: [{ label: '1', identifier: '1', ...at('[^1]') }],
        definitions: [{ label: '1', ...at('[^1]: Why.') }],
        undefined: [{ label: '2', ...at('[^2]') }],
        inline: [at('^[inline]')],
      },
      citations: {
        marks: [{ labels: ['3'], ...at('[3]') }],
        lists: [{ sources: [{ label: '3', url: 'https://example.org/three', title: 'A title' }, { label: '4', url: 'https://example.org/four', title: '' }] }],
      },
    });
  });

  test.each([
    ['none', 'Text\n', { kind: 'none' }],
    ['malformed', '---\na: b: c\n---\n', { kind: 'malformed', from: 0, to: 15, range: { from: expect.any(Number) as number, to: expect.any(Number) as number }, message: expect.any(String) as string }],
    ['too large', `---\na: ${'x'.repeat(70_000)}\n---\n`, { kind: 'too-large', from: 0, message: expect.any(String) as string }],
    ['one line of JSON', '---\n{"a":1}\n---\n', { kind: 'parsed', format: 'json', properties: [{ key: 'a', value: 1, from: 5, to: 10 }] }],
    ['no number of JSON', '---\na: .inf\nb: .nan\n---\n', { kind: 'parsed', properties: [{ key: 'a', value: 'Infinity' }, { key: 'b', value: 'NaN' }] }],
  ])('shows frontmatter that is %s', (_title, text, frontmatter) => {
    expect(explain(text)).toMatchObject({ frontmatter });
  });

  test('keeps keys that would reach a prototype', () => {
    const out = program.run('explain', join(program.vault({ 'a.md': '---\na:\n  __proto__:\n    b: 1\n---\n' }), 'a.md'), '--format', 'json').out;
    expect(out).toContain('"__proto__": {');
  });

  test('shows aliases that stand for millions of values only in part', () => {
    const levels = Array.from({ length: 9 }, (_, index) => `l${String(index + 1)}: &l${String(index + 1)} [${Array.from({ length: 5 }, () => `*l${String(index)}`).join(', ')}]`);
    const run = program.run('explain', join(program.vault({ 'a.md': `---\nl0: &l0 [x, x, x, x, x, x, x, x]\n${levels.join('\n')}\n---\n` }), 'a.md'), '--format', 'json');
    expect(run.code).toBe(0);
    expect(run.out.length).toBeLessThan(20_000_000);
  });

  test('explains a note that is not UTF-8 as far as it goes, and says so', () => {
    const path = join(program.vault({ 'a.md': Buffer.concat([Buffer.from(note), Buffer.from([0xff])]) }), 'a.md');
    const run = program.run('explain', path);
    expect(run).toMatchObject({ code: 1, err: `preflight explain: Unexpected bytes in ${path}, expected UTF-8\n` });
    expect(run.out).toContain('published: yes\n');
  });

  test('prints one line for each thing, whatever the note holds', () => {
    const path = join(program.vault({ 'a.md': `${note}\n# \u001b[2J\u202e\n` }), 'a.md');
    const run = program.run('explain', path);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain('publisher: digital-garden\npublished: yes\nurl: /a/\nform: vault\nfrontmatter: parsed\n  title: "Trams"\n');
    expect(run.out).toContain('footnote references without a definition: 1\n  9:77     2\n');
    expect(run.out).not.toMatch(/[^\n\u0020-\u007e]/);
  });
});
