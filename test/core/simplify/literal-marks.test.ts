import { describe, expect, test } from 'vitest';
import { escapeMarks, revivedMarks, withoutMarks } from '../../../src/core/simplify/literal-marks';
import { neutralMarkdown } from '../../../src/core/simplify/neutral-markdown';

const labels = new Set(['1', '2', '^a']);

describe('text that reads like a citation mark', () => {
  test.each([
    ['items[2]', 'items\\[2]', 'items\\[2]'],
    ['[^a] and [1]', '\\[^a] and \\[1]', '\\[^a] and \\[1]'],
    ['a\\[2]', 'a\\\\[2]', 'a\\\\\\[2]'],
    ['a\\\\[2]', 'a\\\\\\[2]', 'a\\\\\\\\\\[2]'],
    ['[7] and [1, 2]', '[7] and [1, 2]', '\\[7] and \\[1, 2]'],
    ['[[1]]', '[\\[1]]', '\\[\\[1]]'],
  ])('%j is written %j, shows as it was, and comes back without marks', (text, escaped, markdown) => {
    expect(escapeMarks(text, labels)).toBe(escaped);
    expect(revivedMarks(neutralMarkdown(escaped), labels)).toBe(markdown);
    expect(neutralMarkdown(text)).toBe(markdown);
    expect(withoutMarks(escaped, labels)).toBe(text);
  });

  test('differs from marks, which stay and can be taken out', () => {
    expect(revivedMarks(neutralMarkdown('Cheap.[1][^a] See [7]'), labels)).toBe('Cheap.[1][^a] See \\[7]');
    expect(withoutMarks('Cheap.[1][^a] See [7]', labels)).toBe('Cheap. See [7]');
  });
});
