const vowelGroup = /[aeiouy]+/g;

/** A final `e` that is not heard, alone or in `-es` and `-ed`: `make`, `makes`, `asked`, but neither `table` nor `boxes` nor `wanted`. */
const silentEnding = /(?:[^aeiouyl]e|[aeiouy]le|[^aeiouysxzcgh]es|[^aeiouytd]ed)$/;

/** An `e` that falls silent before an ending: `safely`, `movement`, `careful`. */
const silentInside = /[aeiouy][^aeiouy]+e(?:ly|ment|ments|ful|less|ness)$/;

/** Two vowels side by side that are two syllables, and endings spoken without a vowel: `media`, `create`, `client`, `usual`, `going`, `video`, `isn't`. */
const spokenApart =
  /[^ctsgxln]i(?:[ao]|um)|[ct]iat|creat(?!u)|react|idea|area|(?:^d|qu|cl|sc)ie|iety|[^qg]u(?:al|at|an|en|ou|ity)|[aeouy]ing|eo(?![up])|ism$|[sd]n['’]t$/g;

/**
 * About how many syllables an English word has; at least 1. By rule, without a dictionary: groups of vowels,
 * less the silent `e`, plus the vowels that are spoken apart. The parts of a hyphenated word are counted one by one.
 */
export function countSyllables(word: string): number {
  let syllables = 0;
  for (const part of word.toLowerCase().split(/[-\u2010.,]/)) syllables += countPart(part);
  return Math.max(1, syllables);
}

function countPart(part: string): number {
  const bare = part.replace(/['’]s$/, '');
  const groups = bare.match(vowelGroup)?.length ?? 0;
  if (groups === 0) return bare === '' ? 0 : 1;
  let syllables = groups + (bare.match(spokenApart)?.length ?? 0);
  if (groups > 1 && silentEnding.test(bare)) syllables--;
  if (silentInside.test(bare)) syllables--;
  return Math.max(1, syllables);
}
