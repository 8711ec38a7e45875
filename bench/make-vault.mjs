// A vault of generated notes that are like those of real gardens in their lengths and in what they hold.
// node bench/make-vault.mjs <number of notes> <folder> [seed]
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { body } from './vault/body.mjs';
import { frontmatter } from './vault/frontmatter.mjs';
import { Random } from './vault/random.mjs';
import { title } from './vault/words.mjs';

/**
 * How long notes are, in characters, at some places of their order: those between lie on a line through the logarithms.
 * Half the notes of 19 published gardens (7,575 notes, 47 MB) are shorter than 2,600 characters, nine in ten than 9,700.
 */
const lengths = [[0, 60], [0.05, 110], [0.2, 550], [0.5, 2300], [0.75, 4700], [0.9, 9000], [0.97, 20_000], [0.99, 40_000], [0.999, 100_000], [1, 450_000]];

/** Two of three links lead to a note that is not there. */
const missingRate = 0.63;

/** One in this many notes has the name of another, in another spelling of its folder: both get one address. */
const twinEvery = 250;

/** Pixels of one image, in PNG. */
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** Makes notes and images: `[path, content]` each, the same for the same number and seed. */
export function* makeVault(count, seed = 1) {
  const random = new Random(seed);
  const notes = makeNames(count, random);
  const images = Array.from({ length: Math.max(4, count / 20) }, (_image, index) => `Images/picture ${index}.${index % 9 === 0 ? 'PNG' : 'png'}`);
  const missing = Array.from({ length: Math.max(4, count / 12) }, () => `${random.pick(folders)}${title(random)} ${title(random)}`);
  const target = (draws) => {
    if (draws.chance(missingRate)) return draws.pick(missing);
    const note = draws.pick(notes);
    return note.folder + note.name;
  };
  for (const note of notes) {
    const text = frontmatter(note, random) + body(note, lengthAt(random.next()), { target, images }, random);
    yield [`${note.folder}${note.name}.md`, random.chance(0.02) ? text.replaceAll('\n', '\r\n') : text];
  }
  // Compiled notes show them from the site's own folder.
  for (const path of images) yield* [[path, png], [`img/user/${path}`, png]];
  yield ['.obsidian/app.json', '{}'];
  yield ['.obsidian/community-plugins.json', '["digitalgarden"]'];
}

const folders = ['', 'Notes/', 'Notes/Books/', 'Notes/People/', 'Blog/', '📝 Blog/', 'Projects/', 'Projects/Archive/2024/', 'Areas/Health & food/', 'Journal/2025/', 'Maths/', 'Häuser/'];

function makeNames(count, random) {
  const taken = new Set();
  const notes = [];
  for (let index = 0; index < count; index++) {
    const twin = index % twinEvery === twinEvery - 1 ? notes[index - 1] : undefined;
    const note = twin === undefined ? { folder: random.pick(folders), name: title(random), title: title(random) } : { ...twin, folder: `📝 ${twin.folder || 'Top/'}` };
    while (taken.has(`${note.folder}${note.name}`.toLowerCase())) note.name += ` ${index}`;
    taken.add(`${note.folder}${note.name}`.toLowerCase());
    notes.push(note);
  }
  return notes;
}

function lengthAt(place) {
  const upper = lengths.findIndex(([at]) => at > place);
  const [[from, shorter], [to, longer]] = [lengths[upper - 1], lengths[upper]];
  return Math.round(shorter * (longer / shorter) ** ((place - from) / (to - from)));
}

/** Writes a vault into a folder; answers how many notes and characters it holds. */
export function writeVault(count, folder, seed) {
  const made = { notes: 0, characters: 0 };
  const folders = new Set();
  for (const [path, content] of makeVault(count, seed)) {
    const file = join(folder, path);
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    writeFileSync(file, content);
    if (!path.endsWith('.md')) continue;
    made.notes++;
    made.characters += content.length;
  }
  return made;
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  const [count, folder, seed = '1'] = argv.slice(2);
  if (!(Number(count) > 0) || folder === undefined) {
    console.error('Unexpected arguments, expected a number of notes and a folder');
    process.exitCode = 2;
  } else {
    const made = writeVault(Number(count), folder, Number(seed));
    console.log(`${made.notes} notes, ${(made.characters / 1e6).toFixed(1)} million characters in ${folder}`);
  }
}
