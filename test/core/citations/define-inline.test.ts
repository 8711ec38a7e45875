import { describe, expect, it } from 'vitest';
import { defineInlineFootnotes } from '../../../src/core/citations/define-inline';
import { parseNote } from '../../../src/core/note/parse-note';
import { textAfter } from '../../support/done-change';

const defined = (text: string): string => {
  const note = parseNote(text);
  return textAfter({ baseText: text, edits: defineInlineFootnotes(note, note.footnotes.inline).all });
};

describe('an inline footnote', () => {
  it('of at most 2,000 characters gets a definition', () => {
    const said = 'b'.repeat(1997);
    expect(defined(`A^[${said}].\n`)).toBe(`A[^note].\n\n[^note]: ${said}\n`);
    expect(defined(`A^[${said}b].\n`)).toBe(`A^[${said}b].\n`);
  });

  it.each(['A^[b](c) d.\n', 'A^[b][c] d.\n', 'A^[b]: d.\n', 'A^[b][^c] d.\n\n[^c]: x\n'])('stays where what follows would make something else of a reference: %j', (text) => {
    expect(defined(text)).toBe(text);
  });

  it('that another one stands in, or around, stays, and those beside them get their definitions', () => {
    expect(defined('A^[b ^[c] d] e^[f].\n')).toBe('A^[b ^[c] d] e[^note].\n\n[^note]: f\n');
  });
});
