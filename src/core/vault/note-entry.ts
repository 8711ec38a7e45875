import type { Frontmatter } from '../note/frontmatter';
import type { TextRange } from '../text/text-range';

/**
 * Where a reference is written. `code`: inside a code block or span, where Obsidian shows it as text but some publishers
 * replace embeds all the same, and so do `escaped` ones, behind a backslash. `property`: in a value of the frontmatter.
 */
export type ReferencePlace = 'text' | 'property' | 'code' | 'math' | 'escaped' | 'comment';

/** A link or embed that leads into the vault; web addresses are none. */
export interface VaultReference extends TextRange {
  readonly kind: 'link' | 'embed';
  readonly style: 'wikilink' | 'markdown';
  readonly place: ReferencePlace;
  /** Path or name as written, escapes resolved and percent signs decoded, without the subpath; empty for the note itself. */
  readonly target: string;
  /** `#Heading`, `#A#B` or `#^block`; empty where there is none. */
  readonly subpath: string;
  /** The text shown instead of the target; null where there is none. */
  readonly alias: string | null;
}

/** A heading as links look for it. */
export interface EntryHeading {
  readonly level: number;
  /** As written, without the marks around it. */
  readonly text: string;
  /** Where it begins in the note. */
  readonly from: number;
}

/** A source of a list or footnote definition. */
export interface EntrySource {
  /** By which equal addresses are known: see `sourceKey`. */
  readonly key: string;
  readonly url: string;
  readonly title: string;
}

/** A footnote's mark, with its label as written. */
export interface EntryFootnote {
  readonly label: string;
  /** Where it begins in the note. */
  readonly from: number;
}

/** The first definition of a label. */
export interface EntryFootnoteDefinition extends EntryFootnote {
  /** How its text begins, enough to tell two apart; null where that is not known. */
  readonly text: string | null;
}

/** What notes that embed a note need to know of its footnotes: both lists in the order of the text. */
export interface EntryFootnotes {
  readonly references: readonly EntryFootnote[];
  readonly definitions: readonly EntryFootnoteDefinition[];
}

/** What the other notes of a vault need to know of one note or canvas. Never changed: a changed note gets a new entry. */
export interface NoteEntry {
  /** The path in the vault, with `/` and extension. */
  readonly path: string;
  readonly frontmatter: Frontmatter;
  /** The names that `aliases` or `alias` give the note, as written. */
  readonly aliases: readonly string[];
  /** In the order of the text. */
  readonly headings: readonly EntryHeading[];
  /** In lower case, as they are compared. */
  readonly blockIds: readonly string[];
  /** In the order of the text; those of properties first. */
  readonly references: readonly VaultReference[];
  readonly sources: readonly EntrySource[];
  /** Where each `%%` of its body begins, in code and wherever else; absent where nobody has looked, or there are very many. */
  readonly commentMarks?: readonly number[];
  /** Absent where it has none that is referred to. */
  readonly footnotes?: EntryFootnotes;
  readonly summary: EntrySummary;
}

/** Whether a note has a summary section, and with something in it. */
export type EntrySummary =
  | { readonly kind: 'filled' }
  /** The range of its heading, and the text of it. */
  | (TextRange & { readonly kind: 'empty'; readonly heading: string })
  /**
   * The range of what stands for the whole note: its first heading, else its first block. `unsure` where it holds so little text
   * that it may need no summary, which its text tells.
   */
  | (TextRange & { readonly kind: 'missing' | 'unsure' })
  /** Neither a section nor any running text to sum up. */
  | { readonly kind: 'needless' };

/** A file of the vault that is no note. */
export interface FileEntry {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** What its bytes say; null where nobody has looked into it, or it is no image. */
  readonly image: ImageFacts | null;
}

/** What the bytes of an image say. */
export interface ImageFacts {
  /** In pixels; null where the format was not understood. */
  readonly width: number | null;
  readonly height: number | null;
  /** Whether it holds where it was taken. `unchecked`: a format that was not looked into, such as HEIC. */
  readonly position: 'yes' | 'no' | 'unchecked';
}
