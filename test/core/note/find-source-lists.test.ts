import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parse-note';

interface Seen {
  readonly style: string;
  readonly label: string | null;
  readonly from: string;
  readonly to: string;
  readonly sources: readonly string[];
}

/** Lists as a reader sees them: label, first and last line, and `label url title` of each source. */
function listsIn(text: string): readonly Seen[] {
  return parseNote(text).citations.lists.map(({ style, label, from, to, sources }) => {
    const lines = text.slice(from, to).split(/\r\n|\n|\r/);
    return {
      style,
      label: label === null ? null : text.slice(label.from, label.to),
      from: lines[0] ?? '',
      to: lines.at(-1) ?? '',
      sources: sources.map((source) => [source.label, source.url, source.title].filter((part) => part !== '').join(' ')),
    };
  });
}

/** The sources of the only list of a text. */
function sourcesIn(text: string): readonly string[] {
  const lists = listsIn(text);
  expect(lists).toHaveLength(1);
  return lists[0]?.sources ?? [];
}

const withLf = 'Text[1].\n\n  Citations: \n[1] https://a.org/x\n[2] https://b.org/y\n';

describe('a list of bracketed lines', () => {
  it.each([withLf, withLf.replaceAll('\n', '\r\n'), withLf.replaceAll('\n', '\r')])('is found with its label (%#)', (text) => {
    expect(listsIn(text)).toEqual([
      {
        style: 'bracketed',
        label: '  Citations: ',
        from: '  Citations: ',
        to: '[2] https://b.org/y',
        sources: ['1 https://a.org/x', '2 https://b.org/y'],
      },
    ]);
  });

  it.each([
    'Citations:',
    '### Citations:',
    '## References',
    '**References**',
    'Sources:',
    'sources',
    'Works cited',
    '#### **Works cited**',
    '#### WORKS CITED',
    'Resources:',
    'References\n----------',
    '## Quellen',
    'Fuentes:',
    '### Références :',
    'Fontes',
    '参考文献',
    '来源：',
    '## 📚 Sources',
    '## 5. Sources',
    '### Sources (2)',
    '12 sources',
  ])('may be named %j, and then one entry is enough', (label) => {
    expect(sourcesIn(`Text.\n\n${label}\n\n[1] A title https://a.org/x\n`)).toEqual(['1 https://a.org/x A title']);
  });

  it.each(['External Links:', '### Sources (of energy)', 'Notes on sources:', 'My sources are below', 'Sources: the city archive'])('is not named %j', (label) => {
    expect(listsIn(`${label}\n\n[1] https://a.org/x\n`)).toEqual([]);
  });

  it('needs two entries with a URL where no label stands', () => {
    expect(sourcesIn('Text\n[1] https://a.org/x\n[2] https://b.org/y')).toEqual(['1 https://a.org/x', '2 https://b.org/y']);
    expect(listsIn('[1] https://a.org/x\n\nText')).toEqual([]);
    expect(listsIn('[1] One\n[2] Two\n[3] Three')).toEqual([]);
    expect(listsIn('[1] https://a.org/x\n[2] Two')).toEqual([]);
  });

  it('needs one URL at least where a label stands', () => {
    expect(listsIn('Sources:\n[1] One\n[2] Two')).toEqual([]);
    expect(sourcesIn('Sources:\n[1] One\n[2] Two https://b.org')).toEqual(['1 One', '2 https://b.org Two']);
  });

  it('may have its label in the paragraph that it ends', () => {
    expect(listsIn('Last words.\nCitations:\n[1] https://a.org/x\n')[0]?.label).toBe('Citations:');
  });

  it('goes on over blank lines and ends at other text', () => {
    expect(sourcesIn('Sources\n\n[1] https://a.org\n\n\n[2] https://b.org\nMore text\n\n[3] https://c.org')).toEqual(['1 https://a.org', '2 https://b.org']);
    expect(sourcesIn('Sources\n\n[1] https://a.org\n\nMore text\n[2] https://b.org')).toEqual(['1 https://a.org']);
  });

  it('holds the text between two numbers of one paragraph', () => {
    expect(sourcesIn('Sources\n[1] https://a.org\nMore text\n[2] B\nof C\nhttps://b.org\nText behind')).toEqual(['1 https://a.org More text', '2 https://b.org B\nof C']);
    expect(sourcesIn('Sources\n[1] https://a.org\nText[2] that cites\n[2] https://b.org')).toEqual(['1 https://a.org']);
  });

  it('may consist of bullets, also where Obsidian reads the number as a task', () => {
    expect(sourcesIn('Sources:\n\n- [1] https://a.org\n- [2] [B](https://b.org)\n')).toEqual(['1 https://a.org', '2 https://b.org B']);
  });

  it('may have links for numbers under a label', () => {
    expect(sourcesIn('### Citations:\n[1](https://a.org)\n[2](https://b.org)\n')).toEqual(['1 https://a.org', '2 https://b.org']);
    expect(listsIn('[1](https://a.org)\n[2](https://b.org) says so\n')).toEqual([]);
  });

  it('may have the URL on the line behind the title', () => {
    const text = 'Sources\n[1] A\nhttps://a.org\n[2] B\n  <https://b.org>\nEnd';
    expect(listsIn(text)[0]).toMatchObject({ to: '  <https://b.org>', sources: ['1 https://a.org A', '2 https://b.org B'] });
  });

  it('may stand in a quote', () => {
    expect(sourcesIn('> Said[1].\n>\n> Sources:\n> [1] https://a.org\n> [2] https://b.org\n')).toEqual(['1 https://a.org', '2 https://b.org']);
  });

  it('ends where a container does', () => {
    expect(listsIn('> [1] https://a.org\n\n[2] https://b.org\n')).toEqual([]);
  });

  it('is not found in code, math, comments, HTML and footnotes', () => {
    const lines = '[1] https://a.org\n[2] https://b.org';
    const texts = [`~~~\n${lines}\n~~~`, `$$\n${lines}\n$$`, `%%\n${lines}\n%%`, `<pre>\n${lines}\n</pre>`, `[^1]: x\n${lines}`];
    expect(texts.map((text) => listsIn(text))).toEqual([[], [], [], [], []]);
  });
});

describe('a numbered list', () => {
  it('is found under a label only', () => {
    const items = '1. [A](https://a.org)\n2. https://b.org\n3. C, accessed May 1, 2026, [https://c.org](https://c.org)\n';
    expect(listsIn(`#### **Works cited**\n\n${items}`)).toEqual([
      {
        style: 'numbered',
        label: '#### **Works cited**',
        from: '#### **Works cited**',
        to: '3. C, accessed May 1, 2026, [https://c.org](https://c.org)',
        sources: ['1 https://a.org A', '2 https://b.org', '3 https://c.org C, accessed May 1, 2026'],
      },
    ]);
    expect(listsIn(`Things to do:\n\n${items}`)).toEqual([]);
    expect(listsIn(items)).toEqual([]);
  });

  it('keeps numbers as written', () => {
    expect(sourcesIn('Sources:\n\n3) https://a.org\n4) https://b.org\n')).toEqual(['3 https://a.org', '4 https://b.org']);
  });

  it('takes in all that an item holds', () => {
    expect(listsIn('Sources:\n\n1. https://a.org\n   - a remark\n2. https://b.org\n\n   more\n\nText')[0]?.to).toBe('   more');
  });
});

describe('link definitions', () => {
  it('with numbers make a list of real links', () => {
    expect(listsIn('See [a][1].\n\n[1]: https://a.org "Title"\n\n[2]: https://b.org\n')).toEqual([
      { style: 'definitions', label: null, from: '[1]: https://a.org "Title"', to: '[2]: https://b.org', sources: ['1 https://a.org Title', '2 https://b.org'] },
    ]);
  });

  it('with names make none', () => {
    expect(listsIn('[a]: https://a.org\n')).toEqual([]);
  });
});

describe('the places of a list', () => {
  it('are whole lines, and labels without brackets', () => {
    const text = 'Sources:\n\n  [12] https://a.org  \n';
    const source = parseNote(text).citations.lists[0]?.sources[0];
    expect(source).toMatchObject({ from: 10, to: 32, labelRange: { from: 13, to: 15 } });
  });

  it('hold no marks', () => {
    expect(parseNote('Text[2].\n\nSources:\n[1] https://a.org\n[2] see [1] https://b.org\n').citations.marks.map(({ labels }) => labels)).toEqual([['2']]);
  });
});
