import { expect, it } from 'vitest';
import { headingText } from '../../../src/core/settings/heading-text';

it.each([
  ['Simplify', 'Simplify'],
  ['## Simplify', 'Simplify'],
  [' ######\tIn short ', 'In short'],
  ['#1 reason', '#1 reason'],
  ['####### Seven', '####### Seven'],
  ['##', '##'],
  ['', ''],
  ['C #', 'C #'],
])('the heading %j has the text %j', (written, text) => {
  expect(headingText(written)).toBe(text);
});
