import { chmodSync, cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOf, headless } from './headless';

const program = headless();
const faulty = '---\r\ntitle: A\r\ndg-publish: true\r\ntags:\r\n  - "#soil"\r\n---\r\n\r\n## Why[^1]\r\n\r\nBecause of it.\r\n\r\n[^1]: x\r\n';
const mended = '---\r\ntitle: A\r\ndg-publish: true\r\ntags:\r\n  - "soil"\r\n---\r\n\r\n## Why\r\n\r\nBecause of it.[^1]\r\n\r\n[^1]: x\r\n';

interface Answered {
  readonly fixed: readonly { readonly path: string; readonly rule: string; readonly outcome: string; readonly reason: string | null }[];
  readonly problems: readonly { readonly rule: string }[];
}

function fix(...given: readonly string[]): Answered {
  return JSON.parse(program.output('check', ...given, '--fix', '--format', 'json')) as Answered;
}

describe('check --fix', () => {
  test('fixes a file with two names once', () => {
    const vault = program.vault({ 'a.md': faulty });
    symlinkSync('a.md', join(vault, 'b.md'));
    const run = program.run('check', vault, '--fix', '--format', 'json');
    const { fixed, problems } = JSON.parse(run.out) as Answered;
    expect(fixed.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual(['tags-shape written', 'footnote-in-heading written']);
    expect(problems.map(({ rule }) => rule)).not.toContain('footnote-in-heading');
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(vault, 'b.md'), 'utf8')).toBe(mended);
  });

  test('writes the safe fixes, and nothing else of the note, and reports what remains', () => {
    const vault = program.vault({ 'a.md': faulty });
    const path = join(vault, 'a.md');
    const before = JSON.parse(program.output('check', path, '--format', 'json')) as Answered;
    const run = fix(path);
    expect(readFileSync(path, 'utf8')).toBe(mended);
    expect(run.fixed).toEqual([
      { path: 'a.md', rule: 'tags-shape', message: 'Unexpected `#` in the tag `#soil`, expected a name without it', title: 'Remove the # from tags', outcome: 'written', reason: null },
      { path: 'a.md', rule: 'footnote-in-heading', message: 'Unexpected footnote `[^1]` in a heading, expected it in the text', title: 'Move the footnote to the end of the next paragraph', outcome: 'written', reason: null },
    ]);
    const rules = before.problems.map(({ rule }) => rule);
    expect(run.problems.map(({ rule }) => rule)).toEqual(rules.filter((rule) => rule !== 'tags-shape' && rule !== 'footnote-in-heading'));
  });

  test('fixes nothing a second time', () => {
    const vault = program.vault({ 'a.md': faulty });
    fix(vault);
    expect(fix(vault).fixed).toEqual([]);
    expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe(mended);
  });

  test('with --dry-run only tells what would be fixed, and reports the notes as they are', () => {
    const vault = program.vault({ 'a.md': faulty });
    const run = fix(vault, '--dry-run');
    expect(run.fixed.map(({ outcome }) => outcome)).toEqual(['wanted', 'wanted']);
    expect(run.problems.map(({ rule }) => rule)).toContain('footnote-in-heading');
    expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe(faulty);
  });

  test('leaves a note that is not wanted, and bytes that are not UTF-8', () => {
    const private_ = faulty.replace('true', 'false');
    const bytes = Buffer.concat([Buffer.from(faulty), Buffer.from([0xff])]);
    const vault = program.vault({ 'a.md': private_, 'b.md': bytes });
    expect(fix(vault).fixed).toEqual([]);
    expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe(private_);
    expect(readFileSync(join(vault, 'b.md')).equals(bytes)).toBe(true);
  });

  test('tells what it fixed in every format, and ends with 0 where no error remains', () => {
    const heading = ['check', '--fix'];
    const run = (format: string) => program.run(...heading, program.vault({ 'a.md': faulty }), '--format', format);
    expect(run('text').out).toMatch(/^Fixed: 2\n {2}a\.md: [^\n]+ \(tags-shape\)\n {2}a\.md: [^\n]+ \(footnote-in-heading\)\n\n/);
    expect(run('markdown').out).toMatch(/\n\n## Fixes\n\n- Fixed: 2\n {2}- a\.md: /);
    expect(JSON.parse(run('sarif').out)).toMatchObject({ runs: [{ properties: { fixed: [{ rule: 'tags-shape' }, { rule: 'footnote-in-heading' }] } }] });
    expect(run('json').code).toBe(0);
  });

  test('ends with 1 where a note cannot be written, which stays as it was, and writes the others', () => {
    const vault = program.vault({ 'a.md': faulty, 'b.md': faulty });
    chmodSync(join(vault, 'a.md'), 0o444);
    const run = program.run('check', vault, '--fix', '--exit-zero', '--format', 'json');
    const { fixed } = JSON.parse(run.out) as Answered;
    const outcomes = fixed.map(({ path, outcome }) => `${path} ${outcome}`);
    // Root may write what is read-only.
    const isRoot = process.getuid?.() === 0;
    expect(outcomes).toEqual([`a.md ${isRoot ? 'written' : 'failed'}`, `a.md ${isRoot ? 'written' : 'failed'}`, 'b.md written', 'b.md written']);
    expect(run.code).toBe(isRoot ? 0 : 1);
    expect(readFileSync(join(vault, 'b.md'), 'utf8')).toBe(mended);
  });

  test('of the example garden mends only what is safe, leaves nothing behind, and is done after one run', () => {
    const garden = join(program.folder(), 'garden');
    cpSync('test/garden', garden, { recursive: true });
    try {
      const before = filesOf(garden);
      const first = fix(garden, '--all');
      expect(first.fixed.length).toBeGreaterThan(2);
      expect(filesOf(garden)).toEqual(before);
      const second = fix(garden, '--all');
      expect(second.fixed).toEqual([]);
      expect(second.problems).toEqual(first.problems);
    } finally {
      rmSync(garden, { recursive: true });
    }
  });

  test('takes no --dry-run by itself', () => {
    expect(program.run('check', 'a', '--dry-run')).toEqual({ code: 2, out: '', err: 'preflight check: Unexpected --dry-run without --fix\n' });
  });
});
