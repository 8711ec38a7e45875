import { describe, expect, it } from 'vitest';
import type { CitationChange } from '../../../src/core/citations/citation-change';
import { defaultCitationOptions } from '../../../src/core/citations/citation-options';
import { commentPairs, holdsWholePairs } from '../../../src/core/citations/comment-pairs';
import { findDuplicateSources } from '../../../src/core/citations/duplicate-sources';
import { exportCitations } from '../../../src/core/citations/export-citations';
import { findJumpTarget } from '../../../src/core/citations/footnote-jump';
import { longestIncreasing } from '../../../src/core/citations/increasing-run';
import { linksToFootnotes } from '../../../src/core/citations/links-to-footnotes';
import { mergeSources } from '../../../src/core/citations/merge-sources';
import { renameFootnote } from '../../../src/core/citations/rename-footnote';
import { soundChoice } from '../../../src/core/citations/sound-choice';
import { parseNote } from '../../../src/core/note/parse-note';
import { applyPlan } from '../../../src/core/text/apply-edits';

function done(text: string, change: CitationChange): { text: string; changes: readonly string[]; remarks: readonly string[] } | string {
  if (change.kind === 'refused') return change.reason;
  const result = applyPlan(text, change.plan);
  if (result.kind === 'refused') throw new Error(result.reason);
  return { text: result.text, changes: change.changes, remarks: change.remarks };
}

describe('merging sources', () => {
  const merged = (text: string, stripTracking = true) => done(text, mergeSources(parseNote(text), { ...defaultCitationOptions, stripTracking }));

  it.each([
    ['one address in many forms', 'a[^1] b[^2] c[^3]\n\n[^1]: https://a.org/x?b=2&a=1\n[^2]: http://www.a.org:80/x/?a=1&b=2&utm_source=z&fbclid=q\n[^3]: <https://a.org/x?a=1&b=2#:~:text=words>\n', 'a[^1] b[^1] c[^1]\n\n[^1]: https://a.org/x?b=2&a=1\n', []],
    ['the one with a title stays', 'a[^1] b[^2]\n\n[^1]: https://a.org\n[^2]: [Title](https://a.org/)\n', 'a[^2] b[^2]\n\n[^2]: [Title](https://a.org/)\n', []],
    ['where the definitions stand above the text', '[^1]: https://a.org\n[^2]: https://a.org\n\na[^1] b[^2]\n', '[^1]: https://a.org\n\na[^1] b[^1]\n', []],
    ['where text stands between the definitions', 'a[^1] b[^2] c[^3]\n\n[^1]: https://a.org\n\nx\n\n[^2]: https://a.org\n\ny\n\n[^3]: https://a.org\n\nz\n', 'a[^1] b[^1] c[^1]\n\n[^1]: https://a.org\n\nx\n\ny\n\nz\n', []],
    ['equal text', 'a[^1] b[^x]\n\n[^1]: Same  words\n[^x]: Same words\n', 'a[^1] b[^1]\n\n[^1]: Same  words\n', []],
    ['two titles stay two footnotes', 'a[^1] b[^2]\n\n[^1]: [One](https://a.org)\n[^2]: [Other](https://a.org)\n', 'a[^1] b[^2]\n\n[^1]: [One](https://a.org)\n[^2]: [Other](https://a.org)\n', ['Left footnote 1 beside 2: it names the same source but says more, or cannot be taken away']],
    ['two places of one page stay two footnotes', 'a[^1] b[^2]\n\n[^1]: https://a.org#x\n[^2]: https://a.org#y\n', 'a[^1] b[^2]\n\n[^1]: https://a.org#x\n[^2]: https://a.org#y\n', ['Left footnote 2 beside 1: it names the same source but says more, or cannot be taken away']],
    ['routes of one page are pages', 'a[^1] b[^2]\n\n[^1]: https://a.org/#/x\n[^2]: https://a.org/#/y\n', 'a[^1] b[^2]\n\n[^1]: https://a.org/#/x\n[^2]: https://a.org/#/y\n', []],
    ['the same twice under one label', 'a[^1]\n\n[^1]: https://a.org\n[^1]: https://a.org\n', 'a[^1]\n\n[^1]: https://a.org\n', []],
    ['one that a comment names stays', 'a[^1] b[^2] %%[^2]%%\n\n[^1]: https://a.org\n[^2]: https://a.org\n', 'a[^1] b[^2] %%[^2]%%\n\n[^1]: https://a.org\n[^2]: https://a.org\n', ['Left footnote 2 beside 1: it names the same source but says more, or cannot be taken away']],
    ['one of two definitions stays, and so does their label', 'a[^1] b[^2]\n\n> [^1]: https://a.org\n> [^4]: four\n\nx\n\n[^1]: https://a.org\n\n[^2]: [T](https://a.org)\n', 'a[^1] b[^2]\n\n> [^1]: https://a.org\n> [^4]: four\n\nx\n\n[^1]: https://a.org\n\n[^2]: [T](https://a.org)\n', ['Left footnote 1 beside 2: it names the same source but says more, or cannot be taken away', 'Left footnote 1 beside 2: it names the same source but says more, or cannot be taken away']],
    ['out of a quote, which goes', 'a[^1] b[^2]\r\n\r\n> [^2]: https://a.org\r\n\r\n[^1]: https://a.org\r\n', 'a[^2] b[^2]\r\n\r\n> [^2]: https://a.org\r\n', []],
  ])('%s', (_, text, expected, remarks) => {
    expect(merged(text)).toMatchObject({ text: expected, remarks });
    expect(merged(expected)).toMatchObject({ text: expected, changes: [] });
  });

  it('keeps what tracks where it is to be kept', () => {
    const text = 'a[^1] b[^2]\n\n[^1]: https://a.org\n[^2]: https://a.org?utm_source=x\n';
    expect(merged(text, false)).toMatchObject({ text, changes: [] });
    expect(merged(text)).toMatchObject({ changes: ['Merged 1 footnote into 1'] });
  });

  it('finds who stays, who goes and who differs', () => {
    const groups = findDuplicateSources(parseNote('[^1]: https://a.org\n[^2]: [T](https://a.org)\n[^3]: https://a.org#p\n[^4]: https://b.org\n'));
    const labels = groups.map(({ kept, merged: going, different }) => [kept.label, going.map(({ label }) => label), different.map(({ label }) => label)]);
    expect(labels).toEqual([['2', ['1'], ['3']]]);
  });
});

describe('renaming a footnote', () => {
  const text = 'a[^Old] b[^old] c[^2] %%[^c]%%\n\n[^OLD]: see[^old]\n[^2]: two\n\nd[^none]\n';
  const renamed = (label: string, newLabel: string) => done(text, renameFootnote(parseNote(text), label, newLabel));

  it('changes the label everywhere, in one case', () => {
    expect(renamed('old', ' fresh ')).toEqual({ text: 'a[^fresh] b[^fresh] c[^2] %%[^c]%%\n\n[^fresh]: see[^fresh]\n[^2]: two\n\nd[^none]\n', changes: ['Renamed footnote old to fresh'], remarks: [] });
    expect(renamed('2', '2')).toEqual({ text, changes: [], remarks: [] });
    expect(renamed('OLD', 'Old')).toMatchObject({ text: text.replaceAll(/\[\^old\]/gi, '[^Old]') });
  });

  it.each([
    ['lost', 'x', 'The note has no footnote lost'],
    ['none', 'x', 'The note has no footnote none'],
    ['2', 'OLD', 'The note has a footnote OLD already'],
    ['2', 'None', 'A reference without a footnote is called None already'],
    ['2', 'c', 'A comment, code, an image or a link names footnote c already'],
    ['2', '', 'A footnote needs a label'],
    ['2', 'two words', 'A label holds no blanks: write a hyphen instead'],
    ['2', 'a]b', 'A label holds no brackets and no caret'],
    ['2', '^a', 'A label holds no brackets and no caret'],
    ['2', 'a#b', 'A label holds no signs that mean something else in a note, such as # or |'],
    ['2', 'x'.repeat(101), 'The label is too long'],
  ])('refuses %j to %j', (label, newLabel, reason) => {
    expect(renamed(label, newLabel)).toBe(reason);
  });

  it('says that something hidden still names it', () => {
    const hidden = 'a[^1] <!-- [^1] -->\n\n[^1]: one\n';
    expect(done(hidden, renameFootnote(parseNote(hidden), '1', 'x'))).toMatchObject({ text: 'a[^x] <!-- [^1] -->\n\n[^x]: one\n', remarks: ['A comment, code, an image or a link still names footnote 1'] });
  });
});

describe('exporting footnotes', () => {
  it.each([
    ['list', 'a[^x][^2] b^[Inline.] c[^x]\n\n[^2]: [Two](https://b.org)\n[^x]: See[^2]\n', 'a[1, 2] b[3] c[1]\n\n## Sources\n\n1. See[2]\n2. [Two](https://b.org)\n3. Inline.\n'],
    ['list', 'a[^1]\n\n[^1]: one\n\nb[^2]\n\n[^2]: two\n\nc\n', 'a[1]\n\nb[2]\n\nc\n\n## Sources\n\n1. one\n2. two\n'],
    ['list', 'a[^1]\n\n## References\n\n[^1]: one\n\n    more\n\n        code\n', 'a[1]\n\n## References\n\n1. one\n\n   more\n\n       code\n'],
    ['links', 'a[^1]\n\n[^1]: https://a.org\n\nb[^2]\n\n[^2]: https://b.org\n\nc\n', 'a ([a.org](https://a.org))\n\nb ([b.org](https://b.org))\n\nc\n'],
    ['links', 'a[^1], b[^1][^2] c [^2].\n\n[^1]: [One](https://a.org)\n[^2]: https://www.b.org/x\n', 'a ([One](https://a.org)), b ([One](https://a.org), [b.org](https://www.b.org/x)) c ([b.org](https://www.b.org/x)).\n'],
  ] as const)('as %s: %j', (form, text, expected) => {
    expect(done(text, exportCitations(parseNote(text), form))).toMatchObject({ text: expected, remarks: [] });
    expect(done(expected, exportCitations(parseNote(expected), form))).toMatchObject({ text: expected, changes: [] });
  });

  it.each([
    ['list', 'a[^1] b[^2](c)\n\n[^1]: one\n[^2]: two\n[^3]: three\n', 'a[1] b[^2](c)\n\n[^2]: two\n[^3]: three\n\n## Sources\n\n1. one\n', ['Left footnote 2: it is cited where only a footnote can stand', 'Left 1 footnote that nothing cites']],
    ['list', 'a[^1] b[^2]\n\n[^1]:\n[^2]: x\n[^2]: y\n', 'a[^1] b[^2]\n\n[^1]:\n[^2]: x\n[^2]: y\n', ['Left footnote 1: it is empty', 'Left footnote 2: it is defined more than once']],
    ['links', 'a[^1] b[^2]\n\n[^1]: words\n[^2]: https://a.org\n', 'a[^1] b ([a.org](https://a.org))\n\n[^1]: words\n', ['Left footnote 1: it says more than an address and a title']],
    ['links', 'a[^1] b[^2]\n\n[^1]: [One[^9]](https://a.org)\n[^2]: https://b.org\n', 'a[^1] b ([b.org](https://b.org))\n\n[^1]: [One[^9]](https://a.org)\n', ['Left footnote 1: it says more than an address and a title']],
    ['links', 'a[^1]\n\n[^1]: # https://a.org\n', 'a[^1]\n\n[^1]: # https://a.org\n', ['Left footnote 1: it says more than an address and a title']],
    ['links', '| a[^1] |\n| --- |\n\n[^1]: [x|y](https://a.org)\n', '| a[^1] |\n| --- |\n\n[^1]: [x|y](https://a.org)\n', ['Left 1 footnote that cannot be a link where it is cited']],
  ] as const)('leaves with a remark, as %s: %j', (form, text, expected, remarks) => {
    expect(done(text, exportCitations(parseNote(text), form))).toMatchObject({ text: expected, remarks });
  });

  it('refuses a list where marks would seem to cite it', () => {
    expect(done('', exportCitations(parseNote('a[^1] b[1]\n\n[^1]: one\n'), 'list'))).toBe('The note has marks such as [1] already, which would seem to cite the new list');
    expect(done('', exportCitations(parseNote('a[^1]\n\n[^1]: one\n\nSources:\n[7] https://a.org\n'), 'list'))).toBe('The note has a list of sources already');
  });

  it('takes links back that stand in parentheses, and leaves those of a sentence', () => {
    const text = 'a ([One](https://a.org), [b.org](https://b.org)). See [this](https://c.org) ([One](https://a.org))\n\n## T ([x](https://d.org))\n\n[^4]: [One](https://a.org)\n';
    expect(done(text, linksToFootnotes(parseNote(text), defaultCitationOptions))).toEqual({
      text: 'a[^4][^5]. See [this](https://c.org)[^4]\n\n## T ([x](https://d.org))\n\n[^4]: [One](https://a.org)\n[^5]: https://b.org\n',
      changes: ['Turned 3 links into footnotes'],
      remarks: ['Left 2 links that belong to the text'],
    });
  });

  it.each([
    ['names the source alone', 'a ([a.org](https://a.org/x))\n\n[^t]: [One](https://www.a.org/x/?utm_source=b)\n', 'a[^t]\n\n[^t]: [One](https://www.a.org/x/?utm_source=b)\n'],
    ['says the same title', 'a ([One](https://a.org/x))\n\n[^t]: One - http://a.org/x\n', 'a[^t]\n\n[^t]: One - http://a.org/x\n'],
    ['shows its address, or nothing', 'a ([https://a.org/x](https://a.org/x)) b ([](https://a.org/x))\n\n[^t]: [One](https://a.org/x)\n', 'a[^t] b[^t]\n\n[^t]: [One](https://a.org/x)\n'],
  ] as const)('refers to the footnote of the note that has the address, where the link %s', (_, text, expected) => {
    expect(done(text, linksToFootnotes(parseNote(text), defaultCitationOptions))).toMatchObject({ text: expected, remarks: [] });
    expect(done(expected, linksToFootnotes(parseNote(expected), defaultCitationOptions))).toMatchObject({ text: expected, changes: [] });
  });

  it.each([
    ['says another title', 'a ([Two](https://a.org/x))\n\n[^t]: [One](https://a.org/x)\n', 'a[^1]\n\n[^t]: [One](https://a.org/x)\n[^1]: [Two](https://a.org/x)\n'],
    ['says a title that it lacks', 'a ([One](https://a.org/x))\n\n[^t]: https://a.org/x\n', 'a[^1]\n\n[^t]: https://a.org/x\n[^1]: [One](https://a.org/x)\n'],
    ['means no page', 'a ([a.org](https://a.org/x))\n\n[^t]: [One, p. 3](https://a.org/x)\n', 'a[^1]\n\n[^t]: [One, p. 3](https://a.org/x)\n[^1]: https://a.org/x\n'],
    ['has a tooltip', 'a ([One](https://a.org/x "T"))\n\n[^t]: [One](https://a.org/x)\n', 'a[^1]\n\n[^t]: [One](https://a.org/x)\n[^1]: [One](https://a.org/x "T")\n'],
  ] as const)('makes a footnote of its own for a link that %s', (_, text, expected) => {
    expect(done(text, linksToFootnotes(parseNote(text), defaultCitationOptions))).toMatchObject({ text: expected });
  });

  it('names the address of links that show nothing', () => {
    const text = 'a ([One](https://a.org/x)) b ([One](https://a.org/x)) c ([](https://b.org/C_(d))) d ([](https://c.org))\n';
    expect(done(text, linksToFootnotes(parseNote(text), defaultCitationOptions))).toMatchObject({ text: 'a[^1] b[^1] c[^2] d[^3]\n\n[^1]: [One](https://a.org/x)\n[^2]: <https://b.org/C_(d)>\n[^3]: https://c.org\n' });
  });

  it('refers by the address alone where footnotes say no title', () => {
    const text = 'a ([Two](https://www.a.org/x))\n\n[^t]: https://a.org/x\n';
    expect(done(text, linksToFootnotes(parseNote(text), { ...defaultCitationOptions, definitionStyle: 'url' }))).toMatchObject({ text: 'a[^t]\n\n[^t]: https://a.org/x\n' });
  });

  it.each([
    ['link', '[^1]: [One](https://www.a.org/x)'],
    ['url', '[^1]: https://www.a.org/x'],
    ['text', '[^1]: One. a.org. https://www.a.org/x'],
  ] as const)('writes new footnotes in the style %s', (definitionStyle, definition) => {
    const text = 'a ([One](https://www.a.org/x))';
    expect(done(text, linksToFootnotes(parseNote(text), { ...defaultCitationOptions, definitionStyle }))).toMatchObject({ text: `a[^1]\n\n${definition}` });
  });
});

describe('jumping', () => {
  const text = 'a[^1] b[^2] c[^1]\n\n[^1]: one see[^2]\n[^2]: two\n[^3]: lost\n';
  const target = (offset: number, previous: number | null = null): string | null => {
    const range = findJumpTarget(parseNote(text), offset, previous);
    return range === null ? null : `${String(range.from)} ${text.slice(range.from, range.to)}`;
  };

  it.each([
    ['from a reference to the text of its footnote', 'a[^', '25 one see[^2]'],
    ['from the end of a reference', 'a[^1]', '25 one see[^2]'],
    ['from a footnote to its first reference', '[^1]: o', '1 [^1]'],
    ['from a label to its first reference', '\n\n[^2'.slice(2), '43 two'],
    ['from a reference in a footnote to its own text', 'one see[^', '43 two'],
    ['from a footnote that nothing cites nowhere', '[^3]: l', null],
  ])('%s', (_, before, expected) => {
    expect(target(text.indexOf(before) + before.length)).toBe(expected);
  });

  it('goes on to the next reference when asked again, and back from the last', () => {
    const inFootnote = text.indexOf('one');
    expect(target(inFootnote)).toBe('1 [^1]');
    expect(target(1, inFootnote)).toBe('13 [^1]');
    expect(target(13, inFootnote)).toBe('25 one see[^2]');
    expect(target(7, inFootnote)).toBe('43 two');
  });

  it('goes nowhere from text', () => {
    expect(target(0)).toBeNull();
  });
});

describe('what the commands are made of', () => {
  it('tries all, then halves', () => {
    const tried: string[] = [];
    const choice = soundChoice(['a', 'b', 'c', 'd'], 10, (some) => {
      tried.push(some.join(''));
      return some.includes('c') ? null : some.length;
    });
    expect(choice).toEqual({ chosen: ['a', 'b', 'd'], result: 3 });
    expect(tried).toEqual(['abcd', 'ab', 'abcd', 'abc', 'abd']);
    expect(soundChoice(['a', 'b', 'c', 'd'], 10_000_000, () => null)).toEqual({ chosen: [], result: null });
  });

  it('keeps the longest run that rises', () => {
    expect(longestIncreasing([3, 1, 2, 5, 4], (rank) => rank)).toEqual([1, 2, 4]);
    expect(longestIncreasing([], (rank: number) => rank)).toEqual([]);
  });

  it('pairs the marks of comments as a site does', () => {
    expect(commentPairs('a %%b%% c %%%% d%% e')).toEqual({ pairs: [{ from: 2, to: 7 }, { from: 10, to: 18 }], open: -1 });
    expect(commentPairs('a %%b')).toEqual({ pairs: [], open: 2 });
    const pairs = commentPairs('%%a%% %%b%% %%');
    expect([[0, 5], [0, 4], [6, 11], [3, 8], [11, 14], [5, 6]].map(([from = 0, to = 0]) => holdsWholePairs(pairs, { from, to }))).toEqual([true, false, true, false, false, true]);
  });
});
