import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commentLeak } from '../../../src/core/rules/comment-leak';
import { findCommentPairs } from '../../../src/core/rules/comment-pairs';
import { applied, check } from './rule-context';

const found = (text: string) => check(commentLeak, text).map(({ severity, from, to }) => `${severity}: ${text.slice(from, to)}`);

/** How Digital Garden decides it: all matches, but those whose text is part of a match for code. */
function decided(text: string) {
  const codes = [...(text.match(/```.*?[\r\n][\s\S]+?```/g) ?? []), ...(text.match(/`(.*?)`/g) ?? [])];
  return Array.from(text.matchAll(/%%.+?%%/gms), ([comment], index) => ({ comment, index, isKept: codes.some((part) => part.includes(comment)) }));
}

describe('comment pairs', () => {
  test('are what the expressions of Digital Garden find', () => {
    const texts = fc.array(fc.constantFrom('%%', '%', '`', '```', '```js\n', '\n', '\r\n', 'a', 'b c', '%%x%%', '%%%%', '\u2028'), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const pairs = findCommentPairs(text, true).map(({ from, to, isKept }) => ({ comment: text.slice(from, to), isKept }));
        expect(pairs).toEqual(decided(text).map(({ comment, isKept }) => ({ comment, isKept })));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('comment pairs of Quartz', () => {
  test('are what its expression finds', () => {
    const texts = fc.array(fc.constantFrom('%%', '%', '`', '\n', 'a', '%%x%%', '%%%'), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const pairs = findCommentPairs(text, false).map(({ from, to, isKept }) => [text.slice(from, to), isKept]);
        expect(pairs).toEqual((text.match(/%%[\s\S]*?%%/g) ?? []).map((comment) => [comment, false]));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('comment-leak', () => {
  test.each([
    ['an unclosed comment in a quote', 'Text\n\n> %% hidden\n> too\n\nText\n', ['error: %% hidden\n> too']],
    ['an unclosed comment behind closed ones', '%%a%% b %%c%%\n\n%% d\n\ne\n', ['error: %% d\n\ne']],
    ['an odd mark in code in front of a comment', '`100%%` of it.\n\n%% hidden %%\n', ['error: %%']],
    ['an odd mark in code in front of an unclosed comment', '`100%%` of it.\n\n%% hidden\n', ['error: %%']],
    ['two odd marks in prose', 'A 5%% rise\n\nand a 6%% fall.\n', ['warning: %%']],
    ['a comment whose text also stands in code, twice', '`%%a%%` %%a%% %%a%%\n', ['error: %%a%%', 'error: %%a%%']],
    ['a comment without anything between its marks', 'Text %%%% text %%hidden%% text\n', ['error: %%']],
    ['an odd mark in a link in front of an unclosed comment', '[a%%b](x) and %%secret\n', ['error: %%']],
    ['an odd mark of a name in front of an unclosed comment', '[[a%%b]] and %%secret\n', ['error: %%']],
    ['an odd mark in code in front of an unclosed comment within a line', '`a%%b` and %%secret\n', ['error: %%']],
    ['a sign of per cent in front of an unclosed comment', 'It is 100%% sure (%%secret)\n', ['error: %%']],
    ['a sign of per cent in front of comments', '100%% sure %%one%% and %%two%% end\n', ['error: %%', 'error: %%']],
    ['two comments that nothing closes', '- a %%b\n- c %%d\n', ['error: %%']],
    ['a third mark in a line', '%%a%%b%%c\n', ['error: %%c']],
    ['a third mark in a line of a list', '- Text %%a%% b%%c d\n- e\n', ['error: %%c d']],
    ['odd marks that meet again', '`a%%` %%b%% `%%c`\n', ['error: %%']],
  ])('finds %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['comments around code', '%%\n```js\nx\n```\n%%\n\n`x` %%y%%\n'],
    ['a comment around a diagram', '%%\n```mermaid\ngraph\n```\n%%\n'],
    ['one diagram with two comments', '```mermaid\n%% a\nA\n%% b\n```\n'],
    ['one percent sign', 'A 5% rise, 6 % fall.\n'],
    ['a sign of per cent behind a comment', '%%a%% 100%% sure\n'],
    ['signs of per cent', 'It is 100%% sure, 50%% done\n'],
    ['a comment between words', 'Text%%a%%text, text%%b %% text, **c**%%d%%**e** and text%%**f**%%g\n'],
    ['a comment of lines at the end of a word', 'Text%%\na\n%%\ntext\n'],
    ['a comment in front of a letter', 'Text %%hidden %%text and text\n'],
    ['a mark between letters', 'Word%%word\n'],
    ['a mark between letters in another line than a comment', '%%a%%\n\nWord%%word\n'],
    ['nothing but marks', '%%\n\n%%\n'],
  ])('passes over %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['[a%%b](x) and %%secret\n', 'publishes the comment `%%secret`'],
    ['100%% sure %%one%% and more\n', 'publishes the comment `%%one%%`'],
    ['[[a%%b]] and %%secret\nText\n', 'publishes the comment `%%secret`'],
    ['- a %%b\n- c %%d\n', 'publishes the comment `%%d`'],
    ['It is 100%% sure.\n\n```mermaid\n%%a%%\n```\n', 'deletes the text `sure.` up to the next one'],
    ['a %% b\n\nc %% d\n', 'deletes the text `b c` up to the next one'],
  ])('says of %j what becomes public or is lost', (text, expected) => {
    expect(check(commentLeak, text)[0]?.message).toBe(`Unexpected \`%%\`, expected a pair of them: Digital Garden ${expected}`);
  });

  test('closes a comment so that the site cuts it', () => {
    const text = 'Text\r\n\r\n> %% hidden\r\n> too  \r\n\r\nText\r\n';
    const [fix] = check(commentLeak, text)[0]?.fixes ?? [];
    const fixed = applied(text, fix?.edits ?? []);
    expect(fixed).toBe('Text\r\n\r\n> %% hidden\r\n> too   %%\r\n\r\nText\r\n');
    expect(found(fixed)).toEqual([]);
  });
});
