import { describe, expect, it } from 'vitest';
import { altReferences } from '../../../src/core/citations/alt-references';
import { withAppendedBlock } from '../../../src/core/citations/appended-block';
import { artefactRemoval } from '../../../src/core/citations/artefact-removal';
import { defaultCitationOptions } from '../../../src/core/citations/citation-options';
import { contentLines } from '../../../src/core/citations/content-lines';
import { convertCitations } from '../../../src/core/citations/convert-citations';
import { exportCitations } from '../../../src/core/citations/export-citations';
import { findArtefacts } from '../../../src/core/citations/find-artefacts';
import { findInsertionPoint } from '../../../src/core/citations/insertion-point';
import { linksToFootnotes } from '../../../src/core/citations/links-to-footnotes';
import { pasteCitations } from '../../../src/core/citations/paste-citations';
import { renameFootnote } from '../../../src/core/citations/rename-footnote';
import { parseNote } from '../../../src/core/note/parse-note';
import { applyEdits } from '../../../src/core/text/apply-edits';
import { done, textAfter } from '../../support/done-change';

describe('taking out what a tool left', () => {
  const without = (text: string): string => {
    const note = parseNote(text);
    const edits = artefactRemoval(note, findArtefacts(note));
    const result = edits === null ? null : applyEdits(text, edits);
    if (result?.kind !== 'applied') throw new Error('It cannot be taken out');
    return result.text;
  };

  it.each([
    ['two side by side at the start of a line', 'turn0search1 turn0search2 x\n', ' x\n'],
    ['its whole line, with what indents it, at the end of the note', 'a\n\n  turn0search3', 'a\n\n'],
    ['the blank in front of it at the end of the note', 'a turn0search3', 'a'],
    ['no blank that makes a box of a task', '- [ ] turn0search1. b\n', '- [ ] . b\n'],
  ])('takes %s', (_, text, expected) => {
    expect(without(text)).toBe(expected);
  });
});

describe('what a container holds', () => {
  it('is read in a callout as in a quote', () => {
    const text = '> [!note] T\n> a\n> b\n';
    const [callout] = parseNote(text).containers;
    expect(callout?.kind).toBe('callout');
    expect(contentLines(text, callout ?? null, { from: 10, to: text.length - 1 }).map(({ from, to }) => text.slice(from, to))).toEqual(['T', 'a', 'b']);
  });

  it('is no reference where the description of an image goes on behind the mark of a quote', () => {
    expect(altReferences(parseNote('> ![a [^1]\n> b](c.png)\n'))).toEqual([]);
    expect(altReferences(parseNote('> ![a [^1] b](c.png)\n')).map(({ label }) => label)).toEqual(['1']);
  });
});

describe('a block at the end of a note', () => {
  it('takes the place of all that the note held, without a blank line', () => {
    expect(withAppendedBlock(parseNote('old\n'), [{ from: 0, to: 3, text: '' }], 'new')).toEqual([{ from: 0, to: 3, text: 'new' }]);
    expect(withAppendedBlock(parseNote('\n\nold\n'), [{ from: 2, to: 5, text: '' }], 'new')).toEqual([{ from: 2, to: 5, text: 'new' }]);
    expect(withAppendedBlock(parseNote('a\nold\n'), [{ from: 1, to: 5, text: '' }], 'new')).toEqual([{ from: 1, to: 5, text: '\n\nnew' }]);
  });
});

describe('inline footnotes', () => {
  it('are written as links side by side', () => {
    expect(done(exportCitations(parseNote('a^[https://x.org]^[https://y.org]\n'), 'links'))).toEqual({ text: 'a ([x.org](https://x.org), [y.org](https://y.org))\n', changes: ['Wrote 2 footnotes as links'], remarks: [] });
  });

  it.each([
    ['a^[ ] b.\n', { text: 'a^[ ] b.\n', changes: [], remarks: ['Left 1 inline footnote'] }],
    ['a^[see [^9]] b.\n', { text: 'a^[see [^9]] b.\n', changes: [], remarks: ['Left 1 inline footnote'] }],
    ['a^[see [^1]] b[^1].\n\n[^1]: https://a.org\n', { text: 'a^[see [1]] b[1].\n\n## Sources\n\n1. https://a.org\n', changes: ['Listed 1 footnote'], remarks: ['Left 1 inline footnote'] }],
  ])('stay where they refer to another one, or say nothing: %j', (text, expected) => {
    expect(done(exportCitations(parseNote(text), 'list'))).toEqual(expected);
  });
});

describe('turning links into footnotes', () => {
  const turned = (text: string) => done(linksToFootnotes(parseNote(text), defaultCitationOptions));

  it('leaves links that no parenthesis opens', () => {
    expect(turned('See [One](https://a.org)) y\n')).toEqual({ text: 'See [One](https://a.org)) y\n', changes: [], remarks: ['Left 1 link that belongs to the text'] });
    expect(turned('See [One](https://a.org), [Two](https://b.org)) y\n').remarks).toEqual(['Left 2 links that belong to the text']);
  });

  it.each([
    ['- [ ] ([b](https://b.org)) y\n', '- [ ] [^1] y\n\n[^1]: [b](https://b.org)\n'],
    ['1. ([b](https://b.org))\n', '1. [^1]\n\n[^1]: [b](https://b.org)\n'],
    ['https://a.org ([b](https://b.org)) y\n', 'https://a.org [^1] y\n\n[^1]: [b](https://b.org)\n'],
    ['([b](https://b.org)) y\n', '[^1] y\n\n[^1]: [b](https://b.org)\n'],
    ['- x ([b](https://b.org))\n', '- x[^1]\n\n[^1]: [b](https://b.org)\n'],
  ])('keeps the blank that an item, the box of a task or an address in front needs: %j', (text, expected) => {
    expect(turned(text).text).toBe(expected);
  });

  it.each(['x [y ([a](https://a.org)) z](https://v.org)\n', '[y ([a](https://a.org)) z][r]\n\n[r]: https://v.org\n'])('leaves a link without which the brackets around it would be one: %j', (text) => {
    expect(turned(text)).toEqual({ text, changes: [], remarks: ['Left 1 link that belongs to the text'] });
  });

  it.each(['A ([b](https://b.org))(c) d\n', 'A ([b](https://b.org))[c] d\n', 'A ([b](https://b.org)): d\n', 'A ([b](https://b.org)){c} d\n'])('leaves links whose footnote would be something else with what follows: %j', (text) => {
    expect(turned(text)).toEqual({ text, changes: [], remarks: ['Left 1 link that belongs to the text'] });
  });

  it.each(['# T ([b](https://b.org)) x\n', '> [!note] T ([b](https://b.org)) x\n> y\n'])('leaves links in titles: %j', (text) => {
    expect(turned(text)).toEqual({ text, changes: [], remarks: ['Left 1 link that belongs to the text'] });
  });

  it('puts footnotes at the end where the last one stands in a quote', () => {
    expect(turned('A ([b](https://b.org)).\n\n> [^q]: x\n\nEnd.\n').text).toBe('A[^1].\n\n> [^q]: x\n\nEnd.\n\n[^1]: [b](https://b.org)\n');
  });
});

describe('converting', () => {
  it('leaves a mark behind punctuation that more of a word follows', () => {
    const { plan } = convertCitations(parseNote('Fact.[1]next words.\n\nSources:\n[1] https://a.org/1\n'), { marker: 'before' });
    expect(textAfter(plan)).toBe('Fact.[^1]next words.\n\n[^1]: https://a.org/1\n');
  });

  it.each([
    ['Fact[1],[2]. More', 'Fact[^1],[^2]. More'],
    ['Fact.[1]. More', 'Fact.[^1]. More'],
    ['Fact,[1] more', 'Fact[^1], more'],
  ])('brings no two marks of punctuation together: %j', (text, expected) => {
    const { plan } = convertCitations(parseNote(`${text}\n\n## Sources\n\n1. https://a.org/1\n2. https://a.org/2\n\nEnd\n`), { marker: 'before' });
    expect(textAfter(plan).split('\n')[0]).toBe(expected);
  });

  it.each([
    ['A fact [1], [2]. More', 'A fact [^1], [^2]. More'],
    ['A fact[1];[2]. More', 'A fact[^1];[^2]. More'],
    ['A fact [1]. [2] More', 'A fact.[^1] [^2] More'],
    ['A fact [1], more [2].', 'A fact,[^1] more.[^2]'],
  ])('leaves marks where they are that a comma parts, else behind punctuation: %j', (text, expected) => {
    const { plan } = convertCitations(parseNote(`${text}\n\n## Sources\n\n1. https://a.org/1\n2. https://a.org/2\n\nEnd\n`), { marker: 'after' });
    expect(textAfter(plan).split('\n')[0]).toBe(expected);
  });

  it('leaves a link that a definition gives its address', () => {
    const rest = ' b ([a.org][x])\n\n[x]: https://a.org/?utm_source=chatgpt.com\n';
    const { plan } = convertCitations(parseNote(`a ([a.org](https://a.org/?utm_source=chatgpt.com))${rest}`));
    expect(textAfter(plan)).toBe(`a[^1]${rest}\n[^1]: [a.org](https://a.org/)\n`);
  });
});

describe('converting at the start of an item or a line', () => {
  const converted = (text: string, removeArtefacts = false): string => textAfter(convertCitations(parseNote(text), { removeArtefacts }).plan);

  it.each([
    ['- [ ] ([a.org](https://a.org/?utm_source=chatgpt.com)) x\n', '- [ ] [^1] x\n\n[^1]: [a.org](https://a.org/)\n'],
    ['- ([a.org](https://a.org/?utm_source=chatgpt.com)) x\n', '- [^1] x\n\n[^1]: [a.org](https://a.org/)\n'],
    ['- [ ] [oai_citation:0‡One](https://a.org/1) x\n', '- [ ] [^1] x\n\n[^1]: [One](https://a.org/1)\n'],
  ])('keeps the blank in front: %j', (text, expected) => {
    expect(converted(text)).toBe(expected);
  });

  it.each([
    ['- [ ] [1]. b\n', '- [ ] [^1]. b\n'],
    ['- [1]. b\n', '- [^1]. b\n'],
    ['1. [1], b\n', '1. [^1], b\n'],
    ['[1]. b\n', '[^1]. b\n'],
    ['- x\n  [1]. b\n', '- x\n  [^1]. b\n'],
    ['> x\n> [1]. b\n', '> x\n> [^1]. b\n'],
    ['- a[1].b\n', '- a[^1].b\n'],
    ['- a [1], b\n', '- a,[^1] b\n'],
  ])('moves no punctuation in front of its first words: %j', (item, expected) => {
    const { plan } = convertCitations(parseNote(`${item}\nA[2]. c\n\nSources:\n[1] https://a.org/1\n[2] https://a.org/2\n`), { marker: 'after' });
    expect(textAfter(plan)).toBe(`${expected}\nA.[^2] c\n\n[^1]: https://a.org/1\n[^2]: https://a.org/2\n`);
  });

  it('keeps the box of a task where a mark without a source goes', () => {
    expect(converted('- [ ] [web:1]. x\n', true)).toBe('- [ ] . x\n');
    expect(converted('- [ ] a [web:1]. x\n', true)).toBe('- [ ] a. x\n');
  });
});

describe('pasting over the last footnote', () => {
  it('puts its footnotes behind a blank line', () => {
    const text = 'Old.\n\n[^1]: x\n';
    const change = pasteCitations(parseNote(text), { from: 6, to: text.length }, 'Copied[^1].\n\n[^1]: other\n', {});
    expect(change.kind === 'planned' && textAfter(change.plan)).toBe('Old.\n\nCopied[^2].\n\n[^2]: other');
  });
});

describe('a footnote', () => {
  it('that is given the label it has is none that something else names', () => {
    expect(done(renameFootnote(parseNote('a[^c] %%[^c]%%\n\n[^c]: x\n'), 'c', 'c'))).toEqual({ text: 'a[^c] %%[^c]%%\n\n[^c]: x\n', changes: [], remarks: [] });
  });

  it('can stand in front of the first word, behind a byte order mark', () => {
    expect(findInsertionPoint(parseNote('\ufeffWords\n'), { from: 0, to: 0 })).toEqual({ kind: 'offset', offset: 1 });
    expect(findInsertionPoint(parseNote('---\na: 1\n---\nWords\n'), { from: 5, to: 5 })).toEqual({ kind: 'refused', reason: 'A footnote cannot stand in the frontmatter' });
  });
});
