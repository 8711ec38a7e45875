import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';
import { summarySource } from '../../../src/core/simplify/summary-source';

const texts = (markdown: string): readonly string[] => summarySource(parseNote(markdown), '').blocks.map((block) => block.text);

describe('the source of a summary', () => {
  it('holds paragraphs and list items with the heading they stand under', () => {
    const note = parseNote('Before.\n\n# The *Bees*\n\nBees dance.\n\n## Tools\n\n- A veil.\n  - A smoker.\n1. [x] A suit.\n');
    const { title, blocks } = summarySource(note, '');
    expect({ title, blocks: blocks.map(({ kind, section, text }) => ({ kind, section, text })) }).toEqual({
      title: 'The Bees',
      blocks: [
        { kind: 'paragraph', section: '', text: 'Before.' },
        { kind: 'paragraph', section: 'The Bees', text: 'Bees dance.' },
        { kind: 'list-item', section: 'Tools', text: 'A veil.' },
        { kind: 'list-item', section: 'Tools', text: 'A smoker.' },
        { kind: 'list-item', section: 'Tools', text: 'A suit.' },
      ],
    });
  });

  it('says where the note has each block, and what stands there that nobody sees', () => {
    const note = parseNote('Bees [1] dance.[^a]\n\n- [ ] Wasps %%do%%\n  not.\n\n[^a]: Seen.\n\nCitations:\n[1] https://example.com/a\n');
    const { blocks } = summarySource(note, '');
    expect(blocks).toEqual([
      { kind: 'paragraph', section: '', text: 'Bees dance.', range: { from: 0, to: 19 }, omissions: [{ at: 4, from: 5, to: 8 }, { at: 11, from: 15, to: 19 }] },
      { kind: 'list-item', section: '', text: 'Wasps not.', range: { from: 27, to: 46 }, omissions: [{ at: 5, from: 33, to: 39 }] },
    ]);
  });

  it('leaves out a strong line that heads a paragraph', () => {
    expect(texts('**Gaining users**\nBy being free it attracts users.\n\n**Not** a heading.\n\n1. __Second__:\n   They learn.\n')).toEqual([
      'By being free it attracts users.',
      'Not a heading.',
      'They learn.',
    ]);
  });

  it('is named by the title given rather than by its heading', () => {
    expect(summarySource(parseNote('# Heading\n\nText.\n'), ' Given ').title).toBe('Given');
    expect(summarySource(parseNote('## Only second\n\nText.\n'), '').title).toBe('');
  });

  it.each([
    ['frontmatter', '---\ntitle: Hidden words here\n---\n\nSeen.\n'],
    ['code', '```\nhidden()\n```\n\nSeen.\n\n    hidden()\n'],
    ['tables', 'Seen.\n\n| hidden | words |\n| --- | --- |\n| a | b |\n'],
    ['formulas', '$$\nhidden\n$$\n\nSeen.\n'],
    ['embeds', '![[hidden.png]]\n\n![hidden](a.png)\n\nSeen.\n'],
    ['comments', '%%\nhidden\n%%\n\nSeen.\n\n<!-- hidden -->\n'],
    ['HTML', '<div>\nhidden\n</div>\n\nSeen.\n'],
    ['quotes and callouts', '> hidden\n> - hidden\n\nSeen.\n\n> [!note] hidden\n> hidden\n'],
    ['footnotes', 'Seen[^1].\n\n[^1]: hidden\n\n    hidden too\n'],
    ['source lists', 'Seen [1].\n\nCitations:\n[1] https://example.org/hidden\n[2] https://example.org/too\n'],
    ['a source list on the lines below the text', 'Seen.\nSources:\n[1] https://example.org/hidden\n[2] https://example.org/too\n'],
    ['sections that only point elsewhere', 'Seen.\n\n## References\n\nHidden words.\n\n### More\n\nHidden.\n\n## 2. Weiterführende Links:\n\nHidden.\n'],
    ['blocks that are only links or tags', 'Seen.\n\n- [[hidden]]\n- [hidden](https://example.org)\n\n#hidden #tags\n\nhttps://example.org/hidden\n'],
    ['a label of links', 'Seen.\n\nExternal Links:\n\n- [hidden](https://example.org)\n'],
    ['the summary there is', 'Seen.\n\n## Simplify\n\nHidden words.\n\nHidden too.\n'],
    ['rules and numbers', 'Seen.\n\n---\n\n12 34\n'],
  ])('leaves out %s', (_title, markdown) => {
    expect(texts(markdown)).toEqual(['Seen.']);
  });

  it('goes on behind the summary and behind sections of sources', () => {
    expect(texts('One.\n\n## Simplify\n\nHidden.\n\n## Two\n\nTwo.\n\n# Sources\n\nHidden.\n\n# Three\n\nThree.\n')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('reads a section as text when its name only begins like one of sources', () => {
    expect(texts('## Sources of income\n\nRent.\n')).toEqual(['Rent.']);
  });
});
