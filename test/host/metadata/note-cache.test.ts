import { describe, expect, test } from 'vitest';
import { cachedMetadataOf } from './note-cache';
import type { Pos } from './cached-metadata';

/** Places as `line:column-line:column`, which is enough to see them. */
function short(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(short);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]: [string, unknown]) => (/position$/i.test(name) ? [name, span(inner as Pos)] : [name, short(inner)])));
}

function span({ start, end }: Pos): string {
  return `${String(start.line)}:${String(start.col)}-${String(end.line)}:${String(end.col)}`;
}

describe("the host's index of a note", () => {
  test('holds frontmatter up to its closing fence, with links that are whole values', () => {
    const text = '---\ntitle: Tides\ndate: 2024-07-21\nsource: "[[Moon#Phases]]"\nempty:\n---\n# Tides #\n';
    expect(short(cachedMetadataOf(text))).toEqual({
      frontmatter: { title: 'Tides', date: '2024-07-21', source: '[[Moon#Phases]]', empty: null },
      frontmatterPosition: '0:0-5:3',
      frontmatterLinks: [{ key: 'source', link: 'Moon#Phases', original: '[[Moon#Phases]]', displayText: 'Moon > Phases' }],
      headings: [{ heading: 'Tides', level: 1, position: '6:0-6:9' }],
      sections: [{ type: 'yaml', position: '0:0-5:3' }, { type: 'heading', position: '6:0-6:9' }],
    });
  });

  test('counts an empty frontmatter as a section and as nothing else', () => {
    expect(short(cachedMetadataOf('---\n---\nText ^end\n'))).toEqual({
      sections: [{ type: 'yaml', position: '0:0-1:3' }, { type: 'paragraph', position: '2:0-2:9', id: 'end' }],
      blocks: { end: { id: 'end', position: '2:0-2:9' } },
    });
  });

  test('holds the items of lists, where each ends and which it stands in', () => {
    expect(short(cachedMetadataOf('Text\n\n- [x] one #done\n    - inner\n- two\n\n- three\n'))).toEqual({
      tags: [{ tag: '#done', position: '2:10-2:15' }],
      sections: [{ type: 'paragraph', position: '0:0-0:4' }, { type: 'list', position: '2:0-6:7' }],
      listItems: [
        { parent: -2, task: 'x', position: '2:0-2:15' },
        { parent: 2, position: '3:2-3:11' },
        { parent: -2, position: '4:0-5:0' },
        { parent: -2, position: '6:0-6:7' },
      ],
    });
  });

  test('holds links and embeds into the vault, those in comments of the app included, and not those in HTML comments', () => {
    expect(short(cachedMetadataOf('[[Moon|the moon]] ![[tide.png]] [sea](Sea.md) <https://example.org>\n\nSea %% [[Hidden]] %%\n\n<!-- [[No]] #no -->\n'))).toEqual({
      links: [
        { link: 'Moon', original: '[[Moon|the moon]]', displayText: 'the moon', position: '0:0-0:17' },
        { link: 'Sea.md', original: '[sea](Sea.md)', displayText: 'sea', position: '0:32-0:45' },
        { link: 'Hidden', original: '[[Hidden]]', displayText: 'Hidden', position: '2:7-2:17' },
      ],
      embeds: [{ link: 'tide.png', original: '![[tide.png]]', displayText: 'tide.png', position: '0:18-0:31' }],
      sections: [{ type: 'paragraph', position: '0:0-0:67' }, { type: 'paragraph', position: '2:0-2:20' }, { type: 'html', position: '4:0-4:19' }],
    });
  });

  test('holds callouts, code and footnotes as sections', () => {
    expect(short(cachedMetadataOf('> [!note] Title\n> - item[^1]\n\n```js\n# no\n```\n\n[^1]: Source\n'))).toEqual({
      sections: [{ type: 'callout', position: '0:0-1:12' }, { type: 'code', position: '3:0-5:3' }, { type: 'footnoteDefinition', position: '7:0-7:12' }],
      listItems: [{ parent: -1, position: '1:2-1:12' }],
      footnotes: [{ id: '1', position: '7:0-7:12' }],
      footnoteRefs: [{ id: '1', position: '1:8-1:12' }],
    });
  });
});
