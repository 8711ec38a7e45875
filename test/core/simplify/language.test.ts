import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../src/core/simplify/language';

describe('the language of a text', () => {
  it.each([
    ['en', 'The bees are in the garden and they do not mind the rain.'],
    ['de', 'Die Bienen sind im Garten und der Regen stört sie nicht.'],
    ['fr', 'Les abeilles sont dans le jardin et la pluie ne les gêne pas.'],
    ['es', 'Las abejas están en el jardín y la lluvia no les molesta.'],
    ['it', 'Le api sono nel giardino e la pioggia non le disturba per nulla.'],
    ['pt', 'As abelhas estão no jardim e a chuva não incomoda, mas são muitas.'],
    ['nl', 'De bijen zijn in de tuin en het regent niet meer voor hen.'],
    ['unspaced', '蜜蜂在花园里，它们不介意下雨。'],
    ['unspaced', '蜂は庭にいます。'],
    ['unspaced', 'ผึ้งอยู่ในสวน'],
    ['unspaced', 'API 和 SDK 的区别是什么呢？这里有 example 的说明。'],
    ['other', 'Пчёлы в саду, и дождь им не мешает.'],
    ['other', '벌은 정원에 있고 비를 신경 쓰지 않는다.'],
    ['other', 'Lorem ipsum dolor sit amet.'],
    ['other', '12 34'],
    ['other', ''],
  ])('%s: %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });
});
