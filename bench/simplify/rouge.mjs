/** One token a character in scripts without blanks, as nobody agrees where their words end. */
const token = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[^\p{L}\p{M}\p{N}]|$)/gu;

/** What ROUGE counts: lower-case words, no stemming. */
export const tokens = (text) => text.toLowerCase().match(token) ?? [];

const f1 = (hits, wanted, given) => (hits === 0 ? 0 : (2 * hits) / (wanted + given));

/** How often each row of so many tokens occurs. */
export function grams(words, size) {
  const counts = new Map();
  for (let index = 0; index + size <= words.length; index++) {
    const gram = words.slice(index, index + size).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function rougeN(given, wanted, size) {
  const left = grams(given, size);
  const right = grams(wanted, size);
  let hits = 0;
  for (const [gram, count] of left) hits += Math.min(count, right.get(gram) ?? 0);
  return f1(hits, Math.max(0, wanted.length - size + 1), Math.max(0, given.length - size + 1));
}

/** The longest common subsequence over the whole text. */
function rougeL(given, wanted) {
  let row = new Uint32Array(wanted.length + 1);
  for (const word of given) {
    const next = new Uint32Array(wanted.length + 1);
    for (let index = 0; index < wanted.length; index++) {
      next[index + 1] = word === wanted[index] ? row[index] + 1 : Math.max(row[index + 1], next[index]);
    }
    row = next;
  }
  return f1(row[wanted.length], wanted.length, given.length);
}

/** ROUGE-1, -2 and -L as F1 from 0 to 1, each the best over the references. */
export function rouge(text, references) {
  const given = tokens(text);
  const all = references.map(tokens).map((wanted) => [rougeN(given, wanted, 1), rougeN(given, wanted, 2), rougeL(given, wanted)]);
  return [0, 1, 2].map((column) => Math.max(...all.map((scores) => scores[column])));
}

/** ROUGE-1 and ROUGE-2 together, the best over the references: what the greedy oracle climbs. */
export function rougeSum(given, references) {
  return Math.max(...references.map((wanted) => rougeN(given, wanted, 1) + rougeN(given, wanted, 2)));
}
