import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/core/rules/index';

const folder = fileURLToPath(new URL('../../../src/core/rules/', import.meta.url));

describe('the registry of rules', () => {
  test('holds every rule of the folder', () => {
    const ids = new Set(rules.map((rule) => rule.id));
    const missing = readdirSync(folder).flatMap((file) => {
      const name = /^export const (\w+): (?:Note|Vault|Outcome)Rule = /mu.exec(readFileSync(folder + file, 'utf8'))?.[1];
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

  test.each(rules)('$id says in one to three sentences what comes of it', ({ why }) => {
    expect(why).toMatch(/^[A-Z`].*[^.]\.$/u);
    expect(why).not.toMatch(/[\r\n]/u);
    expect(sentencesIn(why)).toBeLessThanOrEqual(3);
  });

  test.each(rules)('$id says in a phrase where that was seen', ({ evidence }) => {
    expect(evidence).toMatch(/^[\p{Lu}\d`].*[^.\s]$|^[\w-]+\/[\w-]+#\d+/u);
    expect(evidence).not.toMatch(/[\r\n]/u);
  });

  test.each(rules)('$id shows what it finds, and five near-misses that it does not', ({ examples }) => {
    expect(examples.filter((example) => example.messages.length > 0).length).toBeGreaterThanOrEqual(1);
    expect(examples.filter((example) => example.messages.length === 0).length).toBeGreaterThanOrEqual(5);
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
  });

  test.each(rules)('$id speaks in the form of the house', ({ examples }) => {
    for (const message of examples.flatMap((example) => example.messages)) {
      expect(message).toMatch(/^Unexpected .*, expected .*[^.]$/u);
    }
  });
});

/** Counts the ends of sentences; a full stop within a name or number is none. */
function sentencesIn(text: string): number {
  return text.split(/[.!?](?:\s|$)/u).length - 1;
}
