import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAsMarkdownIt } from '../../../src/core/citations/markdown-it-footnotes';
import { parseNote } from '../../../src/core/note/parse-note';
import '../../support/fuzzing';
import { siteReferences } from '../../support/markdown-it-oracle';

/** What we say the site finds, as the oracle writes it; `=>` tells what becomes of all others. */
function read(text: string): { readonly found: readonly string[]; readonly others: readonly string[] } {
  const found: string[] = [];
  const others: string[] = [];
  for (const { reference, place, shown } of readAsMarkdownIt(parseNote(text))) {
    if (typeof shown === 'string') others.push(`${reference.label} => ${shown}`);
    else found.push(`${reference.label}: ${text.slice(shown.content.from, shown.content.to)}${place === 'text' ? '' : ` (${place})`}`);
  }
  return { found, others };
}

describe('A reference leads on the site', () => {
  const cases: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
    ['to its definition', 'a[^1] b[^x]\n\n[^1]: one\n[^x]: two\n', ['1: one', 'x: two'], []],
    ['nowhere in another case', 'a[^A]\n\n[^a]: one\n', [], ['A => text']],
    ['to the last of two definitions', 'a[^1]\n\n[^1]: one\n\n[^1]: two\n', ['1: two'], []],
    ['nowhere from below a quote', 'a[^1][^2]\n\n> quote\n[^1]: one\n[^2]: two\n', [], ['1 => text', '2 => text']],
    ['nowhere from within one below a quote', 'a[^1][^2]\n\n> quote\n[^1]: one\n\n    [^2]: two\n', [], ['1 => text', '2 => text']],
    ['nowhere from below a table', 'a[^1]\n\n| a |\n| - |\n| b |\n[^1]: one\n', [], ['1 => text']],
    ['to its definition behind a blank line', 'a[^1]\n\n> quote\n\n[^1]: one\n', ['1: one'], []],
    ['to its definition below a heading in a quote', 'a[^1]\n\n> # quote\n[^1]: one\n', ['1: one'], []],
    ['to its definition below a paragraph, a list and a heading', 'a[^1][^2][^3]\n[^1]: one\n\n- item\n[^2]: two\n\n# Head\n[^3]: three\n', ['1: one', '2: two', '3: three'], []],
    ['to its definition within the quote', '> a[^1]\n> [^1]: one\n', ['1: one'], []],
    ['to an address', 'a[^1](u) b[^1](see there)\n\n[^1]: one\n', ['1: one'], ['1 => link']],
    ['to the address of another label', 'a[^1][b] c[^1][d]\n\n[^1]: one\n\n[b]: /u\n', ['1: one'], ['1 => link']],
    ['to its definition, itself the label of another one', 'a[^1]\n\n[^1]: one\n\n> quote\n[^1]: two\n', ['1: one', '1: one (label)'], []],
    ['to its definition from an image', '![a [^1]](u.png)\n\n[^1]: one\n', ['1: one (alt)'], []],
    ['nowhere with a bracket in its label', 'a[^x\\]y]\n\n[^x\\]y]: one\n', [], ['x\\]y => text']],
    ['to its definition with other marks in its label', 'a[^x&amp;#\\[*y]\n\n[^x&amp;#\\[*y]: one\n', ['x&amp;#\\[*y: one'], []],
  ];
  it.each(cases)('%s', (_title, text, found, others) => {
    expect(read(text)).toEqual({ found, others });
    expect([...siteReferences(text)].sort()).toEqual(found.map((one) => one.replace(/ \((?:alt|label)\)$/u, '')).sort());
  });
});

const labels = ['1', '2', 'a', 'A', 'a-b', 'x\\]y', 'x\\[y', '&amp;', '漢', 'a#1', 'ß', 'ẞ'];
const label = fc.constantFrom(...labels);
const reference = label.map((one) => `[^${one}]`);
const piece = fc.oneof(
  { weight: 5, arbitrary: reference },
  { weight: 3, arbitrary: fc.constantFrom('word', 'two words', '.', ' ', '`[^1]`', '\\[^1]', '![i](u.png)', '[l](/u)', '[b]', '[^none]', '*em*', '<b>', '(', '!') },
  { weight: 1, arbitrary: fc.tuple(reference, fc.constantFrom('(u)', '(see there)', '()', '[b]', '[c]', '[]', '(u "t")')).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: reference.map((one) => `![see ${one}](u.png)`) },
  { weight: 1, arbitrary: reference.map((one) => `[see ${one}](/u)`) },
);
const words = fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => `w ${parts.join('')}`);
const line = fc.oneof(
  { weight: 4, arbitrary: words },
  // To the site the one with a bracket in its label is running text, with which other text below it would go on.
  { weight: 5, arbitrary: label.map((one) => `[^${one}]: @${one.includes(']') ? '\n' : ''}`) },
  { weight: 2, arbitrary: words.map((one) => `> ${one}`) },
  { weight: 1, arbitrary: label.map((one) => `> [^${one}]: @`) },
  { weight: 1, arbitrary: words.map((one) => `- ${one}`) },
  { weight: 1, arbitrary: words.map((one) => `> - ${one}`) },
  { weight: 1, arbitrary: words.map((one) => `# ${one}`) },
  { weight: 1, arbitrary: words.map((one) => `\n| a |\n| - |\n| ${one} |`) },
  { weight: 1, arbitrary: fc.constantFrom('> # h', '[b]: /u', '***', '\n> | a |\n> | - |') },
);
// Tables stand apart: what begins one differs between the readers, and so does all that follows.
const note = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\n\n')), { minLength: 1, maxLength: 8 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''))
  .map((text) => text.split('@').reduce((whole, part, index) => `${whole}body ${index.toString()}${part}`));

it('says of generated notes what markdown-it-footnote says', () => {
  fc.assert(
    fc.property(note, (text) => {
      const { found } = read(text);
      expect(found.map((one) => (one.replace(/ \((?:alt|label)\)$/u, '').split('\n')[0] ?? '')).sort()).toEqual([...siteReferences(text)].sort());
    }),
    { numRuns: Number(process.env['FUZZ_CASES'] ?? 4000) },
  );
});
