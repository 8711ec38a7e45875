/** Always followed by more of the same sentence: titles, and what introduces a name, a number or an example. */
const leading = new Set(
  ('dr mr mrs ms prof st rev hon gen col lt sgt capt cmdr gov sen rep pres messrs mme mlle vs v e.g i.e cf viz fig figs eq eqs no nos vol vols ch sec ' +
    'art pp p approx ca c al ed eds trans dept univ mt ft z.b bzw usw nr d.h u.a vgl abs bspw ggf evtl inkl zzgl sog abb kap bd hrsg p.ex mgr chap sr sra srta dra ud uds dña av núm pág págs ee ex a.k.a ' +
    'sig dott pag cfr bijv d.w.z dhr mevr tel т.е т.к им ул проф акад рис стр').split(' '),
);

/** May also end a sentence: it goes on unless the next word usually begins one. */
const mayEnd = new Set('u.s u.k u.n e.u a.m p.m etc inc ltd bros ave blvd mio mrd др co corp llc plc jr sr ph.d m.d b.a m.a jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

/** Words that, with a capital, usually begin an English sentence. */
const openers = new Set(
  ('the a an this that these those it he she they we i you his her its their our my in on at for from to by with as but and or so if when while after before because ' +
    'although however there here what who how why where some many most one no not once since then also both each every all did do does is are was were can could will would ' +
    'should may might').split(' '),
);

/** Titles: behind a time of day they begin a sentence, unless that is only its opening, as in `At 5 a.m. Mr. Smith`. */
const titles = new Set('mr mrs ms dr prof'.split(' '));

/** A German number of a day, a century or a place, as in `am 3. Oktober` and `der 1. Weltkrieg`. */
const ordinal = /(?:^|[^\p{L}])(?:am|im|vom|zum|zur|beim|bis|ab|seit|der|die|das|dem|den|des|eine[nmrs]?) \d{1,2}\.$/iu;

/** Names of months, which only German writes with a capital behind a day with a full stop. */
const month = /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})/u;

/** `г.` is a town, or behind a number a year, which a sentence may end with; `ad es.` is Italian. */
const town = /(?:^|[^\p{L}\p{N}\s] ?|\p{L} )г\.$/u;

/** The longest abbreviation that is looked for, in UTF-16 code units. */
const reach = 12;

const lastToken = /(?:^|[\s(["'“‘«])([\p{L}]+(?:\.\p{L}+)*)\.$/u;
const firstWord = /^["'“‘«(]*([\p{L}']+)/u;

/** True when the dot at the end of `before` belongs to an abbreviation or an initial, so that `after` goes on with the same sentence. */
export function endsWithAbbreviation(before: string, after: string): boolean {
  const token = lastToken.exec(before.slice(-reach))?.[1];
  if (token === undefined) return isOrdinal(before, after) || (/(?:n°|№)\.$/i.test(before) && startsWithDigit(after));
  const word = token.toLowerCase();
  if (word === 'г') return town.test(before);
  if (word === 'е' || word === 'к') return / ?т\. [ек]\.$/u.test(before);
  if (word === 'es') return /\bad es\.$/i.test(before);
  if (word === 'no' || word === 'nos' || word === 'art' || word === 'sec' || word === 'ch') return startsWithDigit(after);
  if (/^[ap]\.m$/.test(word) && titles.has(firstWord.exec(after)?.[1]?.toLowerCase() ?? '')) return before.split(' ').length < 4;
  if (leading.has(word) || (token.length === 1 && /^\p{L}\./u.test(after))) return true;
  const next = firstWord.exec(after.slice(0, 2 * reach))?.[1]?.toLowerCase() ?? '';
  if (mayEnd.has(word)) return !openers.has(next);
  return isInitial(token) && !(token === 'I' && openers.has(next));
}

/** True for a word that, with a capital, usually begins an English sentence. */
export function isOpener(word: string): boolean {
  const lower = word.toLowerCase();
  return openers.has(lower) || titles.has(lower) || lower === 'today';
}

function isOrdinal(before: string, after: string): boolean {
  const next = firstWord.exec(after.slice(0, 2 * reach))?.[1]?.toLowerCase() ?? '';
  return (/(?:^|\s)\d{1,2}\.$/.test(before) && month.test(after)) || (ordinal.test(before.slice(-2 * reach)) && !openers.has(next));
}

function startsWithDigit(text: string): boolean {
  return /^\p{N}/u.test(text);
}

/** One capital letter, or several with dots between, such as `J` and `J.R.R`. */
function isInitial(token: string): boolean {
  return /^\p{Lu}(?:\.\p{Lu})*$/u.test(token);
}
