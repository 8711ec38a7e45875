import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { emptyContract } from '../../../src/core/rules/contract';
import { footnoteEmbedCollision } from '../../../src/core/rules/footnote-embed-collision';
import { rules } from '../../../src/core/rules/index';
import { prepareNoteEdits } from '../../../src/core/rules/prepare-note';
import { check, type ContextOptions } from './rule-context';

/** What a rule says of a text: where, and what the first fix of it does. */
function told(id: string, text: string, options?: ContextOptions): readonly string[][] {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`No rule ${id}`);
  return check(rule, text, options).map(({ from, to, fixes }) => [text.slice(from, to), ...(fixes[0]?.edits ?? []).map((edit) => `${text.slice(edit.from, edit.to)} -> ${edit.text}`)]);
}

describe('a footnote in a heading', () => {
  const rest = '\n\nText.\n\n[^1]: x\n';

  it.each([
    ['in front of its words goes with all blanks', `# [^1]  Title${rest}`, [['[^1]', '[^1]   -> ', ' -> [^1]']]],
    ['is told once with what stands in it', `# T^[see [^1]]${rest}`, [['^[see [^1]]', '^[see [^1]] -> ', ' -> ^[see [^1]]']]],
    ['stays in a heading above a line that begins with a mark', `**Bold** title[^1]\n---${rest}`, [['[^1]']]],
    ['stays in a heading whose last line begins with a mark', `a\n*b[^1]\n---${rest}`, [['[^1]']]],
    ['goes from a heading above a line that begins with a letter', `a\nb[^1]\n---${rest}`, [['[^1]', '[^1] -> ', ' -> [^1]']]],
  ])('%s', (_, text, expected) => {
    expect(told('footnote-in-heading', text)).toEqual(expected);
  });
});

describe('a key of a service', () => {
  const name = 'SG.aB3dE5gH7jK9mN1pQ3sT5v.';

  it('needs both of its parts, at random', () => {
    expect(told('secret', `${name}aB3dE5gH7jK9mN1pQ3sT5vX7zA9bC1dE3fG5hJ7kL9m`)).toEqual([[`${name}aB3dE5gH7jK9mN1pQ3sT5vX7zA9bC1dE3fG5hJ7kL9m`]]);
    expect(told('secret', `${name}short`)).toEqual([]);
    expect(told('secret', name + 'a'.repeat(43))).toEqual([]);
  });
});

describe('an embed in code', () => {
  const published = (text: string): string => `---\ndg-publish: true\n---\n${text}`;
  const notes = { 'Mid.md': published('`![[Trams]]`\n'), 'Trams.md': published('Slow[^1].\n\n[^1]: A third\n') };

  it.each(['`![[Trams]]`', '![[Mid]]'])('brings no footnotes to the page: %s', (embed) => {
    expect(told('footnote-embed-collision', `Fast[^1].\n\n${embed}\n\n[^1]: A source\n`, { notes })).toEqual([]);
  });
});

describe('a footnote of an embedded note with a label of the page', () => {
  const notes = { 'Trams.md': 'Slow[^A].\n\n[^A]: A third\n' };

  it('is told with the notes on the way to it', () => {
    const published = (text: string): string => `---\ndg-publish: true\n---\n${text}`;
    const way = { 'Mid.md': published('![[Trams]]\n'), 'Trams.md': published('Slow[^1].\n\n[^1]: A third\n') };
    expect(check(footnoteEmbedCollision, 'Fast[^1].\n\n![[Mid]]\n\n[^1]: A source\n', { notes: way }).map(({ message }) => message)).toEqual([
      'Unexpected footnote `[^1]` in the embedded `Trams` by way of `Mid`, expected a label that this page does not use for another source: Digital Garden shows one source for both',
    ]);
  });

  it('gets no other label where the page cites a missing footnote by that one', () => {
    const fixes = (text: string) => check(footnoteEmbedCollision, text, { notes: { 'Trams.md': 'Slow[^1].\n\n[^1]: A third\n' } }).map((problem) => problem.fixes);
    expect(fixes('Fast[^1] and far[^2].\n\n![[Trams]]\n\n[^1]: A source\n')).toEqual([[]]);
  });

  it('has it in the case in which the page cites it', () => {
    expect(told('footnote-embed-collision', 'Fast[^A].\n\n![[Trams]]\n\n[^a]: A source\n', { notes })).toEqual([['![[Trams]]', 'A -> A-2', 'a -> A-2']]);
    expect(told('footnote-embed-collision', 'Fast[^A].\n\n![[Trams]]\n\n[^A]: A source\n', { notes: { 'Trams.md': 'Slow[^A].\n\n[^a]: A third\n' } })).toEqual([['![[Trams]]', 'A -> A-2', 'A -> A-2']]);
    expect(told('footnote-embed-collision', 'Fast[^a].\n\n![[Trams]]\n\n[^a]: A source\n', { notes })).toEqual([]);
  });
});

describe('a key that readers take in two ways', () => {
  const keys = (line: string, publisher: string) => told('readers-disagree', `---\n${line}\n---\n`, { publisher }).map(([at]) => at);

  it.each([
    ['<<: {a: 1}', [], ['<<']],
    ['012: x', [], ['012']],
    ['1_0: x', ['1_0'], ['1_0']],
    ['1: x', [], []],
    ['"yes": 1', [], []],
    ['~: a', [], []],
  ])('is told for the reader that takes it otherwise: %s', (line, quartz, flowershow) => {
    expect([keys(line, 'quartz'), keys(line, 'flowershow')]).toEqual([quartz, flowershow]);
  });
});

describe('a list that readers take in two ways', () => {
  it.each([
    ['[a, 10:30]', [['[a, 10:30]', '10:30 -> "10:30"']]],
    ['[1, 08]', [['[1, 08]', '08 -> 8']]],
    ['[a, b]', []],
  ])('is told where one of its items is: %s', (list, expected) => {
    expect(told('readers-disagree', `---\nlist: ${list}\n---\n`, { form: 'site' })).toEqual(expected);
  });
});

describe('a comment that begins at the end of another', () => {
  it.each(['Text%%hidden %%Note to self', 'Text%%hidden %%Note to self\nmore\n'])('is told up to the end of its line where no mark closes it: %j', (text) => {
    const rule = rules.find(({ id }) => id === 'comment-leak');
    expect(rule === undefined ? [] : check(rule, text).map(({ message }) => message)).toEqual(['Unexpected `%%`, expected a pair of them: Digital Garden publishes the comment `%%Note to self`']);
  });
});

describe('a definition that nothing cites', () => {
  it.each([
    ['a line across the page, which would make a heading of the text', 'Text\n[^1]: A\n---\n', [['[^1]']]],
    ['an item of a list', 'Text\n[^1]: A\n- b\n', [['[^1]']]],
    ['another definition', 'Text\n\n[^1]: A\n[^2]: B\n\nMore[^2]\n', [['[^1]', '[^1]: A\n -> ']]],
    ['a blank line', 'Text\n\n[^1]: A\n\nMore\n', [['[^1]', '[^1]: A\n -> ']]],
  ])('goes unless its going could change what is around it: in front of %s', (_, text, expected) => {
    expect(told('footnote-unused', text)).toEqual(expected);
  });
});

describe('a footnote in front of a link without an address of its own', () => {
  it('is told by the rule about such links, and by no rule about parentheses', () => {
    const text = 'Cheap[^1][a].\n\n[^1]: A source\n\n[a]: https://example.org\n';
    expect([told('footnote-before-parenthesis', text), told('works-here-breaks-on-site', text)]).toEqual([[], [['[^1][a]', ' ->  ']]]);
  });
});

describe('a definition below a table', () => {
  it('gets a blank line above it even behind a lone carriage return', () => {
    expect(told('footnote-glued', '| a |\n| - |\r[^1]: A source\n\nFast[^1].\n')).toEqual([['[^1]', ' -> \r\n']]);
  });
});

describe('a bracket that nothing closes', () => {
  it('can be closed far down in the properties, too', () => {
    const others = Array.from({ length: 300 }, (_, number) => `key${String(number)}: y\n`).join('');
    expect(told('frontmatter-syntax', `---\n${others}tags: [a, b\nz: 1\n---\n`)).toEqual([['[a, b', ' -> ]']]);
  });
});

describe('a link of Markdown in an embedded note', () => {
  it('is no link in double brackets, which Digital Garden would rewrite in the properties, too', () => {
    const withLink = (link: string) => told('frontmatter-link-corruption', '---\ndg-publish: true\nup: "[[Trams|t]]"\n---\n\n![[Mid]]\n', { notes: { 'Mid.md': `---\ndg-publish: true\n---\n\n${link}\n`, 'Trams.md': 'x' } });
    expect(withLink('[t](Trams)')).toEqual([]);
    expect(withLink('[[Trams|t]]')).toEqual([['[[Trams|t]]', '"[[Trams|t]]" -> "[[Trams]]"']]);
  });
});

describe('a value of another type than the contract demands', () => {
  it('says what it is, and can be written as what is meant where that is plain', () => {
    const rule = rules.find(({ id }) => id === 'property-type');
    const found = rule === undefined ? [] : check(rule, '---\ndraft: "true"\nweight: "5"\nempty: ""\n---\n', { contract: 'draft: checkbox\nweight: number\nempty: number' });
    expect(found.map(({ message, fixes }) => [message.replace(/, expected.*/u, ''), ...fixes.map(({ title, safe }) => [title, safe])])).toEqual([
      ['Unexpected text `"true"` in `draft`', ['Write the value without quotes', false]],
      ['Unexpected text `"5"` in `weight`', ['Write the value without quotes', true]],
      ['Unexpected empty text in `empty`'],
    ]);
  });
});

describe('several blanks in a row in the label of a footnote', () => {
  it('become one hyphen', () => {
    expect(told('footnote-label', 'Cheap[^my  note].\n\n[^my  note]: A source\n')).toEqual([['[^my  note]', 'my  note -> my-note', 'my  note -> my-note']]);
  });
});

describe('a public property without a name', () => {
  it('is marked whole, since there is no name to mark', () => {
    expect(told('property-exposed', '---\ndg-publish: true\n"": x\n---\n')).toEqual([['"": x']]);
  });
});

describe('faults of tags', () => {
  const rule = rules.find(({ id }) => id === 'tags-shape');
  const messages = (tags: string) => (rule === undefined ? [] : check(rule, `---\ntags: ${tags}\n---\n`).map(({ message }) => message));

  it('end with the one that says why', () => {
    expect(messages('"#ai AI"')).toEqual(['Unexpected `#` in the tag `#ai AI` and repeated tag `AI` and blanks between the tags `ai AI`, expected a name without it and each tag once and a list: the site reads them as one tag']);
    expect(messages('[a b, "#c"]')).toEqual(['Unexpected `#` in the tag `#c` and blanks in the tag `a b`, expected a name without it and a name without blanks']);
  });
});

describe('a link to a note that is written in another way', () => {
  const options = { notes: { 'Trams.md': '---\ndg-publish: true\n---\n' } };

  it.each([
    ['its line can be seen to its end', `[[Tramss]]\n${'x'.repeat(600)}`, [['[[Tramss]]', 'Tramss -> Trams|Tramss']]],
    ['the note ends behind it', '[[Tramss]]', [['[[Tramss]]', 'Tramss -> Trams|Tramss']]],
    ['the next line holds a pipe', '[[Tramss]] b\nc | d\n', [['[[Tramss]]', 'Tramss -> Trams|Tramss']]],
    ['its line goes on for long', `[[Tramss]]${'x'.repeat(600)}`, [['[[Tramss]]']]],
    ['its line holds a pipe', '[[Tramss]] x | y\nz', [['[[Tramss]]']]],
  ])('keeps its text behind a pipe only where none can part cells: %s', (_, text, expected) => {
    expect(told('link-missing', text, options)).toEqual(expected);
  });
});

describe('a link to a heading by its address', () => {
  it.each(['[x](#one-two)\n\n# One, two\n', '[x](#one%20two)\n\n# One, two\n', '[x](#Part-1)\n\n# Part\n', '[x](#step-2)\n\n# Step: 2\n'])('is compared by letters and digits: %j', (text) => {
    expect(told('link-missing', text)).toEqual([]);
  });

  it('to another heading is told', () => {
    expect(told('link-missing', '[x](#one-three)\n\n# One, two\n').map(([at]) => at)).toEqual(['[x](#one-three)']);
  });
});

describe('marks of Markdown in the name of a linked note', () => {
  it.each([['a __b__ c', 1], ['__init__', 1], ['a ==b== c', 1], ['a __b __c', 0], ['a __b __ c', 0], ['a ~~b ~~c', 0], ['a ==b ==c', 0], ['a__b__c', 0]])('count where they close: %s', (name, count) => {
    expect(told('link-name-markup', `See [[${name}]].\n`, { notes: { [`${name}.md`]: '---\ndg-publish: true\n---\nx' } })).toHaveLength(count);
  });
});

describe('a name that comes to nothing in an address', () => {
  it('is that of the file where the property for it is empty', () => {
    const at = (path: string, property: string) => told('url-empty-segment', `---\ndg-publish: true\n${property}---\nx`, { path });
    expect(at('!!!.md', 'dg-path: ""\n')).toEqual([['---', ' -> dg-permalink: "!!!"\n']]);
    expect(at('!!!.md', '')).toEqual([['---', ' -> dg-permalink: "!!!"\n']]);
    expect(at('a.md', 'dg-path: ""\n')).toEqual([]);
  });
});

describe('preparing a note', () => {
  it('is refused where properties stand behind a blank line', () => {
    const prepared = (text: string) => prepareNoteEdits(parseNote(text), { path: 'notes/a.md', contract: emptyContract }, { today: '2026-01-30' });
    expect(prepared('\n---\ntitle: A\n---\n')).toEqual({ kind: 'refused', reason: 'Unexpected blank line in front of the properties, expected `---` on the first line' });
    expect(prepared('\n---\nother: A\n---\n')).toMatchObject({ kind: 'prepared' });
  });
});
