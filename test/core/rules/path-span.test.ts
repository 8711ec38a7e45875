import { expect, test } from 'vitest';
import { pathSpans } from '../../../src/core/rules/path-span';

test.each([
  [['a/b.md'], '`a/b.md`'],
  [['a/b.md', 'c.md'], '`a/b.md`, `c.md`'],
  [['learning/computing/programming/languages/c.md'], '`…/computing/programming/languages/c.md`'],
  [[`${'a'.repeat(60)}.md`], `\`…${'a'.repeat(36)}.md\``],
  [[`${'😀'.repeat(30)}a.md`], `\`…${'😀'.repeat(17)}a.md\``],
])('shows the end of long paths: %j', (paths, shown) => {
  expect(pathSpans(paths)).toBe(shown);
});
