import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesPathPattern } from '../../../src/core/publishers/path-pattern';

it.each<readonly [pattern: string, path: string, matches: boolean | null]>([
  ['private', 'a/private/b.md', true],
  ['private', 'a/public/b.md', false],
  ['^private/', 'private/b.md', true],
  ['^private/', 'a/private/b.md', false],
  ['\\.excalidraw\\.md$', 'a.excalidraw.md', true],
  ['\\.excalidraw\\.md$', 'a.excalidraw.mdx', false],
  ['^a/.*/c', 'a/b/b/c.md', true],
  ['^a/.*/c', 'b/a/b/c.md', false],
  ['^a.*b$', 'ab', true],
  ['^aba$', 'aba', true],
  ['^ab.*ba$', 'aba', false],
  ['a.*b.*c$', 'a-b-c-b-c', true],
  ['^$', '', true],
  ['^$', 'a', false],
  ['.*', 'a', true],
  ['.', 'a', null],
  ['a|b', 'a', null],
  ['(a+)+$', 'aaaa', null],
  ['[ab]', 'a', null],
  ['\\d', '1', null],
  ['\\bprivate', 'private', null],
  ['a.*?b', 'ab', null],
  ['a*', 'a', null],
  ['a\\', 'a', null],
  ['\\$', 'a$', true],
])('%s in %s: %s', (pattern, path, matches) => {
  expect(matchesPathPattern(path, pattern)).toBe(matches);
});

it('agrees with the expression wherever it gives an answer', () => {
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '/', '\\.', '.*', '^', '$', '\\$', '.', '+'), maxLength: 7 });
  const path = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.', '$'), maxLength: 7 });
  let answers = 0;
  fc.assert(fc.property(pattern, path, (source, text) => {
    const matches = matchesPathPattern(text, source);
    if (matches === null) return;
    answers++;
    expect(matches).toBe(new RegExp(source, 'u').test(text));
  }), { numRuns: 4000 });
  expect(answers).toBeGreaterThan(1000);
});
