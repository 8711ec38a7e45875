import { describe, expect, it } from 'vitest';
import { knownWords, unknownNames } from '../../../../src/core/simplify/guards/names';
import type { Language } from '../../../../src/core/simplify/language';

describe('names that the note does not have', () => {
  it.each<[language: Language, note: string, answer: string, found: readonly string[]]>([
    ['en', 'Marie Curie found radium.', 'Radium was found by Marie Curie.', []],
    ['en', 'Marie Curie found radium.', 'Radium was found by Pierre Curie.', ['Pierre']],
    ['en', 'Marie found it.', 'Then Marina found it.', ['Marina']],
    ['en', 'marie curie found radium.', 'It was Marie Curie.', []],
    ['en', 'A lab found radium.', 'Scientists found radium.', []],
    ['en', 'A lab found radium.', 'It says: "Scientists found it." But I do not.', []],
    ['en', "London's river", 'The river of London is London’s.', []],
    ['en', 'The agency paid.', 'NASA paid, and the iPhone did.', ['NASA', 'iPhone']],
    ['en', 'The U.S. paid.', 'The US paid.', []],
    ['en', 'The GPU was hot.', 'Both GPUs were hot.', []],
    ['en', 'It is on example.org.', 'It is on example.org, e.g. there.', []],
    ['en', 'It is there.', 'It is on evil.example there.', ['evil.example']],
    ['en', 'The end. Next it is there.', 'The end.Next it is there.', []],
    ['en', 'He is German.', 'He came from Germany.', []],
    ['en', 'On that day', 'It was on Monday.', ['Monday']],
    ['en', 'Berlin and Paris', 'A Berlin-Paris train', []],
    ['en', 'A train', 'A Berlin-Paris train', ['Berlin-Paris']],
    ['en', 'A train', 'He said I went.', []],
    ['de', 'Der Fluss ist lang.', 'Der Strom hat viel Wasser.', []],
    ['de', 'Die Kanzlerin sprach.', 'Es sprach die Kanzlerin Angela Merkel.', ['Merkel']],
    ['de', 'Die Behörde zahlt.', 'Die EU zahlt.', ['EU']],
    ['fr', 'La ville est belle.', 'La ville de Paris est belle.', ['Paris']],
    ['unspaced', '公司发布了新产品。', '公司Google发布了新产品。', ['Google']],
    ['unspaced', 'グーグルの製品です。', 'アップルの製品です。', ['アップル']],
    ['other', 'Он живёт в Москве.', 'Его город — Москва.', []],
    ['other', 'Он живёт в Москве.', 'Его город, Киев, стар.', ['Киев']],
  ])('in %s: %s / %s', (language, note, answer, found) => {
    expect(unknownNames(answer, knownWords(note), language).map(({ from, to }) => answer.slice(from, to))).toEqual(found);
  });
});
