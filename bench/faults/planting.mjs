import { textOf } from './world.mjs';

/** Puts a block somewhere into the running text of a note, behind its first paragraph and before its summary. */
export function addBlock(world, random, block, path = world.subject) {
  const { blocks } = world.notes.get(path);
  blocks.splice(2 + random.below(Math.max(1, blocks.length - 4)), 0, block);
  return path;
}

/** Puts a block behind the last one before the summary, where nothing else comes after it but the summary. */
export function addLastBlock(world, block, path = world.subject) {
  const { blocks } = world.notes.get(path);
  blocks.splice(blocks.length - 2, 0, block);
  return path;
}

/** Sets a line of the frontmatter, in the place of the one with the same key where there is one. */
export function setLine(world, line, path = world.subject) {
  const { lines } = world.notes.get(path);
  const key = line.split(':')[0];
  const index = lines.findIndex((one) => one.split(':')[0] === key);
  if (index === -1) lines.push(line);
  else lines[index] = line;
  return path;
}

/** Takes a line out of the frontmatter. */
export function dropLine(world, key, path = world.subject) {
  const note = world.notes.get(path);
  note.lines = note.lines.filter((line) => line.split(':')[0] !== key);
}

/** Gives a note another path. */
export function moveNote(world, from, to) {
  const note = world.notes.get(from);
  world.notes.delete(from);
  world.notes.set(to, note);
  world.published = world.published.map((path) => (path === from ? to : path));
  if (world.subject === from) world.subject = to;
  for (const other of world.notes.values()) other.blocks = other.blocks.map((block) => block.split(`[[${stem(from)}`).join(`[[${stem(to)}`));
}

function stem(path) {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}

/** A published note of its own, with nothing wrong in it. */
export function addNote(world, path, lines = ['dg-publish: true', `title: ${stem(path).replaceAll(/[:#[\]{}]/g, '')}`], blocks = ['# Another', 'Some text.']) {
  world.notes.set(path, { lines, blocks });
  return path;
}

/** Where something was planted: the first place of `needle` in the text of the note; the opening fence for an empty one. */
export function planted(world, rule, path, needle, last = false) {
  return () => {
    const text = textOf(world.notes.get(path));
    const from = needle === '' ? 0 : last ? text.lastIndexOf(needle) : text.indexOf(needle);
    if (from === -1) throw new Error(`${rule}: ${JSON.stringify(needle)} is not in ${path}`);
    return { rule, path, from, to: from + Math.max(needle.length, 3) };
  };
}
