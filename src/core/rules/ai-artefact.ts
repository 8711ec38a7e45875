import type { Artefact, ArtefactKind } from '../citations/artefact';
import { artefactRemoval } from '../citations/artefact-removal';
import { convertCitations } from '../citations/convert-citations';
import { findArtefacts } from '../citations/find-artefacts';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import type { Finding, NoteRule } from './rule';

/** What a copied answer brings along and means something to its tool only. One finding a kind: it is one cause, however often it was pasted. */
export const aiArtefact: NoteRule = {
  scope: 'note',
  id: 'ai-artefact',
  severity: 'warning',
  summary: 'What an AI tool left in a copied answer: marks of sources that only the tool could follow, and its decoration.',
  why: 'Readers see a code in the middle of a sentence, and no source: it was not copied along, and nothing in the mark says where it was.',
  evidence: 'Each form was seen in ten or more public files; the lists of signs of AI writing that editors of Wikipedia keep name the same tokens',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'ChatGPT',
      before: 'Cheap :contentReference[oaicite:0]{index=0}. Fast :contentReference[oaicite:1]{index=1}.\n',
      messages: ['Unexpected `:contentReference[oaicite:0]{index=0}` and 1 more such mark of ChatGPT, expected a source: only ChatGPT knows what it stands for'],
      after: 'Cheap. Fast.\n',
    },
    {
      title: 'ChatGPT, in other forms',
      before: 'Cheap【24†source】 and fast citeturn0search0.\n',
      messages: [
        'Unexpected `【24†source】`, a mark of ChatGPT, expected a source: only ChatGPT knows what it stands for',
        'Unexpected `citeturn0search0`, a mark of ChatGPT, expected a source: only ChatGPT knows what it stands for',
      ],
      after: 'Cheap and fast.\n',
    },
    {
      title: 'ChatGPT, with an address behind it',
      before: 'Cheap [oai_citation:0‡Prices of trams](https://example.org/a) and fast [oai_citation:1,The site](https://example.org/b).\n',
      messages: ['Unexpected `oai_citation:0‡Prices of trams` and 1 more such link of ChatGPT, expected the title alone'],
      after: 'Cheap [Prices of trams](https://example.org/a) and fast [The site](https://example.org/b).\n',
    },
    {
      title: 'Gemini',
      before: '[cite_start]Cheap and fast[cite: 4, 5].\n',
      messages: [
        'Unexpected `[cite_start]`, a mark of Gemini, expected a source: only Gemini knows what it stands for',
        'Unexpected `[cite: 4, 5]`, a mark of Gemini, expected a source: only Gemini knows what it stands for',
      ],
      after: 'Cheap and fast.\n',
    },
    {
      title: 'A list of the note answers it',
      before: 'Cheap[citation:1].\n\nSources:\n[1] https://example.org/a\n[2] https://example.org/b\n',
      messages: ['Unexpected `[citation:1]`, a mark of DeepSeek, expected a footnote: the list of sources answers it'],
      after: 'Cheap[^1].\n\nSources:\n[2] https://example.org/b\n\n[^1]: https://example.org/a\n',
    },
    {
      title: 'Grok',
      before: 'Cheap<grok:render type="render_inline_citation">\n<argument name="citation_id">1</argument>\n</grok:render>.\n',
      messages: ['Unexpected `<grok:render type="render_inline_citati…`, a mark of Grok, expected a source: only Grok knows what it stands for'],
      after: 'Cheap.\n',
    },
    {
      title: 'Decoration',
      before: 'Cheap.\n\n<div align="center">⁂</div>\n\nAdd to follow-up\n\nFast.\n\nAnswer from Perplexity: pplx.ai/share\n',
      messages: [
        'Unexpected `<div align="center">⁂</div>` of Perplexity, expected the answer alone',
        'Unexpected `Add to follow-up` of Perplexity, expected the answer alone',
        'Unexpected `Answer from Perplexity: pplx.ai/share` of Perplexity, expected the answer alone',
      ],
      after: 'Cheap.\n\n\n\nFast.\n\n',
    },
    {
      title: 'References that nobody sees keep their footnotes on the page',
      before: 'Cheap[^1_1].\n\n<span style="display:none">[^1_2]</span>\n\n[^1_1]: https://example.org/a\n[^1_2]: https://example.org/b\n',
      messages: ['Unexpected `<span style="display:none">[^1_2]</span>` of Perplexity, expected references that readers see'],
    },
    { title: 'In code', before: 'Remove `citeturn0search0` and `[cite: 4]` by hand.\n', messages: [] },
    { title: 'A footnote', before: 'Cheap[^1].\n\n[^1]: A source\n', messages: [] },
    { title: 'Brackets of a book in Japanese', before: '【重要】 注意 【1】\n', messages: [] },
    { title: 'A link', before: 'Cheap [web:1](https://example.org/a).\n', messages: [] },
    { title: 'Words', before: 'In return for 1 search, take the citation: 1. Perplexity: a measure.\n', messages: [] },
    { title: 'A link with a tracking parameter is another matter', before: 'https://example.org/?utm_source=chatgpt.com\n', messages: [] },
    { title: 'An asterism', before: 'Cheap.\n\n⁂\n\nFast.\n', messages: [] },
  ],
  check({ note }) {
    const numbered = numberedLinks(note);
    const artefacts = findArtefacts(note);
    return numbered.length === 0 && artefacts.length === 0 ? [] : findingsOf(note, numbered, artefacts);
  },
};

function* findingsOf(note: Note, numbered: readonly TextRange[], all: readonly Artefact[]): Iterable<Finding> {
  if (numbered.length > 0) yield linkFinding(note, numbered);
  const kinds = new Map<ArtefactKind, Artefact[]>();
  for (const artefact of all) {
    const known = kinds.get(artefact.kind);
    if (known === undefined) kinds.set(artefact.kind, [artefact]);
    else known.push(artefact);
  }
  for (const artefacts of kinds.values()) {
    const [first] = artefacts;
    if (first === undefined) continue;
    yield {
      from: first.from,
      to: first.to,
      ...(isDecoration(first) ? { severity: 'info' as const } : {}),
      message: messageOf(note, first, artefacts),
      fixes: () => [...(artefacts.every(({ answered }) => answered) ? conversionFix(note) : []), ...removalFix(note, first.kind)],
    };
  }
}

const linkMark = 'oai_citation:';

/** What stands in front of the title in the text of links that ChatGPT writes. */
function numberedLinks({ text, links }: Note): readonly TextRange[] {
  return links.flatMap(({ text: words }): readonly TextRange[] => {
    if (!text.startsWith(linkMark, words.from)) return [];
    const match = /^oai_citation:\d{1,4}[‡,]\s?(?=\S)/u.exec(text.slice(words.from, Math.min(words.to, words.from + 100)));
    return match === null ? [] : [{ from: words.from, to: words.from + match[0].length }];
  });
}

function linkFinding({ text, links }: Note, numbered: readonly TextRange[]): Finding {
  const from = numbered[0]?.from ?? 0;
  const to = links.find(({ text: words }) => words.from === from)?.text.to ?? from;
  const more = numbered.length - 1;
  const others = more === 0 ? ', a link' : ` and ${more} more such ${more === 1 ? 'link' : 'links'}`;
  return {
    from,
    to,
    message: `Unexpected ${codeSpan(text.slice(from, to))}${others} of ChatGPT, expected the title alone`,
    fixes: [{ title: 'Leave the title of the link', safe: true, edits: numbered.map((range) => ({ ...range, text: '' })) }],
  };
}

const decoration: readonly ArtefactKind[] = ['hidden-span', 'ornament', 'follow-up', 'trailer'];

function isDecoration({ kind }: Artefact): boolean {
  return decoration.includes(kind);
}

function messageOf({ text }: Note, first: Artefact, all: readonly Artefact[]): string {
  const { from, to, kind, tool } = first;
  const found = `Unexpected ${codeSpan(text.slice(from, to))}`;
  const more = all.length - 1;
  if (isDecoration(first)) {
    const wanted = kind === 'hidden-span' ? 'references that readers see' : 'the answer alone';
    return `${found}${more === 0 ? '' : ` and ${more} more`} of ${tool}, expected ${wanted}`;
  }
  const what = more === 0 ? `, a mark of ${tool}` : ` and ${more} more such ${more === 1 ? 'mark' : 'marks'} of ${tool}`;
  const isAnswered = all.every(({ answered }) => answered);
  return `${found}${what}, expected ${isAnswered ? 'a footnote: the list of sources answers it' : `a source: only ${tool} knows what it stands for`}`;
}

function conversionFix(note: Note): readonly Fix[] {
  // Without the vault, every `[[1]]` may lead to a note.
  const { edits } = convertCitations(note, { isNote: () => true }).plan;
  return edits.length === 0 ? [] : [{ title: 'Convert the pasted citations to footnotes', safe: false, edits }];
}

/** Without the references that nobody sees, their footnotes would not be on the page: those stay. */
function removalFix(note: Note, kind: ArtefactKind): readonly Fix[] {
  if (kind === 'hidden-span') return [];
  const edits = artefactRemoval(note, findArtefacts(note).filter((artefact) => artefact.kind === kind));
  return edits === null ? [] : [{ title: 'Remove what the tool left', safe: false, edits }];
}
