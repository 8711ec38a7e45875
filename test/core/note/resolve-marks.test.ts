import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { resolveMarks } from '../../../src/core/note/resolve-marks';

/** What each mark of a text cites: URLs, or the reason why none. */
function cited(text: string): readonly string[] {
  return resolveMarks(parseNote(text)).map(({ targets, reason }) => reason ?? targets.map(({ source }) => source.url).join(' '));
}

const numbers = 'The mark numbers what follows it and cites nothing';
const listA = 'Sources:\n[1] https://a.org/1\n[2] https://a.org/2\n';
const listB = 'Sources:\n[1] https://b.org/1\n[3] https://b.org/3\n';

describe('resolveMarks', () => {
  it('lets the only list answer all marks, before and behind it', () => {
    expect(cited(`One[1], two[2].\n\n${listA}\nMore[1].`)).toEqual(['https://a.org/1', 'https://a.org/2', 'https://a.org/1']);
  });

  it('gives a mark to the first of several lists that follows it', () => {
    expect(cited(`One[1].\n\n${listA}\nTwo[1][3].\n\n${listB}`)).toEqual(['https://a.org/1', 'https://b.org/1', 'https://b.org/3']);
  });

  it('guesses nothing behind the last of several lists, nor for a number that the own list lacks', () => {
    expect(cited(`One[3].\n\n${listA}\nTwo[1].\n\n${listB}\nThree[2].`)).toEqual([
      'No source is numbered 3',
      'https://b.org/1',
      'No list of sources follows',
    ]);
  });

  it('resolves all labels of a mark or none', () => {
    expect(cited(`One[1, 2], two[1-2], three[1, 7].\n\n${listA}`)).toEqual([
      'https://a.org/1 https://a.org/2',
      'https://a.org/1 https://a.org/2',
      'No source is numbered 7',
    ]);
  });

  it('does not choose between two sources with one number', () => {
    expect(cited('One[3].\n\nSources:\n[3] https://a.org\n[3] https://b.org\n')).toEqual(['Two sources are numbered 3']);
    expect(cited('One[3].\n\nSources:\n[3] https://a.org\n[3] https://a.org\n')).toEqual(['https://a.org']);
  });

  it('is not certain where the sources stand above their text', () => {
    expect(cited(`Words.\n\n${listA}\nOne[1].\n\n${listB}\nTwo[3].`)).toEqual(['The sources stand above the text, and others below it', 'No list of sources follows']);
    expect(cited(`Words.\n\n${listA}\nOne[1].\n\n${listB}`)).toEqual(['https://b.org/1']);
  });

  it.each<[string, string]>([
    ['', 'The sources stand above the text, and others below it'],
    [' \n# Head\n\n', 'The sources stand above the text, and others below it'],
    ['---\na: 1\n---\n# Head\r\n\r\n', 'The sources stand above the text, and others below it'],
    ['\ufeff# Head\n\n', 'The sources stand above the text, and others below it'],
    ['C #\n\n', 'https://b.org/1'],
    ['# Head\nWords\n\n', 'https://b.org/1'],
  ])('is not certain where nothing but headings stands above the sources: %j', (head, expected) => {
    expect(cited(`${head}${listA}\nOne[1].\n\n${listB}`)).toEqual([expected]);
  });

  it.each<[string, string, string]>([
    ['an address in the next line', 'https://a.b', 'The mark numbers a source and cites none'],
    ['a linked word in the next line', '[word](https://a.b)', 'The mark numbers a source and cites none'],
    ['more than an address in the next line', 'https://a.b and so on', 'The note has no list of sources'],
    ['linked words in the next line', '[two words](https://a.b)', 'The note has no list of sources'],
  ])('takes a mark that begins a line for the number of a source where an address alone follows: %s', (_, next, expected) => {
    expect(cited(`Words.\n\n[1] Title of a book\n${next}\n`)).toEqual([expected]);
  });

  it.each(['- [1] write', '-  [1] write', '* \t[1] write', '3. [1] write', '12)  [1] write'])('leaves a task its checkbox: %j', (task) => {
    expect(cited(`${task}\n\n${listA}`)).toEqual(['The number in brackets is the checkbox of a task']);
  });

  it.each([
    ['lines that follow each other', '[1] Smith J. Cats.\n[2] Doe J. Dogs.', [numbers, numbers]],
    ['lines a paragraph apart, and none that follows more text', '[1] Smith J.\nCats.\n\n[2] Doe J.\n\nMore\n\n[3] Poe J.', [numbers, numbers, 'No source is numbered 3']],
    ['a line under a label', 'References\n\n[1] Smith J. Cats.', [numbers]],
    ['an indented line under a label', 'References\n\n  [1] Smith J. Cats.', [numbers]],
    ['a line under a label in a quote', '> References\n>\n> [1] Smith J. Cats.', [numbers]],
    ['a line without a label', 'Words\n\n[1] Smith J. Cats.', ['https://a.org/1']],
    ['lines of numbers alone', '[1]\n[2]', ['https://a.org/1', 'https://a.org/2']],
  ])('gives no source to the numbers of a list without addresses: %s', (_, lines, expected) => {
    expect(cited(`${lines}\n\n# Next\n\n${listA}`)).toEqual(expected);
  });

  it('takes array indices without a list for no citations', () => {
    expect(cited('The first of ps[0] is shown.')).toEqual(['The note has no list of sources']);
  });

  it('leaves link definitions to links', () => {
    expect(cited('A link[1], no source[2].\n\n[1]: https://a.org\n')).toEqual(['The note has no list of sources']);
  });

  it('resolves thousands of marks among thousands of lists', () => {
    const text = Array.from({ length: 2000 }, (_, index) => `Text[1] and [2].\n\n## Part ${String(index)}\n\n${listA}`).join('\n');
    expect(cited(text)).toHaveLength(4000);
  });
});
