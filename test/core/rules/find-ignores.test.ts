import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { findIgnores } from '../../../src/core/rules/find-ignores';

function ignoresIn(text: string): readonly (readonly [string, string | null])[] {
  return findIgnores(parseNote(text)).map(({ rule, within }) => [rule, within === null ? null : text.slice(within.from, within.to)]);
}

describe('the property preflight-ignore', () => {
  test.each([
    ['preflight-ignore: title-missing', ['title-missing']],
    ['preflight-ignore: title-missing, tags-shape field-type', ['title-missing', 'tags-shape', 'field-type']],
    ['preflight-ignore: [title-missing, tags-shape]', ['title-missing', 'tags-shape']],
    ['preflight-ignore:\n  - title-missing\n  -\n  - 5', ['title-missing', '', '5']],
    ['preflight-ignore: true', ['true']],
    ['preflight-ignore: {a: b}', []],
    ['preflight-ignore:', []],
    ['preflight-ignore: []', []],
    ['Preflight-Ignore: title-missing', []],
    ['nested:\n  preflight-ignore: title-missing', []],
    ['preflight-ignore: a: b', []],
  ])('%j names rules for the whole note', (yaml, rules) => {
    expect(ignoresIn(`---\n${yaml}\n---\n`)).toEqual(rules.map((rule) => [rule, null]));
  });

  test('is where it asks', () => {
    const text = '---\npreflight-ignore: tags-shape\n---\n';
    expect(findIgnores(parseNote(text))).toEqual([{ rule: 'tags-shape', within: null, comment: null, from: 22, to: 32 }]);
  });
});

describe('a comment preflight-ignore-next', () => {
  test.each([
    ['before a paragraph', '%% preflight-ignore-next a %%\n\nOne\ntwo\n\nThree\n', [['a', '\n\nOne\ntwo']]],
    ['on the line above', '%% preflight-ignore-next a %%\nOne\ntwo\n\nThree\n', [['a', '\nOne\ntwo']]],
    ['inside a paragraph: the rest of it', 'One %% preflight-ignore-next a %% two\nthree\n\nFour\n', [['a', ' two\nthree']]],
    ['at the end of a paragraph: the next block', 'One %% preflight-ignore-next a %%\n\nTwo\n\nThree\n', [['a', '\n\nTwo']]],
    ['over several lines', '%%\npreflight-ignore-next a,\n b\n%%\n\nOne\n', [['a', '\n\nOne'], ['b', '\n\nOne']]],
    ['before a heading', '%% preflight-ignore-next a %%\n\n## One\n\nTwo\n', [['a', '\n\n## One']]],
    ['before a list: its first item', '%% preflight-ignore-next a %%\n\n- One\n  - Two\n- Three\n', [['a', '\n\n- One\n  - Two']]],
    ['before a quote: all of it', '%% preflight-ignore-next a %%\n\n> One\n>\n> Two\n\nThree\n', [['a', '\n\n> One\n>\n> Two']]],
    ['inside a quote: the next block of it', '> %% preflight-ignore-next a %%\n>\n> One\n>\n> Two\n', [['a', '\n>\n> One']]],
    ['before a table', '%% preflight-ignore-next a %%\n\n| a |\n| - |\n| b |\n\nTwo\n', [['a', '\n\n| a |\n| - |\n| b |']]],
    ['before code', '%% preflight-ignore-next a %%\n\n```js\na\n```\n', [['a', '\n\n```js\na\n```']]],
    ['before another one', '%% preflight-ignore-next a %%\n\n%% preflight-ignore-next b %%\n\nOne\n\nTwo\n', [['a', '\n\n%% preflight-ignore-next b %%\n\nOne'], ['b', '\n\nOne']]],
    ['right before another one', '%% preflight-ignore-next a %% %% preflight-ignore-next b %%\n\nOne\n', [['a', ' %% preflight-ignore-next b %%\n\nOne'], ['b', '\n\nOne']]],
    ['at the end of the note', 'One\n\n%% preflight-ignore-next a %%\n', [['a', '']]],
    ['without a rule', '%% preflight-ignore-next %%\n\nOne\n', [['', '\n\nOne']]],
    ['with a colon', '%%preflight-ignore-next: a%%\n\nOne\n', [['a', '\n\nOne']]],
    ['with CRLF', '%% preflight-ignore-next a %%\r\n\r\nOne\r\n', [['a', '\r\n\r\nOne']]],
    ['left open', 'One\n\n%% preflight-ignore-next a\n', []],
    ['that begins otherwise', '%% see preflight-ignore-next a %%\n\nOne\n', []],
    ['of another word', '%% preflight-ignore-nextdoor a %%\n\nOne\n', []],
    ['in code', '`%% preflight-ignore-next a %%`\n\n```\n%% preflight-ignore-next a %%\n```\n\nOne\n', []],
    ['in HTML', '<!-- preflight-ignore-next a -->\n\nOne\n', []],
    ['in properties', '---\ntitle: "%% preflight-ignore-next a %%"\n---\n\nOne\n', []],
    ['as long as prose', `%% preflight-ignore-next ${'a '.repeat(2000)}%%\n\nOne\n`, []],
  ])('%s', (_title, text, ignores) => {
    expect(ignoresIn(text)).toEqual(ignores);
  });

  test('is where it asks', () => {
    const text = '%% preflight-ignore-next tags-shape %%\n\nOne\n';
    expect(findIgnores(parseNote(text))).toMatchObject([{ rule: 'tags-shape', within: { from: 38, to: 43 }, comment: { from: 0, to: 38 }, from: 25, to: 35 }]);
  });

  test.each([
    ['a line', '%% preflight-ignore-next a %% '.repeat(50_000)],
    ['a line each', '%% preflight-ignore-next a %%\n'.repeat(50_000)],
    ['a block each', '%% preflight-ignore-next a %%\n\n'.repeat(50_000)],
  ])('is found fifty thousand times in %s', (_title, text) => {
    const note = parseNote(`${text}\n\nOne\n`);
    expect(findIgnores(note)).toHaveLength(50_000);
  });
});
