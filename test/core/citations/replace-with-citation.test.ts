import { describe, expect, test } from 'vitest';
import { defaultCitationOptions } from '../../../src/core/citations/citation-options';
import { replaceWithCitation } from '../../../src/core/citations/replace-with-citation';
import { applyPlan } from '../../../src/core/text/apply-edits';

const source = { url: 'https://example.org/a', title: 'A' };

/** What becomes of a text, what was typed between two bars; the caret as a bar, or the reason. */
function replaced(text: string): string {
  const from = text.indexOf('|');
  const to = text.indexOf('|', from + 1) - 1;
  const given = text.replaceAll('|', '');
  const result = replaceWithCitation(given, { from, to }, source, defaultCitationOptions, {});
  if (result.kind === 'refused') return result.reason;
  const applied = applyPlan(given, result.plan);
  if (applied.kind === 'refused') throw new Error(applied.reason);
  return `${applied.text.slice(0, result.caret)}|${applied.text.slice(result.caret)}`;
}

describe('a citation in place of what was typed', () => {
  test.each([
    ['One|[@a|', 'One[^1]|\n\n[^1]: [A](https://example.org/a)'],
    ['One |[@a|. Two\n', 'One .[^1]| Two\n\n[^1]: [A](https://example.org/a)\n'],
    ['One|[@a| two[^a]\n\n[^a]: https://www.example.org/a/\n', 'One[^a]| two[^a]\n\n[^a]: https://www.example.org/a/\n'],
    ['One|[@a|\r\ntwo\r\n', 'One[^1]|\r\ntwo\r\n\r\n[^1]: [A](https://example.org/a)\r\n'],
    ['# One|[@a|\n', 'A footnote in a heading would stop the site'],
    ['`one|[@a| two`\n', 'A footnote cannot stand in code'],
    ['$x|[@a| y$\n', 'A footnote cannot stand in math'],
  ])('%j becomes %j', (text, expected) => {
    expect(replaced(text)).toBe(expected);
  });

  test('stays in the cell of a table', () => {
    const text = '| a | b[@a |\n| --- | --- |\n| c | d |\n';
    const result = replaceWithCitation(text, { from: 7, to: 10 }, source, defaultCitationOptions, {});
    const applied = result.kind === 'planned' ? applyPlan(text, result.plan) : result;
    expect(applied).toEqual({ kind: 'applied', text: '| a | b[^1] |\n| --- | --- |\n| c | d |\n\n[^1]: [A](https://example.org/a)\n' });
  });
});
