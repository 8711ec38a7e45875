import { expect, test } from 'vitest';
import { rules } from '../../../src/core/rules/index';

const list = (words: readonly string[] | 'all'): string => (words === 'all' ? 'all' : words.join(' '));

test('every rule counts for what, for whom and for which notes it is written down to count', async () => {
  const lines = rules.map((rule) => {
    const needs = rule.scope === 'outcome' || rule.needs === undefined ? 'any' : list(rule.needs);
    return [rule.id, rule.scope, rule.severity, `publishers ${list(rule.publishers)}`, `forms ${list(rule.forms)}`, `needs ${needs}`].join(', ');
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./rule-facts.txt');
});
