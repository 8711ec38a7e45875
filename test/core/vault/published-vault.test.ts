import { describe, expect, test } from 'vitest';
import { entryFrom, indexOf, publishedVault } from './vault-of';

const open = (properties = ''): string => `---\ndg-publish: true\n${properties}---\n`;

describe('a vault as its publisher sees it', () => {
  test('knows which notes are public, and where', () => {
    const vault = publishedVault(indexOf({ 'x/Foo Bar.md': open(), 'b.md': '' }));
    expect(vault.isPublished('x/Foo Bar.md')).toBe(true);
    expect(vault.isPublished('b.md')).toBe(false);
    expect(vault.isPublished('none.md')).toBe(false);
    expect([...vault.pathsAt('/x/foo-bar/')]).toEqual(['x/Foo Bar.md']);
    expect([...vault.pathsAt('/b/')]).toEqual([]);
  });

  test('makes the address of an unpublished note, too', () => {
    const index = indexOf({ 'b.md': '' });
    const entry = index.note('b.md');
    expect(entry === undefined ? null : publishedVault(index).entryOf(entry).url).toBe('/b/');
  });

  test('finds addresses that read alike', () => {
    const vault = publishedVault(indexOf({ 'C#.md': open(), 'c.md': open(), 'd.md': open('dg-permalink: /C//\n') }));
    expect([...vault.pathsAt('/c/')].sort()).toEqual(['C#.md', 'c.md', 'd.md']);
  });

  test('tells whether several notes have one address, until all but one have another', () => {
    const index = indexOf({ 'C#.md': open(), 'c.md': open(), 'd.md': open() });
    const vault = publishedVault(index);
    expect([vault.isShared('/C/'), vault.isShared('/d/'), vault.isShared('/none/')]).toEqual([true, false, false]);
    index.remove('C#.md');
    expect([vault.isShared('/c/'), [...vault.pathsAt('/c/')]]).toEqual([false, ['c.md']]);
    index.remove('c.md');
    expect([...vault.pathsAt('/c/')]).toEqual([]);
  });

  test('follows notes that come, change and go', () => {
    const index = indexOf({ 'a.md': open() });
    const vault = publishedVault(index);
    index.setNote(entryFrom(open('dg-home: true\n'), 'b.md'));
    expect([...vault.homes()]).toEqual(['b.md']);
    index.setNote(entryFrom(open('dg-permalink: other\n'), 'a.md'));
    expect([[...vault.pathsAt('/a/')], [...vault.pathsAt('/other/')]]).toEqual([[], ['a.md']]);
    index.setNote(entryFrom('', 'b.md'));
    index.remove('a.md');
    expect([[...vault.homes()], [...vault.pathsAt('/other/')]]).toEqual([[], []]);
  });

  test('speaks of the whole site in the public note that comes first, whichever that is at the moment', () => {
    const index = indexOf({ 'A.md': '', 'b.md': open(), 'c.md': open() });
    const vault = publishedVault(index);
    expect(vault.firstPublished()).toBe('b.md');
    index.setNote(entryFrom(open(), 'd.md'));
    expect(vault.firstPublished()).toBe('b.md');
    index.setNote(entryFrom(open(), 'a.md'));
    expect(vault.firstPublished()).toBe('a.md');
    index.setNote(entryFrom('', 'a.md'));
    expect(vault.firstPublished()).toBe('b.md');
    for (const path of ['b.md', 'c.md', 'd.md']) index.remove(path);
    expect(vault.firstPublished()).toBeNull();
    index.setNote(entryFrom(open(), 'e.md'));
    expect(vault.firstPublished()).toBe('e.md');
  });

  test('follows no more once it is closed', () => {
    const index = indexOf({});
    const vault = publishedVault(index);
    vault.close();
    index.setNote(entryFrom(open(), 'a.md'));
    expect([...vault.pathsAt('/a/')]).toEqual([]);
  });
});
