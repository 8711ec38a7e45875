import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSource } from '../scripts/load-source.mjs';
import { atMost, comparison } from './figures.mjs';
import { makeGarden } from './make-garden.mjs';
import { notePaths } from './note-paths.mjs';
import { median, workTimeOf } from './stopwatch.mjs';

const highestRatio = 6;
const rounds = 5;

/** Parses every note of a garden and compares the time with that of reading the files. Answers the number of failures. */
export async function benchParse(folder = '') {
  const { parseNote } = await loadSource('src/core/note/parse-note.ts');
  const shared = fileURLToPath(new URL('../../shared/data/notes', import.meta.url));
  const garden = folder || (existsSync(shared) ? shared : '');
  if (garden === '') console.log('parse: the real notes are not beside the project (../shared/data/notes): a generated garden stands in for them');
  const made = garden === '' ? writeGarden() : '';
  try {
    return report(measure(parseNote, notePaths(garden || made)));
  } finally {
    if (made !== '') rmSync(made, { recursive: true });
  }
}

function measure(parseNote, paths) {
  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  const parse = () => texts.forEach((text) => void parseNote(text));
  const read = () => paths.forEach((path) => void readFileSync(path, 'utf8'));
  // The engine goes on compiling for some rounds: until then the time is its, not the parser's.
  for (let round = 0; round < 10; round++) {
    parse();
    read();
  }
  const times = Array.from({ length: rounds }, () => ({ read: workTimeOf(read), parse: workTimeOf(parse) }));
  return {
    notes: texts.length,
    characters: texts.reduce((sum, text) => sum + text.length, 0),
    read: median(times.map((time) => time.read)),
    parse: median(times.map((time) => time.parse)),
  };
}

function report({ notes, characters, read, parse }) {
  const ratio = parse / read;
  console.log(`parse, median of ${rounds}, warm: at most ${highestRatio} times as long as reading the files`);
  console.log('  notes  characters   read ms  parse ms  ratio  characters/ms');
  console.log(`${String(notes).padStart(7)}${String(characters).padStart(12)}${read.toFixed(1).padStart(10)}${parse.toFixed(1).padStart(10)}${ratio.toFixed(2).padStart(7)}${(characters / parse).toFixed(0).padStart(15)}`);
  comparison(`read the ${notes} notes of a garden, ${(characters / 1e6).toFixed(1)} million characters`, read, 'ms');
  return atMost('parse them, compared with reading', ratio, highestRatio, 'times');
}

function writeGarden() {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-garden-'));
  for (const { name, text } of makeGarden(800)) writeFileSync(join(folder, name), text);
  return folder;
}
