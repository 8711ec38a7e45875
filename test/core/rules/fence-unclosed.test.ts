import { describe, expect, test } from 'vitest';
import { fenceUnclosed } from '../../../src/core/rules/fence-unclosed';
import { check } from './rule-context';

describe('a fence that nothing closes', () => {
  test.each([
    ['code alone', '```js\nlet a = 1;\n\nlet b = 2;\n', 'info'],
    ['comments of a shell', '```bash\nls\n\n## List everything\nls -a\n', 'info'],
    ['comments of Python', '~~~python\nx = 1\n\n# Why\n', 'info'],
    ['a heading', '```js\nlet a = 1;\n\n## Why\n', 'warning'],
    ['a sentence', '```\nlet a = 1;\n\nThis is a sentence of more than eight words.\n', 'warning'],
    ['a task', '```bash\nls\n- [ ] Ask Ada\n', 'warning'],
    ['a callout', '```bash\nls\n> [!info] Trams\n', 'warning'],
    ['an embed', '```bash\nls\n![[Trams]]\n', 'warning'],
    ['a footnote', '```bash\nls\n[^1]: A study\n', 'warning'],
    ['a heading below code of a list', '- ```js\n  let a = 1;\n\n  ## Why\n', 'warning'],
  ])('and holds %s is worth as much as it hides', (_, text, severity) => {
    expect(check(fenceUnclosed, text).map((problem) => problem.severity)).toEqual([severity]);
  });

  test('is shown at the fence itself', () => {
    const text = 'One\n\n   ```js\nlet a = 1;\n';
    expect(check(fenceUnclosed, text).map(({ from, to }) => [from, text.slice(from, to)])).toEqual([[8, '```']]);
  });
});
