/** Words of a made-up text; the seed of each note is fixed, so that every run measures the same one. */
const words = 'the tram carries people through the old town every morning while rain falls on rails that nobody mends before spring'.split(' ');

/**
 * A note of about `size` characters with `count` references and as many definitions: in disorder, half of them scattered through the text, and
 * every tenth source named twice.
 */
export function makeNote(size, count) {
  const paragraphs = [];
  const definitions = [];
  const filler = Math.max(1, Math.floor((size / count - 75) / 5.9));
  let seed = 7;
  const next = (below) => (seed = (seed * 48271) % 2147483647) % below;
  for (let index = 0; index < count; index++) {
    const label = ((index * 7919) % count) + 1;
    const text = Array.from({ length: filler }, () => words[next(words.length)]).join(' ');
    const source = index % 10 === 9 ? index - 1 : index;
    const definition = `[^${label}]: [Source ${source}](https://example.org/articles/${source})`;
    paragraphs.push(`${text}[^${label}].`, '');
    if (index % 2 === 0) paragraphs.push(definition, '');
    else definitions.push(definition);
  }
  return [...paragraphs, ...definitions.reverse(), ''].join('\n');
}
