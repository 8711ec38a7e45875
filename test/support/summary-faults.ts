import type { Summary, SummaryPoint, SummarySource } from '../../src/core/simplify/summarizer';
import { plainWords } from '../../src/core/simplify/plain/plain-words';
import { findWords } from '../../src/core/simplify/words';

/** Words that splitting a sentence or mending its opening may add. */
const added = new Set('it this they these but so is are has was a an'.split(' '));

const negations = new Set("not no never none nor neither without except unless cannot nicht kein keine ohne pas sans sin non senza niet geen".split(' '));

const lower = (text: string): readonly string[] => findWords(text.toLowerCase().replaceAll('’', "'")).flatMap((word) => [word, ...word.split(/[-'.]/)]);

const plainerOnes = new Set(Array.from(plainWords.values(), ({ plain }) => lower(plain)).flat());

/** What of a summary does not stand in its source: numbers, names, negations, quotations and words, each with the point that holds it. */
export function summaryFaults(source: SummarySource, summary: Summary): readonly string[] {
  const { points = [] } = summary;
  const whole = points.map(({ text }) => text);
  const faults = whole.join(' ') === summary.text || whole.join('') === summary.text ? [] : ['the points are not the text'];
  return [...faults, ...points.flatMap((point) => pointFaults(source, point).map((fault) => `${fault} in: ${point.text}`))];
}

function pointFaults(source: SummarySource, { text, origins }: SummaryPoint): readonly string[] {
  if (origins.length === 0) return ['no origin'];
  const said = origins.map(({ block, from, to }) => source.blocks[block]?.text.slice(from, to) ?? '').join(' ');
  // The subject that a pronoun stands for comes from the sentence before it, or from the title.
  const near = `${source.title} ${origins.map(({ block, to }) => source.blocks[block]?.text.slice(0, to) ?? '').join(' ')}`;
  const known = new Set([...lower(near), ...added, ...plainerOnes]);
  const counts = (words: readonly string[]): number => words.filter((word) => negations.has(word) || word.endsWith("n't")).length;
  const quoted = Array.from(text.matchAll(/“[^”]*”|"[^"]*"|«[^»]*»|「[^」]*」/g), ([quotation]) => quotation);
  return [
    ...(text.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? []).filter((number) => !said.includes(number)).map((number) => `number ${number}`),
    ...(text.match(/[\p{Ll},;] \p{Lu}[\p{L}\p{N}'’.-]*/gu) ?? []).map((found) => found.slice(2).replace(/(?:['’]s|['’]|[.-])+$/, '')).filter((name) => !near.includes(name)).map((name) => `name ${name}`),
    ...(counts(findWords(text.toLowerCase().replaceAll('’', "'"))) > counts(findWords(said.toLowerCase().replaceAll('’', "'"))) ? ['a new negation'] : []),
    ...quoted.filter((quotation) => !said.includes(quotation)).map((quotation) => `quotation ${quotation}`),
    ...lower(text).filter((word) => !known.has(word) && !known.has(word.replace(/s$/, ''))).map((word) => `word ${word}`),
  ];
}
