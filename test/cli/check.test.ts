import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/core/rules/index';
import { headless, keyPaths } from './headless';

const program = headless();

/** These tests are about the program: of the rules they know only some. */
const known = ['footnote-in-heading', 'footnote-undefined', 'frontmatter-syntax', 'link-missing', 'summary-missing', 'title-missing'];
const only = rules.filter(({ id }) => !known.includes(id)).flatMap(({ id }) => ['--rule', `${id}=off`]);

const clean = '---\ntitle: Clean\ndg-publish: true\ntags: [a]\n---\n\nText.\n';
/** More text than a summary has. */
const long = `${clean}\nThe trams run on rails that workers grind at night. ${'They take people to work and back again every day. '.repeat(7)}\n`;
const faulty = '---\ntitle: Faulty\ndg-publish: true\ntags: [a]\n---\n\n## Why[^1]\n\nBecause.\n\n[^1]: x\n';

interface JsonReport {
  readonly publisher: string;
  readonly notes: number;
  readonly checked: number;
  readonly durationMs: number;
  readonly problems: readonly { readonly path: string; readonly rule: string; readonly severity: string; readonly message: string; readonly line: number; readonly column: number }[];
}

function report(...given: string[]): JsonReport {
  return JSON.parse(program.output('check', '--format', 'json', ...only, ...given)) as JsonReport;
}

function found(...given: string[]): readonly string[] {
  return report(...given).problems.map(({ path, rule, severity }) => `${path} ${rule} ${severity}`);
}

describe('the exit code', () => {
  test('is 0 where there are no errors', () => {
    const vault = program.vault({ 'a.md': clean });
    expect(program.run('check', ...only, vault)).toEqual({ code: 0, out: 'No problems in 1 note\n', err: '' });
  });

  test('is 0 for an empty folder', () => {
    expect(program.run('check', ...only, program.vault({}))).toEqual({ code: 0, out: 'No notes found\n', err: '' });
  });

  test('is 0 for warnings, 1 for errors, and 0 for errors with --exit-zero', () => {
    const vault = program.vault({ 'a.md': faulty });
    expect(program.run('check', ...only, vault).code).toBe(1);
    expect(program.run('check', ...only, vault, '--exit-zero').code).toBe(0);
    expect(program.run('check', ...only, vault, '--rule', 'footnote-in-heading=warning').code).toBe(0);
  });
});

describe('which notes are checked', () => {
  test('those marked for publishing, all with --all, and those that are named', () => {
    const vault = program.vault({ 'public.md': clean, 'private.md': faulty.replace('true', 'false'), 'plain.md': 'Text[^1]\n' });
    expect(report(vault)).toMatchObject({ notes: 3, checked: 1, problems: [] });
    expect(report(vault, '--all')).toMatchObject({ notes: 3, checked: 3 });
    expect(report(join(vault, 'private.md'))).toMatchObject({ notes: 1, checked: 1 });
    expect(found(join(vault, 'private.md'))).toEqual(['private.md footnote-in-heading error']);
    expect(report(vault, join(vault, 'private.md'))).toMatchObject({ notes: 3, checked: 2 });
    expect(report(join(vault, 'private.md'), vault)).toMatchObject({ notes: 3, checked: 2 });
  });

  test('those whose frontmatter cannot be read but names the flag', () => {
    const vault = program.vault({
      'malformed.md': '---\ntitle: a: b\ndg-publish: true\n---\n',
      'unclosed.md': '---\ndg-publish: true\ntitle: a\n\nText\n',
      'other.md': '---\ntitle: a: b\n---\n',
    });
    expect(found(vault)).toEqual(['malformed.md frontmatter-syntax error', 'unclosed.md frontmatter-syntax error']);
  });

  test('not those of dot-folders, node_modules and template folders', () => {
    const vault = program.vault({
      '.obsidian/templates.json': '{"folder":"/Templates/"}',
      '.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder":"Meta/Templater"}',
      '.trash/a.md': faulty,
      'node_modules/x/a.md': faulty,
      'Templates/a.md': faulty,
      'Templates/deep/a.md': faulty,
      'Meta/Templater/a.md': faulty,
      'Meta/a.md': clean,
      'Notes/Templates/a.md': clean,
      '.hidden.md': faulty,
      'A.MD': clean,
      'text.txt': faulty,
    });
    expect(report(vault)).toMatchObject({ notes: 3, checked: 3, problems: [] });
    expect(found(join(vault, 'Templates/a.md'))).toEqual(['Templates/a.md footnote-in-heading error']);
    expect(report(join(vault, 'Meta'), '--vault', vault)).toMatchObject({ notes: 1 });
  });

  test.each([['""'], ['"/"'], ['"."'], ['5'], ['null'], ['broken']])('all, where the template folder is %s', (folder) => {
    const vault = program.vault({ '.obsidian/templates.json': `{"folder":${folder}}`, 'a.md': clean, 'b/a.md': clean });
    expect(report(vault)).toMatchObject({ notes: 2 });
  });

  test('each once, through links and loops of links; links to nowhere are no notes', () => {
    const vault = program.vault({ 'Notes/a.md': faulty });
    symlinkSync('..', join(vault, 'Notes/up'));
    symlinkSync('Notes', join(vault, 'Zettel'));
    symlinkSync('nowhere.md', join(vault, 'dangling.md'));
    symlinkSync('self.md', join(vault, 'self.md'));
    mkdirSync(join(vault, 'folder.md'));
    expect(found(vault)).toEqual(['Notes/a.md footnote-in-heading error']);
    expect(report(vault)).toMatchObject({ notes: 1 });
  });
});

describe('the report', () => {
  test('has the documented keys in JSON', () => {
    const vault = program.vault({ 'a.md': faulty });
    expect(keyPaths(report(vault))).toEqual([
      'publisher', 'notes', 'checked', 'durationMs', 'problems',
      ...['path', 'rule', 'severity', 'message', 'from', 'to', 'line', 'column', 'fixes'].map((key) => `problems[].${key}`),
      ...['title', 'safe', 'edits'].map((key) => `problems[].fixes[].${key}`),
      ...['from', 'to', 'text'].map((key) => `problems[].fixes[].edits[].${key}`),
    ]);
    expect(report(vault)).toMatchObject({ publisher: 'digital-garden', notes: 1, checked: 1, problems: [{ line: 7, column: 7 }] });
    expect(Number.isInteger(report(vault).durationMs)).toBe(true);
  });

  test('is sorted by note and place', () => {
    const vault = program.vault({ 'b.md': faulty, 'a/z.md': faulty, 'B.md': faulty, 'a.md': 'x[^1] y[^2]\n' });
    const problems = report(vault, '--all').problems.map(({ path, line, column }) => `${path}:${String(line)}:${String(column)}`);
    expect(problems).toEqual([...problems].sort());
    expect([...new Set(problems.map((place) => place.split(':')[0]))]).toEqual(['B.md', 'a.md', 'a/z.md', 'b.md']);
  });

  test('names notes of several vaults by their paths from the working folder, and so does SARIF', () => {
    const one = program.vault({ 'a.md': faulty });
    const two = program.vault({ 'a.md': faulty });
    const name = (vault: string) => vault.slice(program.folder().length + 1);
    expect(report(one, two).problems.map(({ path }) => path)).toEqual([`${name(one)}/a.md`, `${name(two)}/a.md`].sort());
    const sarif = JSON.parse(program.output('check', one, '--format', 'sarif', ...only)) as { runs: [{ results: [{ locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }] }] };
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(`${name(one)}/a.md`);
  });

  test('is there as Markdown', () => {
    const run = program.run('check', ...only, program.vault({ 'a.md': faulty }), '--format', 'markdown');
    expect(run.out).toMatch(/^# Preflight report\n\n1 error in 1 of 1 note/);
    expect(run.code).toBe(1);
  });

  test('comes whole through a pipe, however large', () => {
    const marks = Array.from({ length: 5_000 }, (_, index) => `word[^${String(index)}]`).join(' ');
    const run = program.run('check', ...only, program.vault({ 'a.md': `${marks}\n` }), '--all', '--format', 'json');
    expect(run.out.length).toBeGreaterThan(1_000_000);
    expect((JSON.parse(run.out) as JsonReport).problems).toHaveLength(5_000);
  });

  test('ends quietly where its reader has enough', async () => {
    const marks = Array.from({ length: 5_000 }, (_, index) => `word[^${String(index)}]`).join(' ');
    const vault = program.vault({ 'a.md': `${marks}\n` });
    const child = spawn(process.execPath, [program.program(), 'check', vault, '--all'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (text: Buffer) => { err += text.toString(); });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('a BOM takes no column', () => {
    const vault = program.vault({ 'a.md': `\ufeff${faulty.slice(faulty.indexOf('##'))}` });
    expect(report(join(vault, 'a.md')).problems.map(({ line, column }) => ({ line, column }))).toEqual([{ line: 1, column: 7 }]);
  });

  test('a BOM, CRLF and lone CR are counted in', () => {
    const vault = program.vault({ 'a.md': `\ufeff${faulty.replaceAll('\n', '\r\n')}`, 'b.md': faulty.replaceAll('\n', '\r') });
    expect(report(vault).problems.map(({ path, line, column }) => ({ path, line, column }))).toEqual([
      { path: 'a.md', line: 7, column: 7 },
      { path: 'b.md', line: 7, column: 7 },
    ]);
  });
});

describe('files that cannot be checked', () => {
  test.runIf(process.platform === 'linux')('are one problem each, and the other notes are checked', () => {
    const vault = program.vault({ 'a.md': faulty, 'zeros.md': new Uint8Array(64), 'picture.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]) });
    symlinkSync('/proc/self/mem', join(vault, 'device.md'));
    spawnSync('mkfifo', [join(vault, 'pipe.md')]);
    symlinkSync('/dev/zero', join(vault, 'endless.md'));
    const problems = report(vault).problems.map(({ path, rule, severity, message }) => `${path} ${rule} ${severity} ${message}`);
    expect(problems).toEqual([
      'a.md footnote-in-heading error Unexpected footnote `[^1]` in a heading, expected it in the text',
      'device.md text-unreadable error Unexpected file that cannot be read, expected a note: the device failed',
      'endless.md text-unreadable error Unexpected file that cannot be read, expected a note: it is no file',
      'picture.md text-encoding error Unexpected bytes that are no text in UTF-8, expected a note that is saved as UTF-8',
      'pipe.md text-unreadable error Unexpected file that cannot be read, expected a note: it is no file',
      'zeros.md text-encoding error Unexpected bytes that are no text in UTF-8, expected a note that is saved as UTF-8',
    ]);
    expect(report(vault)).toMatchObject({ notes: 6, checked: 6 });
    expect(found(vault, '--rule', 'text-unreadable=off', '--rule', 'text-encoding=info')).toEqual([
      'a.md footnote-in-heading error', 'picture.md text-encoding info', 'zeros.md text-encoding info',
    ]);
  });

  test('have any name that the system takes', () => {
    const names = ['a\nb', 'tab\t', '  blanks  ', '-rf', '$(touch x)', '`x`', 'a%20b', 'é', 'e\u0301', '\u202eabc', '日本', '😀', "'\"", '..a', 'x'.repeat(240), '__proto__', 'constructor', '\u001b[2J'];
    const vault = program.vault(Object.fromEntries(names.map((name) => [`in ${name}/${name === '..a' ? 'a' : name}.md`, faulty])));
    const run = program.run('check', ...only, vault);
    expect(run).toMatchObject({ code: 1, err: '' });
    expect(run.out).toContain(`${String(names.length)} errors in ${String(names.length)} of ${String(names.length)} notes\n`);
    expect(run.out).not.toContain('\u001b');
    expect(report(vault).problems).toHaveLength(names.length);
  });

  test.runIf(process.platform === 'linux')('have a name that is no text', () => {
    const vault = program.vault({ 'a.md': clean });
    writeFileSync(Buffer.concat([Buffer.from(`${vault}/b`), Buffer.from([0xff]), Buffer.from('.md')]), clean);
    expect(report(vault).problems.map(({ path, message }) => `${path} ${message}`)).toEqual(['b\ufffd.md Unexpected file that cannot be read, expected a note: its name is not UTF-8']);
  });
});

describe('bytes that are not UTF-8', () => {
  test('are seen in UTF-16 without a mark, too', () => {
    const little = Buffer.from(faulty, 'utf16le');
    const vault = program.vault({ 'big.md': Buffer.from(little).swap16(), 'little.md': little, 'one.md': clean.replace('\n\n', '\n\n\0') });
    expect(found(vault)).toEqual(['big.md text-encoding error', 'little.md text-encoding error']);
  });

  test('are a problem of the note, which offers no fix then', () => {
    const bytes = Buffer.concat([Buffer.from(faulty), Buffer.from([0xff, 0xfe, 10])]);
    const run = program.run('check', ...only, program.vault({ 'a.md': bytes }), '--format', 'json');
    const { problems } = JSON.parse(run.out) as { problems: { rule: string; line: number; fixes: unknown[] }[] };
    expect(problems.map(({ rule, line, fixes }) => ({ rule, line, fixes }))).toEqual([
      { rule: 'footnote-in-heading', line: 7, fixes: [] },
      { rule: 'text-encoding', line: 12, fixes: [] },
    ]);
    expect(run.code).toBe(1);
  });
});

describe('the settings of the vault', () => {
  const settings = (value: unknown) => ({ '.obsidian/plugins/preflight/data.json': typeof value === 'string' ? value : JSON.stringify(value) });

  test('say what rules count as; --rule has the last word', () => {
    const vault = program.vault({ ...settings({ rules: { 'footnote-in-heading': 'info' } }), 'a.md': faulty });
    expect(found(vault)).toEqual(['a.md footnote-in-heading info']);
    expect(found(vault, '--rule', 'footnote-in-heading=warning')).toEqual(['a.md footnote-in-heading warning']);
    expect(found(vault, '--rule', 'footnote-in-heading=warning', '--rule', 'footnote-in-heading=off')).toEqual([]);
    expect(found(join(vault, 'a.md'))).toEqual(['a.md footnote-in-heading info']);
  });

  test('say which form the notes have; --form has the last word', () => {
    const note = '---\ntitle: a\ndg-publish: true\npermalink: /x/\n---\n\nText.\n';
    const vault = program.vault({ ...settings({ form: 'site' }), 'a.md': note });
    const url = (...given: string[]) => (JSON.parse(program.output('explain', join(vault, 'a.md'), '--format', 'json', ...given)) as { publish: unknown }).publish;
    expect(url()).toEqual({ publisher: 'digital-garden', published: true, home: false, url: '/x/', form: 'site' });
    expect(url('--form', 'vault')).toEqual({ publisher: 'digital-garden', published: true, home: false, url: '/a/', form: 'vault' });
  });

  test('say where summaries are missed', () => {
    const files = { 'a.md': long, 'b.md': `${long}\n## Simplify\n\nShort.\n`, 'c.md': `${long}\n## In short\n\nShort.\n` };
    const missed = (value: unknown) => found(program.vault({ ...settings(value), ...files })).filter((line) => line.includes('summary-missing')).map((line) => line.charAt(0));
    expect(missed({})).toEqual(['a', 'c']);
    expect(missed({ summaryHeading: 'In short' })).toEqual(['a', 'b']);
    expect(missed({ summaryHeading: 'Nowhere' })).toEqual([]);
    expect(missed({ summaryHeading: 'Nowhere', summaries: 'on' })).toEqual(['a', 'b', 'c']);
    expect(missed({ summaries: 'off' })).toEqual([]);
  });

  test('say whether a note is to have a summary that is hardly longer than one', () => {
    const vault = (value: unknown) => program.vault({ ...settings(value), 'a.md': clean, 'b.md': `${clean}\n## Simplify\n\nShort.\n` });
    expect(program.output('simplify', join(vault({}), 'a.md'), '--format', 'json', '--dry-run')).toContain('The note is already short');
    expect(found(vault({}))).toEqual([]);
    expect(found(vault({ summaries: 'on' }))).toEqual(['a.md summary-missing info']);
  });

  test('let summaries be missed in a note that is named where another note of its vault has one', () => {
    const files = { 'a.md': long, 'in/c.md': long, 'in/b.md': `${long}\n## Simplify\n\nShort.\n`, 'Templates/d.md': `${long}\n## In short\n\nShort.\n` };
    const templates = { '.obsidian/templates.json': '{"folder":"Templates"}' };
    const vault = program.vault({ ...settings({}), ...templates, ...files });
    expect(found(join(vault, 'a.md'))).toEqual(['a.md summary-missing info']);
    expect(found(join(vault, 'a.md'), join(vault, 'in/c.md'))).toEqual(['a.md summary-missing info', 'in/c.md summary-missing info']);
    const without = program.vault({ ...settings({ summaryHeading: 'In short' }), ...templates, ...files });
    expect(found(join(without, 'a.md'))).toEqual([]);
  });

  test('do not lead a note that is named into the folders below one that is no vault of Obsidian', () => {
    const folder = program.vault({ 'a.md': long, 'in/b.md': `${long}\n## Simplify\n\nShort.\n` });
    expect(found(join(folder, 'a.md'))).toEqual([]);
    expect(found(join(folder, 'a.md'), join(folder, 'in/b.md'), '--vault', folder)).toEqual(['a.md summary-missing info']);
  });

  test('are the defaults where they are broken, or name what there is not', () => {
    for (const value of ['{', '[]', '"x"', { publisher: 'press', form: 3, rules: { 'no-such': 'off', 'footnote-in-heading': 'loud' } }]) {
      expect(found(program.vault({ ...settings(value), 'a.md': faulty }))).toEqual(['a.md footnote-in-heading error']);
    }
  });

  test('are those of the nearest vault above a note, or of the one named', () => {
    const quiet = settings({ rules: { 'footnote-in-heading': 'off' } });
    const vault = program.vault({ ...quiet, 'inner/.obsidian/app.json': '{}', 'inner/a.md': faulty, 'other/deep/a.md': faulty });
    expect(found(join(vault, 'other/deep/a.md'))).toEqual([]);
    expect(found(join(vault, 'inner/a.md'))).toEqual(['a.md footnote-in-heading error']);
    expect(found(join(vault, 'inner/a.md'), '--vault', vault)).toEqual([]);
    expect(found(join(vault, 'other'))).toEqual([]);
    expect(found(join(vault, 'other'), '--vault', join(vault, 'other'))).toEqual(['deep/a.md footnote-in-heading error']);
  });

  test('of the publisher\'s own plugin: nothing but what the URL needs', () => {
    const data = JSON.stringify({ githubToken: 'canary-token', slugifyEnabled: false, pathRewriteRules: 'Notes:n' });
    const vault = program.vault({ '.obsidian/plugins/digitalgarden/data.json': data, 'Notes/My note.md': clean });
    const run = program.run('explain', join(vault, 'Notes/My note.md'), '--format', 'json');
    expect(JSON.parse(run.out)).toMatchObject({ publish: { published: true, url: '/n/My note/', form: 'vault' } });
    expect(run.out + run.err).not.toContain('canary-token');
  });
});

describe('notes of a site', () => {
  const site = (frontmatter: string) => program.vault({ 'src/site/notes/a.md': `---\n${frontmatter}\n---\n\nText.\n` });
  const said = (...given: string[]) => report(...given).problems.map(({ severity, message, line }) => `${String(line)} ${severity} ${message}`);

  test('are read by gray-matter, too: nothing is said where it agrees', () => {
    expect(said(site('{"dg-publish":true,"title":"a","permalink":"/a/","tags":["x"],"__proto__":{"a":1}}'))).toEqual([]);
  });

  test.each([
    ['a merge of what is no mapping', 'dg-publish: true\ntitle: a\npermalink: /a/\n<<: 3', 'cannot merge mappings; the provided source object is unacceptable'],
    ['a tag of YAML that it does not know', 'dg-publish: true\ntitle: !own a\npermalink: /a/', 'unknown tag !<!own>'],
  ])('are an error where it cannot read %s', (_title, frontmatter, reason) => {
    const vault = site(frontmatter);
    expect(said(vault)).toEqual([`2 error Unexpected frontmatter, expected what gray-matter, the reader of the site, can read: ${reason}`]);
    expect(said(vault, '--rule', 'frontmatter-syntax=warning')).toEqual([expect.stringMatching(/^2 warning /)]);
    expect(said(vault, '--rule', 'frontmatter-syntax=off')).toEqual([]);
    expect(said(vault, '--form', 'vault')).toEqual([]);
  });

  test('are told of where it reads what Obsidian does not', () => {
    expect(said(site('dg-publish: true\na:\n\tb: 1\npermalink: /a/'), '--rule', 'title-missing=off')).toContain(
      '4 info Unexpected frontmatter that gray-matter, the reader of the site, reads all the same, expected one that all readers read alike');
  });
});
