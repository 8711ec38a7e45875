import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { escapeMarks, revivedMarks, withoutMarks } from '../../../src/core/simplify/literal-marks';
import { plainTextReader } from '../../../src/core/simplify/plain-text';
import { pointsToTitle, connectiveLength, pointsBack } from '../../../src/core/simplify/plain/anaphora';
import { repairOpening, subjectOf } from '../../../src/core/simplify/plain/repair-opening';
import { knownNumbers, unknownNumbers } from '../../../src/core/simplify/guards/numbers';
import { knownWords, unknownNames } from '../../../src/core/simplify/guards/names';
import { findWords } from '../../../src/core/simplify/words';
import { cueOf } from '../../../src/core/simplify/plain/cues';
import { plainWords } from '../../../src/core/simplify/plain/plain-words';
import { usePlainWords } from '../../../src/core/simplify/plain/use-plain-words';
import { findSeams, isListNumber, maskedForSentences } from '../../../src/core/simplify/sentence-seams';
import { splitSentences } from '../../../src/core/simplify/sentences';
import { layoutFor, type SummaryLayout } from '../../../src/core/simplify/summary-layout';
import { summaryMarkdown } from '../../../src/core/simplify/summary-markdown';
import { sourceHash } from '../../../src/core/simplify/source-hash';
import { defaultSummaryWriting } from '../../../src/core/simplify/simplify-note';

describe('the seams of sentences', () => {
  it.each<readonly [string, readonly number[]]>([
    ['1. One 2. Two 3. Three', [7, 14]],
    ['a) One b) Two', [7]],
    ['2. Two 3. Three', []],
    ['• 2. Two • 3. Three', [9]],
    ['• 12. One • 13. Two', [10]],
    ['1.) One 2.) Two', [8]],
    ['12. One 13. Two', []],
    ['the end.The next one', [8]],
    ['the end.Then next', [8]],
    ['the end.Bees fly', []],
    ['the end.Mr. Smith', [8]],
    ['1. the end.The rest 2. Two', [11, 20]],
    ['One', []],
  ])('of %j are at %j', (text, seams) => {
    expect(findSeams(text)).toEqual(seams);
  });

  it('are looked for where marks and addresses are hidden', () => {
    expect(maskedForSentences('a [1, 3]. b [^n] https://a.b/c. d')).toBe('a)))))))'.slice(0, 8) + '. b))))) xxxxxxxxxxxxx. d');
  });

  it('may be only a number', () => {
    expect(['1.', '12)', 'a.', '1', 'One.'].map(isListNumber)).toEqual([true, true, true, false, false]);
  });
});

describe('sentences', () => {
  it.each<readonly [string, readonly string[]]>([
    ['He said “Bees fly.” (1999) They do.', ['He said “Bees fly.” (1999) They do.']],
    ['He said “Bees fly.” (They do.) It rains.', ['He said “Bees fly.”', '(They do.)', 'It rains.']],
    ['Bees fly. They do not swim.', ['Bees fly.', 'They do not swim.']],
    ['Bees fly at 5 a.m. The rest sleep.', ['Bees fly at 5 a.m.', 'The rest sleep.']],
  ])('of %j are %j', (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });
});

describe('a mark that is none', () => {
  const labels = new Set(['1', '^note', 'long label'.replace(' ', '-')]);

  it('gets a backslash, and loses it again', () => {
    expect(escapeMarks('a[1] [2] [^note] \\[1] [long-label]', labels)).toBe('a\\[1] [2] \\[^note] \\\\[1] \\[long-label]');
    expect(withoutMarks('a[1] [2] [^note] \\[1] \\\\[1] [long-label]', labels)).toBe('a [2]  [1] \\[1] ');
    expect(revivedMarks('a\\[1] b\\[2] c\\\\\\[1] d\\[^note]', labels)).toBe('a[1] b\\[2] c\\[1] d[^note]');
    expect(revivedMarks('a\\[1]', new Set())).toBe('a\\[1]');
  });
});

describe('a sentence that leans on another', () => {
  it.each(['These models are large.', 'This model is large.', 'Those models could grow.', 'Such models learn.'])('points to a title of several words: %j', (sentence) => {
    expect(pointsToTitle(sentence, 'Language models')).toBe(true);
    expect(pointsToTitle(sentence, 'Language of bees')).toBe(false);
    expect(pointsToTitle(sentence, '')).toBe(false);
  });

  it('points to a title by its last word only', () => {
    expect(pointsToTitle('These models are large.', 'Models of language')).toBe(false);
    expect(pointsToTitle('Bees are large.', 'Bees')).toBe(false);
  });

  it.each<readonly [string, 'en' | 'de' | 'fr' | 'es' | 'it', number]>([
    ['However, bees fly.', 'en', 9],
    ['But bees fly.', 'en', 4],
    ['But for the rain, bees fly.', 'en', 0],
    ['It is worth noting that bees fly.', 'en', 24],
    ['Jedoch, Bienen fliegen.', 'de', 8],
    ['De plus, elles volent.', 'fr', 9],
    ['En outre, elles volent.', 'fr', 10],
    ['No obstante, vuelan.', 'es', 13],
    ['But bees fly.', 'de', 0],
    ['Tuttavia, le api volano.', 'it', 0],
  ])('%j in %s begins with a connective of %d', (sentence, language, length) => {
    expect(connectiveLength(sentence, language)).toBe(length);
  });

  it.each(['By doing so, bees fly.', 'In doing so, bees fly.', 'The former is large.', 'Because of this, bees fly.', 'With them, bees fly.', 'It is large.', 'When you press it, bees fly.', 'By mixing colours, they fly.', '“They fly.”'])('points back: %j', (sentence) => {
    expect(pointsBack(sentence, 'en')).toBe(true);
  });

  it.each(['Bees fly by doing so.', 'The bees of the former keeper fly.', 'This paper is about bees.', 'It is important that bees fly.', 'This year bees fly.', 'Bees fly because of this.'])('does not point back: %j', (sentence) => {
    expect(pointsBack(sentence, 'en')).toBe(false);
  });
});

describe('what a sentence says of itself', () => {
  it.each<readonly [string, Parameters<typeof cueOf>[1], number]>([
    ['In short, bees fly.', 'en', 1],
    ['We propose a hive.', 'en', 1],
    ['We found a hive.', 'en', 0.7],
    ['Bees fly in short hops.', 'en', 0],
    ['Zusammenfassend: Bienen fliegen.', 'de', 1],
    ['En résumé, elles volent.', 'fr', 1],
    ['Cet article est court.', 'fr', 1],
    ['En resumen, vuelan.', 'es', 1],
    ['In sintesi, volano.', 'it', 1],
    ['Em suma, voam.', 'pt', 1],
    ['Kortom, bijen vliegen.', 'nl', 1],
    ['We propose a hive.', 'de', 0],
  ])('%j in %s counts %d', (sentence, language, cue) => {
    expect(cueOf(sentence, language)).toBe(cue);
  });
});

describe('plain words', () => {
  it('have no empty word among them', () => {
    expect([...plainWords.keys()].filter((word) => !/^[\p{L}]/u.test(word) || word !== word.toLowerCase())).toEqual([]);
    expect(plainWords.get('utilize')).toEqual({ plain: 'use', form: 'base' });
    expect(plainWords.get('utilizing')).toEqual({ plain: 'using', form: 'participle' });
  });

  it.each([
    ['We utilize hives.', 'We use hives.'],
    ['We utilize’s hives.', 'We utilize’s hives.'],
    ['We utilize.5 hives.', 'We utilize.5 hives.'],
    ['We utilize.', 'We use.'],
    ['We a/utilize b.', 'We a/utilize b.'],
    ['We utilize/b.', 'We utilize/b.'],
    ['We utilize_b.', 'We utilize_b.'],
  ])('%j becomes %j', (sentence, plain) => {
    expect(usePlainWords(sentence)).toBe(plain);
  });
});

describe('what a summary comes from', () => {
  it('is kept in a property where the note is compiled already', () => {
    const layout: SummaryLayout = { ...defaultSummaryWriting.layout, provenance: 'comment' };
    expect(layoutFor(layout, true).provenance).toBe('property');
    expect(layoutFor(layout, false).provenance).toBe('comment');
    expect(layoutFor({ ...layout, provenance: 'none' }, true).provenance).toBe('none');
  });
});

describe('a summary as Markdown', () => {
  it('is a paragraph, or bullets without the marks of bullets', () => {
    expect(summaryMarkdown('Bees *fly*.', false, new Set())).toEqual(['Bees \\*fly\\*.']);
    expect(summaryMarkdown('', false, new Set())).toEqual([]);
    expect(summaryMarkdown('- One\r\n• Two\n\n*  Three\r+ Four', true, new Set())).toEqual(['- One', '- Two', '- Three', '- Four']);
  });
});

describe('the hash of what a summary is made of', () => {
  const hash = (text: string): string => sourceHash(parseNote(text));
  const plain = hash('Bees fly.\n\nWasps do.\n');

  it.each([
    'Bees fly.\n\n<div>x</div>\n\nWasps do.\n',
    'Bees <b>fly</b>.\n\nWasps do.\n',
    'Bees fly.\n\n[a]: https://b.c\n\nWasps do.\n',
    'Bees fly.\n\n---\n\nWasps do.\n',
    'Bees fly.\n\n%% x %%\n\nWasps do.\n',
    'Bees fly.[^1]\n\nWasps do. ^id\n\n[^1]: Source\n',
    'Bees fly.\n\nWasps do.\n\n## References\n\n- a\n',
  ])('does not change with what no summary shows: %j', (text) => {
    expect(hash(text)).toBe(plain);
  });

  it.each(['Bees fly.\n\nWasps run.\n', 'Bees fly.\n\n`x`\n\nWasps do.\n', 'Bees fly.\n\n## More\n\nWasps do.\n'])('changes with what it shows: %j', (text) => {
    expect(hash(text)).not.toBe(plain);
  });
});

describe('the text of a note as it is read', () => {
  const read = (text: string): string => {
    const note = parseNote(text);
    return note.blocks.map((block) => plainTextReader(note).read(block).text).join('|');
  };

  it.each([
    ['See [the page](https://a.b) and [www.a.b](https://a.b).', 'See the page and \ufffc.'],
    ['See [a https:](https://a.b).', 'See a https:.'],
    ['See <https://a.b> and https://a.b.', 'See \ufffc and \ufffc.'],
    ['See [[a/Bees#Hive]] and [[#Hive]] and [[Bees|them]].', 'See Bees and Hive and them.'],
    ['It is $5$ and $$x$$ and $x^2$.', 'It is 5 and x and \ufffc.'],
    ['One<br>two <b>three</b>.', 'One two three.'],
    ['A **b** ~~c~~ ==d== %%e%%.', 'A b d.'],
    ['A #tag here.', 'A tag here.'],
  ])('%j is %j', (text, shown) => {
    expect(read(text).replace(/ {2,}/g, ' ')).toBe(shown.replace(/ {2,}/g, ' '));
  });
});

describe('an opening with a pronoun', () => {
  const repaired = (before: string, sentence: string, title: string): string | null => {
    const subject = subjectOf(before);
    if (subject === null) throw new Error('no subject');
    return repairOpening(sentence, subject, title);
  };

  it.each([
    ['A hive is a house.', 'It is warm.', 'A hive is warm.'],
    ['A hive is a house.', "It's warm.", 'A hive is warm.'],
    ['A hive is a house.', "It's been warm.", 'A hive has been warm.'],
    ['A hive is a house.', 'It’ll be warm.', 'A hive will be warm.'],
    ['A hive is a house.', 'Its roof is warm.', "A hive's roof is warm."],
    ['A hive is a house.', "It'd be warm.", null],
    ['A hive is a house.', 'It is important that bees fly.', null],
    ['Hives are the houses.', 'They are warm.', 'Hives are warm.'],
    ['Hives are the houses.', "They're warm.", 'Hives are warm.'],
    ['Hives are the houses.', "They've been warm.", 'Hives have been warm.'],
    ['Hives are the houses.', "They'll be warm.", 'Hives will be warm.'],
    ['Hives are the houses.', 'Their roofs are warm.', "Hives' roofs are warm."],
    ['Hives are the houses.', 'It is warm.', null],
    ['Hivemind has grown.', 'They are large.', 'Hivemind is large.'],
    ['Hivemind has grown.', 'They don’t swarm.', 'Hivemind doesn\'t swarm.'],
    ['Hivemind has grown.', 'They helped us.', 'Hivemind helped us.'],
    ['Hivemind has grown.', 'They help us.', null],
    ['Hivemind has grown.', "They're large.", 'Hivemind is large.'],
    ['Hivemind has grown.', "They've grown.", 'Hivemind has grown.'],
    ['Hivemind has grown.', "They'll grow.", 'Hivemind will grow.'],
    ['Hivemind has grown.', 'Their team grows.', "Hivemind's team grows."],
    ['Hivemind has grown.', 'Bees fly.', null],
  ])('behind %j, %j becomes %j', (before, sentence, expected) => {
    expect(repaired(before, sentence, 'Hivemind')).toBe(expected);
  });
});

describe('numbers of an answer', () => {
  const unknown = (text: string, note: string): readonly string[] => unknownNumbers(text, knownNumbers(note, 'en'), 'en').map(({ from, to }) => text.slice(from, to));

  it.each([
    ['1,234', '1234'],
    ['1234', '1,234'],
    ['1.234.567', '1234567'],
    ['1,23,456', '123456'],
    ['1234.5', '1,234.5'],
    ['1 234', '1234'],
    ['0.50', '.5 0.5'],
    ['-5', '-5'],
    ['three', '3'],
    ['two', ''],
  ])('%j is known from %j', (text, note) => {
    expect(unknown(text, note)).toEqual([]);
  });

  it.each([
    ['1.23.456', '123456', ['1', '23.456']],
    ['12,34', '1234', ['12,34']],
    ['1,234,5', '12345', ['1', '234,5']],
    ['1234,567', '1234567.1', ['1234,567']],
    ['1,234.567.8', '1234567.8', ['1', '234', '567.8']],
    ['-5', '5', ['5']],
    ['7', '8', ['7']],
    ['three', '4', ['three']],
  ])('%j is not known from %j', (text, note, expected) => {
    expect(unknown(text, note)).toEqual(expected);
  });
});

describe('names of an answer', () => {
  const unknown = (text: string, note: string): readonly string[] => unknownNames(text, knownWords(note), 'en').map(({ from, to }) => text.slice(from, to));

  it('are words of a shape that no common word has, and those with a capital within a sentence', () => {
    expect(unknown('The bees of NaCl and McKay use node.js.', 'The bees')).toEqual(['NaCl', 'McKay', 'node.js']);
    expect(unknown('The bees of U-Boat and GPT fly with Maria.', 'The bees')).toEqual(['U-Boat', 'GPT', 'Maria']);
    expect(unknown('Bees fly. The bees of Maria fly.', 'bees maria')).toEqual([]);
  });
});

describe('words', () => {
  it('of scripts without blanks are single characters where the platform cannot cut them', () => {
    const own = Intl.Segmenter;
    Reflect.deleteProperty(Intl, 'Segmenter');
    try {
      expect(findWords('bees 蜜蜂 fly')).toEqual(['bees', '蜜', '蜂', 'fly']);
    } finally {
      Reflect.set(Intl, 'Segmenter', own);
    }
    expect(findWords('bees 蜜蜂 fly')).toEqual(['bees', '蜜蜂', 'fly']);
  });
});
