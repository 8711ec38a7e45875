import { expect, it } from 'vitest';
import { worksHereBreaksOnSite } from '../../src/core/rules/works-here-breaks-on-site';
import { check, fixAll } from '../core/rules/rule-context';

it('each place where a link follows a footnote is told: only the first of a label was, and came up again elsewhere once it was mended', () => {
  const text = 'See[^1][x].\nSee[^1][x].\n\n[^1]: A source\n\n[x]: https://example.org\n';
  expect(check(worksHereBreaksOnSite, text).map(({ from }) => from)).toEqual([3, 15]);
  expect(fixAll(worksHereBreaksOnSite, text)).toBe('See[^1] [x].\nSee[^1] [x].\n\n[^1]: A source\n\n[x]: https://example.org\n');
});
