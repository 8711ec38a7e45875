import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, headless, writeFiles } from './headless';

const program = headless();

describe('misuse is one line on standard error, exit code 2, and nothing written', () => {
  test.each([
    ['no command', [], 'preflight: Unexpected end of arguments, expected a command: check, explain, public, publish, citations, simplify'],
    ['an unknown command', ['chek', 'v'], 'preflight: Unexpected command chek, expected one of check, explain, public, publish, citations, simplify'],
    ['an unknown option', ['explain', 'v/a.md', '--al'], 'preflight explain: Unexpected option --al, expected one of --vault, --publisher, --form, --format, --help'],
    ['no path', ['check'], 'preflight check: Unexpected end of arguments, expected a folder or a note'],
    ['an empty path', ['check', ''], 'preflight check: Unexpected empty path, expected a folder or a note'],
    ['an empty path of a note', ['publish', 'on', '', '--write'], 'preflight publish: Unexpected empty path, expected a note'],
    ['a missing path', ['check', 'v', 'nowhere'], 'preflight check: Unexpected path nowhere, expected a folder or a note that exists'],
    ['a file that is no note', ['check', 'v/a.txt'], 'preflight check: Unexpected file v/a.txt, expected a note (.md)'],
    ['an unknown format', ['check', 'v', '--format', 'xml'], 'preflight check: Unexpected value xml for --format, expected one of text, json, markdown, sarif, github'],
    ['an unknown form', ['check', 'v', '--form=page'], 'preflight check: Unexpected value page for --form, expected one of vault, site'],
    ['an unknown publisher', ['check', 'v', '--publisher', 'press'], 'preflight check: Unexpected value press for --publisher, expected one of digital-garden, obsidian-publish, quartz, quartz-explicit, quartz-syncer, enveloppe, flowershow'],
    ['a level that there is not', ['check', 'v', '--rule', 'title-missing=fatal'], 'preflight check: Unexpected --rule title-missing=fatal, expected title-missing=off, info, warning or error'],
    ['a rule without a level', ['check', 'v', '--rule', 'title-missing'], 'preflight check: Unexpected --rule title-missing, expected title-missing=off, info, warning or error'],
    ['a vault that is not there', ['check', 'v', '--vault', 'nowhere'], 'preflight check: Unexpected vault nowhere, expected a folder'],
    ['a folder to explain', ['explain', 'v'], 'preflight explain: Unexpected folder v, expected a note'],
    ['a note to list', ['public', 'v/a.md'], 'preflight public: Unexpected file v/a.md, expected a folder'],
    ['two folders to list', ['public', 'v', 'v'], 'preflight public: Unexpected v, expected one folder'],
    ['nothing to list', ['public'], 'preflight public: Unexpected end of arguments, expected a folder'],
    ['a file that is no note to list', ['public', 'v/a.txt'], 'preflight public: Unexpected file v/a.txt, expected a folder'],
    ['a heading of two lines', ['citations', 'convert', 'v/a.md', '--heading', 'A\nB'], 'preflight citations: Unexpected --heading, expected one line of text'],
    ['a blank heading', ['citations', 'convert', 'v/a.md', '--heading', ' '], 'preflight citations: Unexpected --heading, expected one line of text'],
    ['nothing to explain', ['explain'], 'preflight explain: Unexpected end of arguments, expected a note'],
    ['two notes to explain', ['explain', 'v/a.md', 'v/b.md'], 'preflight explain: Unexpected v/b.md, expected one note'],
    ['no change of the publish status', ['publish', 'v/a.md'], 'preflight publish: Unexpected v/a.md, expected on, off or toggle'],
    ['no note to publish', ['publish', 'on', '--write'], 'preflight publish: Unexpected end of arguments, expected a note'],
    ['nothing to do with citations', ['citations', 'v/a.md', '--write'], 'preflight citations: Unexpected v/a.md, expected one of convert, tidy, merge, export, rename'],
    ['no note to tidy', ['citations', 'tidy'], 'preflight citations: Unexpected end of arguments, expected a note'],
    ['two notes to merge in', ['citations', 'merge', 'v/a.md', 'v/b.md'], 'preflight citations: Unexpected v/b.md, expected one note'],
    ['no form to export to', ['citations', 'export', 'v/a.md'], 'preflight citations: Unexpected end of arguments, expected --to or --from'],
    ['two forms to export', ['citations', 'export', 'v/a.md', '--to', 'list', '--from', 'links'], 'preflight citations: Unexpected --from beside --to, expected one of them'],
    ['an unknown form', ['citations', 'export', 'v/a.md', '--to', 'table'], 'preflight citations: Unexpected value table for --to, expected one of list, links'],
    ['a form for tidying', ['citations', 'tidy', 'v/a.md', '--to', 'list'], 'preflight citations: Unexpected --to with tidy'],
    ['no label to rename', ['citations', 'rename', 'v/a.md', '--write'], 'preflight citations: Unexpected end of arguments, expected the label of a footnote'],
    ['no new label', ['citations', 'rename', 'v/a.md', '1'], 'preflight citations: Unexpected end of arguments, expected a new label'],
    ['a word too many', ['citations', 'rename', 'v/a.md', '1', '2', '3'], 'preflight citations: Unexpected 3, expected one note'],
    ['a file that is no note to simplify', ['simplify', 'v/a.txt', '--write'], 'preflight simplify: Unexpected file v/a.txt, expected a note (.md)'],
  ])('%s', (_title, given, message) => {
    const before = filesOf(program.folder());
    if (!before.includes('v')) writeFiles(join(program.folder(), 'v'), { 'a.md': 'A\n', 'b.md': 'B\n', 'a.txt': 'text\n' });
    const run = program.run(...given);
    expect(run).toEqual({ code: 2, out: '', err: `${message}\n` });
    expect(filesOf(program.folder())).toEqual(before.includes('v') ? before : [...before, 'v', 'v/a.md', 'v/a.txt', 'v/b.md'].sort());
  });

  test('an unknown rule names those that there are', () => {
    const run = program.run('check', program.vault({ 'a.md': '' }), '--rule', 'no-such=off');
    expect(run.err).toMatch(/^preflight check: Unexpected rule no-such, expected one of [a-z, -]+, citation-unlinked, [a-z, -]+, text-encoding, text-unreadable, [a-z, -]+\n$/);
    expect(run).toMatchObject({ code: 2, out: '' });
  });

  test.runIf(process.platform === 'linux')('a pipe that is named is not waited for', () => {
    spawnSync('mkfifo', [join(program.folder(), 'pipe.md')]);
    for (const command of ['check', 'simplify']) {
      const run = spawnSync(process.execPath, [program.program(), command, 'pipe.md', '.'], { cwd: program.folder(), encoding: 'utf8', timeout: 60_000 });
      expect({ code: run.status, err: run.stderr }).toEqual({ code: 2, err: `preflight ${command}: Unexpected pipe.md, expected a file\n` });
    }
    rmSync(join(program.folder(), 'pipe.md'));
  });

  test('a path that cannot be looked at is told with the reason', () => {
    symlinkSync('loop.md', join(program.folder(), 'loop.md'));
    expect(program.run('check', 'loop.md')).toEqual({ code: 2, out: '', err: 'preflight check: Cannot read loop.md: its symbolic links form a loop\n' });
    rmSync(join(program.folder(), 'loop.md'));
  });

  test.runIf(process.platform !== 'win32')('ends with 2 although nobody reads the complaint', () => {
    const vault = program.vault({});
    // The shell waits for both ends; the reader has gone before the program starts.
    spawnSync('sh', ['-c', '{ until [ -e gone ]; do sleep 0.1; done; "$0" "$1" check nowhere 2>&1; echo "$?" >code; } | { exec <&-; : >gone; }', process.execPath, program.program()], { cwd: vault });
    expect(readFileSync(join(vault, 'code'), 'utf8')).toBe('2\n');
  });

  test('a missing note is named, for every command of one note', () => {
    for (const given of [['explain'], ['publish', 'on', '--write'], ['citations', 'convert', '--write'], ['simplify', '--write']]) {
      const run = program.run(...given, 'gone.md');
      expect(run).toEqual({ code: 2, out: '', err: `preflight ${given[0] ?? ''}: Cannot read ${join(program.folder(), 'gone.md')}: it does not exist\n` });
    }
  });

  test('a note outside the vault that is named', () => {
    const inside = program.vault({ 'a.md': '' });
    const outside = program.vault({ 'b.md': '' });
    const run = program.run('check', join(outside, 'b.md'), '--vault', inside);
    expect(run).toEqual({ code: 2, out: '', err: `preflight check: Unexpected ${join(outside, 'b.md')} outside of the vault ${inside}, expected it inside\n` });
    expect(program.run('check', outside, '--vault', inside).code).toBe(2);
    expect(program.run('explain', join(outside, 'b.md'), '--vault', inside).code).toBe(2);
  });

  test.runIf(process.platform === 'linux')('a file that is named and cannot be read', () => {
    const vault = program.vault({ 'a.md': '---\ndg-publish: true\n---\n' });
    symlinkSync('/proc/self/mem', join(vault, 'b.md'));
    const err = `preflight check: Cannot read ${join(vault, 'b.md')}: the device failed\n`;
    expect(program.run('check', vault, join(vault, 'b.md'))).toEqual({ code: 2, out: '', err });
    expect(program.run('check', join(vault, 'b.md'))).toEqual({ code: 2, out: '', err });
  });

  test('a name with line ends and terminal codes is still one line', () => {
    const run = program.run('check', 'a\nb\u001b[2Jc');
    expect(run).toEqual({ code: 2, out: '', err: 'preflight check: Unexpected path a\\nb\\u001b[2Jc, expected a folder or a note that exists\n' });
  });
});

describe('help', () => {
  test('is on standard output, for the program and for each command', () => {
    const help = program.run('--help');
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const command of ['check', 'explain', 'public', 'publish', 'citations', 'simplify']) {
      expect(help.out).toContain(`\n  ${command} `);
      const own = program.run(command, '--help');
      expect(own).toMatchObject({ code: 0, err: '' });
      expect(own.out).toMatch(new RegExp(`^preflight ${command} `));
      expect(own.out).toContain('--help');
    }
    expect(program.run('-h')).toEqual(help);
  });

  test('tells each form of a command that has several, and which options only one of them takes', () => {
    const help = program.run('citations', '--help').out.replaceAll(/ {2,}/g, '  ');
    expect(help).toContain('\n  citations rename <note> <label> <new label>  Give a footnote another label, in its definition and its references\n');
    expect(help).toContain('\n  citations export <note> --to FORM | --from FORM  Write footnotes as a numbered list or as links, or links as footnotes\n');
    expect(help).toContain('\n  --style STYLE  What a footnote says; convert only (link, url, text)\n');
  });

  test('tells the version', () => {
    expect(program.run('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
