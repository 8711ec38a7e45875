import type { TextRange } from '../text/text-range';

/** `[^label]`. Listed as a reference only where the note defines it (GFM); otherwise as an undefined one. */
export interface FootnoteReference extends TextRange {
  readonly label: string;
  readonly identifier: string;
}

/** `^[text]`; `content` is what stands between the brackets. */
export interface InlineFootnote extends TextRange {
  readonly content: TextRange;
}

interface Reference extends TextRange {
  /** Path, URL or note name as written, escapes resolved; without the subpath where it leads into the vault. */
  readonly target: string;
  /** `#Heading`, `#A#B` or `#^block` of a link into the vault; empty otherwise. */
  readonly subpath: string;
  /** The text shown instead of the target; null where there is none. */
  readonly alias: string | null;
  /** True inside `%% %%`: Obsidian's index counts such links, readers never see them. */
  readonly inComment: boolean;
}

/** A link: `[[wikilink]]`, `[inline](url)`, `[text][reference]`, `<autolink>` or a bare `url`. */
export interface Link extends Reference {
  readonly kind: 'wikilink' | 'inline' | 'reference' | 'autolink' | 'url';
  /** The text shown, as written; the whole link where that is what is shown. */
  readonly text: TextRange;
  /** Where the target is written; for a reference, its label. */
  readonly destination: TextRange;
}

/** `![[embed]]` or `![image](url)`. */
export interface Embed extends Reference {
  readonly kind: 'wikilink' | 'image';
  readonly destination: TextRange;
}

/** `#tag`, the mark included. */
export interface Tag extends TextRange {
  readonly name: string;
  readonly inComment: boolean;
}

/** ` ^id` at the end of a block. The range is `^id`. */
export interface BlockId extends TextRange {
  readonly id: string;
}

/** A bare `[1]`, `[1, 2]`, `[1-3]` or `[1]-[3]` in running text that is no link: ranges are written out in `labels`. */
export interface CitationMark extends TextRange {
  readonly labels: readonly string[];
}

/** A stretch that no edit may touch, with what it is. Sorted, disjoint. */
export interface ProtectedRange extends TextRange {
  readonly kind: ProtectedKind;
}

/** What a protected range is. `url` is a bare URL, an autolink or the destination of a link definition; `link-destination` all of a link behind its text. */
export type ProtectedKind =
  | 'frontmatter'
  | 'code'
  | 'math'
  | 'comment'
  | 'html'
  | 'wikilink'
  | 'image'
  | 'link-destination'
  | 'url';
