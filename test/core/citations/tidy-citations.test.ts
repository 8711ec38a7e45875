import { describe, expect, it } from 'vitest';
import { defaultCitationOptions, type CitationOptions } from '../../../src/core/citations/citation-options';
import { tidyCitations } from '../../../src/core/citations/tidy-citations';
import { parseNote } from '../../../src/core/note/parse-note';
import { applyPlan } from '../../../src/core/text/apply-edits';

function tidied(text: string, options: Partial<CitationOptions> = {}): { text: string; changes: readonly string[]; remarks: readonly string[] } {
  const change = tidyCitations(parseNote(text), { ...defaultCitationOptions, ...options });
  if (change.kind === 'refused') throw new Error(change.reason);
  const result = applyPlan(text, change.plan);
  if (result.kind === 'refused') throw new Error(result.reason);
  return { text: result.text, changes: change.changes, remarks: change.remarks };
}

describe('tidying', () => {
  it.each([
    ['numbers by first appearance', 'a[^7] b[^2] c[^7]\n\n[^2]: two\n[^7]: seven\n', 'a[^1] b[^2] c[^1]\n\n[^1]: seven\n[^2]: two\n'],
    ['keeps names, and counts numbers alone', 'a[^note] b[^5]\n\n[^5]: five\n[^note]: n\n', 'a[^note] b[^1]\n\n[^note]: n\n[^1]: five\n'],
    ['takes a long number for a name', 'a[^20240101] b[^3]\n\n[^20240101]: x\n[^3]: y\n', 'a[^20240101] b[^1]\n\n[^20240101]: x\n[^1]: y\n'],
    ['counts what only footnotes cite behind what the text cites', 'a[^3] b[^2]\n\n[^3]: see[^9]\n[^9]: nine\n[^2]: two\n', 'a[^1] b[^2]\n\n[^1]: see[^3]\n[^2]: two\n[^3]: nine\n'],
    ['keeps footnotes that nothing cites, last', 'a[^4]\n\n[^9]: lost\n[^4]: four\n', 'a[^1]\n\n[^1]: four\n[^2]: lost\n'],
    ['gathers from between paragraphs', 'a[^1].\n\n[^1]: one\n\nb[^2].\n\n[^2]: two\n\nc\n', 'a[^1].\n\nb[^2].\n\nc\n\n[^1]: one\n[^2]: two\n'],
    ['gathers many at once from between paragraphs', '[^1]: a\n\na[^1]\n\n[^2]: b\n\nb[^2]\n\n[^3]: c\n\nc[^3]\n\n[^4]: d\n\nd[^4]\n\n[^5]: e\n\ne[^5]\n', 'a[^1]\n\nb[^2]\n\nc[^3]\n\nd[^4]\n\ne[^5]\n\n[^1]: a\n[^2]: b\n[^3]: c\n[^4]: d\n[^5]: e\n'],
    ['takes lazy lines along', 'a[^1].\n\n[^1]: one\nlazy\n\nb\n', 'a[^1].\n\nb\n\n[^1]: one\nlazy\n'],
    ['takes paragraphs and code along, whatever they are indented by', 'a[^1].\n\n[^1]: one\n\n\ttwo\n\n        code\n\nb\n', 'a[^1].\n\nb\n\n[^1]: one\n\n\ttwo\n\n        code\n'],
    ['takes the marks of a quote off', '> a[^1]\n> [^1]: one\n> lazy\n\nb\n', '> a[^1]\n\nb\n\n[^1]: one\nlazy\n'],
    ['takes a quote away that holds nothing else', 'a[^1]\n\n> [^1]: one\n>\n>     two\n\nb\n', 'a[^1]\n\nb\n\n[^1]: one\n\n    two\n'],
    ['gathers from callouts', '> [!note] Title\n> a[^1]\n>\n> [^1]: one\n>\n> b\n', '> [!note] Title\n> a[^1]\n>\n> b\n\n[^1]: one\n'],
    ['gathers from lists', '- a[^1]\n\n  [^1]: one\n\n      two\n\n- b\n', '- a[^1]\n\n- b\n\n[^1]: one\n\n    two\n'],
    ['keeps two paragraphs apart', 'a[^1]\n[^1]: one\n# b\n', 'a[^1]\n\n# b\n\n[^1]: one\n'],
    ['makes no heading of a paragraph above a line', 'a[^1]\n[^1]: one\n---\nb\n', 'a[^1]\n\n---\nb\n\n[^1]: one\n'],
    ['keeps blank lines between definitions', 'a[^2] b[^1]\n\n[^1]: one\n\n[^2]: two\n', 'a[^1] b[^2]\n\n[^1]: two\n\n[^2]: one\n'],
    ['parts a definition that ends in a quote from the next', 'a[^1] b[^2]\n\n[^1]: one\n    > quote\n\nc\n\n[^2]: two\n', 'a[^1] b[^2]\n\nc\n\n[^1]: one\n    > quote\n\n[^2]: two\n'],
    ['parts definitions that come to stand among others with blank lines between', 'a[^1] b[^2] c[^3]\n\n[^2]: two\n\nx\n\n[^1]: one\n\n[^3]: three\n', 'a[^1] b[^2] c[^3]\n\nx\n\n[^1]: one\n\n[^2]: two\n\n[^3]: three\n'],
    ['puts no footnote in front of a block id that stands alone', '# H[^1]\n\n^id\n\nText.\n\n[^1]: one\n', '# H\n\n^id\n\nText.[^1]\n\n[^1]: one\n'],
    ['keeps line endings', 'a[^2]\r\n\r\n[^2]: two\r\n\r\nb\r\n', 'a[^1]\r\n\r\nb\r\n\r\n[^1]: two\r\n'],
    ['keeps signs that replacing would read', 'a[^3]\n\n[^3]: costs $$5 and $& more $1\n\nb 😀\n', 'a[^1]\n\nb 😀\n\n[^1]: costs $$5 and $& more $1\n'],
    ['ends a note without a line ending as it was', 'a[^1]\n\n[^1]: one\n\nb', 'a[^1]\n\nb\n\n[^1]: one'],
    ['takes footnotes out of headings', '## Why[^2]\n\nBecause[^1].\n\n[^1]: one\n[^2]: two\n', '## Why\n\nBecause[^1].[^2]\n\n[^1]: one\n[^2]: two\n'],
    ['takes one out of a heading of a number', '# 1. Why[^1]\n\nSo.\n\n[^1]: one\n', '# 1. Why\n\nSo.[^1]\n\n[^1]: one\n'],
    ['takes one out of the title of a callout, into the first paragraph that stands directly in it', '> [!info] Title[^1]\n> - item\n>\n> > quote\n>\n> Text.\n\n[^1]: one\n', '> [!info] Title\n> - item\n>\n> > quote\n>\n> Text.[^1]\n\n[^1]: one\n'],
    ['takes footnotes out of titles of callouts', '> [!info] Title[^1]\n> Text.\n\n[^1]: one\n', '> [!info] Title\n> Text.[^1]\n\n[^1]: one\n'],
    ['renumbers references and definitions of one footnote in any case they are written in', 'a[^2] b[^Note] c[^note]\n\n[^note]: n\n[^2]: two\n', 'a[^1] b[^Note] c[^note]\n\n[^1]: two\n[^note]: n\n'],
    ['moves two equal definitions of one label together', 'a[^1]\n\n[^1]: x\n\nb\n\n[^1]: x\n', 'a[^1]\n\nb\n\n[^1]: x\n[^1]: x\n'],
  ])('%s', (_, text, expected) => {
    expect(tidied(text).text).toBe(expected);
    expect(tidied(expected)).toMatchObject({ text: expected, changes: [] });
  });

  it.each([
    ['makes the heading that is set', 'a[^1]\n\n[^1]: one\n', { heading: 'Sources' }, 'a[^1]\n\n## Sources\n\n[^1]: one\n'],
    ['gathers under the heading wherever it stands', 'a[^1]\n\n## Sources\n\nText\n\n# B\n\n[^1]: one\n', { heading: 'Sources' }, 'a[^1]\n\n## Sources\n\n[^1]: one\n\nText\n\n# B\n'],
    ['takes a heading of several lines as it is written', 'a[^1]\n\n[^1]: one\n', { heading: '---\n### Notes' }, 'a[^1]\n\n---\n### Notes\n\n[^1]: one\n'],
    ['finds a heading by its level where that is set', 'a[^1]\n\n## Notes\n\nb\n\n[^1]: one\n', { heading: '# Notes' }, 'a[^1]\n\n## Notes\n\nb\n\n# Notes\n\n[^1]: one\n'],
    ['makes no heading in a note without footnotes', 'a\n', { heading: 'Sources' }, 'a\n'],
    ['sets references behind punctuation', 'a[^1]. b[^1][^2], c[^2]?! d[^1]\n\n[^1]: x\n[^2]: y\n', { marker: 'after' } as const, 'a.[^1] b,[^1][^2] c?![^2] d[^1]\n\n[^1]: x\n[^2]: y\n'],
    ['leaves references where they are that a comma parts', 'a [^1], [^2]. b[^1];[^2], c[^2], d [^1]. [^2] e\n\n[^1]: x\n[^2]: y\n', { marker: 'after' } as const, 'a [^1], [^2]. b[^1];[^2], c,[^2] d [^1]. [^2] e\n\n[^1]: x\n[^2]: y\n'],
    ['leaves references where they are that a comma parts, before punctuation, too', 'a.[^1],[^2] b.[^1] c\n\n[^1]: x\n[^2]: y\n', { marker: 'before' } as const, 'a.[^1],[^2] b[^1]. c\n\n[^1]: x\n[^2]: y\n'],
    ['sets references before punctuation', 'a.[^1] b,[^1] e.g.[^1] &amp;[^1] 漢。[^1]字\n\n[^1]: x\n', { marker: 'before' } as const, 'a[^1]. b[^1], e.g.[^1] &amp;[^1] 漢[^1]。字\n\n[^1]: x\n'],
    ['sets references side by side that punctuation parted', 'a[^1].[^2] b[^1].[^2],\n\n[^1]: x\n[^2]: y\n', { marker: 'after' } as const, 'a.[^1][^2] b.[^1][^2],\n\n[^1]: x\n[^2]: y\n'],
    ['leaves colons, numbers, links and addresses alone', 'a[^1]: b[^1].5 c[^1].[d](u) https://x.org[^1]. [^1]. e [^1].\n\n[^1]: x\n', { marker: 'after' } as const, 'a[^1]: b[^1].5 c[^1].[d](u) https://x.org[^1]. [^1]. e [^1].\n\n[^1]: x\n'],
  ])('%s', (_, text, options, expected) => {
    expect(tidied(text, options).text).toBe(expected);
    expect(tidied(expected, options)).toMatchObject({ text: expected, changes: [] });
  });

  it.each([
    ['a reference without a definition', 'a[^2] b[^1]\n\n[^2]: two\n', 'a[^2] b[^1]\n\n[^2]: two\n', ['Footnote 1 has no definition']],
    ['a footnote that is defined in two ways', 'a[^1]\n\n[^1]: x\n\nb\n\n[^1]: y\n', 'a[^1]\n\n[^1]: x\n\nb\n\n[^1]: y\n', ['Left footnote 1 where it is: it is defined more than once', 'Left footnote 1 where it is: it is defined more than once', 'Footnote 1 is defined more than once']],
    ['a number that a comment names', 'a[^2] %% b[^2] %%\n\n[^2]: two\n', 'a[^2] %% b[^2] %%\n\n[^2]: two\n', ['Footnote 2 keeps its number: a comment, code, an image or a link names it']],
    ['a definition that a comment of the site holds', 'a[^1] %% b\n\n[^1]: one\n\nc %% d\n', 'a[^1] %% b\n\n[^1]: one\n\nc %% d\n', ['Left footnote 1 where it is: a comment begins or ends in it']],
    ['a definition that begins an item', '- [^1]: one\n\n  a[^1]\n', '- [^1]: one\n\n  a[^1]\n', ['Left footnote 1 where it is: a list item begins with it']],
    ['a definition that keeps two lists apart', '- a[^1]\n\n[^1]: one\n\n- b\n', '- a[^1]\n\n[^1]: one\n\n- b\n', ['Left footnote 1 where it is: without it, text around it would be read in another way']],
    ['a definition in another one', 'a[^1]\n\n[^1]: one\n    [^2]: two\n\nb\n', 'a[^1]\n\nb\n\n[^1]: one\n    [^2]: two\n', ['Left footnote 2 where it is: it stands in another footnote']],
    ['definitions where code at the end would swallow them', 'a[^2]\n\n[^2]: two\n\n```\ncode\n', 'a[^1]\n\n[^1]: two\n\n```\ncode\n', ['Left footnote 1 where it is: without it, text around it would be read in another way']],
    ['a footnote in a title without text below', '## Why[^1]\n\n[^1]: one\n', '## Why[^1]\n\n[^1]: one\n', ['Left 1 footnote in a title: no text below can take it']],
    ['a footnote in the title of a callout that holds a list alone', '> [!info] Title[^1]\n> - item\n\n[^1]: one\n', '> [!info] Title[^1]\n> - item\n\n[^1]: one\n', ['Left 1 footnote in a title: no text below can take it']],
    ['a footnote in an underlined heading that may be a list without it', '1 x[^1]\n===\n\ny\n\n[^1]: one\n', '1 x[^1]\n===\n\ny\n\n[^1]: one\n', ['Left 1 footnote in a title: no text below can take it']],
    ['two footnotes in a title without text below', '## Why[^1] so[^2]\n\n[^1]: one\n[^2]: two\n', '## Why[^1] so[^2]\n\n[^1]: one\n[^2]: two\n', ['Left 2 footnotes in a title: no text below can take them']],
    ['the end of a summary', '## Simplify\n\nShort.\n\n[^1]: one\n\nLong[^1].\n', '## Simplify\n\nShort.\n\n[^1]: one\n\nLong[^1].\n', ['Left footnote 1 where it is: without it, text around it would be read in another way']],
  ])('leaves with a remark: %s', (_, text, expected, remarks) => {
    expect(tidied(text)).toMatchObject({ text: expected, remarks });
  });

  it('does not touch definitions and references in comments, code, HTML and frontmatter', () => {
    const text = '---\na: "[^9]"\n---\n\na[^5]\n\n%%\n[^5x]: hidden\n%%\n\n<!--\n[^6]: hidden\n-->\n\n```\n[^7]: code [^5]\n```\n\n[^5]: five\n';
    expect(tidied(text).text).toBe(text.replace('a[^5]\n', 'a[^1]\n').replace('\n[^5]: five', '\n[^1]: five'));
  });

  it('says that it made a heading, where that is all', () => {
    expect(tidied('a[^1]\n\n[^1]: one\n', { heading: 'Sources' })).toEqual({ text: 'a[^1]\n\n## Sources\n\n[^1]: one\n', changes: ['Added the heading of the footnotes'], remarks: [] });
  });

  it('says what it changed', () => {
    const text = '# T[^4]\n\na[^2].\n\n[^2]: two\n\nb[^4].\n\n[^4]: four\n';
    expect(tidied(text, { marker: 'after' })).toEqual({
      text: '# T\n\na.[^1][^2]\n\nb.[^2]\n\n[^1]: two\n[^2]: four\n',
      changes: ['Took 1 footnote out of a title', 'Moved 2 references to the other side of punctuation', 'Renumbered 2 footnotes', 'Gathered 1 definition'],
      remarks: [],
    });
  });
});
