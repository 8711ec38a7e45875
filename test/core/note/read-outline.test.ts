import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';
import { readOwnFrontmatter } from '../../../src/core/note/read-frontmatter';
import { readOutline } from '../../../src/core/note/read-outline';
import { readNoteEntry, readOutlineEntry } from '../../../src/core/vault/read-note-entry';
import { frontmatterBombs } from '../../support/frontmatter-bombs';
import { hostileShapes } from '../../support/hostile-shapes';
import { markdownNote, markupSoup } from '../../support/markdown-arbitrary';

const properties = fc.constantFrom('', '', '---\nup: "[[a]]"\ncover: b.png\n---\n', '---\n{"a":1}\n---\r\n', '---\na: [\n---\n', '---\na: 1\n---', '\ufeff---\na: 1\n--- \n', '---\na: 1\n');
const inCode = fc.constantFrom('', '', '`![[c]]` ![[d]]\n', '```\n![[e]]\n```\n', '<div>\n![[f]]\n', '> `![[g\n> ]]` [[h]]\n');
const noteText = fc.tuple(properties, inCode, fc.oneof(markdownNote('obsidian'), markupSoup('obsidian')), inCode).map((parts) => parts.join(''));

describe('the outline of a note', () => {
  test('says the same as the whole note', () => {
    fc.assert(
      fc.property(noteText, (text) => {
        const note = parseNote(text);
        const outline = readOutline(text);
        const { frontmatter, bodyFrom, headings, blocks, blockIds, embeds } = note;
        const { references, definitions } = note.footnotes;
        expect({ ...outline, links: outline.links.filter(isVaultLink), verbatim: null }).toEqual({ text, frontmatter, bodyFrom, headings, blocks, blockIds, embeds, links: note.links.filter(isVaultLink), footnotes: { references, definitions }, verbatim: null });
        const { summary: _summary, sources: _sources, ...whole } = readNoteEntry('a.md', note);
        expect(readOutlineEntry('a.md', outline)).toMatchObject(whole);
      }),
      { numRuns: 3_000 },
    );
  });

  test('begins with the frontmatter that the whole note has', () => {
    const texts = [...frontmatterBombs.map(({ content }) => `---\n${content}---\n\ntext`), '', '---', '---\n', '---\n---', '---\n---\n', '\ufeff---\na: 1\n---\nx', '---\na: 1\n---x\n---\n', 'text\n---\n'];
    for (const text of texts) expect(readOwnFrontmatter(text)).toEqual(readFrontmatter(text));
    fc.assert(fc.property(noteText, (text) => { expect(readOwnFrontmatter(text)).toEqual(readFrontmatter(text)); }), { numRuns: 1_000 });
  });

  test.each(hostileShapes.map((shape) => [shape.name, shape] as const))('is read in time: %s', (_name, shape) => {
    const text = shape.make(50_000);
    readOutlineEntry('a.md', readOutline(text));
  });
});

function isVaultLink({ kind }: { readonly kind: string }): boolean {
  return kind !== 'url' && kind !== 'autolink';
}
