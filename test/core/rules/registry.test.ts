import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/core/rules/index';

const folder = fileURLToPath(new URL('../../../src/core/rules/', import.meta.url));

describe('the registry of rules', () => {
  test('holds every rule of the folder', () => {
    const ids = new Set(rules.map((rule) => rule.id));
    const missing = readdirSync(folder).flatMap((file) => {
      const name = /^export const (\w+): Rule = /mu.exec(readFileSync(folder + file, 'utf8'))?.[1];
      const id = file.replace('.ts', '');
      return name === undefined || ids.has(id) ? [] : [`src/core/rules/index.ts misses: import { ${name} } from './${id}';`];
    });
    expect(missing).toEqual([]);
  });

  test('is in the order of the ids, each of them once', () => {
    const ids = rules.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test.each(rules)('$id is the name of its file', ({ id }) => {
    expect(readdirSync(folder)).toContain(`${id}.ts`);
  });

  test.each(rules)('$id says in a sentence what it finds', ({ summary }) => {
    expect(summary).toMatch(/^[A-Z`].*[^.]\.$/u);
  });

  test.each(rules)('$id shows what it finds and what it does not', ({ examples }) => {
    expect(examples.some((example) => example.messages.length > 0)).toBe(true);
    expect(examples.some((example) => example.messages.length === 0)).toBe(true);
  });

  test.each(rules)('$id speaks in the form of the house', ({ examples }) => {
    for (const message of examples.flatMap((example) => example.messages)) {
      expect(message).toMatch(/^Unexpected .*, expected .*[^.]$/u);
    }
  });
});
