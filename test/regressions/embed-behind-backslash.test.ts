import { expect, test } from 'vitest';
import { embedInCode } from '../../src/core/rules/embed-in-code';
import { embedUnpublished } from '../../src/core/rules/embed-unpublished';
import { check } from '../core/rules/rule-context';

const diary = { notes: { 'Diary.md': 'Dear diary\n', 'Plan.md': '---\ndg-publish: true\n---\n' } };

// Digital Garden looks for embeds in the whole text, and a private note became public though Obsidian shows no embed.
test.each([
  ['Write \\![[Diary]] so.\n', ' behind a backslash'],
  ['- a\n  - \\![[Diary|alias]]\n', ' behind a backslash'],
  ['`code` and \\![[Diary]]\n', ' behind a backslash'],
  ['The sum $a![[Diary]]b$ of it.\n', ' in math'],
  ['$$\n![[Diary]]\n$$\n', ' in math'],
])('a private note that Obsidian does not show is told: %j', (text, place) => {
  expect(check(embedUnpublished, text, { ...diary, publisher: 'digital-garden' }).map(({ message }) => message)).toEqual([
    `Unexpected embed of \`Diary\`${place}, expected a published note: Digital Garden writes its whole text into the page`,
  ]);
});

test('a public one, too, by the rule about embeds that Obsidian shows as text', () => {
  expect(check(embedInCode, 'Write \\![[Plan]] so.\n', diary).map(({ message }) => message)).toEqual([
    'Unexpected embed of `Plan` behind a backslash, expected a name that no note has: Digital Garden puts the text of the note in its place',
  ]);
});

test.each(['%% \\![[Diary]] %%\n', '!\\[[Diary]]\n', '\\!\\[[Diary]]\n'])('nothing is told of %j', (text) => {
  expect(check(embedUnpublished, text, diary)).toEqual([]);
});

test.each(['obsidian-publish', 'quartz'])('nor of a publisher that reads as Obsidian does: %s', (publisher) => {
  expect(check(embedUnpublished, 'Write \\![[Diary]] so.\n', { ...diary, publisher })).toEqual([]);
});
