import type { TextRange } from '../text/text-range';

/** What every container keeps while it is open. `quotes` counts the quotes and callouts among it and its parents. */
interface OpenContainerBase {
  from: number;
  to: number;
  parent: OpenContainer | null;
  quotes: number;
}

/** A block quote; its `to` is the end of the last line that has its mark. */
export interface OpenQuote extends OpenContainerBase {
  kind: 'quote';
}

/** A block quote that began with `[!type]`. */
export interface OpenCallout extends OpenContainerBase {
  kind: 'callout';
  type: string;
  title: TextRange;
}

/** A list item; what is deeper than `indent` belongs to it. */
export interface OpenListItem extends OpenContainerBase {
  kind: 'list-item';
  marker: TextRange;
  number: number | null;
  task: string | null;
  /** Columns that a line must be indented by to stay in the item. */
  indent: number;
  /** True until something stands in the item: such an item ends at its first blank line. */
  empty: boolean;
}

/** A footnote definition; lines indented by four columns belong to it. */
export interface OpenFootnoteDefinition extends OpenContainerBase {
  kind: 'footnote-definition';
  label: string;
  identifier: string;
  content: TextRange;
}

/** A container while lines may still belong to it. Assignable to `Container` when it is closed. */
export type OpenContainer = OpenQuote | OpenCallout | OpenListItem | OpenFootnoteDefinition;

interface OpenLeafBase {
  from: number;
  to: number;
}

/** The offsets of its lines without indentation: from, to, from, to ... */
export interface OpenParagraph extends OpenLeafBase {
  kind: 'paragraph';
  lines: number[];
  /** True where link definitions were all that stood in it so far: it is still a paragraph to what follows. */
  isEmptied: boolean;
  /** True behind the box of a task: no link definition can stand there. */
  isBehindBox: boolean;
  /** The index in `lines` of the last line that began by closing math or a comment; what opened before it is closed. -1 where none did. */
  settled: number;
}

/** Fenced code; `unit` and `length` say what its closing fence must be. */
export interface OpenFence extends OpenLeafBase {
  kind: 'fence';
  unit: number;
  length: number;
  info: string;
}

/** Code indented by four columns. */
export interface OpenIndentedCode extends OpenLeafBase {
  kind: 'indented';
}

/** `end` is CommonMark's number of the kind of HTML block, which says what ends it. */
export interface OpenHtml extends OpenLeafBase {
  kind: 'html';
  end: number;
}

/** `$$` math that goes on to the next `$$`. */
export interface OpenMath extends OpenLeafBase {
  kind: 'math';
}

/** A `%%` comment that goes on to the next `%%`. */
export interface OpenComment extends OpenLeafBase {
  kind: 'comment';
}

/** `rows` holds the offsets of header and body rows: from, to, from, to ... */
export interface OpenTable extends OpenLeafBase {
  kind: 'table';
  rows: number[];
}

/** The one leaf that lines may still belong to. */
export type OpenLeaf = OpenParagraph | OpenFence | OpenIndentedCode | OpenHtml | OpenMath | OpenComment | OpenTable;
