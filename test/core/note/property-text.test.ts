import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import type { PropertyValue } from '../../../src/core/note/frontmatter';
import { formatPropertyKey, formatPropertyValue } from '../../../src/core/note/property-text';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';

const block = { format: 'block', gap: ' ', quote: '' } as const;
const json = { format: 'json', gap: '', quote: '' } as const;

/** Reads as site generators do, which know YAML 1.1; never runs code. */
function readAsSite(text: string): Record<string, unknown> {
  const refuse = (): never => {
    throw new Error('Unexpected engine');
  };
  return matter(text, { language: 'yaml', engines: { javascript: refuse, js: refuse, json: refuse, coffee: refuse } }).data;
}

describe('formatPropertyValue', () => {
  it.each<readonly [PropertyValue, string]>([
    ['My note', 'My note'],
    ['https://a.b/c#d', 'https://a.b/c#d'],
    ["it's", "it's"],
    ['a "b"', 'a "b"'],
    ['é 日本 😀', 'é 日本 😀'],
    ['.hidden', '.hidden'],
    ['/02-curate/', '/02-curate/'],
    ['3 wishes', '3 wishes'],
    ['v1.0', 'v1.0'],
    ['', '""'],
    [' a', '" a"'],
    ['a ', '"a "'],
    ['a: b', '"a: b"'],
    ['a:', '"a:"'],
    ['a #b', '"a #b"'],
    ['#tag', '"#tag"'],
    ['[[Note]]', '"[[Note]]"'],
    ['@me', '"@me"'],
    ['- a', '"- a"'],
    ['---', '"---"'],
    ['...', '"..."'],
    ['...my', '"...my"'],
    ['my...', 'my...'],
    ['*a', '"*a"'],
    ['"a"', '"\\"a\\""'],
    ['C:\\x', 'C:\\x'],
    ['%a', '"%a"'],
    ['yes', '"yes"'],
    ['No', '"No"'],
    ['ON', '"ON"'],
    ['off', '"off"'],
    ['y', '"y"'],
    ['N', '"N"'],
    ['true', '"true"'],
    ['Null', '"Null"'],
    ['~', '"~"'],
    ['<<', '"<<"'],
    ['=', '"="'],
    ['1', '"1"'],
    ['0755', '"0755"'],
    ['0o7', '"0o7"'],
    ['0b1', '"0b1"'],
    ['1_000', '"1_000"'],
    ['1.10', '"1.10"'],
    ['1e3', '"1e3"'],
    ['12:30', '"12:30"'],
    ['12:30:45', '"12:30:45"'],
    ['2025-01-30', '"2025-01-30"'],
    ['2025-01-30T10:00:00Z', '"2025-01-30T10:00:00Z"'],
    ['2025-01-30 10:00:00 +02:00', '"2025-01-30 10:00:00 +02:00"'],
    ['.inf', '".inf"'],
    ['-.INF', '"-.INF"'],
    ['.NaN', '".NaN"'],
    ['a\nb', '"a\\nb"'],
    ['a\tb', '"a\\tb"'],
    ['a\0', '"a\\u0000"'],
    ['\u0085', '"\\u0085"'],
    ['a\u007fb', '"a\\u007fb"'],
    ['a\u00a0b', 'a\u00a0b'],
    ['a\u2028b', '"a\\u2028b"'],
    ['a\u2029b', '"a\\u2029b"'],
    ['a\ufeffb', '"a\\ufeffb"'],
    ['a\udfffb', '"a\\udfffb"'],
    ['\u2028', '"\\u2028"'],
    ['\ufeff', '"\\ufeff"'],
    ['\ud800', '"\\ud800"'],
    ['$& $1', '$& $1'],
    [true, 'true'],
    [null, 'null'],
    [1.5, '1.5'],
    [-0, '-0'],
    [1e21, '1e+21'],
    [NaN, '.nan'],
    [Infinity, '.inf'],
    [-Infinity, '-.inf'],
    [[], '[]'],
    [['a', 'b c', 'd, e', 1, ['x']], '[a, b c, "d, e", 1, [x]]'],
    [['https://a.b'], '["https://a.b"]'],
    [new Map([['a', 1]]), '{a: 1}'],
    [new Map([['a b:', ['x']]]), '{"a b:": [x]}'],
  ])('writes %j as %s', (value, written) => {
    expect(formatPropertyValue(value, block)).toBe(written);
  });

  it.each<readonly [PropertyValue, string]>([
    ['a', '"a"'],
    ['a"\\\n\u2028', '"a\\"\\\\\\n\\u2028"'],
    [['a', 1, null], '["a",1,null]'],
    [new Map<string, PropertyValue>([['a', true], ['b', new Map()]]), '{"a":true,"b":{}}'],
  ])('writes %j as the JSON %s', (value, written) => {
    expect(formatPropertyValue(value, json)).toBe(written);
    expect(JSON.stringify(JSON.parse(written))).toBe(JSON.stringify(JSON.parse(formatPropertyValue(value, { ...json, gap: ' ' }))));
  });

  it('keeps the quotes it is told to where they can hold the text', () => {
    expect(formatPropertyValue('a', { ...block, quote: "'" })).toBe("'a'");
    expect(formatPropertyValue("it's", { ...block, quote: "'" })).toBe("'it''s'");
    expect(formatPropertyValue('a\nb', { ...block, quote: "'" })).toBe('"a\\nb"');
    expect(formatPropertyValue('a', { ...block, quote: '"' })).toBe('"a"');
    expect(formatPropertyValue(true, { ...block, quote: '"' })).toBe('true');
  });

  const fragment = fc.constantFrom(
    ...['yes', 'no', 'on', 'y', 'true', 'null', '~', '0', '07', '0x1f', '0b1', '1_0', '12:30', '.5', '1e3', '2025-01-30', 'T10:00:00', 'Z', '-', '--', '...', '+', '.inf', '.nan', '<<', '='],
    ...[': ', ':', ' #', '#', '[', ']', '{', '}', ',', '&', '*', '!', '|', '>', "'", '"', '%', '@', '`', '?', '\\', ' ', 'a', 'Note', 'é', '😀', '\ud800', '\n', '\r', '\t', '\0', '\u0007', '\u0085', '\u2028', '\ufeff', '\u00a0', '$&'],
  );
  const text = fc.oneof(fc.array(fragment, { maxLength: 4 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ maxLength: 8 }));

  it('writes text that readers of YAML 1.2 and YAML 1.1 alike read as it was', () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(...(['', "'", '"'] as const)), (value, item, quote) => {
        const style = { ...block, quote };
        const list = formatPropertyValue([item, value], style);
        const note = `---\n${formatPropertyKey('k', block)}${formatPropertyValue(value, style)}\nl: ${list}\n---\n`;
        expect(readFrontmatter(note).frontmatter).toMatchObject({ properties: [{ key: 'k', value }, { key: 'l', value: [item, value] }] });
        expect(readAsSite(note)).toEqual({ k: value, l: [item, value] });
      }),
      { numRuns: 5_000 },
    );
  });

  it('writes keys that read as they were', () => {
    fc.assert(
      fc.property(text, (key) => {
        const member = formatPropertyValue(new Map([[key, true]]), block);
        const note = `---\n${formatPropertyKey(key, block)}1\nz: ${member}\n---\n`;
        fc.pre(key !== 'z');
        expect(readFrontmatter(note).frontmatter).toMatchObject({ properties: [{ key, value: 1 }, { key: 'z', value: new Map([[key, true]]) }] });
      }),
      { numRuns: 3_000 },
    );
  });
});
