import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultCitationOptions } from '../../src/core/citations/citation-options';
import { tidyCitations } from '../../src/core/citations/tidy-citations';
import { parseNote } from '../../src/core/note/parse-note';
import { citationsHeadingEmpty } from '../../src/core/rules/citations-heading-empty';
import { applyPlan } from '../../src/core/text/apply-edits';
import { check } from '../core/rules/rule-context';
import '../support/fuzzing';

function tidied(text: string, heading = ''): string {
  const change = tidyCitations(parseNote(text), { ...defaultCitationOptions, heading });
  if (change.kind === 'refused') throw new Error(change.reason);
  const result = applyPlan(text, change.plan);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.text;
}

describe('tidying leaves no heading of sources without its definitions', () => {
  test.each([
    ['a heading in the middle', 'a[^2] b[^1]\n\n## Sources\n\n[^1]: one\n[^2]: two\n\n## More\n\nText\n', 'a[^1] b[^2]\n\n## Sources\n\n[^1]: two\n[^2]: one\n\n## More\n\nText\n'],
    ['definitions from elsewhere go under it', 'a[^1]\n\n[^1]: one\n\n## Footnotes\n\n[^2]: two\n\n# More\n\nText[^2]\n\n[^3]: three\n', 'a[^1]\n\n## Footnotes\n\n[^1]: one\n[^2]: two\n[^3]: three\n\n# More\n\nText[^2]\n'],
    ['a heading with a line below it', 'a[^1]\n\nSources\n---\n[^1]: one\n\n# More\n\nText\n', 'a[^1]\n\nSources\n---\n[^1]: one\n\n# More\n\nText\n'],
    ['a strong line', 'a[^1]\n\n**Footnotes**\n[^1]: one\n\nText[^2]\n\n[^2]: two\n', 'a[^1]\n\n**Footnotes**\n[^1]: one\n[^2]: two\n\nText[^2]\n'],
    ['a heading in each chapter', '# A\n\na[^1]\n\n### Sources\n\n[^1]: one\n\n# B\n\n[^3]: three\n\nb[^2] c[^3]\n\n### Sources\n\n[^2]: two\n\n# C\n\nText\n', '# A\n\na[^1]\n\n### Sources\n\n[^1]: one\n\n# B\n\nb[^2] c[^3]\n\n### Sources\n\n[^2]: two\n[^3]: three\n\n# C\n\nText\n'],
    ['definitions with several paragraphs, and one without text', 'a[^1] b[^2]\n\n## Sources\n\n[^1]: one\n\n    more\n\n[^2]:\n\n## More\n\nText\n', 'a[^1] b[^2]\n\n## Sources\n\n[^1]: one\n\n    more\n\n[^2]:\n\n## More\n\nText\n'],
    ['a heading with a thematic break below it, and one below the definitions', 'a[^1]\n\n## Sources\n\n---\n\n[^1]: one\n\n---\n\n## More\n\nText[^2]\n\n[^2]: two\n', 'a[^1]\n\n## Sources\n\n---\n\n[^1]: one\n[^2]: two\n\n---\n\n## More\n\nText[^2]\n'],
    ['definitions in a list', 'a[^1]\n\n## Sources\n\n- [^1]: one\n\n## More\n\nText\n', 'a[^1]\n\n## Sources\n\n[^1]: one\n\n## More\n\nText\n'],
    ['definitions in a quote', 'a[^1]\n\n## Sources\n\n> [^1]: one\n\n## More\n\nText\n', 'a[^1]\n\n## Sources\n\n[^1]: one\n\n## More\n\nText\n'],
    ['text of its own', 'a[^1]\n\n## Sources\n\nOf the year 2024.\n\n[^1]: one\n\n## More\n\nText\n', 'a[^1]\n\n## Sources\n\nOf the year 2024.\n\n## More\n\nText\n\n[^1]: one\n'],
    ['text behind the definitions', 'a[^1]\n\n## Sources\n\n[^1]: one\n\nOf the year 2024.\n', 'a[^1]\n\n## Sources\n\nOf the year 2024.\n\n[^1]: one\n'],
    ['another heading below it', 'a[^1]\n\n## Sources\n\n[^1]: one\n\n### Books\n\nText\n', 'a[^1]\n\n## Sources\n\n### Books\n\nText\n\n[^1]: one\n'],
    ['another heading', 'a[^1]\n\n## Prices\n\n[^1]: one\n\n## More\n\nText\n', 'a[^1]\n\n## Prices\n\n## More\n\nText\n\n[^1]: one\n'],
    ['a heading in a quote', 'a[^1]\n\n> ## Sources\n\n[^1]: one\n\n## More\n\nText\n', 'a[^1]\n\n> ## Sources\n\n## More\n\nText\n\n[^1]: one\n'],
  ])('%s', (_what, text, expected) => {
    expect(tidied(text)).toBe(expected);
    expect(tidied(expected)).toBe(expected);
  });

  test('but gathers under another one that is asked for', () => {
    expect(tidied('a[^1]\n\n## Sources\n\n[^1]: one\n\n## Notes\n\nText\n', 'Notes')).toBe('a[^1]\n\n## Sources\n\n## Notes\n\n[^1]: one\n\nText\n');
  });
});

test('tidying empties no heading of sources', () => {
  const block = fc.constantFrom('Text[^1].', 'More[^2] text[^3].', '## Sources', '# Footnotes', '### References', '**Sources**', '## More', '[^1]: one', '[^2]: two', '[^3]:', '[^1]: other', '[^2]: two\n\n    more', '> [^3]: three', '- [^2]: two', '---', '[1]: https://example.org', '%% hidden %%');
  const empty = (text: string): number => check(citationsHeadingEmpty, text).filter(({ message }) => message.includes('above nothing, ')).length;
  let changed = 0;
  fc.assert(fc.property(fc.array(block, { maxLength: 10 }).map((blocks) => `${blocks.join('\n\n')}\n`), (text) => {
    const after = tidied(text);
    if (after !== text) changed++;
    expect(empty(after)).toBeLessThanOrEqual(empty(text));
  }), { numRuns: Number(process.env['FUZZ_CASES'] ?? 1000) });
  expect(changed).toBeGreaterThan(100);
});
