import { expect, test } from 'vitest';
import { linkUnpublished } from '../../src/core/rules/link-unpublished';
import { check } from '../core/rules/rule-context';

const notes = { '1. Plan.md': 'Text', '# Later.md': 'Text' };

// Without its brackets, the name of a note made a list or a heading of its line.
test.each(['[[1. Plan]] and more\n', '> [[1. Plan]]\n', 'Text\n\n- [[1. Plan|# Later]]\n'])('%j keeps its link', (text) => {
  expect(check(linkUnpublished, text, { notes }).map(({ fixes }) => fixes.length)).toEqual([0]);
});

test('in the middle of a line the text alone stays', () => {
  expect(check(linkUnpublished, 'See [[1. Plan]].\n', { notes })[0]?.fixes[0]?.edits).toEqual([{ from: 4, to: 15, text: '1. Plan' }]);
});
