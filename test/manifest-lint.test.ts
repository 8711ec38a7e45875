import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

// The rule was on for source files only, so that no manifest could fail it.
test('the linter refuses a manifest that the directory would refuse', async () => {
  const manifest = readFileSync(new URL('../manifest.json', import.meta.url), 'utf8');
  const rulesBroken = async (text: string): Promise<readonly (string | null)[]> => {
    const results = await new ESLint().lintText(text, { filePath: 'manifest.json' });
    return results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  };
  expect(await rulesBroken(manifest)).toEqual([]);
  expect(await rulesBroken(manifest.replace('Check, cite', 'check (x): cite'))).toEqual(['obsidianmd/validate-manifest']);
});
