import { describe, expect, test } from 'vitest';
import type { VaultReference } from '../../../src/core/vault/note-entry';
import { entryFrom } from './vault-of';

/** `place kind style target subpath|alias @written`, one line a reference. */
function written(text: string, { kind, style, place, target, subpath, alias, from, to }: VaultReference): string {
  return `${place} ${kind} ${style} <${target}${subpath}${alias === null ? '' : `|${alias}`}> ${text.slice(from, to)}`;
}

function referencesOf(text: string): readonly string[] {
  return entryFrom(text).references.map((reference) => written(text, reference));
}

const property = (value: string): string => `---\nup: ${value}\n---\n`;

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['a wikilink', 'See [[a]].', ['text link wikilink <a> [[a]]']],
  ['a wikilink with heading and alias', '[[x/a#B#C|d]]', ['text link wikilink <x/a#B#C|d> [[x/a#B#C|d]]']],
  ['a heading of the note itself', '[[#B]] and [c](#B)', ['text link wikilink <#B> [[#B]]', 'text link markdown <#B|c> [c](#B)']],
  ['an embed', '![[a#^b|100]]', ['text embed wikilink <a#^b|100> ![[a#^b|100]]']],
  ['links and embeds in the order of the text', '![[a]] [[b]] ![c](c.png) [d](d.md)', [
    'text embed wikilink <a> ![[a]]', 'text link wikilink <b> [[b]]', 'text embed markdown <c.png|c> ![c](c.png)', 'text link markdown <d.md|d> [d](d.md)',
  ]],
  ['percent signs', '[a](My%20notes/C%2B%2B.md#A%20b)', ['text link markdown <My notes/C++.md#A b|a> [a](My%20notes/C%2B%2B.md#A%20b)']],
  ['bad percent signs stay', '[a](100%.md) [b](%E0%A4%A.md)', ['text link markdown <100%.md|a> [a](100%.md)', 'text link markdown <%E0%A4%A.md|b> [b](%E0%A4%A.md)']],
  ['pointed brackets', '![a](<my map.png>)', ['text embed markdown <my map.png|a> ![a](<my map.png>)']],
  ['reference links', '[a][b] and ![c][b]\n\n[b]: x/y.md "t"\n', ['text link markdown <x/y.md|a> [a][b]', 'text embed markdown <x/y.md|c> ![c][b]']],
  ['addresses lead out', '[a](https://x.y) <https://x.y> https://x.y ![b](http://x.y/z.png) [c](mailto:a@b.c) ![d](data:image/png;base64,AA) [e](obsidian://open?vault=v) [f](//x.y/z) [g](file:///etc) [h](C:\\x.md) [i](tel:+1)', []],
  ['a name with a colon leads to a note', '[[Re: trams]] and [[Re:]]', ['text link wikilink <Re: trams> [[Re: trams]]', 'text link wikilink <Re:> [[Re:]]']],
  ['a wikilink to an address leads out', '[[https://x.y]] [[zotero:a]]', []],
  ['an empty link leads nowhere', '[a]() ![]() [[]] [[ ]]', []],
  ['in comments', '%% [[a]] ![[b]] %%\n\n%%\n[[c]]\n%%\n', ['comment link wikilink <a> [[a]]', 'comment embed wikilink <b> ![[b]]', 'comment link wikilink <c> [[c]]']],
  ['embeds in code', '`![[a]]` and ![[b]]\n\n```\n![[c#D|e]] ![[f]] [[g]]\n```\n\n    ![[h]]\n', [
    'code embed wikilink <a> ![[a]]', 'text embed wikilink <b> ![[b]]', 'code embed wikilink <c#D|e> ![[c#D|e]]', 'code embed wikilink <f> ![[f]]', 'code embed wikilink <h> ![[h]]',
  ]],
  ['embeds in HTML', '<div>\n![[a]]\n</div>\n\n<!-- ![[b]] -->\n', ['code embed wikilink <a> ![[a]]', 'code embed wikilink <b> ![[b]]']],
  ['escaped, they are links, too, and left open none', '\\![[a]] and ![[b\n\n```\n![[c\n]] ![[ ]]\n```\n', ['escaped embed wikilink <a> ![[a]]', 'text link wikilink <a> [[a]]']],
  ['in math they are as in code', '$$\n![[a]]\n$$\n\n$![[b]]$\n', ['math embed wikilink <a> ![[a]]', 'math embed wikilink <b> ![[b]]']],
  ['escaped in a comment there are none', '%% \\![[a]] %%\n', ['comment embed wikilink <a> ![[a]]']],
  ['in a table', '| a |\n|---|\n| ![[b\\|c]] [[d\\|e]] |\n', ['text embed wikilink <b|c> ![[b\\|c]]', 'text link wikilink <d|e> [[d\\|e]]']],
  ['in a callout', '> [!note] [[a]]\n> ![[b]]\n> [[c]]\n', ['text link wikilink <a> [[a]]', 'text embed wikilink <b> ![[b]]', 'text link wikilink <c> [[c]]']],
  ['in a property', property('"[[a#B|c]]"'), ['property link wikilink <a#B|c> [[a#B|c]]']],
  ['in the middle of a property', property('see [[a]] and [[b]] "x"'), ['property link wikilink <a> [[a]]', 'property link wikilink <b> [[b]]']],
  ['in a list', property('["[[a]]", x, "[[a]]"]') + '[[a]]', ['property link wikilink <a> [[a]]', 'property link wikilink <a> [[a]]', 'text link wikilink <a> [[a]]']],
  ['in lines of a list', '---\nup:\n  - "[[a]]"\n  - "[[b]]"\n---\n', ['property link wikilink <a> [[a]]', 'property link wikilink <b> [[b]]']],
  ['in nested mappings', property('{x: {y: ["[[a]]"]}}'), ['property link wikilink <a> [[a]]']],
  ['in a line of JSON', '---\n{"up":"[[a]]","x":{"y":"[[b|\\"c\\"]]"}}\n---\n', ['property link wikilink <a> [[a]]', 'property link wikilink <b|"c"> {"y":"[[b|\\"c\\"]]"}']],
  ['a value that reads otherwise than it is written', property('"\\u005b[a]]"'), ['property link wikilink <a> "\\u005b[a]]"']],
  ['a list within a list is no link', property('[[a]]'), []],
  ['images in properties are embeds', property('images/a.PNG'), ['property embed markdown <images/a.PNG> images/a.PNG']],
  ['images in brackets, too', property('"[[b.jpg]]"'), ['property embed wikilink <b.jpg> [[b.jpg]]']],
  ['images in lists', property('[a.webp, b.txt, "c d.svg"]'), ['property embed markdown <a.webp> a.webp', 'property embed markdown <c d.svg> c d.svg']],
  ['an image elsewhere is no file of the vault', property('https://x.y/a.png'), []],
  ['text that only looks like it', property('.png'), []],
  ['malformed frontmatter has none', '---\nup: [[a\n---\n', []],
];

describe('the references of a note', () => {
  test.each(cases)('%s', (_name, text, expected) => {
    expect(referencesOf(text)).toEqual(expected);
  });

  test.each(cases)('%s, with CRLF', (_name, text, expected) => {
    expect(referencesOf(text.replaceAll('\n', '\r\n'))).toEqual(expected);
  });
});

describe('references are found in time', () => {
  const shapes: readonly (readonly [string, string])[] = [
    ['code full of embeds that are left open', `\`\`\`\n${'![['.repeat(300_000)}\n\`\`\`\n`],
    ['code full of embeds', `\`\`\`\n${'![[a]]'.repeat(200_000)}\n\`\`\`\n`],
    ['text full of embeds', '![[a]]'.repeat(200_000)],
    ['code spans full of embeds', '`![[a]]` '.repeat(100_000)],
    ['links in a property that cannot be found', `---\nup: "${'\\u005b[a]]'.repeat(6_000)}"\n---\n`],
    ['brackets in a property', `---\nup: "${'['.repeat(60_000)}"\n---\n`],
  ];

  test.each(shapes)('%s', (_name, text) => {
    entryFrom(text);
  });
});
