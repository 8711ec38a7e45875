import { isLineEnding } from '../note/character';
import type { Embed, Link } from '../note/inline';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import { lineEndingOf } from '../text/line-ending';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import { extensionOf, fileKindOf } from './file-kind';
import { lineStart } from './line-start';
import { rangeBefore } from './range-before';
import type { Finding, NoteRule, RuleContext } from './rule';

/**
 * Digital Garden looks for `![[`, an extension and a pipe, as near as it finds them on the line. An embed without a pipe
 * therefore takes everything up to the end of the next image that has one. SVG images are replaced before.
 */
export const imagePairLine: NoteRule = {
  scope: 'note',
  needs: ['embeds'],
  id: 'image-pair-line',
  severity: 'warning',
  summary: 'Two embedded images on one line, the first without a width, a later one with it: the publisher reads them as one.',
  why: 'The text between the two images and the second image are lost on the page.',
  evidence: 'Measured on Digital Garden 2.84.0: its search for images reaches from the first mark to the second',
  publishers: 'all',
  forms: ['vault'],
  examples: [
    {
      title: 'Text between the images',
      before: 'Compare ![[before.png]] with ![[after.png|200]] here.\n',
      messages: ['Unexpected `![[after.png|200]]` on the line of `![[before.png]]`, expected a line of its own: Digital Garden loses it and all that stands between'],
      after: 'Compare ![[before.png]] with\n![[after.png|200]] here.\n',
    },
    {
      title: 'In a callout',
      before: '> [!info] Both\n> ![[before.png]] ![[after.png|200]]\n',
      messages: ['Unexpected `![[after.png|200]]` on the line of `![[before.png]]`, expected a line of its own: Digital Garden loses it and all that stands between'],
      after: '> [!info] Both\n> ![[before.png]]\n> ![[after.png|200]]\n',
    },
    {
      title: 'Only the third has a width',
      before: '![[a.png]] ![[b.jpg]] ![[c.png|9]]\n',
      messages: ['Unexpected `![[c.png|9]]` on the line of `![[a.png]]`, expected a line of its own: Digital Garden loses it and all that stands between'],
      after: '![[a.png]] ![[b.jpg]]\n![[c.png|9]]\n',
    },
    { title: 'Neither has a width', before: '![[before.png]] and ![[after.png]]\n', messages: [] },
    { title: 'Both have one', before: '![[before.png|200]] and ![[after.png|200]]\n', messages: [] },
    { title: 'Only the first has one', before: '![[before.png|200]] and ![[after.png]]\n', messages: [] },
    { title: 'On two lines', before: '![[before.png]]\n![[after.png|200]]\n', messages: [] },
    { title: 'In code', before: 'Write `![[before.png]] ![[after.png|200]]`.\n', messages: [] },
    { title: 'Written as in Markdown', before: '![Before](before.png) ![After|200](after.png)\n', messages: [] },
    { title: 'A drawing that is replaced before', before: '![[before.svg]] ![[after.png|200]]\n', messages: [] },
    { title: 'An escaped pipe in a table', before: '| A | B |\n| - | - |\n| ![[before.png]] | ![[after.png\\|200]] |\n', messages: [] },
    { title: 'A publisher that reads them as two', before: '![[before.png]] ![[after.png|200]]\n', messages: [], context: { publisher: 'obsidian-publish' } },
  ],
  *check(context) {
    const { note, publisher } = context;
    if (publisher.files.sharesLines || note.embeds.length === 0) return;
    const marks = [...note.embeds, ...note.links].filter(isWikilink).sort((left, right) => left.from - right.from);
    let first: Embed | null = null;
    let end = 0;
    for (const mark of marks) {
      if (first !== null && hasLineEnding(note.text, end, mark.from)) first = null;
      end = mark.to;
      if (first === null) first = opensMatch(mark, note) ? mark : null;
      else if (closesMatch(mark, context)) {
        yield pairFinding(context, first, mark);
        first = null;
      }
    }
  },
};

function isWikilink({ kind, inComment }: Embed | Link): boolean {
  return kind === 'wikilink' && !inComment;
}

/** Scans what stands between two marks: each stretch once. */
function hasLineEnding(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLineEnding(text.charCodeAt(at))) return true;
  return false;
}

function opensMatch(mark: Embed | Link, { text }: Note): mark is Embed {
  return text.charAt(mark.from) === '!' && mark.alias === null && fileKindOf(mark.target) !== 'unknown' && extensionOf(mark.target) !== 'svg';
}

const pictures = new Set(['png', 'jpg', 'jpeg', 'gif', 'webp']);

/** An extension that the publisher looks for, right in front of an unescaped pipe. */
function closesMatch({ target, alias, subpath, destination }: Embed | Link, { note, publisher }: RuleContext): boolean {
  const extension = extensionOf(target);
  const isFound = pictures.has(extension) && publisher.files.extensions.includes(extension);
  return isFound && alias !== null && subpath === '' && note.text.charAt(destination.to) === '|';
}

function pairFinding({ note, publisher }: RuleContext, first: TextRange, second: TextRange): Finding {
  const written = ({ from, to }: TextRange) => codeSpan(note.text.slice(from, to));
  return {
    from: first.from,
    to: second.to,
    message: `Unexpected ${written(second)} on the line of ${written(first)}, expected a line of its own: ${publisher.name} loses it and all that stands between`,
    fixes: () => lineBreakFixes(note, second.from),
  };
}

const longestPrefix = 100;

/** A line break in the place of the blanks before the second image, with the marks of the quotes that it stands in; none in headings and tables. */
function lineBreakFixes({ text, blocks }: Note, at: number): readonly Fix[] {
  const block = rangeBefore(blocks, at);
  const lineFrom = lineStart(text, at);
  if (block?.kind !== 'paragraph' || lineFrom === null) return [];
  const prefix = /^[ \t>]*/u.exec(text.slice(lineFrom, lineFrom + longestPrefix))?.[0] ?? '';
  let from = at;
  while (from > block.from && (text.charAt(from - 1) === ' ' || text.charAt(from - 1) === '\t')) from--;
  return [{ title: 'Begin a line with the image', safe: false, edits: [{ from, to: at, text: lineEndingOf(text) + prefix }] }];
}
