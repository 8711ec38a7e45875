import { expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';

// The mark that closed began a block of its own, which took all the rest of the note: its footnotes were lost.
test.each(['so $$\nx = y\n$$\nmore[^1]', 'so %% hidden\nstill\n%%\nmore[^1]', '- so $$\n  x\n  $$\n  more[^1]', '> so $$\n> x\n> $$ more[^1]', 'so $$\n$$ $$\n$$ more[^1]'])(
  'math or a comment that begins within a paragraph ends at the mark that begins a line: %j',
  (text) => {
    const { footnotes, blocks } = parseNote(`${text}\n\n[^1]: A source\n`);
    expect(footnotes.references).toHaveLength(1);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
  },
);

test.each(['so\n$$\nx\n$$', 'write `$$` so:\n$$\nx\n$$', 'a \\$\\$\n$$\nx\n$$', 'a $$b$$ c\n$$\nx\n$$'])('a mark that closes nothing still begins a block: %j', (text) => {
  expect(parseNote(text).blocks.map(({ kind, from, to }) => [kind, text.slice(from, to)])).toContainEqual(['math', '$$\nx\n$$']);
});

// Once this took the square of the lines: minutes.
test.each(['$$ $$\n', '$$a$$ b\n', '%%\n$$\n', '$$ b\n'])('a hundred thousand lines such as %j are read to their end', (line) => {
  const text = `a $$\n${line.repeat(100_000)}`;
  expect(parseNote(text).blocks.at(-1)?.to).toBeGreaterThan(text.length - 10);
});
