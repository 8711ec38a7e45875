import type { Language } from '../language';

/** Words for 0 to 12, in order, then others with their values. Left out are words that mean something else at least as often. */
const words: Readonly<Record<string, string>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fifty:50 sixty:60 seventy:70 eighty:80 ninety:90 hundred:100 dozen:12',
  de: 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn:13 vierzehn:14 fünfzehn:15 zwanzig:20 dreißig:30 vierzig:40 fünfzig:50 hundert:100 tausend:1000',
  fr: 'zéro un deux trois quatre cinq six sept huit - dix onze douze treize:13 quatorze:14 quinze:15 seize:16 vingt:20 trente:30 quarante:40 cinquante:50 soixante:60 cent:100 mille:1000',
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece:13 catorce:14 quince:15 veinte:20 treinta:30 cuarenta:40 cincuenta:50 cien:100 mil:1000',
  it: 'zero uno due tre quattro cinque - sette otto nove dieci undici dodici venti:20 trenta:30 quaranta:40 cinquanta:50 cento:100 mille:1000',
  pt: 'zero um dois três quatro cinco seis sete oito nove dez onze doze vinte:20 trinta:30 quarenta:40 cinquenta:50 cem:100 mil:1000',
  nl: 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf twintig:20 dertig:30 veertig:40 vijftig:50 honderd:100 duizend:1000',
};

/** The words for small numbers in a language, lower case, with their values; empty where we have no list. */
export function numberWords(language: Language): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const [index, entry] of (words[language] ?? '').split(' ').entries()) {
    const [word = '', value] = entry.split(':');
    if (/\p{L}/u.test(word)) values.set(word, value === undefined ? index : Number(value));
  }
  return values;
}

/** Words, marks and letters behind a number that multiply it, as powers of ten. */
const powers: ReadonlyMap<string, number> = new Map(
  Object.entries({
    2: 'hundred hundert',
    3: 'thousand thousands tausend mille mil mila duizend 千 천',
    4: '万 萬 만',
    6: 'million millions millionen mio millón millones milione milioni milhão milhões miljoen mn mln',
    8: '亿 億 억',
    9: 'billion billions milliarde milliarden mrd milliard milliards miliardo miliardi miljard bn',
    12: 'trillion trillions billionen tn',
  }).flatMap(([power, list]) => list.split(' ').map((word) => [word, Number(power)] as const)),
);

/** Letters that may multiply a number that they stand directly behind, or be its unit. */
const letters: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9 };

/**
 * By which powers of ten the word behind a number may multiply it: `5 million` only by 6, `5m` by 6 or not at all, since it may be five metres.
 * `word` is lower case, empty for none.
 */
export function powersOf(word: string, isAttached: boolean): readonly number[] {
  const letter = isAttached ? letters[word] : undefined;
  return letter === undefined ? [powers.get(word) ?? 0] : [letter, 0];
}
