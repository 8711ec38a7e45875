import { loadSource } from '../scripts/load-source.mjs';
import { atMost } from './figures.mjs';
import { bestOf } from './stopwatch.mjs';

const slowestMs = 250;
const rounds = 5;

/** Reads frontmatter made to take long: each block in time. Answers the number of failures. */
export async function benchFrontmatter(filter = '') {
  const { readFrontmatter } = await loadSource('src/core/note/read-frontmatter.ts');
  const { frontmatterBombs } = await loadSource('test/support/frontmatter-bombs.ts');
  const bombs = frontmatterBombs.filter(({ name }) => name.includes(filter));
  console.log(`hostile frontmatter, best of ${rounds}: each block in at most ${slowestMs} ms`);
  const times = [];
  for (const { name, content } of bombs) {
    const text = `---\n${content}---\nbody`;
    const time = bestOf(() => readFrontmatter(text), rounds);
    times.push(time);
    console.log(`${time > slowestMs ? 'FAIL' : 'ok  '} ${time.toFixed(1).padStart(8)} ms  ${name}`);
  }
  const failures = times.filter((time) => time > slowestMs).length;
  console.log(`frontmatter: ${bombs.length - failures} passed, ${failures} failed`);
  atMost(`read each of ${bombs.length} hostile blocks of frontmatter, the slowest`, Math.max(...times), slowestMs, 'ms');
  return failures;
}
