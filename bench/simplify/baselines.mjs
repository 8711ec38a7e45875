import { rougeSum, tokens } from './rouge.mjs';

/** A seeded generator (mulberry32): every run draws the same. */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled(count, random) {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let index = count - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [order[index], order[other]] = [order[other], order[index]];
  }
  return order;
}

/** Takes sentences in the given order while they fit, and puts them in the text's order. */
function take(sentences, order, limits) {
  const chosen = [];
  let words = 0;
  for (const index of order) {
    const more = sentences[index].words;
    if (chosen.length >= limits.sentences || (chosen.length > 0 && words + more > (limits.words * 8) / 7)) break;
    chosen.push(index);
    words += more;
  }
  return chosen.sort((left, right) => left - right).map((index) => sentences[index].text);
}

/** The first sentences. */
export const lead = (sentences, limits) => take(sentences, sentences.map((_, index) => index), limits);

/** Any sentences. */
export const anyOf = (sentences, limits, random) => take(sentences, shuffled(sentences.length, random), limits);

/** Adds, as long as it helps, the sentence that raises ROUGE-1 + ROUGE-2 most: about the best that choosing sentences can reach. */
export function oracle(sentences, references, limits) {
  const wanted = references.map(tokens);
  const given = sentences.map(({ text }) => tokens(text));
  const chosen = [];
  let best = 0;
  for (;;) {
    let next = -1;
    const words = chosen.reduce((sum, index) => sum + sentences[index].words, 0);
    for (let index = 0; index < sentences.length; index++) {
      if (chosen.includes(index) || (chosen.length > 0 && words + sentences[index].words > (limits.words * 8) / 7)) continue;
      const value = rougeSum([...chosen, index].sort((left, right) => left - right).flatMap((place) => given[place]), wanted);
      if (value > best) [best, next] = [value, index];
    }
    if (next === -1 || chosen.length >= limits.sentences) break;
    chosen.push(next);
  }
  return chosen.sort((left, right) => left - right).map((index) => sentences[index].text);
}

/** The mean of the differences and the 95 % interval of 2,000 draws with replacement. */
export function pairedBootstrap(left, right, random) {
  const differences = left.map((value, index) => value - right[index]);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const means = Array.from({ length: 2000 }, () => mean(differences.map(() => differences[Math.floor(random() * differences.length)])));
  means.sort((one, other) => one - other);
  return { mean: mean(differences), low: means[50], high: means[1949] };
}
