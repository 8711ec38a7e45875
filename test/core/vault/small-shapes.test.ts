import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parse-note';
import { hasExifPosition } from '../../../src/core/vault/exif-position';
import { readCanvasEntry } from '../../../src/core/vault/canvas-entry';
import { findCodeEmbeds } from '../../../src/core/vault/code-embeds';
import { isImageName, isLookedInto } from '../../../src/core/vault/image-name';
import { readNoteEntry } from '../../../src/core/vault/read-note-entry';
import { sameOutline } from '../../../src/core/vault/same-outline';
import { VaultIndex } from '../../../src/core/vault/vault-index';
import { readPlacedJson } from '../../../src/core/vault/placed-json';
import { exif, joined, numberBytes, somewhere } from './image-of';

describe('a position in EXIF', () => {
  it('is looked for behind a header that is one', () => {
    const good = exif(somewhere);
    expect(hasExifPosition(good)).toBe(true);
    expect(hasExifPosition(exif(somewhere, false))).toBe(true);
    expect(hasExifPosition(good.map((byte, at) => (at === 2 ? 43 : byte)))).toBe(false);
    expect(hasExifPosition(good.map((byte, at) => (at === 0 ? 0x4a : byte)))).toBe(false);
    expect(hasExifPosition(good.subarray(0, 30))).toBe(false);
  });
});

describe('a position in EXIF to which nothing points', () => {
  it('is none, whatever stands where a pointer could be', () => {
    const short = (value: number): Uint8Array => numberBytes(value, 2, true);
    const long = (value: number): Uint8Array => numberBytes(value, 4, true);
    // The number at offset 9 is the place of the directory with the latitude, which no entry names.
    const position = joined(short(1), short(2), short(5), long(1), long(34), long(52), long(1));
    expect(hasExifPosition(joined('II', short(42), long(14), '\0', long(20), '\0', short(0), long(0), position))).toBe(false);
    const named = joined(short(1), short(0x8825), short(4), long(1), long(22), position.map((byte, at) => (at === 10 ? 36 : byte)));
    expect(hasExifPosition(joined('II', short(42), long(8), named))).toBe(true);
  });
});

describe('an image by its name', () => {
  const names = ['apng', 'avif', 'bmp', 'gif', 'heic', 'heif', 'jpeg', 'jpg', 'png', 'svg', 'tif', 'tiff', 'webp'].map((extension) => `Photos/a.${extension}`);

  it('is one in every format, and is looked into where the format can hold a place', () => {
    expect(names.filter((name) => !isImageName(name))).toEqual([]);
    expect(names.filter((name) => !isLookedInto(name))).toEqual(['Photos/a.apng', 'Photos/a.svg']);
    expect(['a.HEIF', 'a.b.Jpg'].map(isLookedInto)).toEqual([true, true]);
    expect(['.png', 'apng', 'a.pdf', 'a.png.md', 'a/png', ''].filter((name) => isImageName(name) || isLookedInto(name))).toEqual([]);
  });
});

describe('a canvas', () => {
  it('has the links of its cards, not of properties that its cards hold', () => {
    const text = '---\na: "[[X]]"\n---\n[[Y]]';
    const entry = readCanvasEntry('A.canvas', JSON.stringify({ nodes: [{ type: 'text', text }, { type: 'text', text: '[no]' }, { type: 'text', text: '[[Z]]' }] }));
    expect(entry?.references.map(({ target }) => target)).toEqual(['Y', 'Z']);
  });

  it('says where its links are written', () => {
    const json = JSON.stringify({ nodes: [{ type: 'text', text: 'é\n"[[Y]]"' }] });
    const [reference] = readCanvasEntry('A.canvas', json)?.references ?? [];
    expect(json.slice(reference?.from, reference?.to)).toBe('[[Y]]');
  });
});

describe('JSON', () => {
  it.each<readonly [string, unknown]>([['true', true], ['false', false], ['null', null], ['-1.5e+3', -1500], ['0', 0], ['"a\\u0041\\n"', 'aA\n'], [' "x" ', 'x'], ['\ufeff7', 7]])('%j is read', (text, value) => {
    expect(readPlacedJson(text)?.value).toEqual(value);
  });

  it.each(['tru', 'True', '01', '+1', '.5', '1.', '"a', '"\\x"', '"\n"', '[1,]', '{"a":1,}', '{a:1}', '{"a" 1}', '[1 2]', '', '1 2', 'nul', '-'])('%j is none', (text) => {
    expect(readPlacedJson(text)).toBeNull();
  });
});

describe('embeds in code', () => {
  it('are those that stand there, embeds of the text among them', () => {
    const text = '![[a]] `![[b]]` ![[c]] `x ![[d#e|f]]` ![[g]]\n';
    const note = parseNote(text);
    const verbatim = (): Note['protectedRanges'] => note.protectedRanges.filter(({ kind }) => kind === 'code');
    const found = findCodeEmbeds({ text, bodyFrom: 0, embeds: note.embeds, links: note.links, verbatim });
    expect(found.map(({ from, to, target, subpath, alias }) => [text.slice(from, to), target, subpath, alias])).toEqual([['![[b]]', 'b', '', null], ['![[d#e|f]]', 'd', '#e', 'f']]);
  });
});

describe('two entries of a note', () => {
  const entry = (text: string): ReturnType<typeof readNoteEntry> => readNoteEntry('A.md', parseNote(text));
  const same = (left: string, right: string): boolean => sameOutline(entry(left), entry(right));

  it('have the same outline wherever their parts stand', () => {
    expect(same('# A\n\n[[B]] c ^d\n', '# A\n\nmore\n\n[[B]] e ^d\n')).toBe(true);
    expect(same('# A\n\n![[B#c]] [t](u.md)\n', '# A\n\nx ![[B#c]] [t](u.md)\n')).toBe(true);
  });

  it.each([
    ['# A\n', '# B\n'],
    ['# A\n', '## A\n'],
    ['[[A]]\n', '[[B]]\n'],
    ['[[A]]\n', '![[A]]\n'],
    ['[[A]]\n', '[[A#b]]\n'],
    ['[[A]]\n', '[A](A)\n'],
    ['[[A]]\n', '[[A]] [[A]]\n'],
    ['[[A]]\n\n# B\n', '# B\n\n[[A]]\n'],
    ['a ^b\n', 'a ^c\n'],
    ['a[^1]\n\n[^1]: b\n', 'a[^1]\n\n[^1]: c\n'],
    ['a[^1]\n\n[^1]: b\n', 'a\n'],
    ['%%[[A]]%%\n', '[[A]]\n'],
  ])('have not: %j and %j', (left, right) => {
    expect(same(left, right)).toBe(false);
  });
});

describe('a vault', () => {
  it('finds notes by what they call themselves, blanks around it or not', () => {
    const index = new VaultIndex();
    index.setNote(readNoteEntry('A.md', parseNote('---\naliases: [Bees]\n---\n')));
    index.setNote(readNoteEntry('B.md', parseNote('---\nalias: wasps\n---\n')));
    expect(index.notesWithAlias(' bees')).toEqual(['A.md']);
    expect(index.notesWithAlias('BEES')).toEqual(['A.md']);
    expect(index.notesWithAlias('Wasps')).toEqual(['B.md']);
    expect(index.notesWithAlias('ants')).toEqual([]);
  });
});
