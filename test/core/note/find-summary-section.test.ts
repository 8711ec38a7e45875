import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';

/** The section and its content as text; null where there is none. */
function summaryIn(text: string, summaryHeading?: string): readonly [section: string, content: string] | null {
  const { summary } = parseNote(text, summaryHeading === undefined ? {} : { summaryHeading });
  return summary === null ? null : [text.slice(summary.from, summary.to), text.slice(summary.content.from, summary.content.to)];
}

describe('findSummarySection', () => {
  it.each(['## Simplify', '# simplify', '### Simplify:', '## **x**\n\n## SIMPLIFY ', 'Simplify\n--------'])('finds %j', (heading) => {
    expect(summaryIn(`Text\n\n${heading}\n\n\nPlain words.\n`)?.[1]).toBe('Plain words.');
  });

  it.each(['## Simplify your life', 'Simplify', '> ## Simplify', '```\n## Simplify\n```'])('does not find %j', (heading) => {
    expect(summaryIn(`${heading}\n\nPlain words.\n`)).toBeNull();
  });

  it('takes the first of two, and the name that is asked for', () => {
    expect(summaryIn('## Simplify\n\nA\n\n## Simplify\n\nB\n')?.[1]).toBe('A');
    expect(summaryIn('## TL;DR\n\nA\n\n## Simplify\n\nB\n', ' tl;dr: ')?.[1]).toBe('A');
    expect(summaryIn('##\n\nA\n', '')).toBeNull();
  });

  it('ends at the next heading of its level, not at a deeper one', () => {
    expect(summaryIn('## Simplify\n\nA\n\n### More\n\nB\n\n## Next\n\nC\n')).toEqual(['## Simplify\n\nA\n\n### More\n\nB\n\n', 'A\n\n### More\n\nB']);
  });

  it.each([
    ['a list of sources', '  Citations: \n[1] https://a.org\n'],
    ['a named list one level down', '### Citations:\n\n1. https://a.org\n'],
    ['a footnote', '[^1]: A note\n'],
    ['a footnote that a break leads to', '---\n\n[^1]: A note\n'],
    ['a list that a break leads to', '* * *\n\nSources\n[1] https://a.org\n'],
  ])('ends before %s', (_, tail) => {
    const text = `## Simplify\n\nA b c.\n\n${tail}`;
    expect(summaryIn(text)).toEqual(['## Simplify\n\nA b c.\n\n', 'A b c.']);
    const windows = text.replaceAll('\n', '\r\n');
    expect(summaryIn(windows)).toEqual(['## Simplify\r\n\r\nA b c.\r\n\r\n', 'A b c.']);
  });

  it.each([
    ['***', 'A'],
    ['___', 'A'],
    ['---', 'A\n---'],
  ])('ends before the break %s right below its text, unless that makes a heading of the text', (mark, content) => {
    expect(summaryIn(`# Simplify\n\nA\n${mark}\n\n[^1]: A note\n`)?.[1]).toBe(content);
  });

  it('is not ended by a footnote that stands elsewhere', () => {
    expect(summaryIn('[^1]: A note\n\n## Simplify\n\nA\n\n- b\n')?.[1]).toBe('A\n\n- b');
    expect(summaryIn('## Simplify\n\nA\n\n- b\n\n## Next\n\n[^1]: A note\n')?.[1]).toBe('A\n\n- b');
  });

  it('keeps a thematic break that leads to nothing of the kind', () => {
    expect(summaryIn('## Simplify\n\nA\n\n---\n\nB\n')?.[1]).toBe('A\n\n---\n\nB');
  });

  it('is empty where nothing is written', () => {
    const text = '## Simplify\n\n\n[^1]: x\n';
    expect(summaryIn(text)).toEqual(['## Simplify\n\n\n', '']);
    expect(parseNote(text).summary?.content).toEqual({ from: 12, to: 12 });
    expect(summaryIn('## Simplify')).toEqual(['## Simplify', '']);
  });
});
