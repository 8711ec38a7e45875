import fc from 'fast-check';
import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import type { PropertyValue } from '../../../src/core/note/frontmatter';
import { findProperty } from '../../../src/core/note/frontmatter';
import { removePropertyEdits, setPropertyEdits, type PropertyEditResult } from '../../../src/core/note/property-edits';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';
import { applyPlan } from '../../../src/core/text/apply-edits';
import { fuzzCases } from '../../support/fuzz-cases';

/** One property, or a line between properties, as its lines; a comment with a line of its own is marked `#own`. */
interface Entry {
  readonly key: string | null;
  readonly lines: readonly string[];
}

const scalars = ['true', 'false', 'True', '1', '0755', '1.10', '2025-01-30', 'My note', "it's", "'single'", '"double"', '"[[Note|x]]"', "'a''b'", 'https://a.b/c#d', 'yes', '~', '', 'null', '12:30'];
const scalar = fc.constantFrom(...scalars);
const item = fc.constantFrom('a', 'b c', "'q'", '"d: e"', '1', '~', 'true');
const tail = fc.constantFrom('', '', ' ', ' # end', '  #end');
const indent = fc.constantFrom('', '  ', '    ');
const own = fc.constantFrom<readonly string[]>([], [], ['# #own'], ['  # #own'], ['']);
const oneLine = fc.tuple(fc.oneof(scalar, fc.array(item, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`)), tail).map(([value, end]) => [` ${value}${end}`]);
const blockList = fc
  .tuple(fc.constantFrom('', ' ', ' # key'), indent, fc.array(fc.tuple(item, tail, own), { minLength: 1, maxLength: 3 }))
  .map(([end, by, items]) => [end, ...items.flatMap(([value, after, comment], index) => [...(index === 0 ? [] : comment), `${by}- ${value}${after}`])]);
const nested = fc.tuple(scalar, tail, own).map(([value, end, comment]) => ['', `  x: ${value}${end}`, ...comment, '  y:', '    - z']);
const special = fc.constantFrom<string[]>(
  [' |', '  text', '  # no comment', '', '  more'],
  [' >- # header', '  folded', '  text'],
  [' |+', '  kept', '', ''],
  [' "over', '  lines" # end'],
  [' plain', '  over lines'],
  [' [a, # end', '  # #own', '  b]'],
  [' {x: 1, y: [2, 3]}'],
  [' {x: 1,', '  y: 2}'],
  [' &anchor 1'],
  [' !!str 1'],
);
const valueLines = fc.oneof({ weight: 4, arbitrary: oneLine }, { weight: 2, arbitrary: blockList }, { weight: 1, arbitrary: nested }, { weight: 2, arbitrary: special });
const between = fc.constantFrom<readonly string[]>([], [], [], ['# #own'], [''], ['', '# #own']);
const keys = ['title', 'dg-publish', 'tags', '"quoted key"', 'x y'];
const entries: fc.Arbitrary<readonly Entry[]> = fc
  .tuple(fc.shuffledSubarray(keys), fc.array(fc.tuple(valueLines, between), { minLength: 5, maxLength: 5 }), between)
  .map(([order, values, first]) => [
    { key: null, lines: first },
    ...order.flatMap((key, index) => {
      const [lines, after] = values[index] ?? [[''], []];
      const [head = '', ...rest] = lines;
      return [{ key, lines: [`${key}:${head}`, ...rest] }, { key: null, lines: after }];
    }),
  ]);
const endings = fc.oneof(fc.constantFrom(['\n'], ['\r\n'], ['\r']), fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 4 }));
const body = fc.constantFrom('', 'text', '\n\ntext\r\n', '---\nmore\n---\n', '# #own\ntitle: x\n');
const newValue: fc.Arbitrary<PropertyValue> = fc.oneof(
  fc.constantFrom<PropertyValue>(true, false, null, 3, 'My note', 'yes', '2025-01-30', 'a: b', '[[Note]]', "it's", 'x\ny', '', ['a'], ['a', 'b c', 'new'], [], new Map([['x', 1]])),
  fc.string({ maxLength: 6 }),
);

interface Case {
  readonly text: string;
  /** All lines but those of the key, with their line endings, and where the key's stood between them. */
  readonly before: string;
  readonly after: string;
  readonly comments: number;
}

function note(parts: readonly Entry[], key: string, lineEndings: readonly string[], mark: string, rest: string): Case {
  const at = parts.findIndex((part) => part.key === key);
  let count = 0;
  let last = '';
  const written = (line: string): string => {
    const ending = lineEndings[count++ % lineEndings.length] ?? '\n';
    // An empty line that ends with LF behind a CR would be no line.
    last = line === '' && last === '\r' && ending === '\n' ? '\r\n' : ending;
    return line + last;
  };
  const write = (lines: readonly string[]): string => lines.map(written).join('');
  const all = [{ key: null, lines: ['---'] }, ...parts, { key: null, lines: ['---'] }].map((part) => write(part.lines));
  const cut = at === -1 ? all.length - 1 : at + 1;
  const before = mark + all.slice(0, cut).join('');
  const after = all.slice(at === -1 ? cut : cut + 1).join('') + rest;
  const text = mark + all.join('') + rest;
  return { text, before, after, comments: text.split('#own').length };
}

function applied(text: string, result: PropertyEditResult): string | null {
  if (result.kind === 'refused') return null;
  const outcome = applyPlan(text, result.plan);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.text;
}

/** What a site generator reads: null where it cannot. Never runs code. */
function readAsSite(text: string): Record<string, unknown> | null {
  const refuse = (): never => {
    throw new Error('Unexpected engine');
  };
  try {
    return matter(text, { language: 'yaml', engines: { javascript: refuse, js: refuse, json: refuse, coffee: refuse } }).data;
  } catch {
    return null;
  }
}

const editedKey = fc.constantFrom(...keys, 'new');
const nameOf = (key: string): string => key.split('"').join('');
const cases = fc
  .tuple(entries, editedKey, endings, fc.constantFrom('', '', '\ufeff'), body)
  .map(([parts, key, lineEndings, mark, rest]) => ({ name: nameOf(key), ...note(parts, key, lineEndings, mark, rest) }));

describe('setPropertyEdits', () => {
  it('sets the value, leaves every other line, keeps comments, and finds nothing to do the second time', () => {
    let planned = 0;
    fc.assert(
      fc.property(cases, newValue, ({ name, text, before, after, comments }, value) => {
        fc.pre(readFrontmatter(text).frontmatter.kind === 'parsed');
        const edited = applied(text, setPropertyEdits(text, name, value));
        if (edited === null) return;
        planned++;
        expect(edited.startsWith(before)).toBe(true);
        expect(edited.endsWith(after)).toBe(true);
        expect(edited.split('#own').length).toBe(comments);
        expect(findProperty(readFrontmatter(edited).frontmatter, name)?.value).toEqual(value);
        expect(setPropertyEdits(edited, name, value)).toEqual({ kind: 'planned', plan: { baseText: edited, edits: [] } });
      }),
      { numRuns: fuzzCases },
    );
    expect(planned).toBeGreaterThan(fuzzCases * 0.75);
  });

  it('returns to the very text when a boolean is set twice', () => {
    const lineOf = (value: boolean): fc.Arbitrary<string> => tail.map((end) => `flag: ${String(value)}${end}`);
    const line = fc.boolean().chain((value) => fc.tuple(fc.constant(value), lineOf(value)));
    fc.assert(
      fc.property(entries, line, endings, body, fc.nat(4), (parts, [value, flag], lineEndings, rest, at) => {
        const withFlag = [...parts.slice(0, at * 2 + 1), { key: 'flag', lines: [flag] }, ...parts.slice(at * 2 + 1)];
        const { text } = note(withFlag, 'flag', lineEndings, '', rest);
        fc.pre(readFrontmatter(text).frontmatter.kind === 'parsed');
        const result = setPropertyEdits(text, 'flag', !value);
        const from = text.indexOf('flag:') + 6;
        expect(result).toEqual({ kind: 'planned', plan: { baseText: text, edits: [{ from, to: from + String(value).length, text: String(!value) }] } });
        const once = applied(text, result) ?? '';
        expect(applied(once, setPropertyEdits(once, 'flag', value))).toBe(text);
      }),
      { numRuns: fuzzCases },
    );
  });

  it('changes nothing else for a reader of YAML 1.1', () => {
    let compared = 0;
    fc.assert(
      fc.property(cases, newValue, ({ name, text }, value) => {
        const { frontmatter } = readFrontmatter(text);
        const site = readAsSite(text);
        const edited = applied(text, setPropertyEdits(text, name, value));
        if (frontmatter.kind !== 'parsed' || site === null || edited === null || value instanceof Map) return;
        // It takes no lone CR for a line ending and leaves the last line ending out of the block, which `|+` would keep.
        if (/\r(?!\n)|\|\+/.test(text) || Object.keys(site).length !== frontmatter.properties.length) return;
        const isEqualAlready = edited === text;
        compared++;
        expect(readAsSite(edited)).toEqual(isEqualAlready ? site : { ...site, [name]: value });
      }),
      { numRuns: fuzzCases },
    );
    expect(compared).toBeGreaterThan(fuzzCases * 0.26);
  });
});

describe('removePropertyEdits', () => {
  it('removes the key, leaves every other line and keeps comments', () => {
    let planned = 0;
    fc.assert(
      fc.property(cases, ({ name, text, before, after, comments }) => {
        fc.pre(readFrontmatter(text).frontmatter.kind === 'parsed');
        const edited = applied(text, removePropertyEdits(text, name));
        if (edited === null) return;
        planned++;
        expect(edited.startsWith(before)).toBe(true);
        expect(edited.endsWith(after)).toBe(true);
        expect(edited.split('#own').length).toBe(comments);
        expect(findProperty(readFrontmatter(edited).frontmatter, name)).toBeUndefined();
        expect(removePropertyEdits(edited, name)).toEqual({ kind: 'planned', plan: { baseText: edited, edits: [] } });
      }),
      { numRuns: fuzzCases },
    );
    expect(planned).toBeGreaterThan(fuzzCases * 0.8);
  });
});

describe('one line of JSON', () => {
  const member = fc.tuple(fc.constantFrom('title', 'dg-publish', 'tags', 'a b', 'é'), fc.constantFrom('true', '"x: y"', '[1,"a"]', '{"x":null}', '"\\u0041"', '1.50'));
  const line = fc
    .tuple(fc.uniqueArray(member, { selector: ([key]) => key }), fc.constantFrom(':', ': '), fc.constantFrom(',', ', ', ' ,'), fc.constantFrom('', ' '))
    .map(([members, colon, comma, pad]) => `{${pad}${members.map(([key, value]) => `"${key}"${colon}${value}`).join(comma)}${pad}}`);

  it('stays one line of JSON', () => {
    fc.assert(
      fc.property(line, fc.constantFrom('title', 'dg-publish', 'new', 'é'), newValue, fc.constantFrom('\n', '\r\n'), (json, key, value, ending) => {
        const text = `---${ending}${json}${ending}---${ending}body`;
        const edited = applied(text, setPropertyEdits(text, key, value));
        expect(edited?.split(ending).length).toBe(4);
        const expected: unknown = JSON.parse(json);
        const plain: unknown = value instanceof Map ? Object.fromEntries(value) : value;
        expect(JSON.parse(edited?.split(ending)[1] ?? '')).toEqual({ ...(expected as object), [key]: plain });
        const removed = applied(edited ?? '', removePropertyEdits(edited ?? '', key));
        expect(Object.keys(JSON.parse(removed?.split(ending)[1] ?? '') as object)).not.toContain(key);
      }),
      { numRuns: fuzzCases },
    );
  });
});
