import { describe, expect, test } from 'vitest';
import { VaultIndex } from '../../../src/core/vault/vault-index';

function indexWith(paths: Iterable<string>): VaultIndex {
  const index = new VaultIndex();
  for (const path of paths) index.setFile({ path, size: 0, image: null });
  return index;
}

interface Row {
  readonly name: string;
  readonly paths: readonly string[];
  readonly target: string;
  readonly from?: string;
  readonly to: string | null;
}

const rows: readonly Row[] = [
  { name: 'an empty target is the note itself', paths: ['a.md'], target: '', from: 'x/me.md', to: 'x/me.md' },
  { name: 'a name without extension', paths: ['a.md'], target: 'a', to: 'a.md' },
  { name: 'a name with its extension', paths: ['a.md'], target: 'a.md', to: 'a.md' },
  { name: 'a name in a folder', paths: ['x/y/a.md'], target: 'a', to: 'x/y/a.md' },
  { name: 'another case', paths: ['X/Aß.md'], target: 'aß', to: 'X/Aß.md' },
  { name: 'upper case in the target', paths: ['x/a.md'], target: 'X/A.MD', to: 'x/a.md' },
  { name: 'nothing of that name', paths: ['a.md'], target: 'b', to: null },
  { name: 'no part of a name', paths: ['ba.md'], target: 'a', to: null },
  { name: 'a whole path', paths: ['x/a.md', 'y/a.md'], target: 'y/a', to: 'y/a.md' },
  { name: 'a whole path before one that ends so', paths: ['b/y/a.md', 'y/a.md'], target: 'y/a', from: 'b/me.md', to: 'y/a.md' },
  { name: 'the end of a path', paths: ['x/y/a.md', 'x/z/a.md'], target: 'z/a', to: 'x/z/a.md' },
  { name: 'the end of a path that begins inside a folder name', paths: ['x/ab/c.md'], target: 'b/c', to: 'x/ab/c.md' },
  { name: 'a folder that is not there', paths: ['x/a.md'], target: 'y/a', to: null },
  { name: 'the root before folders', paths: ['x/a.md', 'a.md'], target: 'a', from: 'x/me.md', to: 'a.md' },
  { name: 'the folder of the note before a shorter path', paths: ['b/a.md', 'long/a.md'], target: 'a', from: 'long/me.md', to: 'long/a.md' },
  { name: 'below the folder of the note, too', paths: ['b/a.md', 'long/deep/a.md'], target: 'a', from: 'long/me.md', to: 'long/deep/a.md' },
  { name: 'a folder that begins like that of the note', paths: ['c/a.md', 'bcd/a.md'], target: 'a', from: 'b/me.md', to: 'bcd/a.md' },
  { name: 'the shortest path of those below', paths: ['b/cc/a.md', 'b/c/a.md'], target: 'a', from: 'b/me.md', to: 'b/c/a.md' },
  { name: 'else the shortest path of all', paths: ['yy/a.md', 'x/a.md', 'zzz/a.md'], target: 'a', from: 'q/me.md', to: 'x/a.md' },
  { name: 'of two of one length the first by name', paths: ['y/a.md', 'x/a.md'], target: 'a', from: 'q/me.md', to: 'x/a.md' },
  { name: 'from the root all notes are below', paths: ['yy/a.md', 'x/a.md'], target: 'a', from: 'me.md', to: 'x/a.md' },
  { name: 'a path from the root', paths: ['x/a.md', 'y/x/a.md'], target: '/x/a', to: 'x/a.md' },
  { name: 'a path from the root is no end of a path', paths: ['y/x/a.md', 'z/x/a.md'], target: '/x/a', to: null },
  { name: 'a name in the root', paths: ['x/a.md', 'a.md'], target: '/a', from: 'x/me.md', to: 'a.md' },
  { name: 'a name that is not in the root', paths: ['x/a.md'], target: '/a', to: null },
  { name: 'beside the note', paths: ['a.md', 'x/a.md'], target: './a', from: 'x/me.md', to: 'x/a.md' },
  { name: 'beside a note in the root', paths: ['a.md', 'x/a.md'], target: './a', from: 'me.md', to: 'a.md' },
  { name: 'a folder above the note', paths: ['a.md', 'x/a.md', 'x/y/a.md'], target: '../a', from: 'x/y/me.md', to: 'x/a.md' },
  { name: 'two folders above the note', paths: ['a.md', 'x/a.md', 'x/y/a.md'], target: '../../a', from: 'x/y/me.md', to: 'a.md' },
  { name: 'above the root is the root', paths: ['a.md', 'x/a.md'], target: '../../../a', from: 'x/me.md', to: 'a.md' },
  { name: 'another way to go up', paths: ['a.md', 'x/a.md'], target: './../a', from: 'x/me.md', to: 'a.md' },
  { name: 'down another folder', paths: ['x/z/a.md', 'z/a.md'], target: '../z/a', from: 'x/y/me.md', to: 'x/z/a.md' },
  { name: 'a relative path that is not there is taken as the end of one', paths: ['q/x/a.md', 'a.md'], target: './a', from: 'x/me.md', to: 'q/x/a.md' },
  { name: 'a name with a dot', paths: ['My notes v1.2.md'], target: 'My notes v1.2', to: 'My notes v1.2.md' },
  { name: 'a file before the note that has its name', paths: ['a.png.md', 'a.png'], target: 'a.png', to: 'a.png' },
  { name: 'a note that is named like a file', paths: ['a.png.md'], target: 'a.png', to: 'a.png.md' },
  { name: 'a file needs its extension', paths: ['a.png'], target: 'a', to: null },
  { name: 'a file without extension is no target', paths: ['LICENSE'], target: 'LICENSE', to: null },
  { name: 'an attachment in a folder', paths: ['files/Map 1.PNG'], target: 'map 1.png', to: 'files/Map 1.PNG' },
  { name: 'a canvas', paths: ['x/plan.canvas'], target: 'plan.canvas', to: 'x/plan.canvas' },
  { name: 'blanks at the end', paths: ['a.md'], target: 'a  ', to: 'a.md' },
  { name: 'accents apart in the target', paths: ['caf\u00e9.md'], target: 'cafe\u0301', to: 'caf\u00e9.md' },
  { name: 'accents apart in the path', paths: ['x/cafe\u0301.md'], target: 'caf\u00e9', to: 'x/cafe\u0301.md' },
  { name: 'accents apart in a folder', paths: ['e\u0301/a.md', 'x/a.md'], target: '\u00e9/a', to: 'e\u0301/a.md' },
  { name: 'a no-break space', paths: ['a b.md'], target: 'a\u00a0b', to: 'a b.md' },
  { name: 'a slash at the end', paths: ['x/a.md'], target: 'x/', to: null },
  { name: 'dots alone', paths: ['x/a.md'], target: '..', to: null },
  { name: 'only an extension', paths: ['a.md'], target: '.md', to: null },
  { name: 'a name of an object', paths: ['__proto__.md', 'x/constructor.md'], target: 'constructor', to: 'x/constructor.md' },
  { name: 'a prototype', paths: ['__proto__.md'], target: '__proto__', to: '__proto__.md' },
  { name: 'marks of links', paths: ['a#b^c|d[e.md'], target: 'a#b^c|d[e', to: 'a#b^c|d[e.md' },
  { name: 'emoji', paths: ['📝 Blog/🚋.md'], target: '🚋', to: '📝 Blog/🚋.md' },
  { name: 'right to left', paths: ['x/שלום.md'], target: 'שלום', to: 'x/שלום.md' },
  { name: 'dots at the end', paths: ['And then....md'], target: 'And then...', to: 'And then....md' },
  { name: 'NUL', paths: ['a\0b.md'], target: 'a\0b', to: 'a\0b.md' },
  { name: 'half a character', paths: ['a\ud83d.md'], target: 'a\ud83d', to: 'a\ud83d.md' },
];

describe('a link leads to', () => {
  test.each(rows)('$name', ({ paths, target, from = 'me.md', to }) => {
    expect(indexWith(paths).resolve(target, from)).toBe(to);
    expect(indexWith([...paths].reverse()).resolve(target, from)).toBe(to);
  });

  // The same vaults with so many more paths of each name that they are searched in another way.
  test.each(rows)('$name, among many of its name', ({ paths, target, from = 'me.md', to }) => {
    const others = paths.flatMap((path) => Array.from({ length: 20 }, (_, index) => `~other-${String(index)}-with-a-long-path-that-wins-nothing/~/${path.slice(path.lastIndexOf('/') + 1)}`));
    const index = indexWith([...others, ...paths]);
    const found = index.resolve(target, from);
    if (found !== to) expect(others).toContain(found);
    const wins = to !== null && others.every((other) => other.length > to.length);
    if (wins) expect(found).toBe(to);
  });
});

describe('many files of one name', () => {
  const count = 100_000;
  const paths = Array.from({ length: count }, (_, index) => `area/project ${String(index)}/README.md`);

  test('are told apart in time that does not grow with the square of their number', () => {
    const index = indexWith(paths);
    const wrong: string[] = [];
    const expectPath = (target: string, from: string, to: string | undefined): void => {
      if (index.resolve(target, from) !== to) wrong.push(`${target} from ${from}`);
    };
    for (let number = 0; number < count; number++) {
      expectPath('README', `area/project ${String(number)}/me.md`, paths[number]);
      expectPath('README', `other ${String(number)}/me.md`, paths[0]);
      expectPath(`project ${String(number)}/readme`, 'other/me.md', paths[number]);
    }
    expect(wrong).toEqual([]);
    // Each of them looking at all the others would take an hour.
  });

  test('are found the same way as few are', () => {
    const few = indexWith(paths.slice(0, 12));
    const many = indexWith([...paths.slice(0, 12), ...Array.from({ length: 40 }, (_, index) => `zzzzzzzzzzzzzzz/zzzzzzzzzzzzzzz ${String(index)}/README.md`)]);
    for (const target of ['README', 'readme.md', 'project 1/README', 'area/project 3/README', 'ect 4/README', '/README', './README', '../project 2/README']) {
      for (const from of ['me.md', 'area/me.md', 'area/project 7/me.md', 'elsewhere/me.md', 'ar/me.md']) {
        expect(many.resolve(target, from), `${target} from ${from}`).toBe(few.resolve(target, from));
      }
    }
  });
});
