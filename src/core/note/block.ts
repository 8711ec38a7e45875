import type { TextRange } from '../text/text-range';

/** A block quote. The range runs from its first `>` to the end of its last line. */
export interface Quote extends TextRange {
  readonly kind: 'quote';
  readonly parent: Container | null;
}

/** A block quote whose first line is `[!type]`. */
export interface Callout extends TextRange {
  readonly kind: 'callout';
  readonly parent: Container | null;
  /** As written between `[!` and `]`. */
  readonly type: string;
  /** What stands behind `[!type]` and its fold mark on the first line, trimmed; empty where there is no title. */
  readonly title: TextRange;
}

/** One item of a list. The range runs from its marker to the end of its last line. */
export interface ListItem extends TextRange {
  readonly kind: 'list-item';
  readonly parent: Container | null;
  readonly marker: TextRange;
  /** The number of an ordered item; null for a bullet. */
  readonly number: number | null;
  /** The character between the brackets of a task; null where the item is none. */
  readonly task: string | null;
}

/** `[^label]: text`. The range runs from `[` to the end of its last line, lazy and indented lines included. */
export interface FootnoteDefinition extends TextRange {
  readonly kind: 'footnote-definition';
  readonly parent: Container | null;
  /** As written between `[^` and `]`. */
  readonly label: string;
  /** The label case-folded, by which references find it. */
  readonly identifier: string;
  /** The text behind the colon, from its first to its last character that is not blank. */
  readonly content: TextRange;
}

/** A block that holds other blocks; `parent` is the one it stands in, null at the top. */
export type Container = Quote | Callout | ListItem | FootnoteDefinition;

interface Leaf extends TextRange {
  /** The innermost container it stands in, null at the top of the note. */
  readonly container: Container | null;
}

/** `# Text` or a paragraph above a line of `=` or `-`. */
export interface Heading extends Leaf {
  readonly kind: 'heading';
  readonly style: 'atx' | 'setext';
  /** 1 to 6. */
  readonly level: number;
  /** The text as written, without the marks around it. */
  readonly text: string;
  /** Where `text` stands; empty for an empty heading. */
  readonly content: TextRange;
}

/** Running text. */
export interface Paragraph extends Leaf {
  readonly kind: 'paragraph';
}

/** Code between fences, or indented by four columns. */
export interface CodeBlock extends Leaf {
  readonly kind: 'code';
  readonly style: 'fenced' | 'indented';
  /** What stands behind the opening fence, trimmed; empty for indented code. */
  readonly info: string;
  /** False for a fence that nothing closes. */
  readonly closed: boolean;
}

/** `$$ ... $$` on lines of its own. */
export interface MathBlock extends Leaf {
  readonly kind: 'math';
  readonly closed: boolean;
}

/** `%% ... %%` that begins a line and spans lines; to the end of the note where nothing closes it. */
export interface CommentBlock extends Leaf {
  readonly kind: 'comment';
  readonly closed: boolean;
}

/** One of CommonMark's seven kinds of HTML block, comments included. */
export interface HtmlBlock extends Leaf {
  readonly kind: 'html';
}

/** Header row, delimiter row and body rows. */
export interface Table extends Leaf {
  readonly kind: 'table';
}

/** A line of three or more `*`, `-` or `_`. */
export interface ThematicBreak extends Leaf {
  readonly kind: 'thematic-break';
}

/** `[label]: destination "title"`. The first of a label wins. */
export interface LinkDefinition extends Leaf {
  readonly kind: 'link-definition';
  readonly label: string;
  readonly identifier: string;
  readonly destination: TextRange;
  /** The title without its quotes; null where there is none. */
  readonly title: TextRange | null;
}

/** A block that holds text of its own. Leaves never overlap and come in the order of the note. */
export type Block =
  | Heading
  | Paragraph
  | CodeBlock
  | MathBlock
  | CommentBlock
  | HtmlBlock
  | Table
  | ThematicBreak
  | LinkDefinition;

/** A block that holds no running text. */
export type GuardedBlock = CodeBlock | MathBlock | CommentBlock | HtmlBlock | LinkDefinition;

/** A heading at the top of the note with all that it governs: up to the next heading of its level or a higher one. */
export interface Section extends TextRange {
  readonly heading: Heading;
  /** From the line after the heading to the end of the section. */
  readonly body: TextRange;
}
