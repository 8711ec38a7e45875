import { findCaretSlips } from './caret-slips';
import { codeSpan } from './code-span';
import type { NoteRule } from './rule';

/** Slips that look right at a glance: the marks are there, but in the wrong order or of the wrong kind. */
export const footnoteCaretSlip: NoteRule = {
  scope: 'note',
  id: 'footnote-caret-slip',
  severity: 'warning',
  summary: 'A slip in the mark of a footnote: `^[1]`, another caret, a blank or a full-width colon behind the label of a definition.',
  why: 'With `^[1]` the page has a footnote that says “1”; with the others it shows the marks as text, and the source nowhere.',
  evidence: 'Measured on markdown-it-footnote 3.0.3; oleeskild/obsidian-digital-garden#794 was such a `^[1]`',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Caret and bracket have changed places',
      before: 'Cheap^[1] and fast[^2], small^[1].\n\n[^1]: A source\n[^2]: Another\n',
      messages: ['Unexpected `^[1]`, expected `[^1]`'],
      after: 'Cheap[^1] and fast[^2], small[^1].\n\n[^1]: A source\n[^2]: Another\n',
    },
    {
      title: 'Without a definition there is nothing to lead to',
      before: 'Cheap^[1].\n',
      messages: ['Unexpected `^[1]`, expected `[^1]`'],
    },
    {
      title: 'Another caret',
      before: 'Cheap[ˆ1] and fast[ˆ2].\n\n[^1]: A source\n[ˆ2]: Another\n',
      messages: ['Unexpected `[ˆ1]`, expected `[^1]`', 'Unexpected `[ˆ2]`, expected `[^2]`'],
      after: 'Cheap[^1] and fast[^2].\n\n[^1]: A source\n[^2]: Another\n',
    },
    {
      title: 'Not quite a colon',
      before: 'Cheap[^1] and fast[^2].\n\n[^1]：来源\n\n[^2] : Another\n',
      messages: ['Unexpected `[^1]：`, expected `[^1]:`', 'Unexpected `[^2] :`, expected `[^2]:`'],
      after: 'Cheap[^1] and fast[^2].\n\n[^1]:来源\n\n[^2]: Another\n',
    },
    { title: 'An inline footnote', before: 'Cheap^[A source from 1999].\n', messages: [] },
    { title: 'An exponent in math', before: 'The area is $x^[2]$ or `x^[2]`.\n', messages: [] },
    { title: 'A sentence that begins with a footnote', before: '[^1] : this is how it looks.\n\nCheap[^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'Another caret that means no footnote', before: 'The key [ˆ1] is on the left.\n', messages: [] },
    { title: 'A colon in a sentence', before: 'It is cheap[^1] : mostly. It is fast[^1].\n', messages: [] },
    { title: 'In code', before: '```\nCheap^[1] [ˆ1]\n```\n\n[^1]: A source\n', messages: [] },
  ],
  check({ note }) {
    return findCaretSlips(note).map(({ from, to, wanted, edits }) => ({
      from,
      to,
      message: `Unexpected ${codeSpan(note.text.slice(from, to))}, expected ${codeSpan(wanted)}`,
      fixes: edits.length === 0 ? [] : [{ title: 'Write the mark of a footnote', safe: true, edits }],
    }));
  },
};
