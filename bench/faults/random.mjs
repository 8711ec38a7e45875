/** Numbers that look random and are the same for the same seed. */
export function randomSource(seed) {
  let state = seed % 2147483646 || 1;
  const next = () => (state = (state * 48271) % 2147483647);
  for (let turn = 0; turn < 8; turn++) next();
  const below = (count) => next() % count;
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (list) => list[below(list.length)],
    text: (alphabet, length) => Array.from({ length }, () => alphabet[below(alphabet.length)]).join(''),
    shuffled: (list) => list.map((item) => [next(), item]).sort((left, right) => left[0] - right[0]).map(([, item]) => item),
  };
}

const subjects = 'The library,A quiet garden,The new method,Our reading group,The old railway,A good question,This tool,The city,The archive,Her notebook,A long walk,The model,Public transport,The committee,A small team,The weather'.split(',');
const verbs = 'changes,needs,keeps,shows,answers,depends on,grew out of,makes room for,asks for,replaces,explains,slows,measures,connects,outlives,rewards'.split(',');
const objects = 'a patient reader,three simple rules,the usual habits,more time than planned,what people remember,the cost of heating,an open question,the price of tickets ($5 to $10),its own history,better notes,new evidence from 2024,the way we learn,several small steps,an honest summary,a different map,the same mistakes'.split(',');
const endings = '.,.,., in most cases., every other year., according to the survey., and nobody knows why., as in C++ and C#., from 10:30 to 12:00., at 50 % of the cost., since 1998., for now.'.split(',');

/** One plain sentence. */
export function sentence(random) {
  return `${random.pick(subjects)} ${random.pick(verbs)} ${random.pick(objects)}${random.pick(endings)}`;
}

/** A few sentences. */
export function prose(random, sentences = 2 + random.below(4)) {
  return Array.from({ length: sentences }, () => sentence(random)).join(' ');
}

const adjectives = 'Quiet,Slow,Public,Small,Open,Green,Long,Late,Northern,Shared,Early,Plain,Broken,Warm,Distant,Careful'.split(',');
const nouns = 'gardens,libraries,railways,markets,rivers,schools,letters,machines,windows,bridges,archives,harbours,lessons,maps,evenings,fields'.split(',');

/** A title of a note; the number keeps it apart from the others. */
export function titleOf(random, number) {
  return `${random.pick(adjectives)} ${random.pick(nouns)} ${number}`;
}
