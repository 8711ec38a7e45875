import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { summaryEdits } from '../../../src/core/simplify/summary-edits';
import { defaultSummaryLayout, type SummaryLayout } from '../../../src/core/simplify/summary-layout';
import { applyPromised } from '../../../src/core/text/second-plan';

const unmarked: SummaryLayout = { ...defaultSummaryLayout, provenance: 'none' };
const origin = { engine: 'plain@1', date: '2026-01-30' };

/** The note with the summary written into it as the faces write it, or the reason why not. */
function written(text: string, summary: string, options: Partial<SummaryLayout> = {}): string {
  const edits = summaryEdits(parseNote(text), summary, { ...unmarked, ...options }, origin);
  if (edits.kind === 'refused') return edits.reason;
  const applied = applyPromised(text, edits.plan);
  return applied.kind === 'applied' ? applied.text : applied.reason;
}

describe('a summary is written', () => {
  const cases: readonly (readonly [title: string, before: string, after: string])[] = [
    ['over the old one, blank lines and all kept', '# A\n\nText.\n\n## Simplify\n\n\nOld one.\nOld two.\n\n- Old.\n\n\n## B\n\nText.\n', '# A\n\nText.\n\n## Simplify\n\n\nNew.\n\n\n## B\n\nText.\n'],
    ['directly below its heading where the old one was', '## simplify:\nOld.', '## simplify:\nNew.'],
    ['in front of the sources that follow it', 'Text [1].\n\n## Simplify\n\nOld.\n\n  Citations: \n[1] https://example.org\n', 'Text [1].\n\n## Simplify\n\nNew.\n\n  Citations: \n[1] https://example.org\n'],
    ['in front of the footnotes that follow it', 'Text[^1].\n\n## Simplify\n\nOld.\n\n[^1]: Note.\n', 'Text[^1].\n\n## Simplify\n\nNew.\n\n[^1]: Note.\n'],
    ['into a section at the end that is empty', 'Text.\n\n## Simplify', 'Text.\n\n## Simplify\n\nNew.'],
    ['into an empty section that ends its line', 'Text.\n\n## Simplify\n', 'Text.\n\n## Simplify\n\nNew.\n'],
    ['into an empty section with a blank line', 'Text.\n\n## Simplify\n\n', 'Text.\n\n## Simplify\n\nNew.\n'],
    ['into an empty section before another heading', '## Simplify\n## B\n', '## Simplify\n\nNew.\n\n## B\n'],
    ['into an empty section with room', '## Simplify\n\n\n\n## B\n', '## Simplify\n\nNew.\n\n## B\n'],
    ['into an empty section before its sources', 'Text.\n\n## Simplify\n\nSources:\n[1] https://example.org\n', 'Text.\n\n## Simplify\n\nNew.\n\nSources:\n[1] https://example.org\n'],
    ['into a new section at the end', '# A\n\nText.\n', '# A\n\nText.\n\n## Simplify\n\nNew.\n'],
    ['into a new section behind a text that does not end its line', 'Text.', 'Text.\n\n## Simplify\n\nNew.'],
    ['into a new section behind blank lines', 'Text.\n\n\n', 'Text.\n\n\n## Simplify\n\nNew.\n'],
    ['into a new section before a list of sources', 'Text [1].\n\nCitations:\n[1] https://example.org\n', 'Text [1].\n\n## Simplify\n\nNew.\n\nCitations:\n[1] https://example.org\n'],
    ['into a new section before sources that follow without a blank line', 'Text [1].\nCitations:\n[1] https://example.org\n', 'Text [1].\n\n## Simplify\n\nNew.\n\nCitations:\n[1] https://example.org\n'],
    ['into a new section before sections of sources', 'Text.\n\n## References\n\nA book.\n\n## External links\n\n- [[a]]\n', 'Text.\n\n## Simplify\n\nNew.\n\n## References\n\nA book.\n\n## External links\n\n- [[a]]\n'],
    ['into a new section before footnotes and the rule above them', 'Text[^1].\n\n---\n\n[^1]: Note.\n[^2]: Other.\n\n[a]: b\n', 'Text[^1].\n\n## Simplify\n\nNew.\n\n---\n\n[^1]: Note.\n[^2]: Other.\n\n[a]: b\n'],
    ['behind footnotes that stand in the middle', 'Text[^1].\n\n[^1]: Note.\n\nMore.\n', 'Text[^1].\n\n[^1]: Note.\n\nMore.\n\n## Simplify\n\nNew.\n'],
    ['behind a section of sources that would become part of it', 'Text.\n\n### References\n\nA book.\n', 'Text.\n\n### References\n\nA book.\n\n## Simplify\n\nNew.\n'],
    ['behind a list and behind a rule', '- Item\n\n---\n', '- Item\n\n---\n\n## Simplify\n\nNew.\n'],
    ['behind frontmatter', '---\ntitle: A\n---\n', '---\ntitle: A\n---\n\n## Simplify\n\nNew.\n'],
    ['into nothing', '', '## Simplify\n\nNew.'],
  ];
  it.each(cases)('%s', (_title, before, after) => {
    expect(written(before, 'New.')).toBe(after);
    expect(written(after, 'New.')).toBe(after);
  });

  it.each(cases)('%s, with other line endings', (_title, before, after) => {
    for (const ending of ['\r\n', '\r']) {
      const ended = (text: string): string => text.replaceAll('\n', ending);
      if (before.includes('\n')) expect(written(ended(before), 'New.')).toBe(ended(after));
    }
  });

  it('under the heading and at the level that are asked for', () => {
    expect(written('Text.\n', 'New.', { heading: ' In short ', level: 3 })).toBe('Text.\n\n### In short\n\nNew.\n');
    expect(written('Text.\n\n# in short\n\nOld.\n', 'New.', { heading: 'In short', level: 3 })).toBe('Text.\n\n# in short\n\nNew.\n');
    expect(written('Text.\n\n## Simplify\n\nKept.\n', 'New.', { heading: 'In short', level: 9 })).toBe('Text.\n\n## Simplify\n\nKept.\n\n###### In short\n\nNew.\n');
  });

  it('as one plain paragraph', () => {
    expect(written('Text.\n', '1. From $5\nto $6 [1]')).toBe('Text.\n\n## Simplify\n\n1\\. From \\$5 to \\$6 \\[1]\n');
  });

  it('without an edit when the section says it already', () => {
    const edits = summaryEdits(parseNote('Text.\n\n## Simplify\n\n1\\. New.\n'), '1. New.', unmarked, origin);
    expect(edits).toEqual({ kind: 'planned', plan: { baseText: 'Text.\n\n## Simplify\n\n1\\. New.\n', edits: [] } });
  });
});

describe('a summary is refused', () => {
  it.each([
    ['that is empty', 'Text.\n', '  \n ', 'The summary is empty'],
    ['that an open fence would swallow', 'Text.\n\n```\ncode\n', 'New.', 'The summary section would not be read as a section of the note'],
    ['that an open comment would swallow', 'Text.\n\n%%\ncomment\n', 'New.', 'The summary section would not be read as a section of the note'],
    ['in place of other headings', '## Simplify\n\nOld.\n\n### Inner\n\nText.\n', 'New.', 'Another heading of the note would change'],
    ['in place of code that goes on behind it', '## Simplify\n\nOld.\n\n```\n***\n', 'New.', 'What begins in the summary section goes on behind it'],
    ['that holds a comment mark', 'Text.\n', 'From 5%% to 6%% now.', 'The summary would not be read as plain text'],
    ['that holds a URL', 'Text.\n', 'See https://example.org now.', 'The summary would not be read as plain text'],
  ])('%s', (_title, text, summary, reason) => {
    expect(written(text, summary)).toBe(reason);
  });

  it('under a heading that is no heading', () => {
    expect(written('Text.\n', 'New.', { heading: 'Two\nlines' })).toBe('The summary section would not be read as a section of the note');
    expect(written('Text.\n', 'New.', { heading: '' })).toBe('The summary section would not be read as a section of the note');
  });
});
