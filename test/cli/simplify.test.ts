import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainSummarizer } from '../../src/core/simplify/plain/plain-summarizer';
import { headless } from './headless';

const program = headless();

const text = 'Bees dance for flowers in the garden. They hum when the sun is up. A hive of bees lives through the winter on 20 kg of honey. Wasps do not.\n';
const marked = `---\ndg-publish: true\n---\n${text}`;
const own = `${marked}\n## Simplify\n\nMy own words.\n`;
const day = ['--date', '2026-01-30'];

function run(vault: string, ...given: string[]) {
  const { code, out, err } = program.run('simplify', ...given, ...day, '--vault', vault);
  return { code, err, lines: out.trimEnd().split('\n') };
}

function notesOf(vault: string, ...given: string[]): readonly Record<string, unknown>[] {
  const parsed = JSON.parse(program.run('simplify', ...given, ...day, '--vault', vault, '--format', 'json').out) as { readonly notes: readonly Record<string, unknown>[] };
  return parsed.notes;
}

const textsOf = (vault: string): readonly string[] => ['a.md', 'b.md', 'private.md', 'sub/c.md', 'sub/d.md'].map((path) => readFileSync(join(vault, path), 'utf8'));

describe('one note', () => {
  test('keeps a summary that is its author’s, and says how to replace it', () => {
    const vault = program.vault({ 'a.md': own });
    const note = join(vault, 'a.md');
    expect(run(vault, note, '--write')).toEqual({ code: 1, err: 'preflight simplify: Nothing was changed: Nothing tells where its summary comes from, and --overwrite was not given\n', lines: [''] });
    expect(readFileSync(note, 'utf8')).toBe(own);
    expect(run(vault, note).lines).not.toContain('My own words.');
    expect(run(vault, note, '--write', '--overwrite').lines).toEqual([`${note}: 2 edits written`]);
    const written = readFileSync(note, 'utf8');
    expect(run(vault, note, '--write').lines).toEqual([`${note}: nothing to change`]);
    expect(program.run('simplify', note, '--write', '--date', '2027-01-01').out).toBe(`${note}: nothing to change\n`);
    expect(readFileSync(note, 'utf8')).toBe(written);
  });

  test.each([
    ['--as', 'bullets', /\n## Simplify\n\n(- [^\n]+\n)+\n%%/],
    ['--as', 'callout', /\n> \[!summary\] Simplify\n> [^\n]+\n>\n> %%/],
    ['--as', 'property', /\ndescription: [^\n]+\nsimplify: engine=plain@\d+ [^\n]+ date=2026-01-30\n---\n/],
    ['--heading', 'In short', /\n## In short\n/],
    ['--heading', '## In short', /\n## In short\n/],
  ])('is written with %s %s', (name, value, expected) => {
    const vault = program.vault({ 'a.md': marked });
    expect(program.run('simplify', join(vault, 'a.md'), name, value, ...day).out).toMatch(expected);
  });

  test('has no comment where it is compiled for its site already', () => {
    const site = `---\n{"dg-publish":true,"title":"Bees"}\n---\n${text}`;
    const vault = program.vault({ 'a.md': site, 'b.md': site });
    expect(program.run('simplify', join(vault, 'a.md'), ...day).out).toMatch(/^---\n\{"dg-publish":true,"title":"Bees","simplify":"engine=plain@\d+ [^"]+ date=2026-01-30"\}\n---\n[^%]+$/);
    run(vault, vault, '--write');
    expect(readFileSync(join(vault, 'b.md'), 'utf8')).toMatch(/"simplify":"engine=plain@\d+ [^"]+"\}\n---\n[^%]+$/);
    expect(notesOf(vault, vault).map(({ state }) => state)).toEqual(['fresh', 'fresh']);
  });

  test('is as short as is asked for', () => {
    const vault = program.vault({ 'a.md': marked });
    const { out } = program.run('simplify', join(vault, 'a.md'), '--sentences', '1', '--words', '20', '--plainer', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({ state: 'missing', readability: { summary: { sentences: 1 } } });
  });

  test('is said to be harder than the note where no plainer one was found', () => {
    const easy = 'Oh no. So be it. We go. I see. Go on. Do it. Yes sir. ';
    const vault = program.vault({ 'a.md': `---\ndg-publish: true\n---\nOrganisational communication necessitates administrative infrastructure everywhere. ${easy.repeat(4)}\n` });
    const harder = 'harder to read than the note (35.9 beside 1), and no plainer one was found';
    expect(run(vault, join(vault, 'a.md')).err).toBe(`preflight simplify: Its summary is ${harder}\n`);
    expect(run(vault, vault).lines[0]).toBe(`missing  a.md: ${harder}`);
    expect(run(vault, vault, '--write').lines[0]).toBe(`missing  a.md: written, ${harder}`);
  });

  test.each([
    [['--words', '5'], 'Unexpected --words 5, expected a number from 20 to 500'],
    [['--sentences', 'two'], 'Unexpected --sentences two, expected a number from 1 to 20'],
    [['--date', '2026-02-30'], 'Unexpected --date 2026-02-30, expected a day such as 2026-01-30'],
    [['--as', 'poem'], 'Unexpected value poem for --as, expected one of paragraph, bullets, callout, property'],
    [['--heading', ' '], 'Unexpected --heading, expected one line of text'],
  ])('is not touched where the options are %j', (options, message) => {
    const vault = program.vault({ 'a.md': marked });
    expect(program.run('simplify', join(vault, 'a.md'), '--write', ...options)).toEqual({ code: 2, out: '', err: `preflight simplify: ${message}\n` });
    expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe(marked);
  });
});

describe('a folder', () => {
  test.runIf(process.platform !== 'win32')('may be named like a note, and hold notes with names that would steer a terminal', () => {
    const vault = program.vault({ 'all.md/\u001b[31m\n.md': marked });
    const run = program.run('simplify', join(vault, 'all.md'), ...day, '--vault', vault);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out.split('\n')[0]).toBe('missing  all.md/\\u001b[31m\\n.md');
  });

  const notes = { '.obsidian/app.json': '{}', 'a.md': marked, 'b.md': own, 'private.md': text, 'sub/c.md': '---\ndg-publish: true\n---\nShort.\n', 'sub/d.md': `${marked}\n## Simplify\n` };

  test('is listed first: what is missing, what stays, and why', () => {
    const vault = program.vault(notes);
    const before = textsOf(vault);
    expect(run(vault, vault)).toEqual({
      code: 0,
      err: '',
      lines: [
        'missing   a.md',
        'unmarked  b.md: Nothing tells where its summary comes from',
        'missing   sub/c.md: The note is already short',
        'empty     sub/d.md',
        '',
        '2 to be written, with --write, 1 kept as they are, 1 without a summary',
      ],
    });
    expect(run(vault, vault, '--write', '--dry-run').lines.at(-1)).toBe('2 to be written, with --write, 1 kept as they are, 1 without a summary');
    expect(textsOf(vault)).toEqual(before);
  });

  test('is written, and done the second time', () => {
    const vault = program.vault(notes);
    expect(run(vault, vault, '--write').lines.at(-1)).toBe('2 written, 1 kept as they are, 1 without a summary');
    expect(readFileSync(join(vault, 'b.md'), 'utf8')).toBe(own);
    expect(readFileSync(join(vault, 'private.md'), 'utf8')).toBe(text);
    expect(run(vault, vault, '--write').lines.at(-1)).toBe('3 kept as they are, 1 without a summary');
    expect(notesOf(vault, vault).map(({ path, state, outcome }) => [path, state, outcome])).toEqual([
      ['a.md', 'fresh', 'kept'], ['b.md', 'unmarked', 'kept'], ['sub/c.md', 'missing', 'none'], ['sub/d.md', 'fresh', 'kept'],
    ]);
  });

  test('is limited to what is missing or to what is stale, or widened to every note', () => {
    const vault = program.vault({ ...notes, 'a.md': program.run('simplify', join(program.vault({ 'a.md': marked }), 'a.md')).out.replace('20 kg', '25 kg') });
    expect(notesOf(vault, vault, '--stale').filter(({ outcome }) => outcome === 'wanted').map(({ path }) => path)).toEqual(['a.md']);
    expect(notesOf(vault, vault, '--missing').filter(({ outcome }) => outcome === 'wanted').map(({ path }) => path)).toEqual(['sub/d.md']);
    expect(notesOf(vault, vault, '--all').filter(({ outcome }) => outcome === 'wanted').map(({ path }) => path)).toEqual(['a.md', 'private.md', 'sub/d.md']);
    expect(notesOf(vault, vault, '--overwrite').filter(({ outcome }) => outcome === 'wanted').map(({ path }) => path)).toEqual(['a.md', 'b.md', 'sub/d.md']);
  });

  test('takes notes that are named whatever their flag, and tells each in JSON', () => {
    const vault = program.vault(notes);
    const [first] = notesOf(vault, join(vault, 'private.md'), join(vault, 'b.md'), '--dry-run').slice(1);
    expect(first).toMatchObject({ path: 'private.md', state: 'missing', outcome: 'wanted', reason: null, summary: { engine: plainSummarizer.id } });
  });

  test('goes on behind a note whose bytes are not UTF-8, and fails in the end', () => {
    const vault = program.vault({ ...notes, 'a.md': Buffer.concat([Buffer.from(`${marked}They fly to the caf`), Buffer.from([0xe9]), Buffer.from(' in the summer.\n')]) });
    const { code, lines } = run(vault, vault, '--write');
    expect(code).toBe(1);
    expect(lines.at(-1)).toBe('1 written, 1 kept as they are, 1 without a summary, 1 failed');
  });
});
