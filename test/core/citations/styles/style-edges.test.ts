import { describe, expect, it } from 'vitest';
import { findArtefacts } from '../../../../src/core/citations/find-artefacts';
import type { PastedReading, PastedStyle } from '../../../../src/core/citations/pasted-style';
import { geminiTags } from '../../../../src/core/citations/styles/gemini-tags';
import { geminiWorksCited } from '../../../../src/core/citations/styles/gemini-works-cited';
import { linkedNumbers } from '../../../../src/core/citations/styles/linked-numbers';
import { perplexityCopy } from '../../../../src/core/citations/styles/perplexity-copy';
import { runsOf } from '../../../../src/core/citations/move-footnote';
import { parseNote } from '../../../../src/core/note/parse-note';

/** What a style finds in a text: its marks with their labels, and what it takes for decoration. */
function found(style: PastedStyle, text: string, gluedDigits = true): { readonly marks: readonly string[]; readonly decoration: readonly string[] } {
  const note = parseNote(text);
  const reading: PastedReading = { note, artefacts: findArtefacts(note), entryOf: () => null, gluedDigits, isNote: (name) => name === '7' };
  const { marks, decoration } = style.find(reading);
  return { marks: marks.map(({ from, to, labels }) => `${text.slice(from, to)} ${labels.join(' ')}`), decoration: decoration.map(({ from, to, what }) => `${what}: ${text.slice(from, to)}`) };
}

const link = (number: number): string => `[${String(number)}](https://a.org/${String(number)})`;

describe('numbers that are links', () => {
  it.each([
    [`a [${link(1)}, ${link(2)}] b`, [`[${link(1)}, ${link(2)}] 1 2`]],
    [`a [${link(1)}; ${link(2)}] b`, [`[${link(1)}; ${link(2)}] 1 2`]],
    [`a [${link(1)}${link(2)}] b`, [`[${link(1)}${link(2)}] 1 2`]],
    [`a [${link(1)} ${link(2)}] b`, [`[${link(1)} ${link(2)}] 1 2`]],
    [`a [${link(1)}] b`, [`[${link(1)}] 1`]],
    [`a${link(1)} b`, [`${link(1)} 1`]],
    [`a${link(1)}, ${link(2)} b`, [`${link(1)} 1`, `${link(2)} 2`]],
    [`a ${link(1)} b`, []],
    [`a \\[${link(1)}] b`, []],
    [`a \\[${link(1)}\\] b`, [`\\[${link(1)}\\] 1`]],
    [`a \\([](https://a.org)) b`, ['[](https://a.org) ']],
    [`a (${link(1)}; ${link(2)}) b`, [` (${link(1)}; ${link(2)}) 1 2`]],
    [`a (see ${link(1)}) b`, []],
    [`a (${link(1)} b`, []],
    [`(${link(1)}) b`, []],
    [`a <sup>${link(1)}</sup> b`, [`<sup>${link(1)}</sup> 1`]],
    [`a [[[1]](https://a.org), [[2]](https://b.org)] b`, ['[[[1]](https://a.org), [[2]](https://b.org)] 1 2']],
    [`a [(1)](https://a.org) b [\u00b9\u00b2](https://a.org) c [^](https://a.org) d [#1](https://a.org)`, ['[(1)](https://a.org) 1', '[\u00b9\u00b2](https://a.org) 12']],
  ])('of %j are %j', (text, marks) => {
    expect(found(linkedNumbers, text).marks).toEqual(marks);
  });

  it('stand side by side in their brackets', () => {
    expect(found(linkedNumbers, `a [${link(1)} or ${link(2)}] b`).marks).not.toContain(`[${link(1)} or ${link(2)}] 1 2`);
    expect(found(linkedNumbers, `a [${link(1)}--${link(2)}] b`).marks).not.toContain(`[${link(1)}--${link(2)}] 1 2`);
    expect(found(linkedNumbers, `a [${link(1)},,, ${link(2)}] b`).marks).not.toContain(`[${link(1)},,, ${link(2)}] 1 2`);
  });
});

describe('digits that are glued to words', () => {
  const works = '\n\nWorks cited\n\n1. A, https://a.org/1\n2. B, https://a.org/2\n';

  it('are marks above the works cited', () => {
    expect(found(geminiWorksCited, `Bees fly.1 They hum.2${works}`).marks).toEqual(['1 1', '2 2']);
  });

  it('are none above sources of another name, though the text speaks of works cited', () => {
    expect(found(geminiWorksCited, `Bees fly.1 All works cited are old.2${works.replace('Works cited', 'Sources')}`).marks).toEqual([]);
  });
});

describe('the logo of a copied answer', () => {
  const logo = (length: number): string => `<img src="https://r2cdn.perplexity.ai/pplx-full-logo-primary-dark%402x.png" alt="${'a'.repeat(length - 84)}"/>`;

  it('is decoration where it stands alone and is not too long', () => {
    expect(logo(400)).toHaveLength(400);
    expect(found(perplexityCopy, `${logo(120)}\n\na\n`).decoration).toEqual([`decoration: ${logo(120)}`]);
    expect(found(perplexityCopy, `${logo(400)}\n\na\n`).decoration).toEqual([`decoration: ${logo(400)}`]);
    expect(found(perplexityCopy, `${logo(401)}\n\na\n`).decoration).toEqual([]);
    expect(found(perplexityCopy, `${logo(120)} a\n`).decoration).toEqual([]);
    expect(found(perplexityCopy, `${logo(120)}<b>a</b>\n`).decoration).toEqual([]);
    expect(found(perplexityCopy, `${logo(120)}\nwords\n`).decoration).toEqual([]);
  });

  it('is decoration, as is what asks for more, each on a line of its own', () => {
    expect(found(perplexityCopy, 'a\n\nAdd to follow-up\n\nb\n').decoration).toEqual(['decoration: Add to follow-up']);
  });
});

describe('tags that no list answers', () => {
  it('are marks alone', () => {
    expect(found(geminiTags, '[cite_start]Bees fly[cite: 4].\n')).toEqual({ marks: ['[cite_start] ', '[cite: 4] 4'], decoration: [] });
  });
});

describe('footnotes side by side', () => {
  it('are one run', () => {
    const [a, b, c] = [{ from: 0, to: 4 }, { from: 4, to: 8 }, { from: 9, to: 13 }];
    expect(runsOf([a, b, c])).toEqual([{ from: 0, to: 8, footnotes: [a, b] }, { from: 9, to: 13, footnotes: [c] }]);
    expect(runsOf([])).toEqual([]);
  });
});
