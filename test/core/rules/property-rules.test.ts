import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PropertyValue } from '../../../src/core/note/frontmatter';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';
import { samePropertyValue } from '../../../src/core/note/same-property-value';
import { propertyRequired } from '../../../src/core/rules/property-required';
import { propertyType } from '../../../src/core/rules/property-type';
import { propertyValue } from '../../../src/core/rules/property-value';
import { readersDisagree } from '../../../src/core/rules/readers-disagree';
import type { NoteRule } from '../../../src/core/rules/rule';
import { tagUnknown } from '../../../src/core/rules/tag-unknown';
import { applied, check, type ContextOptions } from './rule-context';

const contract = 'title: required, text\nweight: number\ndraft: checkbox\ndate: date\ntags: one of ai, energy, place/\nstatus: one of draft, done\naliases: list\nlinks: map';
const options: ContextOptions = { contract, form: 'site' };

const value = fc.constantFrom(
  '', '5', '"5"', '007', '"007"', '10:30', '0755', '1_000', '[08, 09]', 'true', '"true"', 'no', 'Draft', '[Draft, DONE]', 'done # really', '[a, 5, ~]', '{a: 08}', '\n  - Draft\n  - 0755', '2025-02-30', '2025-01-30', '12/31/2024',
  '&x 10:30', '*x', '!x a', '| \n  text', '"[[a]]"', '[[a]]', 'ai energy', '"#ai"', '\u0007', '1e3', "'a'", '__proto__', '.5', '-.5', '!!str 5', '<<', 'a\n  b',
);
const key = fc.constantFrom('title', 'weight', 'draft', 'date', 'tags', 'status', 'aliases', 'links', '<<', '0755', 'other', '"quoted"', '__proto__');
const note = fc
  .tuple(fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 6 }), fc.constantFrom('', '#ai and #other\n', '# Title\n'), fc.boolean())
  .map(([pairs, body, isWindows]) => {
    const text = `---\n${pairs.map(([name, written]) => `${name}: ${written}\n`).join('')}---\n${body}`;
    return isWindows ? text.replaceAll('\n', '\r\n') : text;
  });

function valuesOf(text: string): ReadonlyMap<string, PropertyValue> {
  const { frontmatter } = readFrontmatter(text);
  return new Map(frontmatter.kind === 'parsed' ? frontmatter.properties.map((property) => [property.key, property.value]) : []);
}

describe.each<NoteRule>([propertyRequired, propertyType, propertyValue, tagUnknown, readersDisagree])('$id, on any properties', (rule) => {
  test('says what is wrong once, and mends that alone', () => {
    fc.assert(
      fc.property(note, (text) => {
        const problems = check(rule, text, options);
        expect(new Set(problems.map(({ from, message }) => `${String(from)} ${message}`)).size).toBe(problems.length);
        for (const { message, fixes, from } of problems) {
          expect(message).toMatch(/^Unexpected [^\r\n]*, expected [^\r\n]*[^.]$/u);
          for (const { edits } of fixes) {
            const mended = applied(text, edits);
            expect(check(rule, mended, options).length).toBeLessThan(problems.length);
            const [before, after] = [valuesOf(text), valuesOf(mended)];
            expect([...after.keys()]).toEqual([...before.keys()]);
            const changed = [...before].filter(([name, old]) => !samePropertyValue(old, after.get(name) ?? null));
            expect(changed.length, message).toBeLessThanOrEqual(rule === readersDisagree ? 0 : 1);
            expect(mended.slice(readFrontmatter(mended).bodyFrom)).toBe(text.slice(readFrontmatter(text).bodyFrom));
            expect(from).toBeLessThan(readFrontmatter(text).bodyFrom);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('says something about some of them, and nothing without a contract that it needs', () => {
    const notes = fc.sample(note, { seed: 1, numRuns: 500 });
    expect(notes.some((text) => check(rule, text, options).length > 0)).toBe(true);
    if (rule !== readersDisagree) expect(notes.flatMap((text) => check(rule, text, { form: 'site' }))).toEqual([]);
  });
});
