import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

test('docs/rules.md says what the registry holds (node scripts/rule-docs.mjs writes it)', () => {
  const page = execFileSync(process.execPath, [`${root}scripts/rule-docs.mjs`, '--print'], { encoding: 'utf8' });
  expect(readFileSync(`${root}docs/rules.md`, 'utf8')).toBe(page);
});
