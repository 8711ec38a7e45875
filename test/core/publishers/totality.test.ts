import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Frontmatter, PropertyValue } from '../../../src/core/note/frontmatter';
import { isMarked } from '../../../src/core/publishers/is-marked';
import { publishers } from '../../../src/core/publishers/index';
import { pageAddress } from '../../../src/core/publishers/page-address';
import { frontmatterOf } from './frontmatter-of';

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom('true', 'false', 'a/b', '../..', '%', '//', '^(a+)+$', '/x/i', 'https://a.b/'));
const value: fc.Arbitrary<PropertyValue> = fc.letrec<{ value: PropertyValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text, fc.double(), fc.integer(), fc.boolean(), fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 3 }).map((entries) => new Map(entries)),
  ),
})).value;

const keys = new Set(['__proto__', 'constructor', 'path', 'category', 'title']);
for (const publisher of publishers) {
  keys.add(publisher.flag(new Map()).key);
  for (const { key } of publisher.properties) keys.add(key);
}
const values = fc.array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 5 }).map((entries) => Object.fromEntries(entries));
const names = [...new Set(publishers.flatMap(({ settingNames }) => settingNames))];
const settings = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 5 }).map((entries) => new Map(entries));
const broken: readonly Frontmatter[] = [
  { kind: 'none' },
  { kind: 'malformed', from: 0, to: 9, content: { from: 4, to: 6 }, message: 'x', range: { from: 4, to: 5 } },
  { kind: 'too-large', from: 0, to: 9, content: { from: 4, to: 6 }, message: 'x' },
];
const frontmatter: fc.Arbitrary<Frontmatter> = fc.oneof({ weight: 6, arbitrary: values.map((entries) => frontmatterOf(entries)) }, { weight: 1, arbitrary: fc.constantFrom(...broken) });

it.each(publishers)('$id answers for any property, path and setting', (publisher) => {
  const path = text.map((name) => `${name}.md`);
  fc.assert(
    fc.property(frontmatter, path, settings, fc.constantFrom('vault' as const, 'site' as const), (read, notePath, set, form) => {
      const note = { path: notePath, frontmatter: read, form, settings: set, text: '---\na: b\n---\n' };
      expect(publisher.isPublished(note)).toBeTypeOf('boolean');
      expect(publisher.isHome(note)).toBeTypeOf('boolean');
      expect(isMarked(publisher, note)).toBeTypeOf('boolean');
      const url = publisher.publicUrl(note);
      expect(url === null || url.startsWith('/')).toBe(true);
      const address = pageAddress(publisher, note);
      expect(address === null || address.startsWith('https://')).toBe(true);
      expect(publisher.publicKeys(note).every((key) => typeof key === 'string')).toBe(true);
      expect(publisher.reservedKeys(note).every(({ key }) => key !== '')).toBe(true);
      expect(publisher.flag(set).key).not.toBe('');
      expect(['vault', 'site']).toContain(publisher.detectForm(notePath, read));
    }),
    { numRuns: 600 },
  );
});

it('takes linear time over hostile paths and patterns', () => {
  const path = `${'a/'.repeat(30_000)}b.md`;
  const set = new Map<string, PropertyValue>([
    ['excludePatterns', ['(a+)+$', 'a.*a.*a.*a.*b$']], ['plugin.excludedFolder', ['/(a+)+x/']], ['vaultPath', 'a/'], ['pathRewriteRules', 'a:b\n'.repeat(1000)],
  ]);
  for (const publisher of publishers) {
    const note = { path, frontmatter: frontmatterOf({}), form: 'vault' as const, settings: set };
    publisher.isPublished(note);
    publisher.isHome(note);
    publisher.publicUrl(note);
  }
});
