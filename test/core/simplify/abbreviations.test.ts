import { describe, expect, it } from 'vitest';
import { endsWithAbbreviation, isOpener } from '../../../src/core/simplify/abbreviations';

const wordsOf = (...lines: readonly string[]): readonly string[] => lines.join(' ').split(' ');

describe('an abbreviation in front of more of its sentence', () => {
  const leading = wordsOf(
    'dr mr mrs ms prof st rev hon gen col lt sgt capt cmdr gov sen rep pres messrs mme mlle vs v e.g',
    'i.e cf viz fig figs eq eqs vol vols pp p approx ca c al ed eds trans dept univ mt ft z.b bzw',
    'usw nr d.h u.a vgl abs p.ex sr sra srta dña av núm tel',
  );
  const maybe = wordsOf(
    'u.s u.k u.n e.u a.m p.m etc inc ltd co corp llc plc jr ph.d m.d b.a m.a jan feb mar apr jun',
    'jul aug sep sept oct nov dec',
  );

  it('is a title, or introduces something', () => {
    expect(leading.filter((word) => !endsWithAbbreviation(`at ${word}.`, 'The rest'))).toEqual([]);
    expect(leading.filter((word) => !endsWithAbbreviation(`(${word.toUpperCase()}.`, 'rest'))).toEqual([]);
  });

  it('ends the sentence where a word follows that begins one', () => {
    expect(maybe.filter((word) => !endsWithAbbreviation(`at ${word}.`, 'Smith'))).toEqual([]);
    expect(maybe.filter((word) => endsWithAbbreviation(`of all of the ${word}.`, 'The rest'))).toEqual([]);
  });

  it.each(['no', 'nos', 'art', 'sec', 'ch'])('%s goes on before a number only', (word) => {
    expect(endsWithAbbreviation(`see ${word}.`, '3 bees')).toBe(true);
    expect(endsWithAbbreviation(`said ${word}.`, 'bees')).toBe(false);
  });

  it.each<readonly [string, string, boolean]>([
    ['J.', 'Smith', true],
    ['J.R.R.', 'Tolkien', true],
    ['and I.', 'The rest', false],
    ['and I.', 'Smith', true],
    ['see n°.', '3', true],
    ['see n°.', 'three', false],
    ['At 5 a.m.', 'Mr. Smith', true],
    ['They all met there at 5 a.m.', 'Mr. Smith', false],
    ['in a x.', 'y.z', true],
    ['the end.', 'Smith', false],
    ['a.me.', 'The rest', false],
    ['at a.mb.', 'Mr. Smith', false],
    ['Он жил (г.', 'Тула) долго', true],
    ['Он жил в г.', 'Туле', true],
    ['Он жил в г. Туле с 1999 г.', 'Потом уехал', false],
  ])('%j before %j: %j', (before, after, goesOn) => {
    expect(endsWithAbbreviation(before, after)).toBe(goesOn);
  });
});

describe('a word that begins a sentence', () => {
  const openers = wordsOf(
    'the a an this that these those it he she they we i you his her its their our my in on at for',
    'from to by with as but and or so if when while after before because although however there here what who how why where',
    'some many most one no not once since then also both each every all did do does is are was were can could will',
    'would should may might mr mrs ms dr prof today',
  );

  it('is one of these, with a capital or without', () => {
    expect(openers.filter((word) => !isOpener(word) || !isOpener(word.toUpperCase()))).toEqual([]);
    expect(['bees', 'thee', ''].filter(isOpener)).toEqual([]);
  });
});
