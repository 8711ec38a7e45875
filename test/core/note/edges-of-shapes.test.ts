import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { plainAddress } from '../../../src/core/note/source-entry';
import { visibleRange } from '../../../src/core/note/yaml-fault-range';

describe('an item of a list', () => {
  it('is a task only where its box is no code', () => {
    const tasksOf = (text: string) => parseNote(text).containers.map((container) => container.kind === 'list-item' && container.task);
    expect(tasksOf('-     [ ] x\n')).toEqual([null]);
    expect(tasksOf('- [ ] x\n')).toEqual([' ']);
    expect(tasksOf('-\n')).toEqual([null]);
  });
});

describe('a list of sources', () => {
  const listsOf = (text: string) => parseNote(text).citations.lists.map(({ style, sources }) => [style, ...sources.map(({ label, url }) => `${label} ${url}`)]);

  it('may define addresses without a scheme', () => {
    expect(listsOf('See [1].\n\n[1]: a.org\n')).toEqual([['definitions', '1 a.org']]);
  });

  it('goes on behind blanks at the end of a line', () => {
    expect(listsOf('[1](https://a.org/1)  \n[2](https://b.org/2)\n')).toEqual([['bracketed', '1 https://a.org/1', '2 https://b.org/2']]);
  });

  it('does not reach over the mark of a quote into other text', () => {
    expect(listsOf('[1] https://a.org/1\n>\n[2] https://b.org/2\n')).toEqual([]);
    expect(listsOf('> [1] https://a.org/1\n>\n> [2] https://b.org/2\n')).toEqual([['bracketed', '1 https://a.org/1', '2 https://b.org/2']]);
  });
});

describe('the callout of a summary', () => {
  it.each([['summary', true], ['abstract', true], ['tldr', true], ['TLDR', true], ['info', false]])('may be of the kind %s: %j', (kind, isSummary) => {
    expect(parseNote(`> [!${kind}] Simplify\n> Text.\n`, { summaryHeading: 'Simplify' }).summary !== null).toBe(isSummary);
  });
});

describe('a place in frontmatter', () => {
  it('holds whole characters', () => {
    const text = 'a\u{10000}b';
    expect(visibleRange(text, { from: 2, to: 3 })).toEqual({ from: 1, to: 3 });
    expect(visibleRange(text, { from: 1, to: 2 })).toEqual({ from: 1, to: 3 });
  });
});

describe('the backslashes of an address', () => {
  it('are no part of it where its scheme has one', () => {
    expect(plainAddress('https\\://a\\_b')).toBe('https://a_b');
    expect(plainAddress('see https\\://a\\_b')).toBe('see https\\://a\\_b');
  });
});
