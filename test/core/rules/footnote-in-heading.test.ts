import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import type { Note } from '../../../src/core/note/note';
import { footnoteInHeading } from '../../../src/core/rules/footnote-in-heading';
import { applied, check, fixAll } from './rule-context';

const definitions = '\n\n[^1]: x\n[^2]: y\n';

describe('footnote-in-heading moves a footnote', () => {
  test.each([
    ['from the middle of a heading', '## A[^1] b\n\nText.', '## A b\n\nText.[^1]'],
    ['with the blank in front of it', '## A [^1] b\n\nText.', '## A b\n\nText.[^1]'],
    ['from the start of a heading', '## [^1] A\n\nText.', '## A\n\nText.[^1]'],
    ['from a heading with closing marks', '## A [^1] ##\n\nText.', '## A ##\n\nText.[^1]'],
    ['past a list, a table and code', '## A[^1]\n\n- item\n\n```\ncode\n```\n\nText.', '## A\n\n- item\n\n```\ncode\n```\n\nText.[^1]'],
    ['in front of a block id', '## A[^1]\n\nText.  ^id', '## A\n\nText.[^1]  ^id'],
    ['behind code', '## A[^1]\n\nCall `x`', '## A\n\nCall `x`[^1]'],
    ['behind a URL with a blank', '## A[^1]\n\nSee https://example.org', '## A\n\nSee https://example.org [^1]'],
    ['past an image on its own', '## A[^1]\n\n![[map.png]]\n\nText.', '## A\n\n![[map.png]]\n\nText.[^1]'],
    ['past a comment', '## A[^1]\n\nText. %%hidden%%\n\nMore.', '## A\n\nText. %%hidden%%\n\nMore.[^1]'],
    ['within its quote', '> ## A[^1]\n>\n> Text.\n\nMore.', '> ## A\n>\n> Text.[^1]\n\nMore.'],
    ['with its neighbour', '## A [^1][^2]\n\nText.', '## A\n\nText.[^1][^2]'],
  ])('%s', (_, before, after) => {
    expect(fixAll(footnoteInHeading, before + definitions)).toBe(after + definitions);
  });
});

describe('footnote-in-heading leaves a footnote where it is', () => {
  test.each([
    ['where the heading holds nothing else', '## [^1]\n\nText.'],
    ['where the next heading comes first', '## A[^1]\n\n# B\n\nText.'],
    ['where what is left would be a closing mark', '## A #[^1]\n\nText.'],
    ['where what is left would be a link', '## [A][^1](b)\n\nText.'],
    ['where what is left would be one word', '## A[^1]B\n\nText.'],
    ['where what is left would be another URL', '## https://example.org[^1]==\n\nText.'],
    ['where what is left would be a list', '[^1] - A\n===\n\nText.'],
    ['where the paragraph ends in a backslash', '## A[^1]\n\nText\\'],
    ['where the paragraph ends in a caret', '## A[^1]\n\nText^'],
    ['where only a list of sources follows', '## A[^1]\n\nCitations:\n[1] https://example.org/a'],
    ['where it holds code', '## A^[see `x`]\n\nText.'],
  ])('%s', (_, before) => {
    expect(check(footnoteInHeading, before + definitions)).toHaveLength(1);
    expect(fixAll(footnoteInHeading, before + definitions)).toBe(before + definitions);
  });
});

test('footnote-in-heading keeps every block, and every footnote with its text', () => {
  const piece = fc.constantFrom('[^1]', '[^2]', '[^1][^2]', '^[in]', 'A', 'b c', ' ', ' ', '#', '[x]', '(y)', '`z`', '!', '\\', '^', '[', ']', '*', ':', '-', '==', '$', '%%', '[[N]]', 'https://a.b', '1.');
  const words = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  const heading = fc.tuple(fc.constantFrom('# ', '## ', '> # '), words).map(([marks, text]) => marks + text);
  const setext = words.map((text) => `${text}\n---`);
  const other = fc.oneof(words, words, words.map((text) => `> ${text}`), words.map((text) => `- ${text}`), fc.constantFrom('![[a.png]]', 'Text. ^id', 'Text  '));
  const note = fc.array(fc.oneof(heading, setext, other, other), { maxLength: 6 }).map((parts) => parts.join('\n\n') + definitions);
  fc.assert(
    fc.property(note, (text) => {
      for (const problem of check(footnoteInHeading, text)) {
        for (const fix of problem.fixes) expect(shape(parseNote(applied(text, fix.edits)))).toEqual(shape(parseNote(text)));
      }
    }),
    { numRuns: 4000 },
  );
});

function shape({ text, blocks, containers, footnotes, links, embeds, protectedRanges }: Note) {
  return {
    blocks: blocks.map((block) => block.kind),
    containers: containers.map((container) => container.kind),
    references: footnotes.references.map((reference) => reference.identifier).sort(),
    inline: footnotes.inline.map(({ content }) => text.slice(content.from, content.to)).sort(),
    links: links.map(({ kind, target }) => [kind, target]),
    embeds: embeds.map(({ target }) => target),
    protected: protectedRanges.map(({ kind, from, to }) => [kind, text.slice(from, to)]),
  };
}
