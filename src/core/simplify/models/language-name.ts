import { guessLanguage } from '../language';

const names: ReadonlyMap<string, string> = new Map([
  ['en', 'English'],
  ['de', 'German'],
  ['fr', 'French'],
  ['es', 'Spanish'],
  ['it', 'Italian'],
  ['pt', 'Portuguese'],
  ['nl', 'Dutch'],
]);

/** Scripts that tell the language by themselves, or nearly so; the first that a text holds enough of is named, so kana come before Han. */
const scripts = [
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, name: 'Japanese' },
  { letters: /\p{Script=Han}/gu, name: 'Chinese' },
  { letters: /\p{Script=Hangul}/gu, name: 'Korean' },
  { letters: /\p{Script=Thai}/gu, name: 'Thai' },
  { letters: /\p{Script=Greek}/gu, name: 'Greek' },
  { letters: /\p{Script=Hebrew}/gu, name: 'Hebrew' },
  { letters: /\p{Script=Arabic}/gu, name: 'the language of the note, in Arabic script' },
  { letters: /\p{Script=Cyrillic}/gu, name: 'the language of the note, in Cyrillic script' },
] as const;

const sampleLength = 8192;

/** The language of a text, named in English for a model; `the language of the note` where it is not known. Decided by the first 8,192 code units. */
export function languageName(text: string): string {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const script = scripts.find((one) => (sample.match(one.letters)?.length ?? 0) > letters / 10);
  return script?.name ?? names.get(guessLanguage(sample)) ?? 'the language of the note';
}
