import type { Heading } from '../note/block';
import type { Note } from '../note/note';
import { isSourceListLabel } from '../note/source-list-label';
import type { Fix } from '../problem/problem';
import { codeSpan } from './code-span';
import { indexBefore } from './range-before';
import { lineStart } from './line-start';
import type { Finding, NoteRule } from './rule';

/** The page gathers footnotes at its end, under a heading of its own or a line: what was their heading in the note stays behind. */
export const citationsHeadingEmpty: NoteRule = {
  scope: 'note',
  id: 'citations-heading-empty',
  severity: 'warning',
  summary: 'A heading such as `Citations` with nothing below it but definitions, which the page shows elsewhere.',
  why: 'Definitions are no text: the page moves footnotes to its end and shows nothing of link definitions. Readers see a heading with nothing below it.',
  evidence: 'Measured on the Digital Garden template',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Above footnotes',
      before: 'Cheap[^1].\n\n## Citations\n\n[^1]: A source\n',
      messages: ['Unexpected heading `Citations` above nothing but footnotes, expected a text below it: the page shows footnotes at its end'],
      after: 'Cheap[^1].\n\n[^1]: A source\n',
    },
    {
      title: 'Above nothing at all',
      before: 'Cheap.\n\n## Sources\n\n## More\n\nText\n',
      messages: ['Unexpected heading `Sources` above nothing, expected a text below it'],
      after: 'Cheap.\n\n## More\n\nText\n',
    },
    {
      title: 'Above link definitions',
      before: '[Cheap][1].\n\nReferences\n---\n[1]: https://example.org/a\n',
      messages: ['Unexpected heading `References` above nothing but definitions, expected a text below it: the page does not show them'],
      after: '[Cheap][1].\n\n[1]: https://example.org/a\n',
    },
    { title: 'Above a list', before: 'Cheap[^1].\n\n## Citations\n\n1. https://example.org/b\n\n[^1]: A source\n', messages: [] },
    { title: 'Above a sentence', before: 'Cheap[^1].\n\n## Sources\n\nOf the year 2024.\n\n[^1]: A source\n', messages: [] },
    { title: 'Above other headings', before: 'Cheap.\n\n## Sources\n\n### Books\n\n- A book\n', messages: [] },
    { title: 'Another heading', before: 'Cheap[^1].\n\n## Notes on prices\n\n[^1]: A source\n', messages: [] },
    { title: 'Above an image', before: 'Cheap.\n\n## Sources\n\n![[map.png]]\n', messages: [] },
    { title: 'In code', before: '```markdown\n## Citations\n\n[^1]: A source\n```\n', messages: [] },
  ],
  check({ note }) {
    let findings = none;
    for (let index = 0; index < note.headings.length; index++) {
      const heading = note.headings[index];
      if (heading?.container !== null || !isSourceListLabel(note.text, heading.content.from, heading.content.to)) continue;
      const below = contentBelow(note, heading, note.headings[index + 1]);
      if (below !== 'text') findings = [...findings, findingFor(note, heading, below)];
    }
    return findings;
  },
};

/** What nearly every note answers. */
const none: readonly Finding[] = [];

function findingFor(note: Note, heading: Heading, below: Exclude<Content, 'text'>): Finding {
  return {
    from: heading.from,
    to: heading.to,
    // A template's headings wait for their texts.
    ...(below === 'nothing' ? { severity: 'info' } : {}),
    message: messageOf(heading, below),
    fixes: () => removalFix(note, heading),
  };
}

type Content = 'text' | 'footnotes' | 'definitions' | 'nothing';

/** What readers might see between two headings. A heading of a lower level is a text as good as any. */
function contentBelow({ blocks, footnotes }: Note, heading: Heading, next: Heading | undefined): Content {
  if (next !== undefined && next.level > heading.level) return 'text';
  const end = next?.from ?? Infinity;
  const first = indexBefore(blocks, heading.from + 1) + 1;
  let found: Content = 'nothing';
  for (let index = first; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || block.from >= end) break;
    if (block.container?.kind === 'footnote-definition') found = 'footnotes';
    else if (block.kind === 'link-definition' || block.kind === 'comment') found = found === 'footnotes' ? found : 'definitions';
    else if (block.kind !== 'thematic-break') return 'text';
  }
  if (found !== 'nothing') return found;
  return footnotes.definitions.some(({ from }) => from > heading.from && from < end) ? 'footnotes' : 'nothing';
}

function messageOf({ text }: Heading, below: Exclude<Content, 'text'>): string {
  const found = `Unexpected heading ${codeSpan(text)} above nothing`;
  if (below === 'footnotes') return `${found} but footnotes, expected a text below it: the page shows footnotes at its end`;
  return below === 'definitions' ? `${found} but definitions, expected a text below it: the page does not show them` : `${found}, expected a text below it`;
}

/** Takes the heading and one blank line with it, and leaves a blank line where one is needed to part what is above from what is below. */
function removalFix({ text }: Note, { from, to }: Heading): readonly Fix[] {
  const start = lineStart(text, from);
  if (start === null || text.slice(start, from).trim() !== '') return [];
  const isApart = start === 0 || /(?:\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)$/u.test(text.slice(Math.max(0, start - 100), start));
  const behind = isApart ? /^[ \t]*(?:\r\n|\n|\r|$)(?:[ \t]*(?:\r\n|\n|\r))?/u.exec(text.slice(to, to + 200)) : null;
  const end = isApart ? to + (behind?.[0].length ?? 0) : to;
  if (end - start === text.length) return [];
  return [{ title: 'Remove the heading', safe: false, edits: [{ from: start, to: end, text: '' }] }];
}
