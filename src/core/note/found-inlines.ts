import type { BlockId, CitationMark, Embed, FootnoteReference, InlineFootnote, Link, ProtectedRange, Tag } from './inline';

/** What scanning leaves for inlines gathers; all offsets are in the note. */
export class FoundInlines {
  readonly links: Link[] = [];
  readonly embeds: Embed[] = [];
  readonly tags: Tag[] = [];
  readonly blockIds: BlockId[] = [];
  readonly references: FootnoteReference[] = [];
  readonly undefinedReferences: FootnoteReference[] = [];
  readonly inlineFootnotes: InlineFootnote[] = [];
  readonly marks: CitationMark[] = [];
  readonly spans: ProtectedRange[] = [];
}

/** How much had been found at some moment, so that what came later can be taken back. */
export interface FoundCounts {
  readonly links: number;
  readonly embeds: number;
  readonly tags: number;
  readonly references: number;
  readonly undefinedReferences: number;
  readonly inlineFootnotes: number;
  readonly marks: number;
  readonly spans: number;
}

/** How much has been found by now. */
export function countFound(found: FoundInlines): FoundCounts {
  return {
    links: found.links.length,
    embeds: found.embeds.length,
    tags: found.tags.length,
    references: found.references.length,
    undefinedReferences: found.undefinedReferences.length,
    inlineFootnotes: found.inlineFootnotes.length,
    marks: found.marks.length,
    spans: found.spans.length,
  };
}

/** Takes back all that was found since: the text of an image holds nothing of its own. */
export function forgetSince(found: FoundInlines, counts: FoundCounts): void {
  found.links.length = counts.links;
  found.embeds.length = counts.embeds;
  found.tags.length = counts.tags;
  found.references.length = counts.references;
  found.undefinedReferences.length = counts.undefinedReferences;
  found.inlineFootnotes.length = counts.inlineFootnotes;
  found.marks.length = counts.marks;
  found.spans.length = counts.spans;
}
