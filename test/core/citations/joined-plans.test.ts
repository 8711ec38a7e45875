import { describe, expect, it } from 'vitest';
import { type CitationOptions, defaultCitationOptions } from '../../../src/core/citations/citation-options';
import { convertCitations } from '../../../src/core/citations/convert-citations';
import { exportCitations } from '../../../src/core/citations/export-citations';
import { findGluedDefinitions } from '../../../src/core/citations/glued-definitions';
import { linksToFootnotes } from '../../../src/core/citations/links-to-footnotes';
import { mergeSources } from '../../../src/core/citations/merge-sources';
import { pasteCitations } from '../../../src/core/citations/paste-citations';
import { tidyCitations } from '../../../src/core/citations/tidy-citations';
import { parseNote } from '../../../src/core/note/parse-note';
import { done, textAfter } from '../../support/done-change';

describe('converting pasted citations', () => {
  const converted = (text: string, options: Partial<CitationOptions> = {}) => {
    const { plan, changes, unresolved } = convertCitations(parseNote(text), options);
    return { text: textAfter(plan), changes, reasons: unresolved.map(({ reason }) => reason) };
  };
  const sources = '\n\nSources:\n[1] https://a.org/1\n';

  it('keeps uncited sources as footnotes where that is wanted, and counts them', () => {
    const text = 'Fact[1].\n\nSources:\n[1] https://a.org/1\n[2] https://b.org/2\n';
    expect(converted(text, { uncited: 'definitions' })).toEqual({ text: 'Fact[^1].\n\n[^1]: https://a.org/1\n[^2]: https://b.org/2\n', changes: ['Linked 1 citation to 1 source', 'Kept 1 uncited source as a footnote'], reasons: [] });
  });

  it('shows or drops what an export defines and nothing cites, with the blank line that stood around it', () => {
    const text = 'A[^1_2].\n\n[^1_2]: https://a.org\n[^1_1]: https://b.org\n';
    expect(converted(text, { heading: 'Sources' })).toMatchObject({ text: 'A[^1].\n\n## Sources\n\n- https://b.org\n\n[^1]: https://a.org\n', changes: ['Linked 1 citation to 1 source', 'Kept 1 uncited source as a list'] });
    expect(converted('A.\n\n[^1_2]: https://a.org\n\nB.\n', { uncited: 'drop' })).toMatchObject({ text: 'A.\n\nB.\n', changes: ['Dropped 1 uncited source'] });
    expect(converted('A.\n\n[^1_2]: https://a.org\n', { uncited: 'drop' })).toMatchObject({ text: 'A.\n' });
  });

  it.each(['[^1_2]:\n', 'A[^1_2].\n\n[^1_2]:\n', 'A.\n\n[^1_1]: [^1_2]:\n'])('takes a definition that says nothing for no source: %j', (text) => {
    expect(converted(text, { heading: 'Sources' })).toEqual({ text, changes: [], reasons: [] });
    expect(converted(text, { uncited: 'drop' })).toEqual({ text, changes: [], reasons: [] });
  });

  it('cites the footnote of an address that the note has, though the list gives it no title', () => {
    const whole = { text: 'Fact[^1].\n\n[^1]: [One](https://a.org/1)\n', changes: ['Linked 1 citation to 1 source', 'Used 1 footnote that the note has already'] };
    expect(converted(`Fact[1].${sources}\n[^1]: [One](https://a.org/1)\n`)).toMatchObject(whole);
    expect(converted('[^1]: [O](http://a.org/1\n- [1]\n# References\n[1] http://a.org/1')).toMatchObject({ text: '[^1]: [O](http://a.org/1\n- [^1]' });
  });

  it.each([
    ['a line that it would make a footnote', `**Note**\n [1]: x${sources}`, `**Note**\n [1]: x${sources}`, 'With the colon behind it, the mark would become the footnote itself'],
    ['the title of a callout', `> [!note] Title[1]\n> Text[1].${sources}`, '> [!note] Title[1]\n> Text[^1].\n\nSources:\n[1] https://a.org/1\n\n[^1]: https://a.org/1\n', "A footnote in a callout's title would hide the title"],
    ['a list whose entry goes on with other text', 'Fact[2].\n\n# References\n2. https://b.org\nmore text\n\n', 'Fact[2].\n\n# References\n2. https://b.org\nmore text\n\n', 'Text that stands right behind source 2 would go with it'],
    ['what an app shows without a number', 'A <grok:render type="card"></grok:render> b[1].\n\nSources\n[1] https://a.org/1\n', 'A <grok:render type="card"></grok:render> b[^1].\n\n[^1]: https://a.org/1\n', 'What it cites is known to Grok alone'],
    ['a source that the tool alone knows', 'A【2†】 b[1].\n\nSources\n[1] https://a.org/1\n', 'A【2†】 b[^1].\n\n[^1]: https://a.org/1\n', 'What it cites is known to ChatGPT alone'],
  ])('leaves a mark for %s, and says why', (_, text, expected, reason) => {
    expect(converted(text)).toMatchObject({ text: expected, reasons: [reason] });
  });
});

describe('writing footnotes as links', () => {
  const linked = (text: string) => exportCitations(parseNote(text), 'links');

  it('has nothing to do in an empty note', () => {
    expect(linked('')).toEqual({ kind: 'planned', plan: { baseText: '', edits: [] }, changes: [], remarks: [], parts: [] });
  });

  it('counts the footnotes, in the order in which they are cited', () => {
    const text = 'A^[https://i.org] b[^2].\n\n[^2]: https://b.org\n';
    const change = linked(text);
    expect(done(change)).toEqual({ text: 'A ([i.org](https://i.org)) b ([b.org](https://b.org)).\n', changes: ['Wrote 2 footnotes as links'], remarks: [] });
    expect(change.kind === 'planned' && change.parts?.map((places) => places.map(({ from, to }) => text.slice(from, to)))).toEqual([['^[https://i.org]'], ['[^2]']]);
  });

  it('leaves no gap between definitions that stay', () => {
    expect(done(linked('[^1]: one\n[^n]: https://g.org\n[^2]: two\n\nText[^n].\n'))).toEqual({ text: '[^1]: one\n[^2]: two\n\nText ([g.org](https://g.org)).\n', changes: ['Wrote 1 footnote as links'], remarks: ['Left 2 footnotes that nothing cites'] });
  });

  it('leaves a footnote that holds another one, and says so', () => {
    const text = 'A[^1].\n\n[^1]: x ^[i]\n';
    expect(done(linked(text))).toEqual({ text, changes: [], remarks: ['Left footnote 1: it holds another one', 'Left 1 inline footnote'] });
  });
});

describe('listing footnotes', () => {
  it.each([
    ['quote', 'A[^1].\n\n[^1]: > quoted\n', 'A[1].\n\n## Sources\n\n1. > quoted\n'],
    ['list', 'A[^1].\n\n[^1]: - one\n    - two\n', 'A[1].\n\n## Sources\n\n1. - one\n   - two\n'],
  ])('takes a %s over into the entry', (_, text, expected) => {
    expect(done(exportCitations(parseNote(text), 'list'))).toEqual({ text: expected, changes: ['Listed 1 footnote'], remarks: [] });
  });
});

describe('turning links into footnotes', () => {
  it.each(['[^q]:\n    | a |\n    | - |\n', '[^q]: > quoted\n'])('parts a new footnote from one that ends with a quote or a table: %j', (definition) => {
    expect(done(linksToFootnotes(parseNote(`A ([b](https://b.org)).\n\n${definition}`), defaultCitationOptions)).text).toBe(`A[^1].\n\n${definition}\n[^1]: [b](https://b.org)\n`);
  });
});

describe('gathering definitions', () => {
  it.each([
    ['puts a blank line behind one that ends with a quote', 'A[^1] b[^2].\n\n[^1]: > quoted\n[^2]: plain\n\nText\n', 'A[^1] b[^2].\n\nText\n\n[^1]: > quoted\n\n[^2]: plain\n'],
    ['needs none behind the last one', 'A[^q] b[^n].\n\n[^n]: > quoted\n[^q]: plain\n\nText\n', 'A[^q] b[^n].\n\nText\n\n[^q]: plain\n[^n]: > quoted\n'],
    ['puts one between a quote that comes and a definition that stands', 'A[^a] b[^n].\n\n[^n]: > q\n\nText.\n\n[^a]: one\n[^b]: three\n', 'A[^a] b[^n].\n\nText.\n\n[^a]: one\n[^n]: > q\n\n[^b]: three\n'],
    ['leaves lists of two kinds apart', '- one\n\n[^1]: x\n\n1. two[^1]\n', '- one\n\n1. two[^1]\n\n[^1]: x\n'],
    ['leaves no line of the first one behind', '\n[^q]: x\n# T\n', '\n# T\n\n[^q]: x\n'],
  ])('%s', (_, text, expected) => {
    const tidied = done(tidyCitations(parseNote(text), defaultCitationOptions)).text;
    expect(tidied).toBe(expected);
    expect(done(tidyCitations(parseNote(tidied), defaultCitationOptions)).text).toBe(expected);
  });

  it('leaves lists of two kinds apart that have nothing in them', () => {
    expect(done(tidyCitations(parseNote('-\n[^2]:\n1.'), defaultCitationOptions)).text).toBe('-\n\n1.\n\n[^1]:');
  });

  it('moves one from the very beginning of a note', () => {
    expect(done(tidyCitations(parseNote('[^n]: > q\n[^q]: x\n\nT[^n] u[^q]\n'), defaultCitationOptions))).toEqual({ text: 'T[^n] u[^q]\n\n[^n]: > q\n\n[^q]: x\n', changes: ['Gathered 2 definitions'], remarks: [] });
  });
});

describe('merging sources', () => {
  it.each([
    ['leaves no gap where one goes', 'A[^2] b[^q].\n\n[^2]: https://b.org/2\n[^2]: https://b.org/2\n[^q]: q\n', 'A[^2] b[^q].\n\n[^2]: https://b.org/2\n[^q]: q\n'],
    ['compares footnotes of one paragraph only', 'A[^1].\n\n[^1]: https://a.org/1\n\n    more\n[^1]: https://a.org/1\n', 'A[^1].\n\n[^1]: https://a.org/1\n\n    more\n[^1]: https://a.org/1\n'],
  ])('%s', (_, text, expected) => {
    expect(done(mergeSources(parseNote(text), defaultCitationOptions))).toMatchObject({ text: expected, remarks: [] });
  });
});

describe('definitions below a quote', () => {
  it('are glued to it where they are none of it', () => {
    const glued = findGluedDefinitions(parseNote('> quote\n[^1]: b\n> [^2]: c\n'));
    expect(glued.map(({ definition, to, isFirst }) => [definition.label, to, isFirst])).toEqual([['1', 'quote', true]]);
  });
});

describe('definitions below a table', () => {
  it.each<[string, readonly (readonly [string, string, boolean])[]]>([
    ['| a |\n| - |\n[^1]: b\n[^2]: c\n', [['1', 'table', true], ['2', 'table', false]]],
    ['| a |\n| - |\n[^1]: b\n> [^2]: c\n', [['1', 'table', true]]],
    ['> | a |\n> | - |\n> [^1]: b\n[^2]: c\n', [['1', 'table', true]]],
  ])('are glued to it down to where a quote begins or ends: %j', (text, expected) => {
    expect(findGluedDefinitions(parseNote(text)).map(({ definition, to, isFirst }) => [definition.label, to, isFirst])).toEqual(expected);
  });
});

describe('pasting text with footnotes', () => {
  const pasted = (text: string, at: number) => {
    const change = pasteCitations(parseNote(text), { from: at, to: at }, 'Copied[^1].\n\n[^1]: other\n', {});
    if (change.kind !== 'planned') throw new Error(change.kind);
    return { text: textAfter(change.plan), changes: change.changes };
  };

  it('says how many got another label', () => {
    expect(pasted('Old[^1].\n\n[^1]: x\n', 8)).toEqual({ text: 'Old[^1].Copied[^2].\n\n[^1]: x\n[^2]: other\n', changes: ['Renamed 1 footnote'] });
  });

  it('ends a note with a line ending only where it ended with one', () => {
    expect(pasted('k', 1).text).toBe('kCopied[^1].\n\n[^1]: other');
    expect(pasted('k\n', 1).text).toBe('kCopied[^1].\n\n[^1]: other\n');
  });
});
