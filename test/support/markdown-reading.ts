import type { Block } from '../../src/core/note/block';
import type { Note } from '../../src/core/note/note';
import type { TextRange } from '../../src/core/text/text-range';
import { readWithMicromark, type Span } from './micromark-oracle';

interface Labelled {
  readonly identifier: string;
  readonly span: Span;
}

/** What our parser and micromark both know of a text, in one shape, so that the two can be compared. */
export interface MarkdownReading {
  readonly references: readonly Labelled[];
  readonly definitions: readonly { readonly identifier: string; readonly from: number; readonly to: number | null }[];
  readonly headings: readonly { readonly level: number; readonly content: Span | null; readonly to: number }[];
  readonly codeBlocks: readonly Span[];
  readonly codeSpans: readonly Span[];
  readonly links: readonly { readonly byReference: boolean; readonly span: Span }[];
  readonly images: readonly Span[];
  readonly linkDefinitions: readonly Span[];
  readonly htmlBlocks: readonly Span[];
  readonly htmlTags: readonly Span[];
}

/** Our reading of a note. */
export function noteReading({ text, footnotes, headings, blocks, links, embeds, protectedRanges }: Note): MarkdownReading {
  const ofKind = (kind: Block['kind']): readonly Block[] => blocks.filter((block) => block.kind === kind);
  const outside = (kind: 'code' | 'html'): readonly Span[] => protectedRanges
    .filter((range) => range.kind === kind && !ofKind(kind).some(({ from, to }) => range.from >= from && range.to <= to))
    .map(spanOf);
  return {
    references: footnotes.references.map(labelled),
    definitions: footnotes.definitions.map((range) => definition(text, { identifier: range.identifier, span: spanOf(range), isNested: range.parent !== null })),
    headings: headings.map((heading) => ({
      level: heading.level,
      content: heading.content.from === heading.content.to ? null : spanOf(heading.content),
      to: trimmed(text, spanOf(heading))[1],
    })),
    codeBlocks: ofKind('code').map((block) => withoutMarks(text, spanOf(block))),
    codeSpans: outside('code'),
    links: links.filter(({ kind }) => kind !== 'url').map((link) => ({ byReference: link.kind === 'reference', span: spanOf(link) })),
    images: embeds.map(spanOf),
    linkDefinitions: ofKind('link-definition').map((block) => trimmed(text, spanOf(block))),
    htmlBlocks: ofKind('html').map((block) => trimmed(text, spanOf(block))),
    htmlTags: outside('html'),
  };
}

/**
 * Micromark's reading of a text. Blocks are compared without the blanks at their ends: micromark counts the indent of an
 * HTML block, blanks behind a heading, and the last line ending of a block that the note's end closes. Of headings the start
 * is left out: micromark puts it before link definitions that stand on the lines above a setext heading.
 */
export function micromarkReading(text: string): MarkdownReading {
  const reading = readWithMicromark(text);
  return {
    ...reading,
    references: reading.references.map(({ identifier, span }) => ({ identifier, span })),
    definitions: reading.definitions.map((found) => definition(text, found)),
    headings: reading.headings.map(({ level, content, span }) => ({ level, content: content && withoutBox(text, content), to: trimmed(text, span)[1] })),
    codeBlocks: reading.codeBlocks.map((span) => withoutMarks(text, span)),
    linkDefinitions: reading.linkDefinitions.map((span) => trimmed(text, span)),
    links: reading.links.map(({ kind, span }) => ({ byReference: kind === 'linkReference', span })),
    htmlBlocks: reading.htmlBlocks.map((span) => trimmed(text, span)),
  };
}

function spanOf({ from, to }: TextRange): Span {
  return [from, to];
}

function labelled({ identifier, from, to }: TextRange & { readonly identifier: string }): Labelled {
  return { identifier, span: [from, to] };
}

/** Micromark ends a definition that stands in another container wherever the next line's containers begin, so only starts are compared there. */
function definition(text: string, { identifier, span, isNested }: Labelled & { readonly isNested: boolean }): MarkdownReading['definitions'][number] {
  return { identifier, from: span[0], to: isNested ? null : trimmed(text, span)[1] };
}

/** Micromark without its task lists takes the box of a task for text. */
function withoutBox(text: string, [from, to]: Span): Span {
  const box = /(?:[-+*]|\d[.)])[ \t]+$/.test(text.slice(0, from)) ? /^\[[^\d]\][ \t]+/.exec(text.slice(from, to)) : null;
  return [from + (box?.[0].length ?? 0), to];
}

/** Micromark counts blank lines behind indented code where they stand in a quote, marks and all. */
function withoutMarks(text: string, [from, to]: Span): Span {
  return trimmed(text, [from, from + text.slice(from, to).replace(/[\s>]+$/, '').length]);
}

/** The span without blanks and line endings at either end. */
function trimmed(text: string, [from, to]: Span): Span {
  const inner = text.slice(from, to);
  const start = inner.length - inner.trimStart().length;
  return [from + start, from + Math.max(start, inner.trimEnd().length)];
}
