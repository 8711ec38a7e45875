import { describe, expect, test } from 'vitest';
import { footnoteLabelAt } from '../../../src/core/citations/footnote-label-at';
import { parseNote } from '../../../src/core/note/parse-note';

/** The label at the place of the bar. */
function labelAt(text: string): string | null {
  const offset = text.indexOf('|');
  return footnoteLabelAt(parseNote(text.slice(0, offset) + text.slice(offset + 1)), offset);
}

describe('the footnote at a place', () => {
  test.each([
    ['One|[^a] two.\n\n[^a]: x\n', 'a'],
    ['One[^|a] two.\n\n[^a]: x\n', 'a'],
    ['One[^a]| two.\n\n[^a]: x\n', 'a'],
    ['One[^a][^|b] two.\n\n[^a]: x\n[^b]: x\n', 'b'],
    ['One[^Up|per] two.\n\n[^upper]: x\n', 'Upper'],
    ['One[^a] two.\n\n[^a]: x\n    y|y\n\nEnd', 'a'],
    ['One[^a] two.\n\n|[^a]: x\n', 'a'],
    ['One[^no|ne] two.\n', 'none'],
    ['One[^a] |two.\n\n[^a]: x\n', null],
    ['|', null],
    ['`[^|a]`\n\n[^a]: x\n', null],
    ['One[^a].\n\n[^a]: x\n\n# En|d\n', null],
  ])('%j is %j', (text, label) => {
    expect(labelAt(text)).toBe(label);
  });
});
