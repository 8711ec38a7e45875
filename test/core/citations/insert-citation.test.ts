import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCitationOptions } from '../../../src/core/citations/citation-options';
import { insertCitationEdits, type InsertionOptions } from '../../../src/core/citations/insert-citation';
import { parseNote } from '../../../src/core/note/parse-note';
import { applyPlan } from '../../../src/core/text/apply-edits';
import { fuzzCases } from '../../support/fuzz-cases';
import { markdownNote, markupSoup } from '../../support/markdown-arbitrary';

const source = { url: 'https://a.org/x', title: '' };

/** Inserts at the `‸` of a text (or behind the second one, for a selection) and shows the caret of the result as `‸`; else the reason. */
function inserted(marked: string, { url, title } = source, options: Partial<InsertionOptions> = {}): string {
  const from = marked.indexOf('‸');
  const to = marked.indexOf('‸', from + 1);
  const text = marked.split('‸').join('');
  const plan = insertCitationEdits(parseNote(text), { from, to: to === -1 ? from : to - 1 }, { url, title }, { ...defaultCitationOptions, ...options });
  if (plan.kind === 'refused') return plan.reason;
  const result = applyPlan(text, plan.plan);
  return result.kind === 'applied' ? `${result.text.slice(0, plan.caret)}‸${result.text.slice(plan.caret)}` : `refused: ${result.reason}`;
}

describe('the place of a reference', () => {
  it.each([
    ['A wo‸rd here.', 'A word[^1]‸ here.'],
    ['A word‸ here.', 'A word[^1]‸ here.'],
    ['The end‸.', 'The end.[^1]‸'],
    ['The e‸nd!? More', 'The end!?[^1]‸ More'],
    ['A ‸word‸, more.', 'A word,[^1]‸ more.'],
    ['Pi is 3‸.14 or so.', 'Pi is 3.14[^1]‸ or so.'],
    ["It's‸n't.", "It'sn't.[^1]‸"],
    ['Über‸größe und', 'Übergröße[^1]‸ und'],
    ['日本‸語。次', '日本語。[^1]‸次'],
    ['Wow 😀‸😀 now', 'Wow 😀😀[^1]‸ now'],
    ['**bo‸ld** text', '**bold[^1]‸** text'],
    ['`code`‸ text', '`code`[^1]‸ text'],
    ['[link](https://b.org)‸. Text', '[link](https://b.org).[^1]‸ Text'],
    ['see #ta‸g now', 'see #tag[^1]‸ now'],
    ['A claim ^id‸', 'A claim[^1]‸ ^id'],
    ['A claim\t ^id‸', 'A claim[^1]‸\t ^id'],
    ['- it‸em', '- item[^1]‸'],
    ['> qu‸ote', '> quote[^1]‸'],
  ])('%j becomes %j', (before, after) => {
    expect(inserted(before)).toBe(`${after}\n\n[^1]: https://a.org/x`);
  });

  it('may be a table cell', () => {
    expect(inserted('| a | b |\n|---|---|\n| x‸ | y |\n')).toBe('| a | b |\n|---|---|\n| x[^1]‸ | y |\n\n[^1]: https://a.org/x\n');
  });

  it('is behind a footnote or mark that the caret stands in', () => {
    expect(inserted('A[^‸1].\n\n[^1]: x\n')).toBe('A[^1].[^2]‸\n\n[^1]: x\n[^2]: https://a.org/x\n');
    expect(inserted('A[1‸] b\n')).toBe('A[1][^1]‸ b\n\n[^1]: https://a.org/x\n');
  });

  it('may be on a blank line or in an empty note', () => {
    expect(inserted('A\n\n‸')).toBe('A\n\n[^1]‸\n\n[^1]: https://a.org/x\n');
    expect(inserted('‸')).toBe('[^1]‸\n\n[^1]: https://a.org/x');
  });

  it.each([
    ['---\ntitle: a‸b\n---\nText', 'A footnote cannot stand in the frontmatter'],
    ['‸---\ntitle: ab\n---\nText', 'A footnote cannot stand in the frontmatter'],
    ['`co‸de`', 'A footnote cannot stand in code'],
    ['```\nco‸de\n```\n', 'A footnote cannot stand in code'],
    ['```\ncode\n```‸\n', 'A footnote cannot stand in code'],
    ['$x‸ y$', 'A footnote cannot stand in math'],
    ['$$\nx‸\n$$', 'A footnote cannot stand in math'],
    ['%%hid‸den%%', 'A footnote cannot stand in a comment'],
    ['<b cl‸ass="x">', 'A footnote cannot stand in HTML'],
    ['<div>\nx‸\n</div>', 'A footnote cannot stand in HTML'],
    ['# Ti‸tle', 'A footnote in a heading would stop the site'],
    ['# Title‸', 'A footnote in a heading would stop the site'],
    ['> [!note] Ti‸tle\n> Text', "A footnote cannot stand in a callout's title or a footnote's label"],
    ['A[^1].\n\n[^‸1]: x', "A footnote cannot stand in a callout's title or a footnote's label"],
    ['[te‸xt](https://b.org)', 'A footnote cannot stand in a link'],
    ['[text](https://b‸.org)', 'A footnote cannot stand in a link'],
    ['see https://b‸.org/x', 'A footnote cannot stand in a link'],
    ['[[No‸te]]', 'A footnote cannot stand in a link'],
    ['![im‸age](x.png)', 'A footnote cannot stand in an image'],
    ['[a‸]: https://b.org', "A footnote cannot stand in a link's definition"],
    ['Text\n\n--‸-\n', 'A footnote cannot stand in a line that parts sections'],
    ['| a | b |\n|--‸-|---|\n| x | y |\n', 'The change would make or undo a table'],
  ])('is refused in %j', (before, reason) => {
    expect(inserted(before)).toBe(reason);
  });
});

describe('the footnote of an inserted reference', () => {
  it('comes behind the last one, with the next number and the line ending of the note', () => {
    expect(inserted('A‸.[^2]\r\n\r\n[^2]: x\r\n    more\r\n\r\nEnd\r\n')).toBe('A.[^3]‸[^2]\r\n\r\n[^2]: x\r\n    more\r\n[^3]: https://a.org/x\r\n\r\nEnd\r\n');
  });

  it('never answers a reference that had none', () => {
    expect(inserted('Lost[^1]. A‸\n')).toBe('Lost[^1]. A[^2]‸\n\n[^2]: https://a.org/x\n');
  });

  it.each([
    ['Text‸', 'Text[^1]‸\n\n[^1]: https://a.org/x'],
    ['Text‸\n', 'Text[^1]‸\n\n[^1]: https://a.org/x\n'],
    ['Text‸\n\n\n', 'Text[^1]‸\n\n\n[^1]: https://a.org/x\n'],
    ['Text‸\n  ', 'Text[^1]‸\n  \n[^1]: https://a.org/x'],
    ['Text‸\r\n', 'Text[^1]‸\r\n\r\n[^1]: https://a.org/x\r\n'],
  ])('stands a blank line apart at the end of %j', (before, after) => {
    expect(inserted(before)).toBe(after);
  });

  it('is used again for the same address', () => {
    const note = 'A‸ b[^x].\n\n[^x]: [T](http://www.a.org/x/?utm_source=chatgpt.com)\n';
    expect(inserted(note)).toBe(note.replace('‸', '[^x]‸'));
  });

  it('is a link where there is a title, with all marks escaped', () => {
    expect(inserted('A‸', { url: 'https://a.org/x', title: ' A [new]\n `way` $& *to* \u202ego ' })).toBe(
      'A[^1]‸\n\n[^1]: [A \\[new\\] \\`way\\` \\$\\& \\*to\\* go](https://a.org/x)',
    );
  });

  it.each([true, false])('takes no blanks around an address over, whether what tracks readers goes or not: %j', (stripTracking) => {
    expect(inserted('A‸', { url: ' https://a.org/x\n', title: '' }, { stripTracking })).toBe('A[^1]‸\n\n[^1]: https://a.org/x');
  });

  it.each([
    ['Tides', 'Tides. a.org. https://a.org/x'],
    ['Tides.', 'Tides. a.org. https://a.org/x'],
    ['Tides?', 'Tides? a.org. https://a.org/x'],
  ])('gives a title the one end that it needs as text: %j', (title, said) => {
    expect(inserted('A‸', { url: 'https://a.org/x', title }, { definitionStyle: 'text' })).toBe(`A[^1]‸\n\n[^1]: ${said}`);
  });

  it('keeps an address whole', () => {
    expect(inserted('A‸', { url: 'https://a.org/wiki/A_(b)', title: '' })).toContain('[^1]: <https://a.org/wiki/A_(b)>');
    expect(inserted('A‸', { url: 'https://a.org/a(b', title: 'T' })).toContain('[^1]: [T](<https://a.org/a(b>)');
    expect(inserted('A‸', { url: 'https://a.org/a_(b)', title: 'T' }, { definitionStyle: 'text' })).toContain('[^1]: T. a.org. <https://a.org/a_(b)>');
    expect(inserted('A‸', { url: 'https://a.org/x', title: 'https://a.org/x' })).toContain('[^1]: https://a.org/x');
  });

  it.each(['javascript:alert(1)', 'a b', '', 'file:///etc', 'https://a.org/<x>'])('refuses the address %j', (url) => {
    expect(inserted('A‸', { url, title: '' })).toBe('The address of the source is no web address');
  });

  it('is refused where the note ends in code that nothing closes', () => {
    expect(inserted('A‸\n\n```\ncode\n')).toBe('The change would give other text of the note another meaning');
  });
});

describe('an inserted citation as it is set', () => {
  const tides = { url: 'https://www.nature.com/tides?utm_source=x', title: 'Tides [1]' };

  it.each<[string, Partial<InsertionOptions>, string, string]>([
    ['as a link', {}, 'A‸', 'A[^1]‸\n\n[^1]: [Tides \\[1\\]](https://www.nature.com/tides)'],
    ['as its address', { definitionStyle: 'url' }, 'A‸', 'A[^1]‸\n\n[^1]: https://www.nature.com/tides'],
    ['as text', { definitionStyle: 'text' }, 'A‸', 'A[^1]‸\n\n[^1]: Tides \\[1\\]. nature.com. https://www.nature.com/tides'],
    ['with what tracks readers', { stripTracking: false }, 'A‸', 'A[^1]‸\n\n[^1]: [Tides \\[1\\]](https://www.nature.com/tides?utm_source=x)'],
    ['with the name of its site', { labels: 'host', definitionStyle: 'url' }, 'A‸', 'A[^nature]‸\n\n[^nature]: https://www.nature.com/tides'],
    ['with a name that is taken', { labels: 'host', definitionStyle: 'url' }, 'A‸[^Nature]\n\n[^Nature]: x', 'A[^nature-2]‸[^Nature]\n\n[^Nature]: x\n[^nature-2]: https://www.nature.com/tides'],
    ['with a number where names are kept that it has not got', { labels: 'keep', definitionStyle: 'url' }, 'A‸', 'A[^1]‸\n\n[^1]: https://www.nature.com/tides'],
    ['by the label that it has', { labels: 'host' }, 'A‸[^7]\n\n[^7]: https://nature.com/tides/', 'A[^7]‸[^7]\n\n[^7]: https://nature.com/tides/'],
    ['before the punctuation', { marker: 'before', definitionStyle: 'url' }, 'The e‸nd. More', 'The end[^1]‸. More\n\n[^1]: https://www.nature.com/tides'],
    ['before the punctuation that stands before the cursor', { marker: 'before', definitionStyle: 'url' }, 'The end!?‸ More', 'The end[^1]‸!? More\n\n[^1]: https://www.nature.com/tides'],
    ['not before a mark that ends no words', { marker: 'before', definitionStyle: 'url' }, 'So 3‸.5 it is', 'So 3.5[^1]‸ it is\n\n[^1]: https://www.nature.com/tides'],
  ])('stands %s', (_title, options, before, after) => {
    expect(inserted(before, tides, options)).toBe(after);
  });
});

describe('insertCitationEdits on any text', () => {
  it.each([
    ['notes', markdownNote('obsidian')],
    ['marks without a plan', markupSoup('obsidian')],
  ])('adds a reference that is read as one, or refuses: %s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, fc.nat(200), (text, place) => {
        const at = Math.min(place, text.length);
        const plan = insertCitationEdits(parseNote(text), { from: at, to: at }, source);
        if (plan.kind === 'refused') return;
        const result = applyPlan(text, plan.plan);
        expect(result.kind).toBe('applied');
        const after = parseNote(result.kind === 'applied' ? result.text : '');
        const reference = after.footnotes.references.find(({ to }) => to === plan.caret);
        expect(reference?.label).toBe(plan.label);
        const definition = after.footnotes.definitions.find(({ identifier }) => identifier === reference?.identifier);
        expect(after.text.slice(definition?.content.from, definition?.content.to)).toContain('a.org/x');
        expect(plan.plan.edits.every(({ from, to }) => from === to)).toBe(true);
      }),
      { numRuns: fuzzCases },
    );
  });
});
