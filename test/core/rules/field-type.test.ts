import { describe, expect, test } from 'vitest';
import { digitalGarden } from '../../../src/core/publishers/digital-garden';
import { fieldType } from '../../../src/core/rules/field-type';
import { runRule } from '../../../src/core/rules/run-rule';
import { check, contextOf, fixAll } from './rule-context';

describe('field-type', () => {
  test.each([
    ['dg-permalink: [a]', 'error', 'Unexpected list in `dg-permalink`, expected text: it stops the publisher'],
    ['dg-path: true', 'error', 'Unexpected `true` in `dg-path`, expected text: it stops the publisher'],
    ['title: {a: b}', 'warning', 'Unexpected nested keys in `title`, expected text or a list: it shows as `[object Object]`'],
  ])('says what %s does', (line, severity, message) => {
    const problems = check(fieldType, `---\ndg-publish: true\n${line}\n---\n`);
    expect(problems.map((problem) => [problem.severity, problem.message])).toEqual([[severity, message]]);
  });

  test.each(['title: 5', 'title:', 'tags:', 'tags: a', 'dg-path: ""', 'permalink: 5', 'publish: 2006-04-04', 'draft: "true"', 'dg-publish: no', '"__proto__": 5'])(
    'says nothing of %s',
    (line) => {
      expect(check(fieldType, `---\ntopic: a\n${line}\n---\n`)).toEqual([]);
    },
  );

  test.each(['dg-hide: "false"', 'dg-home: 1', 'dg-show-toc: "true"', 'title: {{title}}', 'title: {{ title }}'])('leaves %s to a rule of its own', (line) => {
    expect(check(fieldType, `---\ntopic: a\n${line}\n---\n`)).toEqual([]);
  });

  test.each(['5', '"12/31/2024"', '["2024-12-31"]'])('leaves the date %s to a rule of its own', (date) => {
    expect(check(fieldType, `---\n{"dg-publish":true,"date":${date}}\n---\n`, { form: 'site' })).toEqual([]);
  });

  test.each([
    ['dg-path: 007 # agent', 'dg-path: "007" # agent'],
    ['dg-path: 1.50', 'dg-path: "1.50"'],
    ['dg-permalink: True', 'dg-permalink: "True"'],
  ])('quotes %s as it is written', (before, after) => {
    expect(fixAll(fieldType, `---\n${before}\n---\n`)).toBe(`---\n${after}\n---\n`);
  });

  test('asks the publisher', () => {
    const wrongType = { severity: 'info', consequence: 'is passed over' } as const;
    const publisher = { ...digitalGarden, properties: [{ key: 'stars', forms: ['vault'], types: ['number'], wrongType }] as const };
    const problems = runRule(fieldType, { ...contextOf('---\nstars: five\ntitle: {a: b}\n---\n'), publisher });
    expect(problems.map((problem) => problem.message)).toEqual(['Unexpected text `five` in `stars`, expected a number: it is passed over']);
  });
});
