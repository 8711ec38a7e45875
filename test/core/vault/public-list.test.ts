import { describe, expect, test } from 'vitest';
import { readCanvasEntry } from '../../../src/core/vault/canvas-entry';
import { listPublic, listPublicAlong } from '../../../src/core/vault/public-list';
import { indexOf, publishedVault } from './vault-of';

const open = (text: string, properties = ''): string => `---\ndg-publish: true\n${properties}---\n\n${text}`;

const notes = {
  'Notes/b.md': open('![[Secret]] ![[one.png]] [[Linked]] [[file.pdf]]', 'mood: good\ncover: two.png\n'),
  'Notes/A.md': open('![[b]] ![[Secret]] `![[Code]]`', 'mood: bad\nup: "[[Linked]]"\n'),
  'Secret.md': '---\ncover: never.png\n---\n![[Deep]] ![[three.png]] ![four](files/four.png)',
  'Deep.md': '![[Deeper]]',
  'Deeper.md': '![[Deepest]]',
  'Deepest.md': '![[Too deep]] ![[five.png]]',
  'Too deep.md': '',
  'Code.md': '',
  'Linked.md': '![[six.png]]',
  'Private.md': '![[seven.png]]',
};
const files = ['one.png', 'two.png', 'never.png', 'three.png', 'files/four.png', 'five.png', 'six.png', 'seven.png', 'file.pdf'];

describe('what is public', () => {
  const index = indexOf(notes, files);
  const canvas = readCanvasEntry('Plan.canvas', '{"nodes":[{"type":"file","file":"Linked.md"}],"metadata":{"frontmatter":{"dg-publish":true}}}');
  if (canvas !== null) index.setNote(canvas);
  const list = listPublic(publishedVault(index));

  test('the published notes with their addresses', () => {
    expect(list.notes).toEqual([{ path: 'Notes/A.md', url: '/notes/a/' }, { path: 'Notes/b.md', url: '/notes/b/' }]);
  });

  test('the notes that are baked in, four levels deep, with the notes that embed them', () => {
    expect(list.embedded).toEqual([
      { path: 'Code.md', by: ['Notes/A.md'] },
      { path: 'Deep.md', by: ['Secret.md'] },
      { path: 'Deeper.md', by: ['Deep.md'] },
      { path: 'Deepest.md', by: ['Deeper.md'] },
      { path: 'Linked.md', by: ['Plan.canvas'] },
      { path: 'Secret.md', by: ['Notes/A.md', 'Notes/b.md'] },
    ]);
  });

  test('the files that all of these show, and those that published notes name in properties', () => {
    expect(list.files).toEqual([
      { path: 'files/four.png', size: 1, by: ['Secret.md'] },
      { path: 'five.png', size: 1, by: ['Deepest.md'] },
      { path: 'one.png', size: 1, by: ['Notes/b.md'] },
      { path: 'six.png', size: 1, by: ['Linked.md'] },
      { path: 'three.png', size: 1, by: ['Secret.md'] },
      { path: 'two.png', size: 1, by: ['Notes/b.md'] },
    ]);
  });

  test('the properties that become public, with how many notes have them', () => {
    expect(list.properties).toEqual([{ key: 'cover', notes: 1 }, { key: 'mood', notes: 2 }, { key: 'up', notes: 1 }]);
  });

  test('the canvases', () => {
    expect(list.canvases.map(({ path }) => path)).toEqual(['Plan.canvas']);
  });

  test('of an empty vault is nothing', () => {
    expect(listPublic(publishedVault(indexOf({})))).toEqual({ notes: [], embedded: [], files: [], properties: [], canvases: [] });
  });
});

describe('what becomes public along with one note', () => {
  const index = indexOf(notes, files);
  const along = (path: string) => {
    const entry = index.note(path);
    return listPublicAlong(publishedVault(index), entry === undefined ? [] : [entry]);
  };

  test('is what it shows of others, and its properties', () => {
    expect(along('Notes/b.md')).toEqual({
      embedded: [{ path: 'Deep.md', by: ['Secret.md'] }, { path: 'Deeper.md', by: ['Deep.md'] }, { path: 'Deepest.md', by: ['Deeper.md'] }, { path: 'Secret.md', by: ['Notes/b.md'] }],
      files: [
        { path: 'files/four.png', size: 1, by: ['Secret.md'] }, { path: 'five.png', size: 1, by: ['Deepest.md'] }, { path: 'one.png', size: 1, by: ['Notes/b.md'] },
        { path: 'three.png', size: 1, by: ['Secret.md'] }, { path: 'two.png', size: 1, by: ['Notes/b.md'] },
      ],
      properties: [{ key: 'cover', notes: 1 }, { key: 'mood', notes: 1 }],
    });
  });

  test('is told of a note that is not published yet as if it were, files of its properties included', () => {
    expect(along('Secret.md').files.map(({ path }) => path)).toEqual(['files/four.png', 'five.png', 'never.png', 'three.png']);
  });
});

test('what is public is sorted without regard to case, and by case where names are the same', () => {
  const list = listPublic(publishedVault(indexOf(Object.fromEntries(['b', 'A', 'a', 'B/x', 'b/y', 'Z'].map((name) => [`${name}.md`, open('![[I.png]] ![[j.png]]')])), ['j.png', 'I.png'])));
  expect(list.notes.map(({ path }) => path)).toEqual(['A.md', 'a.md', 'b.md', 'B/x.md', 'b/y.md', 'Z.md']);
  expect(list.files).toEqual([
    { path: 'I.png', size: 1, by: ['A.md', 'a.md', 'b.md', 'B/x.md', 'b/y.md', 'Z.md'] },
    { path: 'j.png', size: 1, by: ['A.md', 'a.md', 'b.md', 'B/x.md', 'b/y.md', 'Z.md'] },
  ]);
});

test('ten thousand notes that all embed one another through one hub are listed in time', () => {
  const names = Array.from({ length: 10_000 }, (_, number) => `n${String(number)}`);
  const hub = names.slice(0, 2_000).map((name) => `![[private ${name}]]`).join('\n');
  const publicNotes = Object.fromEntries(names.map((name) => [`${name}.md`, open('![[Hub]]')] as const));
  const privateNotes = Object.fromEntries(names.slice(0, 2_000).map((name) => [`private ${name}.md`, '![[Hub]]'] as const));
  const vault = { ...publicNotes, ...privateNotes, 'Hub.md': hub };
  const published = publishedVault(indexOf(vault));
  const list = listPublic(published);
  expect([list.notes.length, list.embedded.length]).toEqual([10_000, 2_001]);
});
