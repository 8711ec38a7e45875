import { describe, expect, test } from 'vitest';
import { siteReaderProblems } from '../../src/cli/site-reader-problems.mts';
import { parseNote } from '../../src/core/note/parse-note';
import type { Problem } from '../../src/core/problem/problem';
import { readersDisagree } from '../../src/core/rules/readers-disagree';
import { check } from '../core/rules/rule-context';

function problemsIn(yaml: string, found: readonly Problem[] = []): readonly Problem[] {
  const text = `---\n${yaml}\n---\n`;
  return siteReaderProblems({ text, frontmatter: parseNote(text).frontmatter, found });
}

describe('the second opinion of the reader of the site', () => {
  test.each([
    ['properties that both read alike', 'title: Trams\ndate: 2025-01-30\ntags: [a, b]\nup: [[Note]]\ntitle2: {{title}}'],
    ['properties that neither can read', 'title: Trams: a history'],
    ['one line of JSON', '{"time":"10:30","order":10}'],
    ['nothing', ''],
    ['values that the note wants to hear nothing of', 'preflight-ignore: [readers-disagree]\ntime: 10:30'],
  ])('is silent about %s', (_title, yaml) => {
    expect(problemsIn(yaml)).toEqual([]);
  });

  test('tells what it takes for another value, once', () => {
    const found = problemsIn('time: 10:30\nmode: 0755');
    expect(found.map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      ['readers-disagree', 'warning', 'Unexpected `10:30` in `time`, expected a value that all readers take alike: Obsidian reads text `10:30`, the site number `630`'],
      ['readers-disagree', 'warning', 'Unexpected `0755` in `mode`, expected a value that all readers take alike: Obsidian reads number `755`, the site number `493`'],
    ]);
    expect(problemsIn('time: 10:30\nmode: 0755', found)).toEqual([]);
  });

  test('says the very thing that the rule has foretold', () => {
    const yaml = 'time: 10:30\nmode: 0755\nday: 2025-02-30\nbase: &b {a: 08}\n<<: *b\nlist: [1_000, a]\nmap:\n  at: 1:30';
    const foretold = check(readersDisagree, `---\n${yaml}\n---\n`, { form: 'site' });
    expect(foretold).toHaveLength(7);
    expect(problemsIn(yaml).map(({ from, to, message }) => ({ from, to, message }))).toEqual(foretold.map(({ from, to, message }) => ({ from, to, message })));
  });

  test.each([
    ['fails where Preflight reads', 'a: !x b', 'error', 'Unexpected frontmatter, expected what gray-matter, the reader of the site, can read: unknown tag !<!x>'],
    ['reads what Preflight cannot', 'a:\n\tb: 1', 'info', 'Unexpected frontmatter that gray-matter, the reader of the site, reads all the same, expected one that all readers read alike'],
  ])('is told where it %s', (_title, yaml, severity, message) => {
    expect(problemsIn(yaml).map((problem) => [problem.rule, problem.severity, problem.message])).toEqual([['frontmatter-syntax', severity, message]]);
  });

  test('is not told twice where it fails as foretold', () => {
    const text = '---\na: !x b\n---\n';
    expect(problemsIn('a: !x b', check(readersDisagree, text, { form: 'site' }))).toEqual([]);
  });
});
