import { expect, test } from 'vitest';
import { linkUnpublished } from '../../../src/core/rules/link-unpublished';
import { check } from './rule-context';

const notes = { 'A.md': '', 'B.md': '', 'C.md': '', 'D.md': '' };

test('each finding names the note that can be accepted', () => {
  expect(check(linkUnpublished, '[[A]] [[B]] [[a]]', { notes }).map(({ target, from }) => [target, from])).toEqual([['A.md', 0], ['B.md', 6]]);
});

test('accepted notes do not count towards the many', () => {
  const found = check(linkUnpublished, '[[A]] [[B]] [[C]] [[D]]', { notes, accepted: ['A.md'] });
  expect(found.map(({ target }) => target)).toEqual(['B.md', 'C.md', 'D.md']);
});

test('many of them are one finding, which cannot be accepted as a whole', () => {
  const [finding, ...others] = check(linkUnpublished, 'See [[A]] [[B]] [[C]] [[D]]', { notes });
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ from: 4, to: 9, severity: 'info' });
  expect(finding?.target).toBeUndefined();
});
