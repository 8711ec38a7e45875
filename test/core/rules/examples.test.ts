import { describe, expect, test } from 'vitest';
import { rules } from '../../../src/core/rules/index';
import type { Rule, RuleExample } from '../../../src/core/rules/rule';
import { check, fixAll } from './rule-context';

const vaultProperties = '---\ndg-publish: true\ntitle: Example\n---\n\n';
const siteProperties = '---\n{"dg-publish":true,"title":"Example"}\n---\n\n';

describe.each(rules)('$id', (rule) => {
  describe.each(rule.examples)('$title', (example) => {
    test('as it is', () => {
      expectExample(rule, example, (text) => text);
    });

    test('with CRLF', () => {
      expectExample(rule, example, (text) => text.replaceAll('\n', '\r\n'));
    });

    // An example about frontmatter is the whole note: nothing can stand in front of it.
    if (example.wholeNote === true) return;
    test('behind frontmatter', () => {
      const properties = example.context?.form === 'site' ? siteProperties : vaultProperties;
      expectExample(rule, example, (text) => properties + text);
    });
  });
});

function expectExample(rule: Rule, example: RuleExample, variant: (text: string) => string): void {
  const before = variant(example.before);
  expect(messages(rule, before, example)).toEqual(example.messages);
  const after = fixAll(rule, before, example.context);
  if (example.after === undefined) {
    expect(after).toBe(before);
    return;
  }
  expect(after).toBe(variant(example.after));
  expect(messages(rule, after, example)).toEqual([]);
}

function messages(rule: Rule, text: string, { context }: RuleExample): readonly string[] {
  return check(rule, text, context).map((problem) => problem.message);
}
