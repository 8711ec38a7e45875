import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlainJson } from '../../src/cli/plain-json.mts';
import { readAsSite } from '../../src/cli/site-reader.mts';
import { readFrontmatter } from '../../src/core/note/read-frontmatter';

function isPlain(block: string): boolean {
  const text = `---\n${block}\n---\n`;
  return isPlainJson(readFrontmatter(text).frontmatter, () => text);
}

describe('a line of JSON that every reader of YAML takes for the same', () => {
  test.each([
    ['the properties of a site', '{"dg-publish":true,"permalink":"/a/","title":"It’s: \'a\' # b","tags":["x"],"up":null,"n":-1.5e3}', true],
    ['other alphabets', '{"title":"茶园 Überblick"}', true],
    ['an escape', '{"title":"a\\nb"}', false],
    ['a key that merges', '{"<<":{"a":1}}', false],
    ['a key that reaches a prototype', '{"__proto__":{"a":1}}', false],
    ['a line separator', '{"title":"a\u2028b"}', false],
    ['what no reader can read', '{"title":}', false],
    ['YAML', 'title: a', false],
  ])('%s', (_title, block, expected) => {
    expect(isPlain(block)).toBe(expected);
  });

  test('is read by the reader of sites just so', () => {
    const scalar = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('2024-01-01', '12:30', 'yes', '0755', '~', '<<', ': ', ' #', '[[a]]', '- b'), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null));
    const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
    const key = fc.oneof(fc.string({ minLength: 1, maxLength: 8 }), fc.constantFrom('a', 'null', '? x', 'true', '<<'));
    let plain = 0;
    fc.assert(fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 5 }), (properties) => {
      const block = JSON.stringify(properties);
      if (!isPlain(block)) return;
      plain += 1;
      const wanted = Object.entries(properties).map(([name, inner]) => [name, JSON.stringify(inner)]);
      const reading = readAsSite(block);
      const read = reading.kind === 'read' ? [...reading.values].map(([name, inner]) => [name, JSON.stringify(inner)]) : reading;
      expect(read).toEqual(wanted);
    }));
    expect(plain).toBeGreaterThan(20);
  });
});
