const common = `the of and to in a is that it for was on with as are be this by at from or an which but not have they one were all their
has when we can there more if will would about up out so some into them then its only time also after other made use two may over such these
any new first our most between through where before how each because under while many well way work even good much must here own around
long those both down still part take place little during without again since against right used same another`.split(/\s+/);

const subjects = `note garden path reading practice learning question answer evidence source page thought method research writing habit
system memory attention teacher student school library network privacy tool letter book chapter author idea draft argument example picture
winter spring soil water seed tomato compost bicycle train river bridge city market kitchen bread coffee music rhythm guitar language
grammar translation history archive museum medicine patient trial protein cell energy battery motor sensor signal model training data
measure error proof theorem matrix vector function limit integral equation compiler parser editor server browser cache queue thread
deadline meeting project plan budget contract policy report survey interview reader community conversation feedback lesson workshop
weather forecast harvest orchard forest meadow island harbour voyage compass lantern window staircase workshop bench hammer needle`.split(/\s+/);

const qualities = `quick slow early late open closed public private small large careful useful simple complex common rare strong weak clear
vague honest quiet bright dark warm cold local remote modern ancient daily weekly annual digital physical social personal shared hidden
possible likely certain curious patient steady fragile robust narrow broad`.split(/\s+/);

const actions = `reads writes keeps finds makes shows tells asks answers changes grows moves holds opens closes follows leads connects explains
describes measures compares collects publishes gathers sorts removes repairs builds plants waters carries teaches learns remembers
forgets begins ends improves supports suggests requires allows prevents reveals`.split(/\s+/);

/** What tags are made of. */
export const tagNames = [...subjects.slice(0, 60), ...subjects.slice(0, 30).map((word) => `area/${word}`)];

/** Names of places in titles that are not plain ASCII, as a few real ones are. */
const oddNames = ['茶园', 'Überblick', 'Café notes', 'Łódź', '📝 Drafts', 'Naïve ideas', 'Q&A', 'C++ (basics)', "Reader's guide", 'Año nuevo'];

/** A title of a few words, each with a capital. */
export function title(random) {
  if (random.chance(0.03)) return `${random.pick(oddNames)} ${capital(random.pick(subjects))}`;
  const words = Array.from({ length: random.between(1, 4) }, () => capital(random.pick(random.chance(0.3) ? qualities : subjects)));
  return words.join(' ');
}

/** Some words as they stand in a text, without a capital or a full stop. */
export function phrase(random, length) {
  const words = [];
  for (let index = 0; index < length; index++) words.push(word(random));
  return words.join(' ');
}

/** A sentence of eight to twenty-six words. */
export function sentence(random) {
  const words = [];
  const length = random.between(8, 26);
  for (let index = 0; index < length; index++) words.push(word(random) + (index > 2 && index < length - 2 && random.chance(0.07) ? ',' : ''));
  words[0] = capital(words[0]);
  return words.join(' ') + (random.chance(0.05) ? '?' : '.');
}

function word(random) {
  const kind = random.next();
  if (kind < 0.5) return random.pick(common);
  if (kind < 0.8) return random.pick(subjects);
  return kind < 0.9 ? random.pick(qualities) : random.pick(actions);
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
