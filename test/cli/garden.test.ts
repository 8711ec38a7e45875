import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/core/rules/index';
import { headless } from './headless';

const program = headless();
const garden = fileURLToPath(new URL('../garden', import.meta.url));

describe('the example garden', () => {
  test('has its report', async () => {
    const run = program.run('check', garden, '--exit-zero');
    expect(run).toMatchObject({ code: 0, err: '' });
    await expect(run.out).toMatchFileSnapshot('garden-report.txt');
  });

  test('holds faults of most kinds, clean notes, and two that are not checked', () => {
    const report = JSON.parse(program.output('check', garden, '--format', 'json')) as { notes: number; checked: number; problems: { rule: string; path: string }[] };
    const kinds = new Set(report.problems.map(({ rule }) => rule));
    expect(kinds.size).toBeGreaterThan(rules.length / 2);
    for (const rule of ['url-collision', 'embed-unpublished', 'private-upload-url', 'comment-leak', 'link-missing', 'frontmatter-syntax', 'citation-unlinked']) expect(kinds).toContain(rule);
    expect(report).toMatchObject({ notes: 21, checked: 19 });
    expect(report.problems.filter(({ path }) => /^(Home|Notes\/(Compost|Windows|Code and formulas))\.md$/.test(path))).toEqual([]);
  });

  test('keeps the bytes that it is about', () => {
    const bytes = (path: string) => readFileSync(`${garden}/${path}`);
    expect(bytes('Notes/Windows.md').includes('\r\n')).toBe(true);
    expect([...bytes('Notes/Byte order.md').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});
