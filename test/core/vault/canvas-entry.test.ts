import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCanvasEntry } from '../../../src/core/vault/canvas-entry';
import { type PlacedJson, readPlacedJson } from '../../../src/core/vault/placed-json';

const canvas = `{
	"nodes":[
		{"id":"1","type":"file","file":"Notes/A b.md","subpath":"#H","x":-40,"y":1e2},
		{"id":"2","type":"text","text":"# Plan\\n\\nSee [[C|\\u00e9]] \\"and\\" ![[d.png]]\\n[e](f.md) https://x.y","color":null},
		{"id":"3","type":"group","background":"back.jpg","label":"[[no]]"},
		{"id":"4","type":"link","url":"https://x.y"},
		{"type":"file"}, 5, null, {"type":"file","file":7}
	],
	"edges":[{"fromNode":"1"}],
	"metadata":{"frontmatter":{"dg-publish":true,"tags":["a"],"__proto__":{"x":1}}}
}`;

describe('a canvas', () => {
  const entry = readCanvasEntry('Plan.canvas', canvas);

  test('embeds the files of its cards and has the links of its text cards', () => {
    const references = entry?.references.map(({ kind, place, target, subpath, alias, from, to }) => [kind, place, target + subpath, alias, canvas.slice(from, to)]);
    expect(references).toEqual([
      ['embed', 'text', 'Notes/A b.md#H', null, '"Notes/A b.md"'],
      ['link', 'text', 'C', 'é', '[[C|\\u00e9]]'],
      ['embed', 'text', 'd.png', null, '![[d.png]]'],
      ['link', 'text', 'f.md', 'e', '[e](f.md)'],
      ['embed', 'text', 'back.jpg', null, '"back.jpg"'],
    ]);
  });

  test('has the properties of its metadata, where they stand', () => {
    const frontmatter = entry?.frontmatter;
    if (frontmatter?.kind !== 'parsed') throw new Error('not read');
    expect(frontmatter.properties.map(({ key, value, keyRange, valueRange }) => [key, value, canvas.slice(keyRange.from, keyRange.to), canvas.slice(valueRange.from, valueRange.to)])).toEqual([
      ['dg-publish', true, '"dg-publish"', 'true'],
      ['tags', ['a'], '"tags"', '["a"]'],
      ['__proto__', new Map([['x', 1]]), '"__proto__"', '{"x":1}'],
    ]);
    expect(frontmatter.format).toBe('yaml');
  });

  test.each([['empty', ''], ['blank', ' \n'], ['an empty object', '{}'], ['odd members', '{"nodes":{},"metadata":[],"edges":1}']])('may be %s', (_name, json) => {
    expect(readCanvasEntry('a.canvas', json)).toMatchObject({ frontmatter: { kind: 'none' }, references: [], headings: [] });
  });

  test.each([
    ['a list', '[]'], ['cut off', '{"nodes":[{"type":"file"'], ['text', 'hello'], ['two objects', '{} {}'], ['a comment', '{/* */}'], ['a trailing comma', '{"a":1,}'],
    ['a bad escape', '{"a":"\\x"}'], ['a line ending in a string', '{"a":"\n"}'], ['nested too deep', `${'[{"nodes":'.repeat(5000)}1${'}]'.repeat(5000)}`], ['too many values', `{"a":[${'1,'.repeat(300_000)}1]}`],
  ])('that is no JSON object, or too large, is none: %s', (_name, json) => {
    expect(readCanvasEntry('a.canvas', json)).toBe(null);
  });

  test('is read in time, however large', () => {
    const nodes = Array.from({ length: 20_000 }, (_, index) => ({ type: 'text', text: `See [[Note ${String(index)}]]\n`.repeat(4) }));
    expect(readCanvasEntry('a.canvas', JSON.stringify({ nodes }))?.references).toHaveLength(80_000);
  });

  test('of any text never throws, and places stay inside', () => {
    const part = fc.constantFrom('{', '}', '[', ']', ',', ':', '"nodes"', '"type"', '"text"', '"file"', '"metadata"', '"frontmatter"', '"[[a]]"', '"\\n![[b\\u0020]]"', '"', '\\', '1', 'null', ' ', '\n', '\ud83d');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const json = parts.join('');
        for (const { from, to } of readCanvasEntry('a.canvas', json)?.references ?? []) expect(from >= 0 && from < to && to <= json.length).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('JSON is read as the engine reads it', () => {
  const plain = ({ value }: PlacedJson): unknown => {
    if (value instanceof Map) return Object.fromEntries(Array.from(value, ([key, member]: [string, PlacedJson]) => [key, plain(member)]));
    return Array.isArray(value) ? value.map((item: PlacedJson) => plain(item)) : value;
  };
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (json) => {
      // Of an object's key `__proto__`, the engine and the comparison make different things.
      fc.pre(!json.includes('__proto__'));
      const read = readPlacedJson(json);
      expect(read === null ? null : [plain(read)]).toEqual([JSON.parse(json)]);
    }),
    { numRuns: 2_000 },
  );
});
