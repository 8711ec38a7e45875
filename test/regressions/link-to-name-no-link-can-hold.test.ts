import { expect, test } from 'vitest';
import { linkMissing } from '../../src/core/rules/link-missing';
import { check } from '../core/rules/rule-context';

// The fix wrote the nearest name into the link though a link cannot hold it: it led nowhere afterwards, or changed nothing.
test.each(['Sleeper #trains', 'Sleeper trains ', 'Sleeper|trains', 'Sleeper^trains'])('a misspelt link is not mended to %j', (name) => {
  const [problem, ...others] = check(linkMissing, 'See [[Sleeper trains]].\n', { notes: { [`${name}.md`]: '---\ndg-publish: true\n---\n' } });
  expect(others).toEqual([]);
  expect(problem?.message).toContain('`Sleeper trains`');
  expect(problem?.fixes).toEqual([]);
});

test('one that is found by a link is', () => {
  const [problem] = check(linkMissing, 'See [[Sleper trains]].\n', { notes: { 'Sleeper trains.md': '---\ndg-publish: true\n---\n' } });
  expect(problem?.fixes.map(({ title }) => title)).toEqual(['Link to `Sleeper trains`']);
});
