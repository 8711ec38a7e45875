import { describe, expect, test } from 'vitest';
import type { FileEntry, NoteEntry } from '../../../src/core/vault/note-entry';
import { VaultIndex } from '../../../src/core/vault/vault-index';
import { entryFrom, indexOf } from './vault-of';

const oddNames = ['a#b', 'a^b', 'a|b', '[a', 'a]]', '🚋', '\u202eabc', 'שלום', 'dots...', '.hidden', '__proto__', 'constructor', 'toString', 'a\0b', '\ud83d', 'CON', 'a\\b', ' a', 'é', 'e\u0301x', '%20', '"', "'", '$&', '-', 'x'.repeat(300)];

describe('an index of a vault', () => {
  test.each(oddNames)('holds a note with the name %j', (name) => {
    const path = `folder/${name}.md`;
    const index = indexOf({ [path]: 'text', 'other.md': '' });
    expect(index.note(path)?.path).toBe(path);
    expect([...index.pathsNamed(`${name}.md`)]).toEqual([path]);
    expect(index.resolve(name.trimEnd(), 'other.md')).toBe(name === ' a' ? index.resolve(name, 'other.md') : path);
    index.remove(path);
    expect(index.note(path)).toBe(undefined);
    expect(index.pathsNamed(`${name}.md`).size).toBe(0);
    expect(index.size).toBe(1);
  });

  test('follows links of one note anew when a name comes or goes, and from another note by its own folder', () => {
    const index = indexOf({ 'a.md': '', 'x/b.md': '', 'x/c.md': '', 'y/b.md': '', 'y/c.md': '' });
    expect([index.resolve('New', 'a.md'), index.resolve('New', 'a.md')]).toEqual([null, null]);
    index.setNote(entryFrom('', 'z/New.md'));
    expect([index.resolve('New', 'a.md'), index.resolve('New', 'a.md')]).toEqual(['z/New.md', 'z/New.md']);
    index.remove('z/New.md');
    expect(index.resolve('New', 'a.md')).toBe(null);
    expect([index.resolve('b', 'x/c.md'), index.resolve('b', 'y/c.md')]).toEqual(['x/b.md', 'y/b.md']);
  });

  test('knows no note by the names of objects', () => {
    const index = indexOf({ 'a.md': '' });
    for (const name of ['__proto__', 'constructor', 'toString']) expect([index.note(name), index.file(name), index.resolve(name, 'a.md')]).toEqual([undefined, undefined, null]);
  });

  test('finds notes by their other names, which links do not follow', () => {
    const index = indexOf({ 'a.md': '---\naliases: [Night trains, Sleepers, 1984]\n---\n', 'b.md': '---\nAlias: night Trains\n---\n', 'c.md': '---\naliases:\n---\n' });
    expect(index.notesWithAlias('NIGHT TRAINS ')).toEqual(['a.md', 'b.md']);
    expect(index.notesWithAlias('1984')).toEqual(['a.md']);
    expect(index.notesWithAlias('a')).toEqual([]);
    expect(index.resolve('Sleepers', 'c.md')).toBe(null);
    index.setNote(entryFrom('---\naliases: [Sleepers]\n---\n', 'a.md'));
    index.remove('b.md');
    expect([index.notesWithAlias('Night trains'), index.notesWithAlias('sleepers')]).toEqual([[], ['a.md']]);
  });

  test('finds notes by their sources', () => {
    const note = 'Text[^1]\n\n[^1]: https://www.example.org/a/?utm_source=x\n';
    const index = indexOf({ 'a.md': note, 'b.md': 'Text [1]\n\nCitations:\n[1] https://example.org/a\n[2] https://example.org/b\n' });
    expect(index.notesWithSource('example.org/a')).toEqual(['a.md', 'b.md']);
    index.remove('b.md');
    expect([index.notesWithSource('example.org/a'), index.notesWithSource('example.org/b')]).toEqual([['a.md'], []]);
  });

  test('counts the notes that have a summary', () => {
    const index = indexOf({ 'a.md': '## Simplify\n\nShort.\n', 'b.md': 'Text\n\n## Simplify\n', 'c.md': 'Text\n' });
    expect(index.summaries).toBe(2);
    index.setNote(entryFrom('Text\n', 'a.md'));
    index.remove('b.md');
    expect(index.summaries).toBe(0);
  });

  test('tells of every note and file that comes, changes and goes, until it is no longer asked to', () => {
    const index = new VaultIndex();
    const told: string[] = [];
    const note = (before: NoteEntry | undefined, after: NoteEntry | undefined) => told.push(`note ${before?.path ?? '-'} ${after?.path ?? '-'}`);
    const file = (before: FileEntry | undefined, after: FileEntry | undefined) => told.push(`file ${String(before?.size)} ${String(after?.size)}`);
    const stops = [index.listen(note), index.listenToFiles(file)];
    index.setNote(entryFrom('', 'a.md'));
    index.setNote(entryFrom('x', 'a.md'));
    index.setFile({ path: 'b.png', size: 1, image: null });
    index.setFile({ path: 'b.png', size: 2, image: null });
    index.remove('a.md');
    index.remove('b.png');
    index.remove('b.png');
    for (const stop of stops) stop();
    index.setNote(entryFrom('', 'a.md'));
    expect(told).toEqual(['note - a.md', 'note a.md a.md', 'file undefined 1', 'file 1 2', 'note a.md -', 'file 2 undefined']);
  });

  test('takes a name with a dot for that of a note once the file of that name is gone', () => {
    const index = indexOf({ 'plan 1.5.md': '' }, ['plan 1.5']);
    expect(index.resolve('plan 1.5', 'a.md')).toBe('plan 1.5');
    index.remove('plan 1.5');
    expect(index.resolve('plan 1.5', 'a.md')).toBe('plan 1.5.md');
  });

  test('holds a note or a file at a path, never both', () => {
    const index = indexOf({ 'a.canvas': '' });
    index.setFile({ path: 'a.canvas', size: 3, image: null });
    expect([index.note('a.canvas'), index.file('a.canvas')?.size, index.size]).toEqual([undefined, 3, 0]);
    index.setNote(entryFrom('', 'a.canvas'));
    expect([index.note('a.canvas')?.path, index.file('a.canvas')]).toEqual(['a.canvas', undefined]);
    expect([...index.files()]).toEqual([]);
    index.remove('a.canvas');
    expect(index.pathsNamed('a.canvas').size).toBe(0);
  });
});
