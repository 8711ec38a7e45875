import { phrase, tagNames, title } from './words.mjs';

/**
 * How often published gardens have each kind, and each key: 19 gardens with 7,575 notes. `json` is the one line that
 * Digital Garden writes into a site.
 */
const kinds = [['json', 0.78], ['yaml', 0.2], ['none', 0.01], ['broken', 0.01]];

const keys = [
  ['title', 0.63, (note) => note.title],
  ['updated', 0.57, (note, random) => date(random)],
  ['created', 0.54, (note, random) => date(random)],
  ['tags', 0.53, (note, random) => Array.from({ length: random.between(1, 5) }, () => random.pick(tagNames))],
  ['dgPassFrontmatter', 0.18, () => true],
  ['noteIcon', 0.18, (note, random) => String(random.between(1, 3))],
  ['description', 0.17, (note, random) => phrase(random, random.between(8, 30))],
  ['type', 0.16, (note, random) => random.pick(['note', 'book', 'person', 'map'])],
  ['dg-home', 0.15, () => false],
  ['aliases', 0.14, (note, random) => (random.chance(0.7) ? [] : [title(random)])],
  ['status', 0.13, (note, random) => random.pick(['draft', 'done', 'seedling'])],
  ['date', 0.12, (note, random) => date(random)],
  ['source', 0.1, (note, random) => (random.chance(0.9) ? null : `https://example.org/${random.below(9999)}`)],
  ['todo', 0.1, (note, random) => (random.chance(0.5) ? null : [phrase(random, 3)])],
];

/** The frontmatter of a note, with its line ending; empty where it has none. */
export function frontmatter(note, random) {
  const kind = random.weighted(kinds);
  if (kind === 'none') return '';
  const isSite = kind === 'json';
  const properties = [['dg-publish', random.chance(0.997)]];
  if (isSite) properties.push(['permalink', permalink(note)]);
  else if (random.chance(0.14)) properties.push(['dg-permalink', permalink(note)]);
  for (const [key, rate, valueOf] of keys) if (random.chance(rate)) properties.push([key, valueOf(note, random)]);
  if (isSite && random.chance(0.4)) properties.push(['dg-note-properties', Object.fromEntries(properties.filter(([key]) => !key.startsWith('dg') && key !== 'permalink'))]);
  if (isSite) return `---\n${JSON.stringify(Object.fromEntries(properties))}\n---\n\n`;
  const block = properties.map(([key, value]) => yamlLine(key, value)).join('');
  // A colon in a value without quotes is what most often breaks a block.
  return `---\n${block}${kind === 'broken' ? `subtitle: ${phrase(random, 2)}: ${phrase(random, 3)}\n` : ''}---\n\n`;
}

function yamlLine(key, value) {
  if (value === null) return `${key}:\n`;
  if (Array.isArray(value)) return value.length === 0 ? `${key}: []\n` : `${key}:\n${value.map((item) => `  - ${scalar(item)}\n`).join('')}`;
  return `${key}: ${typeof value === 'string' ? scalar(value) : String(value)}\n`;
}

function scalar(text) {
  return /^[\w\d][\w\d ,./+-]*$/.test(text) ? text : JSON.stringify(text);
}

function permalink({ folder, name }) {
  return `/${`${folder}${name}`.toLowerCase().replaceAll(/[^\p{Letter}\d/]+/gu, '-')}/`;
}

function date(random) {
  const two = (number) => String(number).padStart(2, '0');
  const day = `20${random.between(18, 25)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
  const kind = random.next();
  if (kind < 0.3) return day;
  const time = `${day}T${two(random.below(24))}:${two(random.below(60))}:${two(random.below(60))}`;
  return kind < 0.6 ? time : `${time}.000+0${random.between(0, 9)}:00`;
}
