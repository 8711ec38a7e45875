import type { Frontmatter } from '../core/note/frontmatter';
import type { Note } from '../core/note/note';
import type { TextRange } from '../core/text/text-range';
import { propertyWriter, type JsonValue } from './json-value.mts';
import type { OpenNote } from './open-note.mts';
import { publishAnswer } from './publish-answer.mts';

/** Frontmatter as `explain` shows it. */
export type ExplainedFrontmatter =
  | { readonly kind: 'none' }
  | (TextRange & { readonly kind: 'malformed'; readonly message: string; readonly range: TextRange })
  | (TextRange & { readonly kind: 'too-large'; readonly message: string })
  | (TextRange & { readonly kind: 'parsed'; readonly format: 'yaml' | 'json'; readonly properties: readonly ExplainedProperty[] });

/** One top-level key with its value. */
export interface ExplainedProperty extends TextRange {
  readonly key: string;
  readonly value: JsonValue;
}

/** What `explain` shows of a note: docs/cli.md names every key. */
export type Explanation = ReturnType<typeof explanationOf>;

/** What the parser and the publisher see in a note, as plain data without the parts that only the program needs. */
export function explanationOf(opened: OpenNote) {
  const { note } = opened;
  return {
    frontmatter: explainedFrontmatter(note.frontmatter),
    publish: publishAnswer(opened.publisher, opened.published),
    publishers: opened.everywhere.map(({ publisher, published }) => publishAnswer(publisher, published)),
    headings: note.headings.map(({ level, text, from, to }) => ({ level, text, from, to })),
    links: note.links.map(({ kind, target, subpath, alias, from, to }) => ({ kind, target, subpath, alias, from, to })),
    embeds: note.embeds.map(({ kind, target, subpath, alias, from, to }) => ({ kind, target, subpath, alias, from, to })),
    tags: note.tags.map(({ name, from, to }) => ({ name, from, to })),
    footnotes: explainedFootnotes(note),
    citations: explainedCitations(note),
    protected: note.protectedRanges.map(({ kind, from, to }) => ({ kind, from, to })),
  };
}

function explainedFootnotes({ footnotes }: Note) {
  const labelled = ({ label, identifier, from, to }: Note['footnotes']['references'][number]) => ({ label, identifier, from, to });
  return {
    references: footnotes.references.map(labelled),
    definitions: footnotes.definitions.map(labelled),
    undefined: footnotes.undefinedReferences.map(labelled),
    inline: footnotes.inline.map(({ from, to }) => ({ from, to })),
  };
}

function explainedCitations({ citations }: Note) {
  return {
    marks: citations.marks.map(({ from, to, labels }) => ({ from, to, labels })),
    lists: citations.lists.map(({ from, to, sources }) => ({
      from,
      to,
      sources: sources.map(({ label, url, title }) => ({ label, url, title })),
    })),
  };
}

function explainedFrontmatter(frontmatter: Frontmatter): ExplainedFrontmatter {
  if (frontmatter.kind === 'none') return { kind: 'none' };
  const { from, to } = frontmatter;
  if (frontmatter.kind === 'malformed') {
    return { kind: 'malformed', message: frontmatter.message, range: { from: frontmatter.range.from, to: frontmatter.range.to }, from, to };
  }
  if (frontmatter.kind === 'too-large') return { kind: 'too-large', message: frontmatter.message, from, to };
  const write = propertyWriter();
  const properties = frontmatter.properties.map((property) => ({
    key: property.key,
    value: write(property.value),
    from: property.from,
    to: property.to,
  }));
  return { kind: 'parsed', format: frontmatter.format, properties, from, to };
}
