import { describe, expect, it } from 'vitest';
import type { Source } from '../../../src/core/note/source-list';
import { parseNote } from '../../../src/core/note/parse-note';
import { altReferences } from '../../../src/core/citations/alt-references';
import { readDoiReference } from '../../../src/core/citations/doi-reference';
import { findJumpTarget } from '../../../src/core/citations/footnote-jump';
import { meaningFault, type FootnoteMeaning } from '../../../src/core/citations/footnote-meaning';
import { holdsForeignLine } from '../../../src/core/citations/foreign-line';
import { beforeBlanks, isEscapedAt, isFreePlace } from '../../../src/core/citations/free-place';
import { hostLabel } from '../../../src/core/citations/host-label';
import { readPageTitle } from '../../../src/core/citations/page-title';
import { convertPasted } from '../../../src/core/citations/convert-pasted';
import { giveLabels } from '../../../src/core/citations/footnote-labels';
import { findInsertionPoint } from '../../../src/core/citations/insertion-point';
import { pasteCitations } from '../../../src/core/citations/paste-citations';
import { definitionContent } from '../../../src/core/citations/source-definition';
import { writeOutDois } from '../../../src/core/citations/titled-addresses';
import { webLinks } from '../../../src/core/citations/web-links';
import { applyPlan } from '../../../src/core/text/apply-edits';
import { parseSourceInput } from '../../../src/core/citations/parse-source-input';
import { checkPublicAddress } from '../../../src/core/citations/public-address';

describe('an address of a private network', () => {
  it('ends with one of these names', () => {
    const suffixes = [
      'localhost', 'local', 'localdomain', 'internal', 'intranet', 'lan', 'home', 'corp', 'private', 'home.arpa', 'in-addr.arpa', 'ip6.arpa', 'test', 'invalid',
      'example', 'onion', 'nip.io', 'sslip.io', 'xip.io', 'localtest.me', 'lvh.me', 'vcap.me', 'lacolhost.com',
    ];
    expect(suffixes.filter((suffix) => checkPublicAddress(`https://x.${suffix}/`).kind !== 'refused')).toEqual([]);
    expect(checkPublicAddress('https://homes.org/#a')).toEqual({ kind: 'public', url: 'https://homes.org/', host: 'homes.org' });
    expect(checkPublicAddress('https://myhome.nip.ion.org/').kind).toBe('public');
  });
});

describe('the title of a page that lets no program in', () => {
  it.each(['Just a moment...', 'Attention Required! | Cloudflare', 'Access Denied', 'Are you a robot?', 'Robot Check', 'Captcha', 'Security Check', 'Verifying you are human', '403 Forbidden', '404 Not Found', 'Redirecting...', 'Loading...'])('is none: %s', (title) => {
    expect(readPageTitle(`<title>${title}</title>`)).toBeNull();
    expect(readPageTitle(`<title>${title} of bees</title>`)).toBe(`${title} of bees`);
  });
});

describe('the name of a site', () => {
  it.each([
    ['https://www.nature.com/a', 'nature'],
    ['https://bbc.co.uk', 'bbc'],
    ['https://co.uk', 'co'],
    ['https://a.b.org', 'b'],
    ['https://localhost/a', 'localhost'],
    ['https://1.2.3.4/', '1-2-3-4'],
    ['https://163.com', '163-com'],
    ['https://x.1and1.com', '1and1'],
    ['https://a.4chan.org', '4chan'],
    ['https://bees.4x', 'bees'],
    ['ftp://a.b', null],
  ])('of %s is %j', (url, label) => {
    expect(hostLabel(url)).toBe(label);
  });
});

describe('what somebody types to name a source', () => {
  it('begins with www. where no scheme does', () => {
    expect(parseSourceInput('www.a.org')).toEqual({ url: 'https://www.a.org', title: '' });
    expect(parseSourceInput('<www.a.org/x>')).toEqual({ url: 'https://www.a.org/x', title: '' });
    expect(parseSourceInput('awww.a.org')).toBeNull();
    expect(parseSourceInput('www. a.org')).toBeNull();
    expect(parseSourceInput('https://awww.a.org')).toEqual({ url: 'https://awww.a.org', title: '' });
  });
});

describe('the authors of a reference', () => {
  it('are those who have a name', () => {
    const author = [{ family: 'A' }, {}, { family: '' }, 7, { literal: 'B' }];
    expect(readDoiReference(JSON.stringify({ title: 'T', author, issued: { 'date-parts': [[2020]] } }), 'plain')).toBe('A, B (2020). T.');
  });
});

describe('a reference in the description of an image', () => {
  it('is told with its label', () => {
    expect(altReferences(parseNote('![a [^1] b [^3]](c.png)\n'))).toEqual([{ from: 4, to: 8, label: '1', identifier: '1' }, { from: 11, to: 15, label: '3', identifier: '3' }]);
    expect(altReferences(parseNote('[a [^1]](c.png) ![[c.png|[^1]]]\n'))).toEqual([]);
  });
});

describe('where a footnote leads', () => {
  const note = parseNote('a[^1] b[^1]\n\n[^1]: c[^2]\n[^2]: d\n');

  it('is its text, and from there back to where one came from, or on', () => {
    expect(findJumpTarget(note, 2)).toMatchObject({ from: 19 });
    expect(findJumpTarget(note, 0)).toBeNull();
    expect(findJumpTarget(note, 2, 13)).toMatchObject({ from: 7 });
    expect(findJumpTarget(note, 2, 12)).toMatchObject({ from: 19 });
  });
});

describe('two readings of a note', () => {
  const meaning = (body: readonly string[], footnotes: readonly (readonly [string, readonly string[]])[] = [], whole: readonly string[] = []): FootnoteMeaning => ({ body, footnotes: new Map(footnotes), whole });
  const otherText = 'The change would give other text of the note another meaning';

  it.each<readonly [FootnoteMeaning, FootnoteMeaning, readonly string[], string | null]>([
    [meaning(['a', 'b']), meaning(['a', 'b']), [], null],
    [meaning(['a', 'b']), meaning(['a']), [], otherText],
    [meaning(['a', 'b']), meaning(['a', 'c']), [], otherText],
    [meaning(['a', 'b']), meaning(['a', 'x', 'b']), ['x'], null],
    [meaning(['a', 'b']), meaning(['a', 'b', 'x']), ['x'], null],
    [meaning(['a', 'x']), meaning(['a', 'x', 'x']), ['x'], null],
    [meaning(['a', 'b']), meaning(['a', 'y', 'b']), ['x'], otherText],
    [meaning(['a', 'b']), meaning(['a', 'x', 'c']), ['x'], otherText],
    [meaning(['a', 'b']), meaning(['a', 'b']), ['x'], otherText],
    [meaning(['a', 'b']), meaning(['a', 'x', 'y', 'b']), ['x', 'y'], null],
    [meaning([], [['1', ['a']]]), meaning([], [['1', ['a']]]), [], null],
    [meaning([], [['1', ['a']]]), meaning([]), [], 'The change would make or undo a footnote'],
    [meaning([], [['1', ['a']]]), meaning([], [['2', ['a']]]), [], 'Footnote 1 would say something else'],
    [meaning([], [['1', ['a']]]), meaning([], [['1', ['b']]]), [], 'Footnote 1 would say something else'],
    [meaning([], [], ['a']), meaning([], [], ['b']), [], otherText],
  ])('%#', (before, after, added, fault) => {
    expect(meaningFault(before, after, added)).toBe(fault);
  });
});

describe('an item of a list of sources', () => {
  const holds = (text: string, isQuoted = false): boolean => {
    const from = text.indexOf('1');
    const source: Source = { from: 0, to: text.length, label: '1', labelRange: { from, to: from + 1 }, url: '', title: '' };
    return holdsForeignLine(text, source, isQuoted);
  };

  it.each(['1. a\nb', '1. a\n[2] c', '1. a\n[2](c', '1. a\n[22]', '[1] a\nSources:', '- [1] a\n b', '1. a\r\nb', '1. a\n  b', '1. a https://x.y\nmore https://x.y', '1. a\n   [2] c', '-  [1] a\n  b'])('reaches over text of others: %j', (text) => {
    expect(holds(text)).toBe(true);
  });

  it.each(['1. a', '1. a\n   b', '1. a\n\tb', '1. a\nhttps://b.c', '1. a\n\n', '- [1] a\n  b', '-  [1] a\n   b', '1. a\n   [x] b'])('is all its own: %j', (text) => {
    expect(holds(text)).toBe(false);
  });

  it('has marks in front of its lines in a quote', () => {
    expect(holds('1. a\n>    b', true)).toBe(false);
    expect(holds('1. a\n> b', true)).toBe(true);
    expect(holds('1. a\n>', true)).toBe(false);
  });
});

describe('a place in a note', () => {
  it('is free where nothing protects it', () => {
    const free = (text: string, from: number, to: number): boolean => isFreePlace(parseNote(text), { from, to });
    expect(free('a `b` c', 0, 1)).toBe(true);
    expect(free('a `b` c', 3, 4)).toBe(false);
    expect(free('a `b` c', 0, 7)).toBe(true);
    expect(free('a `b` c', 0, 4)).toBe(false);
    expect(free('---\na: 1\n---\nb', 4, 5)).toBe(false);
    expect(free('[a]: https://b.c\n', 1, 2)).toBe(false);
  });

  it('is escaped behind an odd number of backslashes', () => {
    expect(['a', '\\a', '\\\\a', '\\\\\\a', 'a\\b'].map((text) => isEscapedAt(text, text.length - 1))).toEqual([false, true, false, true, true]);
    expect(isEscapedAt('\\ab', 2)).toBe(false);
  });

  it('has one blank before it that words stand before', () => {
    expect(['ab', 'a b', 'a  b', ' b', '\n b', '> b', '| b', 'a\tb'].map((text) => beforeBlanks(parseNote(text), text.length - 1))).toEqual([1, 1, 3, 1, 2, 2, 2, 1]);
  });
});

describe('what leads to the web', () => {
  it('is every link and image outside of comments, in order', () => {
    expect(webLinks(parseNote('![i](https://a.b/i.png) [t](https://a.b/t) https://a.b/u [[N]] [m](m.md) %%[c](https://a.b/c)%% ![j](https://a.b/j.png)\n'))).toEqual([
      { from: 0, to: 23, url: 'https://a.b/i.png' },
      { from: 24, to: 42, url: 'https://a.b/t' },
      { from: 43, to: 56, url: 'https://a.b/u' },
      { from: 96, to: 119, url: 'https://a.b/j.png' },
    ]);
  });
});

describe('what was pasted a moment ago', () => {
  it('becomes what pasting its citations would have made of it', () => {
    const answer = 'Fact[1]. Two[2].\n\nCitations:\n[1] https://a.org/1\n[2] https://b.org/2\n';
    const text = `Before\n\n${answer}After\n`;
    const planned = convertPasted(text, { from: 8, to: 8 + answer.length }, answer, {}, {});
    const expected = pasteCitations(parseNote('Before\n\nAfter\n'), { from: 8, to: 8 }, answer, {});
    if (planned.kind !== 'planned' || expected.kind !== 'planned') throw new Error('not planned');
    expect(applyPlan(text, planned.plan)).toEqual(applyPlan('Before\n\nAfter\n', expected.plan));
    expect(applyPlan(text, planned.plan)).toMatchObject({ text: expect.stringContaining('Fact[^1]. Two[^2].') as unknown });
    expect(convertPasted('x words y', { from: 2, to: 7 }, 'words', {}, {})).toEqual({ kind: 'nothing' });
  });
});

describe('what a footnote says of a source', () => {
  const said = (title: string, url: string, definitionStyle: 'link' | 'url' | 'text'): string => definitionContent('', { entry: null, url, title, words: null }, { definitionStyle, stripTracking: false, ending: '\n' }).text;

  it.each<readonly [string, string, 'link' | 'url' | 'text', string]>([
    ['Bees', 'https://www.a.org/x', 'text', 'Bees. a.org. https://www.a.org/x'],
    ['Bees?', 'https://a.org/x', 'text', 'Bees? a.org. https://a.org/x'],
    ['', 'https://a.org/x', 'text', 'https://a.org/x'],
    ['Bees', 'https://a.org/x', 'link', '[Bees](https://a.org/x)'],
    ['Bees', 'https://a.org/x', 'url', 'https://a.org/x'],
    ['Bees', '', 'link', 'Bees'],
    ['A\n B', '', 'link', 'A\n    B'],
  ])('%j at %j as a %s is %j', (title, url, style, expected) => {
    expect(said(title, url, style)).toBe(expected);
  });
});

describe('the label of a footnote', () => {
  it('is kept where it is a name of up to sixty letters', () => {
    const footnote = (label: string) => ({ label, url: 'https://a.org', citedFrom: 0, from: 0 });
    type Footnotes = Parameters<typeof giveLabels>[0];
    const footnotes = [footnote('note-a'), footnote('a b'), footnote('x'.repeat(61))] as unknown as Footnotes;
    const given: string[] = [];
    const free = { named: (name: string) => { given.push(name); return name; }, claim: () => false, next: () => '9' } as unknown as Parameters<typeof giveLabels>[1];
    expect([...giveLabels(footnotes, free, 'keep').values()]).toEqual(['note-a', '9', '9']);
    expect(given).toEqual(['note-a']);
  });
});

describe('a place for a footnote', () => {
  const place = (marked: string): number | string => {
    const at = marked.indexOf('‸');
    const found = findInsertionPoint(parseNote(marked.replace('‸', '')), { from: at, to: at });
    return found.kind === 'offset' ? found.offset : found.reason;
  };
  const cells = 'A footnote cannot stand outside the cells of a table';

  it.each([
    ['Wo‸rd.\n', 5],
    ['‸| a | b |\n| - | - |\n| c | d |\n', cells],
    ['| a | b |‸\n| - | - |\n| c | d |\n', cells],
    ['| a | b |\n| - | - |\n| c | d |‸', cells],
    ['| a | b |\r\n| - | - |\r\n| c | d |‸\r\n', cells],
    ['| a‸ | b |\n| - | - |\n', 3],
    ['a‸ | b\n- | -\n', 1],
    ['`co‸de`\n', 'A footnote cannot stand in code'],
    ['[te‸xt](https://a.b)\n', 'A footnote cannot stand in a link'],
    ['Word‸(b)\n', 'With what follows, the footnote would be read as a link'],
    ['---\na: ‸1\n---\nb', 'A footnote cannot stand in the frontmatter'],
  ])('%j is %j', (marked, expected) => {
    expect(place(marked)).toBe(expected);
  });
});

describe('a DOI that is written out', () => {
  it('stands behind its reference, in pointed brackets where its address ends as text does', () => {
    const written = (text: string, url: string): string => {
      const change = writeOutDois(parseNote(text), new Map([[url, 'Bee, A. (2020).']]));
      const applied = change.kind === 'planned' ? applyPlan(text, change.plan) : change;
      return applied.kind === 'applied' ? applied.text : applied.reason;
    };
    expect(written('See\n\n[^1]: https://doi.org/10.1000/182\n', 'https://doi.org/10.1000/182')).toBe('See\n\n[^1]: Bee, A. (2020). https://doi.org/10.1000/182\n');
  });
});
