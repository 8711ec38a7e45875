import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptFrontmatter } from '../../../src/core/note/kept-frontmatter';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';

/** What can be seen of it. */
function kept(text: string) {
  const { frontmatter, bodyFrom } = readFrontmatter(text);
  return keptFrontmatter(frontmatter, text.slice(0, bodyFrom));
}

function seen(frontmatter: ReturnType<typeof kept>) {
  if (frontmatter.kind !== 'parsed') return frontmatter;
  const { kind, format, from, to, content, properties } = frontmatter;
  return { kind, format, from, to, content, properties };
}

test('frontmatter that is read again says the same', () => {
  const texts = ['---\ntitle: A title of a note\ntags: [a, b]\n---\nText', '---\n{"dg-publish":true,"title":"One line"}\n---\nText', '---\na: &x 1\nb: *x\n---\n', '---\na: [\n---\n', 'Text', '---\n---\n'];
  const all = texts.map(kept);
  // Another one is read last each time.
  expect(all.map(seen)).toEqual(texts.map((text) => readFrontmatter(text).frontmatter));
  expect(all.map(seen)).toEqual(texts.map((text) => readFrontmatter(text).frontmatter));
});

test('also of any block', () => {
  const line = fc.oneof(fc.constantFrom('title: T', 'tags:', '- a', 'a: "b"', '{"a": 1}', '# c', ''), fc.string({ maxLength: 12 }));
  const other = kept('---\nother: 1\n---\n');
  fc.assert(fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
    const text = `---\n${lines.join('\n')}\n---\nText`;
    const frontmatter = kept(text);
    seen(other);
    expect(seen(frontmatter)).toEqual(readFrontmatter(text).frontmatter);
  }));
});
