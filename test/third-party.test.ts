import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('THIRD-PARTY.md holds the licences of all that is bundled (node scripts/third-party.mjs writes it)', () => {
  const root = new URL('..', import.meta.url);
  const made = execFileSync(process.execPath, ['scripts/third-party.mjs', '--print'], { cwd: root, encoding: 'utf8' });
  expect(readFileSync(new URL('THIRD-PARTY.md', root), 'utf8')).toBe(made);
  expect(made).toContain('## yaml 2.9.1 (ISC), in main.js and preflight.mjs\n');
});
