import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PropertyValue } from '../../../src/core/note/frontmatter';
import { readFrontmatterJson } from '../../../src/core/note/frontmatter-json';

/** A value as `JSON.stringify` takes it. */
function plain(value: PropertyValue): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, member]: [string, PropertyValue]) => [key, plain(member)]));
  return Array.isArray(value) ? value.map((item: PropertyValue) => plain(item)) : value;
}

function objectOf(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function expectAsJsonParse(line: string): void {
  const reading = readFrontmatterJson(line, 0, line.length);
  const expected = objectOf(line);
  if (reading?.kind === 'malformed') return;
  expect(reading === null).toBe(expected === null);
  if (reading?.kind !== 'parsed') return;
  const read = reading.properties.map(({ key, value }) => [key, plain(value)]);
  const byIndex = (entries: readonly unknown[][]): unknown => [...entries].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  expect(byIndex(read)).toEqual(byIndex(Object.entries(expected ?? {})));
  for (const { key, value, keyRange, valueRange, from, to } of reading.properties) {
    expect(JSON.parse(line.slice(keyRange.from, keyRange.to))).toBe(key);
    expect(JSON.parse(line.slice(valueRange.from, valueRange.to))).toEqual(plain(value));
    expect([from, to]).toEqual([keyRange.from, valueRange.to]);
  }
}

it('names the first escape that neither JSON nor YAML knows, where it stands', () => {
  expect(readFrontmatterJson('{"a":"\\n","b":"x\\|y\\|"}', 0, 23)).toEqual({ kind: 'malformed', message: 'Invalid escape sequence \\|', range: { from: 16, to: 17 } });
});

it('reads up to its end and no further', () => {
  expect(readFrontmatterJson('{"a":1} x', 0, 7)).toMatchObject({ kind: 'parsed', properties: [{ key: 'a', value: 1, from: 1, to: 6 }] });
  expect(readFrontmatterJson('{"a":1}  ', 0, 8)).toMatchObject({ kind: 'parsed', properties: [{ key: 'a', value: 1, from: 1, to: 6 }] });
});

it('reads every object that JSON.stringify writes', () => {
  const object = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 3 }));
  fc.assert(
    fc.property(object, fc.constantFrom('', ' ', '\t '), (value, pad) => {
      expectAsJsonParse(pad + JSON.stringify(value) + pad);
    }),
    { numRuns: 1_000 },
  );
});

it('takes and refuses what JSON.parse takes and refuses', () => {
  const piece = fc.constantFrom('{', '}', '[', ']', ':', ',', '"a"', '"b"', '"', '1', '-1', '01', '1.', '1e5', '.5', '-', 'true', 'tru', 'null', 'false', ' ', '\t', '"\\n"', '"\\|"', '"\\u00e9"', '"\\u00"', '"\t"', "'a'");
  const member = fc.tuple(fc.constantFrom('"a":', '"b" : ', '"c":', 'd:', '"e"'), piece).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, member), { maxLength: 6 }), fc.boolean(), (pieces, wrapped) => {
      expectAsJsonParse(wrapped ? `{${pieces.join('')}}` : pieces.join(''));
      expectAsJsonParse(`{${pieces.join(',')}}`);
    }),
    { numRuns: 10_000 },
  );
});
