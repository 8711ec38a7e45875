import { expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';
import { resolveMarks } from '../../src/core/note/resolve-marks';
import { citationUnlinked } from '../../src/core/rules/citation-unlinked';
import { runRule } from '../../src/core/rules/run-rule';
import { sourcesUncited } from '../../src/core/rules/sources-uncited';
import { contextOf } from '../core/rules/rule-context';

const list = 'Citations:\n[1] https://a.org\n[2] https://b.org\n';
const other = 'Sources:\n[1] https://d.org\n[3] https://e.org\n';
const bullets = '### Sources\n\n- A book of 1996\n- [The survey](https://c.org)\n';

function told(text: string): readonly string[] {
  return runRule(citationUnlinked, contextOf(text)).map(({ from, message, fixes }) => `${String(from)} ${message}${fixes.length > 0 ? ' (fix)' : ''}`);
}

function uncited(text: string): readonly string[] {
  return runRule(sourcesUncited, contextOf(text)).map(({ message }) => message);
}

// Marks that are left because it is not certain what they cite went out as dead text, and no check said so.
test.each([
  ['sources in another form follow', `Old[2].\n\n${bullets}\nMore.\n\n${list}`, ['3 Unexpected bare `[2]`, expected a footnote; what it cites is not certain: The sources that follow are not in a form that is read']],
  ['they follow behind the list, too', `Old[2].\n\n${list}\nMore[1].\n\n${bullets}`, [
    '3 Unexpected bare `[2]`, expected a footnote that leads to `b.org` (fix)',
    '61 Unexpected bare `[1]`, expected a footnote; what it cites is not certain: The sources that follow are not in a form that is read',
  ]],
  ['behind the last of two lists', `A[1].\n\n${list}\nB[1].\n\n${list}\nC[2].\n`, [
    '1 Unexpected bare `[1]`, expected a footnote that leads to `a.org` (fix)',
    '56 Unexpected bare `[1]`, expected a footnote that leads to `a.org`',
    '111 Unexpected bare `[2]`, expected a footnote; what it cites is not certain: No list of sources follows',
  ]],
  ['a number that two sources have', 'A[1].\n\nSources:\n[1] https://a.org\n[1] https://b.org\n', ['1 Unexpected bare `[1]`, expected a footnote; what it cites is not certain: Two sources are numbered 1']],
  ['the list has no such number', `Old[7].\n\n${bullets}\nMore.\n\n${list}`, []],
  ['no list is read', `Old[2].\n\n${bullets}`, []],
  ['a checkbox', `- [1] Task\n\n${bullets}\n${list}`, []],
])('a mark that may cite several sources is told: %s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each([
  ['the list that follows', `Old[2].\n\n${bullets}\nMore.\n\n${list}\nNew[1].\n\n${other}`, [['https://b.org'], ['https://d.org']]],
  ['the last one, where none follows', `More.\n\n${list}\nNew[1].\n\n${other}\nOld[1].\n`, [['https://d.org'], ['https://d.org']]],
  ['two of one number', 'A[1].\n\nSources:\n[1] https://a.org\n[1] https://b.org\n', [['https://a.org', 'https://b.org']]],
  ['none where the list lacks the number', `Old[2].\n\n${bullets}\n${other}`, [[]]],
])('what a mark may cite is named: %s', (_, text, expected) => {
  const cited = resolveMarks(parseNote(text)).map(({ targets, candidates }) => [...targets, ...candidates].map(({ source }) => source.url));
  expect(cited).toEqual(expected);
});

test.each([
  ['one of them', `Old[2].\n\n${bullets}\nMore.\n\n${list}`, ['Unexpected 1 of 2 sources that nothing cites, expected a mark for it']],
  ['in a note with footnotes', `Old[2].[^a]\n\n[^a]: A book\n\n${bullets}\nMore.\n\n${list}`, ['Unexpected 1 of 2 sources that nothing cites, expected a mark for it']],
  ['two of one number', 'A[1].\n\nSources:\n[1] https://a.org\n[1] https://b.org\n[2] https://c.org\n', ['Unexpected 1 of 3 sources that nothing cites, expected a mark for it']],
])('a source that a mark may cite is not told to be cited by nothing: %s', (_, text, expected) => {
  expect(uncited(text)).toEqual(expected);
});
