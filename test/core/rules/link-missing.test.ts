import { describe, expect, test } from 'vitest';
import { linkMissing } from '../../../src/core/rules/link-missing';
import { runVaultRule } from '../../../src/core/rules/run-rule';
import { check, fixAll, vaultContextOf } from './rule-context';

const published = '---\ndg-publish: true\n---\n\n## Where they go\n';

describe('a link that leads nowhere', () => {
  test.each(['See [[Ferries]].', 'See [[#Costs]].', '![[Ferries]]'])('says nothing of `%s` while the vault is not wholly known', (text) => {
    const context = vaultContextOf(text);
    context.vault.index.isComplete = false;
    expect(runVaultRule(linkMissing, context)).toEqual([]);
    context.vault.index.isComplete = true;
    expect(runVaultRule(linkMissing, context)).toHaveLength(1);
  });

  test('is found once a target, at the first link', () => {
    const text = 'A [[Ferries]], B [[Trams]], again [[ferries|them]].';
    expect(check(linkMissing, text).map(({ from, to }) => text.slice(from, to))).toEqual(['[[Ferries]]', '[[Trams]]']);
  });

  test('is information for a note, and a warning for a heading', () => {
    const found = check(linkMissing, '[[Ferries]] [[Trams#Costs]]', { notes: { 'Trams.md': published } });
    expect(found.map(({ severity }) => severity)).toEqual(['info', 'warning']);
  });

  test('is one finding for many missing headings', () => {
    const found = check(linkMissing, '[[#A]] [[#B]] [[#C]] [[#D]] [[#D]]');
    expect(found.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', 'Unexpected links to 4 headings or blocks that do not exist (`#A`, `#B`, `#C` and 1 more), expected existing ones: the links lead to the top of the page'],
    ]);
  });
});

describe('a misspelt name', () => {
  test.each([
    ['keeps the text that readers see', 'See [[Sleper trains]].', 'See [[Sleeper trains|Sleper trains]].'],
    ['keeps another text and the heading', 'See [[Sleper trains#Where they go|there]].', 'See [[Sleeper trains#Where they go|there]].'],
    ['is mended wherever it stands', '[[Sleper trains|a]], [[sleper trains|b]]', '[[Sleeper trains|a]], [[Sleeper trains|b]]'],
    ['of an embed needs no text', '![[Sleper trains]]', '![[Sleeper trains]]'],
    ['is left alone in a table, whose pipes part cells', '| A |\n| - |\n| [[Sleper trains]] |', '| A |\n| - |\n| [[Sleper trains]] |'],
    ['is left alone where the text would be that of a heading', 'See [[Sleper trains#Where they go]].', 'See [[Sleper trains#Where they go]].'],
    ['may not differ in its digits', 'See [[Trains of 2023|x]].', 'See [[Trains of 2023|x]].'],
    ['may not be short', 'See [[Tram|x]].', 'See [[Tram|x]].'],
  ])('%s', (_, before, after) => {
    expect(fixAll(linkMissing, before, { notes: { 'Sleeper trains.md': published, 'Trains of 2024.md': '', 'Trim.md': '' } })).toBe(after);
  });

  test('that is close to two notes is left alone', () => {
    const notes = { 'Sleeper trains.md': published, 'Sleepy trains.md': published };
    expect(fixAll(linkMissing, 'See [[Sleepe trains|x]].', { notes })).toBe('See [[Sleepe trains|x]].');
  });
});

test('another name is mended to the whole path where two notes have the name', () => {
  const notes = { 'a/Sleeper trains.md': '---\naliases: [Night trains]\n---\n', 'b/Sleeper trains.md': '' };
  expect(fixAll(linkMissing, 'See [[Night trains]].', { notes })).toBe('See [[a/Sleeper trains|Night trains]].');
  expect(check(linkMissing, 'See [[Night trains]].', { notes })[0]?.fixes.map(({ title, safe }) => [title, safe])).toEqual([['Link to `a/Sleeper trains`', false]]);
});
