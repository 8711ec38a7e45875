import { loadSource } from '../scripts/load-source.mjs';

const slowestMs = 250;
const rounds = 5;

/** Reads frontmatter made to take long: each block in time. Answers the number of failures. */
export async function benchFrontmatter(filter = '') {
  const { readFrontmatter } = await loadSource('src/core/note/read-frontmatter.ts');
  const { frontmatterBombs } = await loadSource('test/support/frontmatter-bombs.ts');
  const bombs = frontmatterBombs.filter(({ name }) => name.includes(filter));
  console.log(`hostile frontmatter, best of ${rounds}: each block in at most ${slowestMs} ms`);
  let failures = 0;
  for (const { name, content } of bombs) {
    const text = `---\n${content}---\nbody`;
    const times = Array.from({ length: rounds }, () => {
      const start = performance.now();
      readFrontmatter(text);
      return performance.now() - start;
    });
    const fails = Math.min(...times) > slowestMs;
    if (fails) failures++;
    console.log(`${fails ? 'FAIL' : 'ok  '} ${Math.min(...times).toFixed(1).padStart(8)} ms  ${name}`);
  }
  console.log(`frontmatter: ${bombs.length - failures} passed, ${failures} failed`);
  return failures;
}
