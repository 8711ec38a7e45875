import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';
import { frontmatterBombs } from '../../support/frontmatter-bombs';

const lines = (count: number, line: (index: string, next: string) => string): string =>
  Array.from({ length: count }, (_, index) => `${line(String(index), String(index + 1))}\n`).join('');
const nestedList = (depth: number): string => `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n`;
const nestedJson = (depth: number): string => `{"a":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}\n`;

function read(content: string): readonly [string, string] {
  const { frontmatter } = readFrontmatter(`---\n${content}---\nbody`);
  return [frontmatter.kind, 'message' in frontmatter ? frontmatter.message : ''];
}

describe('limits', () => {
  it.each([
    ['65,536 bytes', `a: ${'x'.repeat(65_532)}\n`, 'parsed', ''],
    ['65,537 bytes', `a: ${'x'.repeat(65_533)}\n`, 'too-large', '65,537 bytes, expected at most 65,536'],
    ['bytes, not characters: two each', `a: ${'é'.repeat(32_767)}\n`, 'too-large', '65,538 bytes, expected at most 65,536'],
    ['three each', `a: ${'日'.repeat(21_844)}\n`, 'parsed', ''],
    ['four a pair', `a: ${'😀'.repeat(16_384)}\n`, 'too-large', '65,540 bytes, expected at most 65,536'],
    ['1,000 keys', lines(1_000, (index) => `k${index}: 1`), 'parsed', ''],
    ['1,001 keys', lines(1_001, (index) => `k${index}: 1`), 'too-large', 'More than 1,000 keys, expected at most 1,000'],
    ['1,001 keys on two levels', `a:\n${lines(1_000, (index) => `  k${index}: 1`)}`, 'too-large', 'More than 1,000 keys, expected at most 1,000'],
    ['1,001 keys without colons', `{${lines(1_001, (index) => `k${index},`)}}\n`, 'too-large', 'More than 1,000 keys, expected at most 1,000'],
    ['1,001 keys of JSON', `{"a":{${lines(1_000, (index) => `"k${index}":1${index === '999' ? '' : ','}`).split('\n').join('')}}}\n`, 'too-large', 'More than 1,000 keys, expected at most 1,000'],
    ['colons in text are no keys', `a: "${':'.repeat(2_000)}"\nb: '${'*x '.repeat(60)}'\nc: "${'['.repeat(50)}"\n`, 'parsed', ''],
    ['32 levels', nestedList(32), 'parsed', ''],
    ['33 levels', nestedList(33), 'too-large', 'More than 32 levels, expected at most 32'],
    ['32 levels of JSON', nestedJson(32), 'parsed', ''],
    ['33 levels of JSON', nestedJson(33), 'too-large', 'More than 32 levels, expected at most 32'],
    ['50 aliases', `a: &x 1\nb: [${'*x, '.repeat(50)}]\n`, 'parsed', ''],
    ['51 aliases', `a: &x 1\nb: [${'*x, '.repeat(51)}]\n`, 'too-large', 'More than 50 aliases, expected at most 50'],
    ['levels by aliases', `a: &x ${nestedList(20).slice(3)}b: ${'['.repeat(15)}*x${']'.repeat(15)}\n`, 'too-large', 'More than 32 levels, expected at most 32'],
    ['a second document, before more keys', `a: 1\n...\nb: 2\n...\n${lines(1_001, (index) => `k${index}: 1`)}`, 'malformed', 'Unexpected second document, expected one'],
    ['values by aliases', `a0: &a0 x\n${lines(24, (index, next) => `a${next}: &a${next} [*a${index}, *a${index}]`)}`, 'too-large', 'More than 100,000 values, expected at most 100,000'],
  ])('%s', (_, content, kind, message) => {
    expect(read(content)).toEqual([kind, message]);
  });
});

describe('hostile blocks are answered', () => {
  it.each(frontmatterBombs)('$name', ({ content, kind }) => {
    expect(read(content)[0]).toBe(kind);
  });

  it.each([
    ['blank lines', '\n'],
    ['dashes in lines', 'x---\n'],
    ['one line of dashes', '-'],
    ['fences with text', '---x\n'],
  ])('a megabyte of %s without a closing fence', (_, part) => {
    const text = `---\n${part.repeat(Math.ceil((1 << 20) / part.length))}`;
    expect(readFrontmatter(text).frontmatter.kind).toBe('none');
  });
});
