import fc from 'fast-check';

const labels = ['1', '2', '3', '4', '7', '10', '12', 'note', 'Note', 'a-b', '20240101', 'ß'];

const label = fc.constantFrom(...labels);

const bodies = [
  'First source', 'See https://a.org/x?utm_source=chatgpt.com', '[Title](https://a.org/x)', 'https://a.org/x', '[Other title](https://b.org/y)', 'costs $$5 and $& more $1', '😀 astral 𝒳', 'with `code [^2]` in it',
  'see also[^3]', 'see[^1] and[^note].', '$x$ math', '%%hidden%% note', '[[Wiki|link]]', '**bold** text', 'a. b, c', '', 'same', 'same', 'https://c.org/z#part', 'http://www.c.org/z/', 'Words https://b.org/y more', 'unpaired %% mark',
];

const body = fc.constantFrom(...bodies);

/** One definition of every shape that notes hold, as lines. */
const definition: fc.Arbitrary<readonly string[]> = fc.tuple(label, body, fc.integer({ min: 0, max: 19 })).map(([name, text, shape]) => {
  const first = `[^${name}]: ${text}`;
  switch (shape) {
    case 0: return [first, 'lazy line'];
    case 1: return [first, '    indented line'];
    case 2: return [first, '', '    second paragraph', '', '\tthird paragraph'];
    case 3: return [first, '', '        code in it', '', '    after code'];
    case 4: return [`> ${first}`];
    case 5: return ['> quoted', `> ${first}`, '> lazy in quote'];
    case 6: return ['> [!note] Callout', '> text', '>', `> ${first}`, '>', '> more text'];
    case 7: return ['- item', '', `  ${first}`, '', '- other'];
    case 8: return [`- ${first}`];
    case 9: return [`  ${first}`];
    case 10: return [first, '    ```', '    fenced', '    ```'];
    case 11: return [first, '    > quote in it'];
    case 12: return [first, '    [^7]: nested'];
    case 13: return ['> quoted', '>', `> ${first}`, '>', '>     second in quote'];
    case 14: return ['1. item', `   ${first}`, '2. item'];
    default: return [first];
  }
});

const reference = label.map((name) => `[^${name}]`);

/** A line of text that cites. */
const citing = fc
  .tuple(fc.constantFrom('Text', 'word', '漢字', '**bold**', '`code`', 'e.g', 'https://u.org/p', '"quoted', '[link](https://l.org)', 'a $x$', '', '*em*'), fc.array(reference, { maxLength: 3 }), fc.constantFrom('', '.', ',', '!', ':', '。', '?!', '..."', ' and more', '.5', '(x)', '.[^99]'), fc.constantFrom('', '', ' Rest', '^[inline]', ' [^ghost]', '[^1]', ' ([Title](https://a.org/x))', ' ([b.org](https://b.org/y), [Other](<https://a.org/(z>)).'))
  .map(([word, marks, stop, rest]) => word + marks.join('') + stop + rest);

const frame = fc.constantFrom('', '', '', '', '> ', '- ', '1. ', '## ', '# ', '> [!info] ', '> [!tip]- ', '| ', '    ', '- [ ] ', '> > ', '%% ', '\t');

const others = [
  '', '', '', '', '', '', '', '---', '===', '```', '$$', '%%', '<div>', '</div>', '<!-- [^2] -->', '<!--', '-->', '%% [^3] hidden %%', '![alt [^1]](i.png)', '[[Note [^2]]]', '[ref]: https://r.org', 'plain text', '## Sources', '# Notes', '## Simplify', 'Citations:',
  '| a[^1] | b |', '|---|---|', '| c | d |', '> quote', '- item', '  more of it', '1. one', '2. two', '    [^1] indented', 'Setext[^2]', 'text ^block-id', '~~~', '> ```', '[1] https://s.org', 'See [1].', '*[^2]*', '\\[^1]', '[a[^1]b](u)', '&amp;[^2]',
];

const lines: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(frame, citing).map(([mark, text]) => [mark + text]) },
  { weight: 5, arbitrary: definition },
  { weight: 1, arbitrary: definition.map((shape) => shape.flatMap((line) => [line, ''])) },
  { weight: 4, arbitrary: fc.constantFrom(...others).map((line) => [line]) },
);

const ending = fc.oneof({ weight: 8, arbitrary: fc.constant('\n') }, { weight: 2, arbitrary: fc.constant('\r\n') }, { weight: 1, arbitrary: fc.constant('\r') });

/** Notes that cite: references and definitions of every shape among headings, quotes, lists, tables, code, math, comments and HTML. */
export function footnoteNote(maxParts = 12): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom('', '', '', '---\ntitle: a [^1] b\n---\n', '\ufeff'), fc.array(lines, { minLength: 1, maxLength: maxParts }), ending, fc.constantFrom('', '\n', '\n\n'))
    .map(([head, parts, end, last]) => (head + parts.flat().join('\n') + last).replaceAll('\n', () => end));
}

/** Well-kept notes, in which every command has something to do and nothing stands in its way. */
export function plainFootnoteNote(): fc.Arbitrary<string> {
  const names = fc.shuffledSubarray(['1', '2', '3', '4', '5', '9', '12', 'note'], { minLength: 2 });
  const urls = fc.array(fc.constantFrom('https://a.org/x', 'http://www.a.org/x/', 'https://b.org/y', 'https://c.org/z?utm_source=x', 'https://c.org/z'), { minLength: 8, maxLength: 8 });
  return fc.tuple(names, fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), urls, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), ending).map(([cited, order, addresses, early, end]) => {
    const paragraphs: string[] = [];
    const definitions: (string | undefined)[] = [];
    for (const [index, name] of cited.entries()) {
      const address = addresses[index] ?? '';
      const written = `[^${name}]: ${address}`;
      paragraphs.push(`Claim ${String(index)}[^${name}].`, '');
      if (early[index] === true) paragraphs.push(written, '');
      else definitions[order[index] ?? 0] = written;
    }
    return [...paragraphs, ...definitions.filter((written) => written !== undefined)].join(end) + end;
  });
}
