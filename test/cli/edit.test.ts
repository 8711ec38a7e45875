import { chmodSync, lstatSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainSummarizer } from '../../src/core/simplify/plain/plain-summarizer';
import { parseArguments } from '../../src/cli/args.mts';
import { answerChange, writeOption } from '../../src/cli/edit-answer.mts';
import { readNoteFile } from '../../src/cli/read-notes.mts';
import { writeNoteFile } from '../../src/cli/write-file.mts';
import { restlessPlanner } from '../support/restless-planner';
import { filesOf, headless, keyPaths } from './headless';

const program = headless();

const draft = '---\ntitle: Trams\ndg-publish: false # not yet\n---\n\nText.\n';
const published = '---\ntitle: Trams\ndg-publish: true # not yet\n---\n\nText.\n';
const cited = '---\ntitle: Trams\n---\n\nTrams run on rails[1].\n\nCitations:\n[1] https://example.org/a\n[2] https://example.org/b\n';
const long = '# Trams\n\nTrams run on rails. They carry many people in a small space. A tram of thirty metres holds two hundred people. Drivers like them, and so do children. The first line opened in spring.\n';

interface JsonAnswer {
  readonly published?: boolean;
  readonly edits: readonly { readonly from: number; readonly to: number; readonly text: string }[];
  readonly text: string;
  readonly written: boolean;
  readonly refused?: string;
}

function json(...given: string[]): JsonAnswer {
  return JSON.parse(program.output(...given, '--format', 'json')) as JsonAnswer;
}

describe('publish', () => {
  test('prints the new text and leaves the file alone', () => {
    const note = join(program.vault({ 'a.md': draft }), 'a.md');
    expect(program.run('publish', 'toggle', note)).toEqual({ code: 0, out: published, err: '' });
    expect(readFileSync(note, 'utf8')).toBe(draft);
  });

  test('writes with --write, says so, and says where there is nothing to write', () => {
    const vault = program.vault({ 'a.md': draft });
    const note = join(vault, 'a.md');
    expect(program.run('publish', 'on', note, '--write')).toEqual({ code: 0, out: `${note}: 1 edit written\n`, err: '' });
    expect(readFileSync(note, 'utf8')).toBe(published);
    expect(program.run('publish', 'on', note, '--write')).toEqual({ code: 0, out: `${note}: nothing to change\n`, err: '' });
    expect(program.run('publish', 'toggle', note, '--write').code).toBe(0);
    expect(readFileSync(note, 'utf8')).toBe(draft);
    expect(filesOf(vault)).toEqual(['a.md']);
  });

  test.each([
    ['on', draft, true],
    ['off', draft, false],
    ['toggle', draft, true],
    ['on', published, true],
    ['off', published, false],
    ['toggle', published, false],
  ])('%s gives the documented JSON', (change, text, expected) => {
    const answer = json('publish', change, join(program.vault({ 'a.md': text }), 'a.md'));
    expect(keyPaths(answer).filter((key) => !key.startsWith('edits[]'))).toEqual(['publisher', 'published', 'home', 'url', 'form', 'edits', 'text', 'written']);
    expect(answer).toMatchObject({ published: expected, text: expected ? published : draft, written: false });
    expect(answer.edits).toHaveLength(text === answer.text ? 0 : 1);
  });

  test('refuses frontmatter that cannot be read: exit code 1, a reason, nothing printed or written', () => {
    const text = '---\ntitle: a: b\ndg-publish: false\n---\n';
    const note = join(program.vault({ 'a.md': text }), 'a.md');
    const run = program.run('publish', 'on', note, '--write');
    expect(run).toMatchObject({ code: 1, out: '' });
    expect(run.err).toMatch(/^preflight publish: [^\n]+\n$/);
    expect(readFileSync(note, 'utf8')).toBe(text);
    expect(json('publish', 'on', note)).toMatchObject({ edits: [], text, written: false, refused: expect.any(String) as string });
  });

  test('keeps BOM and CRLF, on standard output too', () => {
    const text = `\ufeff${draft.replaceAll('\n', '\r\n')}`;
    const note = join(program.vault({ 'a.md': text }), 'a.md');
    expect(program.run('publish', 'on', note).out).toBe(`\ufeff${published.replaceAll('\n', '\r\n')}`);
  });
});

describe('citations convert', () => {
  test('prints the note with footnotes', () => {
    const note = join(program.vault({ 'a.md': cited }), 'a.md');
    const run = program.run('citations', 'convert', note);
    expect(run).toEqual({ code: 0, err: '', out: '---\ntitle: Trams\n---\n\nTrams run on rails[^1].\n\nCitations:\n[2] https://example.org/b\n\n[^1]: https://example.org/a\n' });
    program.run('citations', 'convert', note, '--write');
    expect(readFileSync(note, 'utf8')).toBe(run.out);
    expect(program.run('citations', 'convert', note).out).toBe(run.out);
  });

  test('says how many marks it leaves alone, and why the first', () => {
    const note = join(program.vault({ 'a.md': cited.replace('rails[1]', 'rails[1], some on tyres[7]') }), 'a.md');
    const err = 'preflight citations: Left 1 mark alone: No source is numbered 7\n';
    expect(program.run('citations', 'convert', note)).toMatchObject({ code: 0, err });
    expect(program.run('citations', 'convert', note, '--format', 'json')).toMatchObject({ code: 0, err: '' });
    expect(program.run('citations', 'convert', note, '--write')).toMatchObject({ code: 0, err });
    const many = join(program.vault({ 'a.md': 'One[1] and two[2].\n' }), 'a.md');
    expect(program.run('citations', 'convert', many).err).toBe('preflight citations: Left 2 marks alone: The note has no list of sources\n');
  });

  test.each([
    [['--uncited', 'drop'], 'Trams run on rails[^1].\n\n[^1]: [A](https://example.org/a)\n'],
    [['--uncited', 'definitions', '--labels', 'host'], 'Trams run on rails[^example].\n\n[^example]: [A](https://example.org/a)\n[^example-2]: https://example.org/b\n'],
    [['--style', 'text', '--uncited', 'drop'], 'Trams run on rails[^1].\n\n[^1]: A. example.org. https://example.org/a\n'],
    [['--style', 'url', '--uncited', 'drop', '--keep-tracking'], 'Trams run on rails[^1].\n\n[^1]: https://example.org/a?utm_source=x\n'],
    [['--marker', 'after', '--uncited', 'drop'], 'Trams run on rails.[^1]\n\n[^1]: [A](https://example.org/a)\n'],
  ])('takes options: %j', (options, out) => {
    const note = join(program.vault({ 'a.md': 'Trams run on rails[1].\n\nCitations:\n[1] A https://example.org/a?utm_source=x\n[2] https://example.org/b\n' }), 'a.md');
    expect(program.run('citations', 'convert', note, ...options)).toEqual({ code: 0, err: '', out });
  });

  test('takes out what is gone, and reads glued digits, only where it is told to', () => {
    const text = 'Trams run on rails.1 They stop 【24†source】.\n\n#### **Works cited**\n\n1. A, accessed May 17, 2026, https://example.org/a\n2. https://example.org/b\n';
    const note = join(program.vault({ 'a.md': text }), 'a.md');
    expect(program.run('citations', 'convert', note)).toEqual({ code: 0, out: text, err: 'preflight citations: Left 2 marks alone: Digits that are glued to a word count as a citation only where you say so\n' });
    const out = 'Trams run on rails.[^1] They stop.\n\n#### **Works cited**\n\n2. https://example.org/b\n\n[^1]: [A, accessed May 17, 2026](https://example.org/a)\n';
    expect(program.run('citations', 'convert', note, '--glued-digits', '--remove-artefacts')).toEqual({ code: 0, err: '', out });
  });

  test('gives the documented JSON', () => {
    const unresolved = cited.replace('rails[1]', 'rails[1], some on tyres[7]');
    const answer = json('citations', 'convert', join(program.vault({ 'a.md': unresolved }), 'a.md'));
    expect(keyPaths(answer)).toEqual([
      'changes', 'sources', 'sources[].label', 'sources[].url', 'sources[].title', 'sources[].cited',
      'marks', 'marks[].from', 'marks[].to', 'marks[].labels',
      'unresolved', 'unresolved[].from', 'unresolved[].to', 'unresolved[].labels', 'unresolved[].reason',
      'edits', 'edits[].from', 'edits[].to', 'edits[].text', 'text', 'written',
    ]);
  });
});

describe('citations convert, of a number that links to a note', () => {
  const linked = 'Rails[[1]](https://example.org/a) and wheels[[2]](https://example.org/b).\n';

  test('leaves it where the vault has that note', () => {
    const vault = program.vault({ 'a.md': linked, 'list/1.md': '', '.obsidian/app.json': '{}' });
    expect(program.run('citations', 'convert', join(vault, 'a.md'))).toEqual({
      code: 0,
      out: 'Rails[[1]](https://example.org/a) and wheels[^2].\n\n[^2]: https://example.org/b\n',
      err: 'preflight citations: Left 1 mark alone: A note is called 1: this may be a link to it\n',
    });
  });

  test('makes a footnote of it elsewhere, as in a folder that is no vault', () => {
    const out = 'Rails[^1] and wheels[^2].\n\n[^1]: https://example.org/a\n[^2]: https://example.org/b\n';
    expect(program.run('citations', 'convert', join(program.vault({ 'a.md': linked, '.obsidian/app.json': '{}' }), 'a.md'))).toEqual({ code: 0, out, err: '' });
    expect(program.run('citations', 'convert', join(program.vault({ 'a.md': linked, '1.md': '' }), 'a.md'))).toEqual({ code: 0, out, err: '' });
  });
});

describe('citations tidy, merge, export, rename', () => {
  const footnotes = '---\ntitle: Trams\n---\n\nRails[^3] and[^7] more[^3].\n\n[^7]: https://example.org/b\n\nTyres[^9].\n\n[^3]: [B](https://www.example.org/b/?utm_source=x)\n[^9]: Why\n';

  test.each([
    [['tidy'], '---\ntitle: Trams\n---\n\nRails[^1] and[^2] more[^1].\n\nTyres[^3].\n\n[^1]: [B](https://www.example.org/b/?utm_source=x)\n[^2]: https://example.org/b\n[^3]: Why\n'],
    [['merge'], '---\ntitle: Trams\n---\n\nRails[^3] and[^3] more[^3].\n\nTyres[^9].\n\n[^3]: [B](https://www.example.org/b/?utm_source=x)\n[^9]: Why\n'],
    [['export', '--to', 'list'], '---\ntitle: Trams\n---\n\nRails[1] and[2] more[1].\n\nTyres[3].\n\n## Sources\n\n1. [B](https://www.example.org/b/?utm_source=x)\n2. https://example.org/b\n3. Why\n'],
  ])('%j prints the new text, and writes it with --write', (given, expected) => {
    const note = join(program.vault({ 'a.md': footnotes }), 'a.md');
    expect(program.run('citations', ...given, note)).toEqual({ code: 0, err: '', out: expected });
    expect(readFileSync(note, 'utf8')).toBe(footnotes);
    expect(program.run('citations', ...given, note, '--write')).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(note, 'utf8')).toBe(expected);
    expect(program.run('citations', ...given, note, '--write').out).toBe(`${note}: nothing to change\n`);
  });

  test('says what it leaves alone', () => {
    const note = join(program.vault({ 'a.md': `${footnotes}\n[^lost]: nobody\n` }), 'a.md');
    const run = program.run('citations', 'export', '--to', 'links', note);
    expect(run).toEqual({
      code: 0,
      err: 'preflight citations: Left footnote 9: it says more than an address and a title, and 1 more\n',
      out: '---\ntitle: Trams\n---\n\nRails ([B](https://www.example.org/b/?utm_source=x)) and ([example.org](https://example.org/b)) more ([B](https://www.example.org/b/?utm_source=x)).\n\nTyres[^9].\n\n[^9]: Why\n\n[^lost]: nobody\n',
    });
    writeFileSync(note, run.out);
    expect(program.run('citations', 'export', '--from', 'links', note).out).toBe(
      '---\ntitle: Trams\n---\n\nRails[^10] and[^11] more[^10].\n\nTyres[^9].\n\n[^9]: Why\n\n[^lost]: nobody\n[^10]: [B](https://www.example.org/b/?utm_source=x)\n[^11]: https://example.org/b\n',
    );
  });

  test('renames, or says why not', () => {
    const note = join(program.vault({ 'a.md': footnotes }), 'a.md');
    expect(program.run('citations', 'rename', note, '3', 'trams').out).toContain('Rails[^trams] and[^7] more[^trams].');
    expect(program.run('citations', 'rename', note, '3', 'two words')).toEqual({ code: 1, out: '', err: 'preflight citations: Nothing was changed: A label holds no blanks: write a hyphen instead\n' });
    expect(json('citations', 'rename', note, '4', 'x')).toMatchObject({ changes: [], remarks: [], edits: [], refused: 'The note has no footnote 4' });
  });

  test('uses what is set for the vault', () => {
    const data = JSON.stringify({ citations: { heading: 'Notes', marker: 'after' } });
    const vault = program.vault({ '.obsidian/plugins/preflight/data.json': data, 'a.md': 'Text[^2].\n\n[^2]: x\n' });
    expect(program.run('citations', 'tidy', join(vault, 'a.md')).out).toBe('Text.[^1]\n\n## Notes\n\n[^1]: x\n');
  });

  test('gives the documented JSON', () => {
    const answer = json('citations', 'tidy', join(program.vault({ 'a.md': footnotes }), 'a.md'));
    expect(keyPaths(answer)).toEqual(['changes', 'remarks', 'edits', 'edits[].from', 'edits[].to', 'edits[].text', 'text', 'written']);
    expect(answer).toMatchObject({ changes: ['Renumbered 3 footnotes', 'Gathered 1 definition'], written: false });
  });
});

describe('simplify', () => {
  test('prints the note with a summary, the same each time', () => {
    const note = join(program.vault({ 'a.md': long }), 'a.md');
    const run = program.run('simplify', note);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out.startsWith(`${long}\n## Simplify\n\n`)).toBe(true);
    program.run('simplify', note, '--write');
    expect(readFileSync(note, 'utf8')).toBe(run.out);
    expect(program.run('simplify', note, '--write').out).toBe(`${note}: nothing to change\n`);
  });

  test('uses the heading and the length that are set for the vault', () => {
    const data = JSON.stringify({ summaryHeading: 'In short', summarySentences: 1 });
    const vault = program.vault({ '.obsidian/plugins/preflight/data.json': data, 'deep/a.md': long });
    const { out } = program.run('simplify', join(vault, 'deep/a.md'), '--date', '2026-01-30');
    expect(out.slice(long.length)).toMatch(/^\n## In short\n\n[^.\n]+\.\n\n%% simplify engine=plain@\d+ src=\w{16} out=\w{16} date=2026-01-30 %%\n$/);
  });

  test('gives the documented JSON', () => {
    const readability = ['measure', 'score', 'sentences', 'words'];
    expect(keyPaths(json('simplify', join(program.vault({ 'a.md': long }), 'a.md')))).toEqual([
      'state', 'summary', 'engine', 'readability',
      'readability.source', ...readability.map((key) => `readability.source.${key}`),
      'readability.summary', ...readability.map((key) => `readability.summary.${key}`),
      'edits', 'edits[].from', 'edits[].to', 'edits[].text', 'text', 'written',
    ]);
  });

  test('says why there is no summary', () => {
    const note = join(program.vault({ 'a.md': '# Only a heading\n' }), 'a.md');
    expect(program.run('simplify', note)).toEqual({ code: 1, out: '', err: 'preflight simplify: Nothing was changed: The note holds no running text\n' });
    expect(json('simplify', note)).toEqual({
      state: 'missing', summary: null, engine: plainSummarizer.id, readability: null, edits: [], text: '# Only a heading\n', written: false, refused: 'The note holds no running text',
    });
  });
});

describe('a note whose bytes are not UTF-8', () => {
  test('is not written where it is UTF-16 without a mark, which is valid UTF-8', () => {
    const bytes = Buffer.from(draft, 'utf16le');
    const vault = program.vault({ 'a.md': bytes });
    const run = program.run('publish', 'on', join(vault, 'a.md'), '--write');
    expect(run).toEqual({ code: 2, out: '', err: `preflight publish: Unexpected bytes in ${join(vault, 'a.md')}, expected UTF-8\n` });
    expect(readFileSync(join(vault, 'a.md'))).toEqual(bytes);
  });

  test.each([
    ['publish', 'on'],
    ['citations', 'convert'],
    ['citations', 'tidy'],
    ['simplify'],
  ])('is not changed by %s', (...given) => {
    const bytes = Buffer.concat([Buffer.from(cited + long), Buffer.from([0xe9, 10])]);
    const note = join(program.vault({ 'a.md': bytes }), 'a.md');
    expect(program.run(...given, note, '--write')).toEqual({ code: 2, out: '', err: `preflight ${given[0]}: Unexpected bytes in ${note}, expected UTF-8\n` });
    expect(readFileSync(note).equals(bytes)).toBe(true);
  });
});

describe('writing a file', () => {
  const read = (path: string) => {
    const file = readNoteFile(path);
    if (file.kind === 'unreadable') throw new Error(file.message);
    return file;
  };

  test('keeps its mode and leaves nothing beside it', () => {
    const vault = program.vault({ 'a.md': draft });
    const note = join(vault, 'a.md');
    chmodSync(note, 0o640);
    expect(writeNoteFile(read(note), published)).toEqual({ kind: 'written' });
    expect(readFileSync(note, 'utf8')).toBe(published);
    expect(statSync(note).mode & 0o7777).toBe(0o640);
    expect(filesOf(vault)).toEqual(['a.md']);
  });

  test('writes what a symbolic link leads to; the link stays one', () => {
    const vault = program.vault({ 'real/a.md': draft });
    const link = join(vault, 'link.md');
    symlinkSync('real/a.md', link);
    expect(program.run('publish', 'on', link, '--write').code).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readlinkSync(link)).toBe('real/a.md');
    expect(readFileSync(join(vault, 'real/a.md'), 'utf8')).toBe(published);
  });

  test('replaces the file at once: who has the old one open keeps it whole', () => {
    const note = join(program.vault({ 'a.md': draft }), 'a.md');
    const before = statSync(note).ino;
    writeNoteFile(read(note), published);
    expect(statSync(note).ino).not.toBe(before);
  });

  test('is refused where the file has changed since it was read, be it by one byte that reads the same', () => {
    const vault = program.vault({ 'a.md': draft });
    const note = join(vault, 'a.md');
    const file = read(note);
    writeFileSync(note, `${draft}More.\n`);
    expect(writeNoteFile(file, published)).toEqual({ kind: 'refused', reason: `Unexpected change of ${note} since it was read, expected the same text` });
    expect(readFileSync(note, 'utf8')).toBe(`${draft}More.\n`);
    expect(filesOf(vault)).toEqual(['a.md']);
  });

  test('is refused where the bytes were not UTF-8', () => {
    const note = join(program.vault({ 'a.md': Buffer.from([0xff]) }), 'a.md');
    expect(writeNoteFile(read(note), 'x')).toEqual({ kind: 'refused', reason: `Unexpected bytes in ${note}, expected UTF-8` });
    expect(readFileSync(note)).toEqual(Buffer.from([0xff]));
  });

  test('is refused where the file is gone', () => {
    const vault = program.vault({ 'a.md': draft });
    const file = read(join(vault, 'a.md'));
    const missing = { ...file, target: join(vault, 'gone', 'a.md') };
    expect(writeNoteFile(missing, published)).toEqual({ kind: 'refused', reason: `Cannot write ${file.path}: it does not exist` });
    expect(filesOf(vault)).toEqual(['a.md']);
  });

  test('works for the longest names', () => {
    const name = `${'n'.repeat(252)}.md`;
    const note = join(program.vault({ [name]: draft }), name);
    expect(basename(note)).toHaveLength(255);
    expect(writeNoteFile(read(note), published)).toEqual({ kind: 'written' });
  });
});

describe('a change that promises to leave nothing to be done and does', () => {
  const text = '---\nflag: 0\n---\n';
  const reason = 'Done again, the same would change the note once more';

  test.each([[['--write']], [[]]])('is refused with its reason, and the file stays as it is: %j', (options) => {
    const path = join(program.vault({ 'a.md': text }), 'a.md');
    const file = readNoteFile(path);
    const given = parseArguments([...options], [writeOption]);
    if (file.kind === 'unreadable' || given.kind === 'misuse') throw new Error('The note cannot be edited');
    expect(answerChange(given, file, restlessPlanner('flag:')(file.text), {})).toEqual({ kind: 'answer', output: '', complaint: `Nothing was changed: ${reason}`, failed: true });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
