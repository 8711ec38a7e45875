import { describe, expect, test } from 'vitest';
import type { CitationChange } from '../../../src/core/citations/citation-change';
import { bareAddresses, bareDois, titleAddresses, writeOutDois } from '../../../src/core/citations/titled-addresses';
import { parseNote } from '../../../src/core/note/parse-note';
import { applyPlan } from '../../../src/core/text/apply-edits';

function applied(text: string, change: CitationChange): string {
  if (change.kind === 'refused') return change.reason;
  const result = applyPlan(text, change.plan);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.text;
}

const a = 'https://example.org/a';
const titles = new Map([[a, 'Tides [and] moons | `x` $1 #tag'], ['https://example.org/b_(c)', 'B'], ['https://example.org/d(', 'D']]);

describe('bare addresses', () => {
  test.each<[string, readonly string[]]>([
    [`See ${a}.\n`, [a]],
    [`See <${a}>.\n`, [a]],
    [`[^1]: ${a}\n\nx[^1]\n`, [a]],
    [`[1] ${a}\n`, [a]],
    [`| ${a} |\n| --- |\n`, [a]],
    [`[x](${a}) [${a}](${a}) ![${a}](${a})\n`, []],
    [`# ${a}\n`, []],
    [`%% ${a} %% \`${a}\`\n\n    ${a}\n\n[1]: ${a}\n`, []],
    [`---\nurl: ${a}\n---\n`, []],
    [`!${a} <${a}>#tag <${a}>(x) [<${a}>]\n`, []],
    ['www.example.org mail@example.org <mail@example.org>\n', []],
  ])('of %j are %j', (text, urls) => {
    expect(bareAddresses(parseNote(text)).map(({ url }) => url)).toEqual(urls);
  });

  test.each([
    [`See ${a}.\n`, `See [Tides \\[and\\] moons \\| \\\`x\\\` \\$1 \\#tag](${a}).\n`],
    [`See <${a}>.\n`, `See [Tides \\[and\\] moons \\| \\\`x\\\` \\$1 \\#tag](${a}).\n`],
    [`One[^1]\r\n\r\n[^1]: ${a}\r\n`, `One[^1]\r\n\r\n[^1]: [Tides \\[and\\] moons \\| \\\`x\\\` \\$1 \\#tag](${a})\r\n`],
    ['See https://example.org/b_(c) and https://example.org/none\n', 'See [B](https://example.org/b_(c)) and https://example.org/none\n'],
    ['See <https://example.org/d(>\n', 'See [D](<https://example.org/d(>)\n'],
    ['Nothing\n', 'Nothing\n'],
  ])('of %j get their titles', (text, expected) => {
    const once = applied(text, titleAddresses(parseNote(text), titles));
    expect(once).toBe(expected);
    expect(applied(once, titleAddresses(parseNote(once), titles))).toBe(once);
  });
});

describe('bare DOIs', () => {
  const doi = 'https://doi.org/10.1000/182';

  test.each<[string, readonly string[]]>([
    [`One[^1]\n\n[^1]: ${doi}\n`, [doi]],
    [`One[^1]\n\n[^1]: <${doi}>\n`, [doi]],
    [`Sources:\n\n[1] ${doi}\n[2] ${a}\n`, [doi]],
    [`Sources:\n\n1. ${doi}\n2. ${a}\n`, [doi]],
    [`One[^1]\n\n[^1]: See ${doi}\n`, []],
    [`One[^1]\n\n[^1]: ${doi} too\n`, []],
    [`One[^1]\n\n[^1]: [Known](${doi})\n`, []],
    [`In the text ${doi}\n`, []],
  ])('of %j are %j', (text, urls) => {
    expect(bareDois(parseNote(text)).map(({ url }) => url)).toEqual(urls);
  });

  test.each([
    [`One[^1]\n\n[^1]: ${doi}\n`, `One[^1]\n\n[^1]: Harris C. (2020). Array\\_x. Nature. ${doi}\n`],
    [`One.[1]\n\nSources:\n\n[1] ${doi}\n`, `One.[1]\n\nSources:\n\n[1] Harris C. (2020). Array\\_x. Nature. ${doi}\n`],
  ])('of %j are written out', (text, expected) => {
    const once = applied(text, writeOutDois(parseNote(text), new Map([[doi, 'Harris C. (2020). Array_x. Nature.']])));
    expect(once).toBe(expected);
    expect(bareDois(parseNote(once))).toEqual([]);
  });
});
