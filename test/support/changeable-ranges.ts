import type { ProtectedKind } from '../../src/core/note/inline';

/** A summary that is replaced goes with all that stands in it; of a compiled note, what it comes from is kept in a property. */
const inSummaries: readonly ProtectedKind[] = ['code', 'comment', 'frontmatter', 'html', 'image', 'link-destination', 'math', 'url', 'wikilink'];

/** What fixes of these rules may change beside running text; no other fix changes anything that is protected. */
export const changeableRanges: ReadonlyMap<string, readonly ProtectedKind[]> = new Map<string, readonly ProtectedKind[]>([
  ['ai-artefact', ['html', 'url', 'link-destination']],
  // A conversion takes the decoration of the answer along.
  ['citation-unlinked', ['html']],
  ['comment-leak', ['comment']],
  ['fence-unclosed', ['code', 'math', 'html']],
  // A definition goes whole, with all that is in it.
  ['footnote-duplicate', ['code', 'math', 'comment', 'html', 'wikilink', 'image', 'link-destination', 'url']],
  ['footnote-unused', ['code', 'math', 'comment', 'html', 'wikilink', 'image', 'link-destination', 'url']],
  ['footnote-in-image-alt', ['image']],
  // What it says goes as it is, with all that is in it.
  ['footnote-inline', ['code', 'math', 'comment', 'html', 'wikilink', 'image', 'link-destination', 'url']],
  ['html-comment', ['html']],
  ['image-format', ['wikilink', 'image', 'link-destination']],
  // Some links are pasted citations, and a conversion takes the decoration of the answer along.
  ['link-missing', ['wikilink', 'link-destination', 'html']],
  ['link-name-markup', ['wikilink', 'link-destination']],
  ['link-unpublished', ['wikilink', 'link-destination']],
  ['ignore-unused', ['comment', 'frontmatter']],
  ['private-upload-url', ['url', 'link-destination']],
  ['source-duplicate', ['url', 'link-destination']],
  ['source-tracking', ['url', 'link-destination']],
  ['source-url-invalid', ['url', 'link-destination']],
  ['summary-empty', ['comment', 'frontmatter']],
  ['summary-harder-than-note', inSummaries],
  ['summary-stale', inSummaries],
  ['summary-unsupported', inSummaries],
]);
