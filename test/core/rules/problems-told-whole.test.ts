import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { ignoreHereEdits } from '../../../src/core/rules/ignore-edits';
import { rules } from '../../../src/core/rules/index';
import { check, checkAll, type ContextOptions } from './rule-context';

/** What a rule says of a text: where, how badly, and what each fix is called and does. */
function told(id: string, text: string, options?: ContextOptions) {
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`No rule ${id}`);
  return check(rule, text, options).map(({ from, to, severity, fixes }) => ({
    at: text.slice(from, to),
    severity,
    fixes: fixes.map(({ title, edits }) => [title, ...edits.map((edit) => `${text.slice(edit.from, edit.to)} -> ${edit.text}`)]),
  }));
}

const published = (text: string): string => `---\ndg-publish: true\n---\n${text}`;

describe('a footnote that the page of an embedded note would mix up', () => {
  it('is told as an error, with one fix for all labels', () => {
    const one = { notes: { 'Trams.md': published('Slow[^1].\n\n[^1]: A third\n') } };
    expect(told('footnote-embed-collision', 'Fast[^1].\n\n![[Trams]]\n\n[^1]: A source\n', one)).toEqual([
      { at: '![[Trams]]', severity: 'error', fixes: [['Give the footnote of this note another label than in Trams', '1 -> 2', '1 -> 2']] },
    ]);
    const two = { notes: { 'Trams.md': published('Slow[^1] [^2].\n\n[^1]: A third\n[^2]: other\n') } };
    expect(told('footnote-embed-collision', 'Fast[^1] or [^2].\n\n![[Trams]]\n\n[^1]: A source\n[^2]: b\n', two)).toEqual([
      { at: '![[Trams]]', severity: 'error', fixes: [['Give the footnotes of this note another label than in Trams', '1 -> 3', '2 -> 4', '1 -> 3', '2 -> 4']] },
    ]);
  });
});

describe('a link to a note that is not published', () => {
  const files = { notes: { 'Trams.md': 'Low.', '1. a.md': 'Low.', '- b.md': 'Low.', 'python/__init__.md': 'Low.' } };

  it.each([
    ['See [[Trams]].\n', ['[[Trams]] -> Trams']],
    ['[[Trams]] run.\n', ['[[Trams]] -> Trams']],
    ['[[Trams]]', ['[[Trams]] -> Trams']],
    ['e[[__init__]]', ['[[__init__]] -> __init__']],
  ])('can be its text: %j', (text, edits) => {
    expect(told('link-unpublished', text, files).map(({ fixes }) => fixes)).toEqual([[['Keep the text without the link', ...edits]]]);
  });

  it.each(['[[1. a]]\n', '- [[- b]]\n', '[[__init__]]\n'])('stays where its text would begin something else: %j', (text) => {
    expect(told('link-unpublished', text, files).map(({ fixes }) => fixes)).toEqual([[]]);
  });
});

describe('what a tool left', () => {
  it('becomes a footnote, or goes', () => {
    expect(told('ai-artefact', 'Fact [citation:1].\n\nSources:\n[1] https://a.org/1\n')).toEqual([
      { at: '[citation:1]', severity: 'warning', fixes: [['Convert the pasted citations to footnotes', '[citation:1] -> [^1]', 'Sources:\n[1] https://a.org/1 -> [^1]: https://a.org/1'], ['Remove what the tool left', ' [citation:1] -> ']] },
    ]);
  });
});

describe('a heading that holds a link to a part of its note', () => {
  it.each(['digital-garden', 'quartz', 'obsidian-publish'])('is no problem by itself for %s', (publisher) => {
    expect(told('heading-id-collision', '# [[#T]]', { publisher })).toEqual([]);
    expect(checkAll('# [[#T]]', { publisher }).filter(({ rule }) => rule === 'heading-id-collision')).toEqual([]);
  });
});

describe('an ignore without a rule', () => {
  it('goes with its line, and stays where a blank line would be left', () => {
    const ignored = (text: string) => checkAll(text).filter(({ rule }) => rule === 'ignore-unused').map(({ fixes }) => fixes.map(({ edits }) => edits));
    expect(ignored('%% preflight-ignore-next %%\nText\n')).toEqual([[[{ from: 0, to: 28, text: '' }]]]);
    expect(ignored('%%preflight-ignore-next%% Text\n')).toEqual([[[{ from: 0, to: 26, text: '' }]]]);
    expect(ignored('%%preflight-ignore-next%% ')).toEqual([[]]);
  });
});

describe('footnotes in the title of a callout', () => {
  it.each([
    ['> [!note] Title[^1][^2]\n> Text\n\n[^1]: a\n[^2]: b\n', [['[^1] -> ', ' -> [^1]'], ['[^2] -> ', ' -> [^2]']]],
    ['>[!a][^1][^2]\n[^1]:[^2]:', [[], []]],
  ])('are told one by one: %j', (text, edits) => {
    const found = told('footnote-in-callout-title', text);
    expect(found.map(({ at, severity }) => [at, severity])).toEqual([['[^1]', 'warning'], ['[^2]', 'warning']]);
    expect(found.map(({ fixes }) => fixes.flatMap(([, ...each]) => each))).toEqual(edits);
  });
});

describe('a definition that nothing cites', () => {
  it('goes with its line, between text and headings alike', () => {
    expect(told('footnote-unused', 'Text.\n\n[^n]: x\n\nMore.\n')[0]?.fixes).toEqual([['Remove the definition', '[^n]: x\n -> ']]);
    expect(told('footnote-unused', '> Quoted[2]\n\n## References\n\n[^n]:\n\nSeen[1][2].\n\n## References\n')[0]?.fixes).toEqual([['Remove the definition', '[^n]:\n -> ']]);
  });
});

describe('footnotes out of order', () => {
  it('are left where the description of an image names one', () => {
    const text = 'A[^4] b[^3].\n\n[^3]: x\n[^4]: y\n';
    expect(told('footnote-order', text).map(({ fixes }) => fixes.map(([title]) => title))).toEqual([['Renumber the footnotes in the order of the text']]);
    expect(told('footnote-order', `![a [^1]](b.png)\n\n${text}`)).toEqual([{ at: '[^3]', severity: 'info', fixes: [] }]);
  });
});

describe('comments of HTML', () => {
  it('are left as they are where one of them has no inside', () => {
    expect(told('html-comment', '<!-->\n<!---->\n').map(({ fixes }) => fixes)).toEqual([[]]);
    expect(told('html-comment', 'a <!-- b --> c\n')).toMatchObject([{ at: '<!-- b -->', severity: 'info' }]);
  });
});

describe('a comment without an end', () => {
  it.each([['*%%b', '%%b'], ['a *b %%c* d', '%%c* d'], ['a %%c\n', '%%c']])('is closed at the end of its line: %j', (text, at) => {
    expect(told('comment-leak', text)).toEqual([{ at, severity: 'error', fixes: [['Close the comment at the end of the line', ' ->  %%']] }]);
  });
});

describe('definitions of two quotes', () => {
  it('are told apart from the one below the first quote', () => {
    expect(told('footnote-glued', '> quote\n[^1]: b\n> [^2]: c\n').map(({ at }) => at)).toEqual(['[^1]']);
    expect(told('footnote-glued', '>\u0000\n[^1]:;\n>[^2]:[\n[^2]:').map(({ at }) => at)).toEqual(['[^1]', '[^2]']);
  });
});

describe('an ignore that is put into a footnote', () => {
  it('stands in front of the comment that begins it', () => {
    const text = '[^3]:%%%%n';
    expect(ignoreHereEdits(parseNote(text), { rule: 'link-missing', from: 5 })).toEqual({ kind: 'planned', plan: { baseText: text, edits: [{ from: 5, to: 5, text: '%% preflight-ignore-next link-missing %% ' }] } });
  });
});
