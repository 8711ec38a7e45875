import { describe, expect, test } from 'vitest';
import { findProperty } from '../../../src/core/note/frontmatter';
import { plainFrontmatter } from '../../../src/core/vault/plain-frontmatter';

describe('frontmatter that another reader read', () => {
  test('has the properties of a Map', () => {
    const frontmatter = plainFrontmatter(new Map([['a', ['x', 1]], ['b', null]]));
    expect(findProperty(frontmatter, 'a')).toEqual({ key: 'a', value: ['x', 1], from: 0, to: 0, keyRange: { from: 0, to: 0 }, valueRange: { from: 0, to: 0 } });
    expect(findProperty(frontmatter, 'b')?.value).toBe(null);
  });

  test('has the own properties of an object, whatever their names', () => {
    const properties: unknown = JSON.parse('{"__proto__":{"dg-publish":true},"constructor":false,"a":{"b":[{"c":1}]}}');
    if (typeof properties !== 'object' || properties === null) throw new Error('no object');
    const frontmatter = plainFrontmatter(properties);
    expect(findProperty(frontmatter, '__proto__')?.value).toEqual(new Map([['dg-publish', true]]));
    expect(findProperty(frontmatter, 'constructor')?.value).toBe(false);
    expect(findProperty(frontmatter, 'dg-publish')).toBe(undefined);
    expect(findProperty(frontmatter, 'a')?.value).toEqual(new Map([['b', [new Map([['c', 1]])]]]));
  });

  test('is none without properties', () => {
    expect(plainFrontmatter({})).toEqual({ kind: 'none' });
    expect(plainFrontmatter(new Map())).toEqual({ kind: 'none' });
  });

  test('holds null for what no property can hold', () => {
    expect(findProperty(plainFrontmatter({ a: undefined }), 'a')?.value).toBe(null);
    expect(findProperty(plainFrontmatter({ a: [() => 1, Symbol('x'), 1n] }), 'a')?.value).toEqual([null, null, null]);
  });

  test('ends, also where values hold themselves or one another a thousand times', () => {
    const own: Record<string, unknown> = {};
    own['self'] = own;
    let bomb: unknown = 'x';
    for (let level = 0; level < 30; level++) bomb = [bomb, bomb, bomb, bomb, bomb, bomb, bomb, bomb, bomb];
    expect(plainFrontmatter({ own, bomb }).kind).toBe('parsed');
  });
});
