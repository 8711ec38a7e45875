import { describe, expect, test } from 'vitest';
import { convertCitations } from '../../src/core/citations/convert-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';

const footnotes = '[^1]: https://a.org/1\n[^2]: https://b.org/2\n';
const list = '> [1] https://a.org/1\n> [2] https://b.org/2\n';

function converted(text: string) {
  const { plan, unresolved } = convertCitations(parseNote(text));
  return { text: applyPlan(text, plan), reasons: unresolved.map(({ reason }) => reason) };
}

describe('a list of sources in a callout', () => {
  test.each([
    ['goes with the callout that it names', `Fact[1] and[2].\n\n> [!quote]- Sources\n${list}`, `Fact[^1] and[^2].\n\n${footnotes}`],
    ['goes with the callout in the middle of a note', `Fact[1] and[2].\n\n> [!quote]- Sources\n${list}\nMore.\n`, `Fact[^1] and[^2].\n\nMore.\n\n${footnotes}`],
    ['goes with the callout at the beginning', `> [!cite] References:\n${list}\nFact[1] and[2].\n`, `Fact[^1] and[^2].\n\n${footnotes}`],
    ['goes where its entries are numbered', 'Fact[1] and[2].\r\n\r\n> [!quote]+ Sources\r\n> 1. https://a.org/1\r\n> 2. https://b.org/2\r\n', `Fact[^1] and[^2].\n\n${footnotes}`.replaceAll('\n', '\r\n')],
    ['goes where its entries are bullets', 'Fact[1] and[2].\n\n> [!quote]- Sources\n> - [1] https://a.org/1\n> - [2] https://b.org/2\n', `Fact[^1] and[^2].\n\n${footnotes}`],
    ['goes from a callout within a quote', `Fact[1] and[2].\n\n> Said.\n>\n> > [!quote]- Sources\n${list.replaceAll('> ', '> > ')}`, `Fact[^1] and[^2].\n\n> Said.\n\n${footnotes}`],
    ['keeps what nothing cites under its title', `Fact[1].\n\n> [!quote]- Sources\n${list}`, 'Fact[^1].\n\n> [!quote]- Sources\n> [2] https://b.org/2\n\n[^1]: https://a.org/1\n'],
    ['leaves the title to the text below it', `Fact[1] and[2].\n\n> [!quote]- Sources\n${list}>\n> Read them all.\n`, `Fact[^1] and[^2].\n\n> [!quote]- Sources\n>\n> Read them all.\n\n${footnotes}`],
    ['goes with a label of its own, and leaves the title to the text below it', `Fact[1] and[2].\n\n> [!note] Trams\n> Sources:\n${list}>\n> Read them all.\n`, `Fact[^1] and[^2].\n\n> [!note] Trams\n>\n> Read them all.\n\n${footnotes}`],
  ])('%s', (_what, text, expected) => {
    expect(converted(text)).toEqual({ text: { kind: 'applied', text: expected }, reasons: [] });
  });

  test('stays where a line goes on outside of the quote, and says so', () => {
    const text = 'Fact[1] and[2].\n\n> [!quote]- Sources\n> 1. https://a.org/1\nand more\n> 2. https://b.org/2\n';
    const reason = 'Text that stands right behind source 1 would go with it';
    expect(converted(text)).toEqual({ text: { kind: 'applied', text }, reasons: [reason, reason] });
  });
});

describe('a list of sources at the beginning of a quote', () => {
  test('goes alone where text of the quote follows', () => {
    expect(converted(`Fact[1] and[2].\n\n> Sources:\n${list}>\n> And text.\n`).text).toEqual({ kind: 'applied', text: `Fact[^1] and[^2].\n\n> And text.\n\n${footnotes}` });
  });

  test('leaves one gap where all of the quote goes', () => {
    expect(converted(`Fact[1] and[2].\n\n> Sources:\n${list}\nMore.\n`).text).toEqual({ kind: 'applied', text: `Fact[^1] and[^2].\n\nMore.\n\n${footnotes}` });
    expect(converted(`Fact[1] and[2].\n> **Sources**\n${list}`).text).toEqual({ kind: 'applied', text: `Fact[^1] and[^2].\n\n${footnotes}` });
  });
});
