import { describe, expect, test } from 'vitest';
import { homeCount } from '../../../src/core/rules/home-count';
import { runVaultRule } from '../../../src/core/rules/run-rule';
import { check, vaultContextOf } from './rule-context';

const home = '---\ndg-publish: true\ndg-home: true\n---\n';
const page = '---\ndg-publish: true\n---\n';

describe('home-count', () => {
  test.each([
    ['dg-home: "true"', 'dg-home: false'],
    ['dg-home: 1', 'dg-home: false'],
    ['tags: [gardenEntry, a]', 'tags: [a]'],
    ['tags: a, gardenEntry', 'tags: a'],
    ['tags: gardenEntry', 'tags: ""'],
  ])('%s makes a second home page', (line, mended) => {
    const text = `---\ndg-publish: true\n${line}\n---\n`;
    const [problem] = check(homeCount, text, { notes: { 'a.md': home } });
    expect(problem === undefined ? '' : text.slice(problem.from, problem.to)).toBe(line);
    expect(problem?.fixes.map(({ edits }) => edits.length > 0)).toEqual([true]);
    const [edit] = problem?.fixes[0]?.edits ?? [];
    expect(edit === undefined ? '' : (text.slice(0, edit.from) + edit.text + text.slice(edit.to)).split('\n')[2]).toBe(mended);
  });

  test('is told without a fix where its property cannot be edited', () => {
    const text = '---\ndg-publish: true\ndg-home: &a true\nb: *a\n---\n';
    expect(check(homeCount, text, { notes: { 'a.md': home } }).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  test('names three of many others', () => {
    const notes = Object.fromEntries(Array.from({ length: 5 }, (_, index) => [`${String(index)}.md`, home]));
    expect(check(homeCount, home, { notes }).map(({ message }) => message)).toEqual([
      'Unexpected home page, expected only one beside `0.md`, `1.md`, `2.md` and 2 more: the build of the whole site stops',
    ]);
  });

  test.each([
    ['dg-home: "true"', 'info'],
    ['dg-home: 1', 'info'],
    ['dg-home: "false"', 'warning'],
    ['dg-home: []', 'warning'],
  ])('the only home page by %s', (line, severity) => {
    expect(check(homeCount, `---\ndg-publish: true\n${line}\n---\n`).map((problem) => problem.severity)).toEqual([severity]);
  });

  test('says that there is none only when the whole vault is known', () => {
    const context = vaultContextOf(page, { notes: { 'z.md': page } });
    context.vault.index.isComplete = false;
    expect(runVaultRule(homeCount, context)).toEqual([]);
    context.vault.index.isComplete = true;
    expect(runVaultRule(homeCount, context).map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('says so once, in the first of the published notes', () => {
    const notes = { 'a.md': 'Text\n', 'b.md': page, 'd.md': page };
    expect(check(homeCount, page, { path: 'c.md', notes })).toEqual([]);
    expect(check(homeCount, page, { path: 'a b.md', notes })).toHaveLength(1);
  });
});
