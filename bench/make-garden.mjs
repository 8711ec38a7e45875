const words = 'note garden idea reading practice learning digital tool question answer evidence source page link thought method research writing public private network habit system memory attention'.split(' ');

/** A garden of notes that look like real ones: the same for the same number and seed. Answers file names and texts. */
export function makeGarden(count, seed = 1) {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, (_note, index) => ({ name: `note-${index}.md`, text: makeNote(index, count, random) }));
}

function makeNote(index, count, random) {
  const sections = 1 + (random() % 5);
  const sources = random() % 6;
  const parts = [frontmatter(index, random)];
  for (let section = 0; section < sections; section++) {
    parts.push(`## ${sentence(random, 4)}\n`, paragraph(random, count, sources), random() % 3 === 0 ? list(random, count) : paragraph(random, count, sources));
    if (random() % 6 === 0) parts.push('```js\nconst answer = [42]; // [1]\n```\n');
    if (random() % 8 === 0) parts.push(`> [!note] ${sentence(random, 3)}\n> ${sentence(random, 12)}\n`);
  }
  if (sources > 0 && index % 2 === 0) parts.push(`Citations:\n${lines(sources, (number) => `[${number}] https://example.org/${index}/${number}`)}`);
  if (sources > 0 && index % 2 === 1) parts.push(lines(sources, (number) => `[^${number}]: ${sentence(random, 6)} https://example.org/${number}`));
  return parts.join('\n');
}

function frontmatter(index, random) {
  const title = sentence(random, 3);
  return index % 3 === 0 ? `---\n${JSON.stringify({ title, 'dg-publish': true, tags: ['garden'] })}\n---\n` : `---\ntitle: ${title}\ndg-publish: ${index % 2 === 0}\ntags:\n  - garden\n---\n`;
}

function paragraph(random, count, sources) {
  const parts = Array.from({ length: 2 + (random() % 6) }, () => {
    const kind = random() % 8;
    const text = sentence(random, 6 + (random() % 14));
    if (kind === 0) return `${text}, see [[note-${random() % count}|${sentence(random, 2)}]].`;
    if (kind === 1) return `${text} in [${sentence(random, 2)}](https://example.org/${random() % 99}).`;
    if (kind === 2 && sources > 0) return `${text}[${1 + (random() % sources)}].`;
    if (kind === 3 && sources > 0) return `${text}.[^${1 + (random() % sources)}]`;
    return kind === 4 ? `*${text}* with \`${sentence(random, 1)}\` #garden.` : `${text}.`;
  });
  return `${parts.join(' ')}\n`;
}

function list(random, count) {
  return lines(2 + (random() % 5), () => `- ${sentence(random, 5)} [[note-${random() % count}]]`);
}

function lines(count, line) {
  return `${Array.from({ length: count }, (_line, index) => line(index + 1)).join('\n')}\n`;
}

function sentence(random, length) {
  return Array.from({ length }, () => words[random() % words.length]).join(' ');
}

function randomNumbers(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647);
}
