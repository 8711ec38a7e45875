import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { digitalGarden } from '../../../src/core/publishers/digital-garden';
import { byPlace, checkInVault, checkNote } from '../../../src/core/rules/check-note';
import { applied, contextOf, vaultContextOf } from './rule-context';

const folder = fileURLToPath(new URL('../../notes/', import.meta.url));
const cases = readdirSync(folder).filter((name) => existsSync(`${folder}${name}/note.md`));

describe.each(cases)('the note %s', (name) => {
  const text = readFileSync(`${folder}${name}/note.md`, 'utf8');
  const problems = problemsOf(text);

  test('has the problems that are recorded', async () => {
    await expect(`${JSON.stringify(problems, null, 2)}\n`).toMatchFileSnapshot(`${folder}${name}/problems.json`);
  });

  test('loses every problem that has a fix by its first fix', () => {
    for (const problem of problems) {
      const [fix] = problem.fixes;
      if (fix === undefined) continue;
      const { rule, message } = problem;
      const left = problemsOf(applied(text, fix.edits)).map((other) => [other.rule, other.message]);
      expect(left.filter(([id, words]) => id === rule && words === message)).toHaveLength(
        problems.filter((other) => other.rule === rule && other.message === message).length - 1,
      );
    }
  });
});

function problemsOf(text: string) {
  const note = parseNote(text, { summaryHeading: 'Simplify' });
  const form = digitalGarden.detectForm('note.md', note.frontmatter);
  const options = { form, summaryHeading: 'Simplify' };
  return [...checkNote(contextOf(text, options)), ...checkInVault(vaultContextOf(text, options))].sort(byPlace);
}
