import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/core/rules/index';
import { exif, joined, jpeg, jpegSegment, somewhere } from '../core/vault/image-of';
import { headless } from './headless';

const program = headless();

/** These tests are about the program: of the rules they know only some. */
const known = ['footnote-in-heading', 'image-gps', 'link-missing', 'publish-flag-type'];
const only = rules.filter(({ id }) => !known.includes(id)).flatMap(({ id }) => ['--rule', `${id}=off`]);

interface JsonReport {
  readonly publisher: string;
  readonly notes: number;
  readonly checked: number;
  readonly problems: readonly { readonly path: string; readonly rule: string; readonly severity: string; readonly message: string; readonly target?: string }[];
}

function report(...given: string[]): JsonReport {
  return JSON.parse(program.output('check', '--format', 'json', ...only, ...given)) as JsonReport;
}

function found(...given: string[]): readonly string[] {
  return report(...given).problems.map(({ path, rule, target }) => `${path} ${rule}${target === undefined ? '' : ` ${target}`}`);
}

const published = (text: string) => `---\ntitle: a\ndg-publish: true\n---\n\n${text}\n`;

describe('what links may lead to', () => {
  const files = {
    'a.md': published('[[b]] [[in/c]] [[Canvas.canvas]] [[sheet.pdf]] [[gone]]'),
    'b.md': published('B'),
    'in/c.md': published('[[b]] [[a]] [[nowhere]]'),
    'Canvas.canvas': '{"nodes":[],"edges":[]}',
    'sheet.pdf': 'x',
  };
  const missing = (path: string) => (problem: string) => problem.startsWith(`${path} link-missing`);

  test('is all that lies in a folder that is checked', () => {
    expect(found(program.vault(files)).filter((problem) => problem.includes('link-missing'))).toEqual(['a.md link-missing gone', 'in/c.md link-missing nowhere']);
  });

  test('is all that lies in an opened vault where only a note or folder of it is checked', () => {
    const vault = program.vault({ ...files, '.obsidian/app.json': '{}' });
    expect(report(join(vault, 'a.md'))).toMatchObject({ notes: 1, checked: 1, problems: [{ path: 'a.md', message: expect.stringContaining('`gone`') as string }] });
    expect(report(join(vault, 'in'))).toMatchObject({ notes: 1, checked: 1, problems: [{ path: 'in/c.md', message: expect.stringContaining('`nowhere`') as string }] });
    expect(found(join(vault, 'in'), join(vault, 'a.md')).filter(missing('in/c.md'))).toHaveLength(1);
  });

  test('is not known of a note in a folder that is no vault', () => {
    const folder = program.vault(files);
    expect(found(join(folder, 'a.md'))).toEqual([]);
    expect(found(join(folder, 'a.md'), join(folder, 'in/c.md'))).toEqual([]);
    expect(found(join(folder, 'a.md'), '--vault', folder)).toEqual(['a.md link-missing gone']);
  });

  test('belongs to the folder that is named beside a note of it', () => {
    const folder = program.vault(files);
    expect(report(join(folder, 'in/c.md'), folder)).toMatchObject({ notes: 3, checked: 3 });
    expect(found(join(folder, 'in/c.md'), folder).filter((problem) => problem.includes('link-missing'))).toEqual(['a.md link-missing gone', 'in/c.md link-missing nowhere']);
  });

  test('is what cannot be read, too', () => {
    const vault = program.vault({ 'a.md': published('[[b]] [[c.canvas]]'), 'b.md': new Uint8Array([0, 1]), 'c.canvas': 'broken' });
    mkdirSync(join(vault, 'in'));
    symlinkSync('/dev/null', join(vault, 'in/d.md'));
    expect(found(vault).filter((problem) => problem.includes('link-missing'))).toEqual([]);
    expect(found(vault)).toContain('in/d.md text-unreadable');
  });
});

describe('images', () => {
  const located = jpeg(jpegSegment(0xe1, joined('Exif\0\0', exif(somewhere))));

  test('that a note shows or names in a property are looked into', () => {
    const vault = program.vault({
      'a.md': published('![[in/embedded.jpg]] ![x](in/linked%20by%20path.JPG) [[in/only linked.jpg]]'),
      'b.md': '---\ndg-publish: true\ncover: "![[in/cover.jpg]]"\n---\n\nText.\n',
      'c.md': published('![[Baked in]]'),
      'Baked in.md': '![[in/baked in.jpg]]\n',
      'private.md': '![[in/private.jpg]]\n',
      'in/embedded.jpg': located, 'in/linked by path.JPG': located, 'in/cover.jpg': located, 'in/private.jpg': located, 'in/unused.jpg': located, 'in/only linked.jpg': located,
      'in/harmless.jpg': jpeg(), 'in/baked in.jpg': located,
    });
    expect(report(vault).problems.filter(({ rule }) => rule === 'image-gps').map(({ path, target }) => `${path} ${target ?? ''}`)).toEqual(['a.md in/embedded.jpg', 'b.md in/cover.jpg', 'c.md in/baked in.jpg']);
  });

  test('that cannot be read or are none say nothing', () => {
    const vault = program.vault({ 'a.md': published('![[none.jpg]] ![[folder.jpg]] ![[gone.jpg]]'), 'none.jpg': 'text' });
    mkdirSync(join(vault, 'folder.jpg'));
    expect(found(vault)).toEqual([]);
  });
});

describe('several publishers', () => {
  const settings = (value: unknown) => ({ '.obsidian/plugins/preflight/data.json': JSON.stringify(value) });
  const faulty = '## Why[^1]\n\nBecause.\n\n[^1]: x\n';
  const files = {
    'both.md': `---\ndg-publish: true\npublish: true\n---\n\n${faulty}`,
    'garden.md': `---\ndg-publish: true\n---\n\n${faulty}`,
    'other.md': `---\npublish: true\n---\n\n${faulty}`,
    'private.md': faulty,
  };

  test('each check the notes that they publish, and what they find alike is one', () => {
    const vault = program.vault({ ...settings({ publisher: 'digital-garden', publishers: { 'obsidian-publish': true } }), ...files });
    expect(report(vault)).toMatchObject({ publisher: 'digital-garden, obsidian-publish', notes: 4, checked: 3 });
    expect(found(vault).filter((problem) => problem.includes('footnote-in-heading'))).toEqual(['both.md footnote-in-heading', 'garden.md footnote-in-heading']);
    expect(program.run('check', vault).out).toContain('\nChecked for digital-garden, obsidian-publish\n');
  });

  test('are those that the options name, where they name any', () => {
    const vault = program.vault({ ...settings({ publisher: 'digital-garden', publishers: { 'obsidian-publish': true } }), ...files });
    expect(report(vault, '--publisher', 'obsidian-publish')).toMatchObject({ publisher: 'obsidian-publish', checked: 2 });
    expect(report(vault, '--publisher', 'flowershow', '--publisher', 'digital-garden', '--publisher', 'flowershow').publisher).toBe('flowershow, digital-garden');
  });

  test('all check what none of them publishes but was asked for', () => {
    const vault = program.vault({ ...settings({ publisher: 'obsidian-publish', publishers: { 'digital-garden': true } }), ...files });
    expect(found(join(vault, 'private.md'))).toEqual(['private.md footnote-in-heading']);
    expect(found(join(vault, 'other.md'))).toEqual([]);
    expect(report(vault, '--all')).toMatchObject({ notes: 4, checked: 4 });
  });
});

describe('the publisher that is not set', () => {
  const publisherOf = (files: Readonly<Record<string, string>>) => report(program.vault({ 'a.md': '', ...files })).publisher;

  test.each([
    ['nothing is installed', {}, 'digital-garden'],
    ['a plugin is turned on', { '.obsidian/community-plugins.json': '["dataview","quartz-syncer"]' }, 'quartz-syncer'],
    ['a plugin lies there and is not turned on', { '.obsidian/community-plugins.json': '["dataview"]', '.obsidian/plugins/quartz-syncer/data.json': '{}' }, 'digital-garden'],
    ['the app publishes by itself', { '.obsidian/core-plugins.json': '{"publish":true,"graph":true}' }, 'obsidian-publish'],
    ['the app could publish by itself', { '.obsidian/core-plugins.json': '{"publish":false}' }, 'digital-garden'],
    ['the app kept a list', { '.obsidian/core-plugins.json': '["graph","publish"]' }, 'obsidian-publish'],
    ['the lists are broken', { '.obsidian/core-plugins.json': '[', '.obsidian/community-plugins.json': '{"quartz-syncer":true}' }, 'digital-garden'],
  ])('where %s', (_title, files, expected) => {
    expect(publisherOf(files)).toBe(expected);
  });

  test('gives way to the one that is set', () => {
    const settings = { '.obsidian/plugins/preflight/data.json': '{"publisher":"enveloppe"}' };
    expect(publisherOf({ ...settings, '.obsidian/community-plugins.json': '["quartz-syncer"]' })).toBe('enveloppe');
  });
});

describe('the settings of a publisher', () => {
  test('are read by their names, nested ones too, and nothing else', () => {
    const data = JSON.stringify({ githubToken: 'canary-token', plugin: { shareKey: 'public', token: 'canary-token' }, 'plugin.shareKey': 'wrong' });
    const vault = program.vault({
      '.obsidian/community-plugins.json': '["obsidian-mkdocs-publisher"]',
      '.obsidian/plugins/obsidian-mkdocs-publisher/data.json': data,
      'a.md': '---\npublic: true\n---\n',
      'b.md': '---\nshare: true\n---\n',
    });
    expect(report(vault, '--rule', 'publish-flag-type=off')).toMatchObject({ publisher: 'enveloppe', notes: 2, checked: 1 });
    expect(program.output('check', vault, '--format', 'json')).not.toContain('canary-token');
  });
});
