import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';
import { publishers } from '../../../src/core/publishers/index';
import { rules } from '../../../src/core/rules/index';
import { ruleApplies } from '../../../src/core/rules/run-rule';
import { applied, check, contextOf } from './rule-context';
import type { ContextOptions } from './rule-context';

const ids: ReadonlySet<string> = new Set([
  'bool-string-setting', 'date-shape', 'field-type', 'frontmatter-invalid-json-escape', 'frontmatter-link-corruption', 'frontmatter-syntax', 'hide-string', 'home-count',
  'permalink-ignored', 'publish-flag-type', 'reserved-key', 'title-placeholder', 'url-collision', 'url-empty-segment', 'url-shape',
]);
const checked = rules.filter(({ id }) => ids.has(id));

const keys = [
  'dg-publish', 'publish', 'draft', 'share', 'dg-home', 'dg-hide', 'dg-pinned', 'dg-show-toc', 'dgShowToc', 'dg-path', 'dg-permalink', 'permalink', 'slug', 'url', 'title', 'tags', 'up', 'date', 'created',
  'layout', 'page', 'dg-pass-frontmatter', 'dg-metatags', 'enableToc', 'description', 'note-layout',
];
const values = [
  'true', 'false', '"true"', '"false"', 'no', 'yes', '1', '0', '""', '', '[]', '{a: b}', '/a b?/', 'a/../b', '404', '"404"', 'https://example.org/x', 'v1.2', '/', '//a', 'Trams', '{{title}}', '"{{title}}"',
  'Untitled', '"[[T]]"', '"see [[T]]"', '["[[T]]", "[[S|b]]"]', '"[[S|b]]"', 'gardenEntry', '[gardenEntry, a]', '12/31/2024', '2023-12-08 17:02:02', '2024-12-31', 'foo', 'a: b', '"a # b"', '笔记', "'it''s'", '007',
];
const line = fc.tuple(fc.constantFrom(...keys), fc.constantFrom(...values), fc.constantFrom('', '', ' # why'));
const properties = fc.uniqueArray(line, { selector: ([key]) => key, minLength: 1, maxLength: 6 });
const yaml = properties.map((lines) => `---\n${lines.map(([key, value, comment]) => `${key}: ${value}${comment}`).join('\n')}\n---\n`);
const escape = fc.constantFrom('', '"x":"a\\|b",', '"y":"\\d",');
const json = fc.tuple(properties, escape).map(([lines, odd]) => {
  const written = Object.fromEntries(lines.map(([key, value]) => [key, value === '1' ? 1 : value === 'true' ? true : value.replace(/^["[]+|["\]]+$/gu, '')]));
  return `---\n{${odd}${JSON.stringify(written).slice(1)}\n---\n`;
});
const body = fc.constantFrom('', '\n# Night trains\n\nSee [[T]] and [[S|b]].\n', '\nText\n', '\n![[Embedded]]\n');
const path = fc.constantFrom('a.md', 'Folder/Trams.md', '笔记.md', '🌱/a.md', 'Untitled 2.md', 'C#.md');
const notes = {
  'C++.md': '---\ndg-publish: true\npublish: true\n---\n',
  'Home.md': '---\ndg-publish: true\ndg-home: true\n---\n',
  'S.md': 'Text\n',
  'Embedded.md': 'See [[T]].\n',
};
const context = fc.record({
  publisher: fc.constantFrom('digital-garden', 'digital-garden', 'digital-garden', ...publishers.map(({ id }) => id)),
  form: fc.constantFrom('vault' as const, 'vault' as const, 'site' as const),
  path,
  publisherSettings: fc.constantFrom<Readonly<Record<string, boolean>>>({}, { slugifyEnabled: false }, { 'defaultNoteSettings.dgPassFrontmatter': true }, { 'defaultNoteSettings.dgShowToc': true }),
});

describe('every fix of the rules about properties and addresses', () => {
  test('makes its finding go away, and changes nothing below the properties', () => {
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: yaml }, { weight: 1, arbitrary: json }), body, context, fc.boolean(), (start, rest, options, isWindows) => {
        const text = isWindows ? (start + rest).replaceAll('\n', '\r\n') : start + rest;
        expectFixed(text, { ...options, notes });
      }),
      { numRuns: 1500 },
    );
  });

  test('has findings of every rule to look at', () => {
    const found = new Set<string>();
    for (const [start, rest, options] of fc.sample(fc.tuple(fc.oneof(yaml, json), body, context), { seed: 1, numRuns: 1000 })) {
      for (const rule of checked) if (isApplied(rule.id, start + rest, options) && check(rule, start + rest, { ...options, notes }).length > 0) found.add(rule.id);
    }
    expect([...found].sort()).toEqual([...ids].sort());
  });
});

function isApplied(id: string, text: string, options: ContextOptions): boolean {
  return checked.some((rule) => rule.id === id && ruleApplies(rule, contextOf(text, options)));
}

function expectFixed(text: string, options: ContextOptions): void {
  const rest = text.slice(readFrontmatter(text).bodyFrom);
  for (const rule of checked) {
    if (!isApplied(rule.id, text, options)) continue;
    for (const { message, fixes } of check(rule, text, options)) {
      for (const { edits, title } of fixes) {
        const fixed = applied(text, edits);
        expect(check(rule, fixed, options).map((problem) => problem.message), `${rule.id}: ${title}`).not.toContain(message);
        expect(fixed.slice(readFrontmatter(fixed).bodyFrom), `${rule.id}: ${title}`).toBe(rest);
      }
    }
  }
}
