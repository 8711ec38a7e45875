/** Words that only placeholders hold. In a token of forty random characters, each is found once in tens of thousands. */
const placeholders: readonly string[] = [
  'example', 'sample', 'dummy', 'placeholder', 'changeme', 'change-me', 'change_me', 'your', 'redacted', 'replace', 'insert', 'fake', 'foobar', 'lorem', 'test', 'demo', 'token', 'secret',
  'password', 'passwort', 'hunter2', 'letmein', 'qwert', 'deadbeef', 'cafebabe',
];

/** The lowest entropy of characters, in bits: hexadecimal tokens have about 3.6, words that repeat themselves less than 3. */
const lowestEntropy = 3;
const shortest = 16;

/**
 * Whether a text of 16 characters or more looks as if it had been drawn by lot: many different characters, none of them
 * five times in a row, no run such as `12345` or `abcde`, and no word of placeholders.
 */
export function isRandom(text: string): boolean {
  return text.length >= shortest && entropyOf(text) >= lowestEntropy && !isPlaceholder(text);
}

/** Whether a text is there to be replaced: `xxxxx`, `12345`, `your-key`, `<key>`, `${KEY}`. */
export function isPlaceholder(text: string): boolean {
  const lower = text.toLowerCase();
  return placeholders.some((word) => lower.includes(word)) || /[<>{}$*…%]|\.\.\./u.test(text) || hasRun(lower);
}

/** Shannon's entropy of the characters of a text, in bits a character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let entropy = 0;
  for (const count of counts.values()) entropy -= (count / text.length) * Math.log2(count / text.length);
  return entropy;
}

const longestRun = 4;

/** Whether five characters in a row are the same, or each is the one that follows the one before. */
function hasRun(text: string): boolean {
  let same = 1;
  let rising = 1;
  for (let index = 1; index < text.length; index++) {
    const step = text.charCodeAt(index) - text.charCodeAt(index - 1);
    same = step === 0 ? same + 1 : 1;
    rising = step === 1 ? rising + 1 : 1;
    if (same > longestRun || rising > longestRun) return true;
  }
  return false;
}
