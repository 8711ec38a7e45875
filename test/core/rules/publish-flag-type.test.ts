import { describe, expect, test } from 'vitest';
import { publishFlagType } from '../../../src/core/rules/publish-flag-type';
import { check } from './rule-context';

describe('publish-flag-type', () => {
  test.each([
    ['"true"', 'publishes', [['true', true]]],
    ['yes', 'publishes', [['true', true]]],
    ['1', 'publishes', [['true', true]]],
    ['"false"', 'does not publish', [['false', true]]],
    ['0', 'does not publish', [['false', true]]],
    ['""', 'does not publish', [['false', true]]],
    ['off', 'publishes', [['false', false], ['true', false]]],
    ['"False"', 'publishes', [['false', false], ['true', false]]],
    ['soon', 'publishes', [['false', false], ['true', false]]],
    ['[]', 'publishes', [['false', false], ['true', false]]],
  ])('says of %s that it %s, and offers what it can mean', (value, verb, fixes) => {
    const problems = check(publishFlagType, `---\ndg-publish: ${value}\n---\n`);
    expect(problems.map(({ message }) => message.includes(`Digital Garden ${verb} this note`))).toEqual([true]);
    expect(problems.flatMap((problem) => problem.fixes.map(({ edits, safe }) => [edits.map((edit) => edit.text).join(), safe]))).toEqual(fixes);
  });

  test.each(['true', 'True', 'FALSE', '', 'null', '~'])('says nothing of "%s"', (value) => {
    expect(check(publishFlagType, `---\ndg-publish: ${value}\n---\n`)).toEqual([]);
  });

  test('says nothing of a date of publication, which is no flag of this publisher', () => {
    expect(check(publishFlagType, '---\npublish: 2006-04-04\n---\n')).toEqual([]);
  });

  test.each([
    ['quartz', 'draft: "true"', 'does not publish', [['true', true]]],
    ['quartz', 'draft: yes', 'publishes', [['true', false], ['false', false]]],
    ['quartz-explicit', 'publish: "true"', 'publishes', [['true', true]]],
    ['quartz-explicit', 'publish: yes', 'does not publish', [['false', false], ['true', false]]],
    ['quartz-syncer', 'publish: "false"', 'publishes', [['false', false], ['true', false]]],
    ['flowershow', 'publish: "false"', 'publishes', [['false', false], ['true', false]]],
    ['enveloppe', 'share: "yes"', 'publishes', [['true', true]]],
    ['obsidian-publish', 'publish: 2006-04-04', 'does not publish', [['false', false], ['true', false]]],
  ])('says for %s of %s that it %s', (publisher, line, verb, fixes) => {
    const problems = check(publishFlagType, `---\n${line}\n---\n`, { publisher });
    expect(problems.map(({ message }) => message.endsWith(`${verb} this note`))).toEqual([true]);
    expect(problems.flatMap((problem) => problem.fixes.map(({ edits, safe }) => [edits.map((edit) => edit.text).join(), safe]))).toEqual(fixes);
  });
});
