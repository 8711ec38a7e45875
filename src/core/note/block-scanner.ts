import type { Block, Container, FootnoteDefinition, GuardedBlock, Heading, LinkDefinition } from './block';
import { BreakFinder } from './break-finder';
import { isBlankOrEnding, trimEnd } from './character';
import type { InlineSource } from './inline-source';
import { directSource, joinedSource } from './inline-source';
import { LineCursor } from './line-cursor';
import { readLinkDefinition } from './link-definition';
import type { OpenContainer, OpenFootnoteDefinition, OpenLeaf, OpenParagraph, OpenTable } from './open-block';
import { visitCells } from './table-row';

/** What is found block by block. Containers and leaves come in the order in which they begin. */
export interface ScannedBlocks {
  readonly blocks: readonly Block[];
  readonly containers: readonly Container[];
  /** Those of the blocks that are such, and those of the containers. */
  readonly headings: readonly Heading[];
  readonly guarded: readonly GuardedBlock[];
  readonly footnotes: readonly FootnoteDefinition[];
  /** The stretches of the note to scan for inlines, in its order: from, to, from, to ... */
  readonly stretches: readonly number[];
  /** Paragraphs whose lines quote marks stand between, to be scanned without those, in the order of the note. */
  readonly joined: readonly InlineSource[];
  /** The first definition of each identifier. */
  readonly linkDefinitions: ReadonlyMap<string, LinkDefinition>;
}

/** The open blocks while a note is scanned line by line, and the finished ones. */
export class BlockScanner implements ScannedBlocks {
  readonly cursor: LineCursor;
  readonly blocks: Block[] = [];
  readonly containers: Container[] = [];
  readonly headings: Heading[] = [];
  readonly guarded: GuardedBlock[] = [];
  readonly footnotes: FootnoteDefinition[] = [];
  readonly stretches: number[] = [];
  readonly joined: InlineSource[] = [];
  readonly linkDefinitions = new Map<string, LinkDefinition>();
  /** The open containers from the outermost to the innermost; the leaf stands in the innermost. */
  readonly open: OpenContainer[] = [];
  leaf: OpenLeaf | null = null;
  /** How many of the open containers the current line continues. */
  matched = 0;
  /** Where the last line that holds text ends. */
  textEnd = 0;
  // Only one paragraph is open at a time, and a note has thousands.
  private readonly paragraph: OpenParagraph = { kind: 'paragraph', from: 0, to: 0, lines: [], isEmptied: false, isBehindBox: false, settled: -1 };
  private readonly breaks: BreakFinder;

  constructor(text: string, from: number) {
    this.cursor = new LineCursor(text, from);
    this.breaks = new BreakFinder(text);
  }

  get innermost(): OpenContainer | null {
    // Asking an empty list for its place -1 would take many times as long.
    const { length } = this.open;
    return length === 0 ? null : (this.open[length - 1] ?? null);
  }

  get allMatched(): boolean {
    return this.matched === this.open.length;
  }

  /** True where a paragraph with text is open, so that not every block may interrupt it. */
  get inParagraph(): boolean {
    return this.leaf?.kind === 'paragraph' && (this.leaf.lines.length > 0 || this.leaf.isEmptied);
  }

  /** Whether a thematic break begins at `at` on the current line. */
  isThematicBreak(at: number): boolean {
    return this.breaks.isBreak(at, this.cursor.lineFrom, this.cursor.lineEnd);
  }

  /** Closes what the current line does not continue. */
  closeUnmatched(): void {
    if (this.allMatched) return;
    this.closeLeaf();
    while (this.open.length > this.matched) this.closeContainer();
  }

  /** Begins a container in the innermost matched one. */
  openContainer(container: OpenContainer): void {
    this.beginBlock();
    this.containers.push(container);
    this.open.push(container);
    this.matched = this.open.length;
  }

  /** The same for the definition of a footnote. */
  openFootnote(definition: OpenFootnoteDefinition): void {
    this.openContainer(definition);
    this.footnotes.push(definition);
  }

  /** Begins a leaf that lines may follow. */
  openLeaf(leaf: OpenLeaf): void {
    this.beginBlock();
    this.leaf = leaf;
  }

  /** Begins, and gives, a paragraph with what is left of the line from `from` on; at the line's end, with nothing. */
  openParagraph(from: number): OpenParagraph {
    const { paragraph, cursor } = this;
    this.beginBlock();
    paragraph.from = from;
    paragraph.to = cursor.lineEnd;
    paragraph.lines = from < cursor.lineEnd ? [from, cursor.lineEnd] : [];
    paragraph.isEmptied = false;
    paragraph.isBehindBox = false;
    paragraph.settled = -1;
    this.leaf = paragraph;
    return paragraph;
  }

  /** Adds a leaf that is complete. */
  addBlock(block: Block): void {
    this.beginBlock();
    this.blocks.push(block);
  }

  /** Adds a heading, which is complete as it begins. */
  addHeading(heading: Heading): void {
    this.addBlock(heading);
    this.headings.push(heading);
  }

  /** Closes everything at the end of the note. */
  finish(): void {
    this.closeLeaf();
    while (this.open.length > 0) this.closeContainer();
  }

  /** Closes the open leaf and keeps it as a block; `closed` says whether its own end mark was found. */
  closeLeaf(closed = false): void {
    const { leaf } = this;
    if (leaf === null) return;
    this.leaf = null;
    if (leaf.kind === 'paragraph') this.closeParagraph(leaf);
    else if (leaf.kind === 'table') this.closeTable(leaf);
    else this.closeVerbatim(leaf, closed);
  }

  /** Takes link definitions off the start of a paragraph. */
  takeDefinitions(paragraph: OpenParagraph): void {
    const { text } = this.cursor;
    if (paragraph.isBehindBox || text.charCodeAt(paragraph.lines[0] ?? 0) !== 91) return;
    const source = this.paragraphSource(paragraph.lines);
    let lines = 0;
    for (let at = source.from; ; ) {
      const found = readLinkDefinition(source, at, this.innermost);
      if (found === null) break;
      this.addGuarded(found.definition);
      if (!this.linkDefinitions.has(found.definition.identifier)) {
        this.linkDefinitions.set(found.definition.identifier, found.definition);
      }
      lines += found.lineCount;
      at = found.next;
    }
    paragraph.lines.splice(0, lines * 2);
    if (paragraph.lines.length === 0) paragraph.isEmptied = true;
    paragraph.from = paragraph.lines[0] ?? paragraph.to;
  }

  /** Scans the lines of a paragraph for inlines. */
  addLines(lines: readonly number[]): void {
    if (this.areApart(lines)) this.joined.push(joinedSource(this.cursor.text, lines));
    else {
      const from = lines[0] ?? 0;
      this.stretches.push(from, trimEnd(this.cursor.text, from, lines[lines.length - 1] ?? from));
    }
  }

  /** Scans the cells of a table row for inlines. */
  addCells(from: number, to: number): void {
    const { text } = this.cursor;
    visitCells(text, from, to, (cellFrom, cellTo) => {
      if (cellTo > cellFrom) this.stretches.push(cellFrom, cellTo);
    });
  }

  /** The text of lines, joined where quote marks stand between them. */
  private paragraphSource(lines: readonly number[]): InlineSource {
    const { text } = this.cursor;
    if (this.areApart(lines)) return joinedSource(text, lines);
    const from = lines[0] ?? 0;
    return directSource(text, from, trimEnd(text, from, lines[lines.length - 1] ?? from));
  }

  /** Whether quote marks stand between lines. */
  private areApart(lines: readonly number[]): boolean {
    return lines.length > 2 && (this.innermost?.quotes ?? 0) > 0;
  }

  private beginBlock(): void {
    this.closeUnmatched();
    this.closeLeaf();
    const parent = this.innermost;
    if (parent?.kind === 'list-item') parent.empty = false;
  }

  private closeContainer(): void {
    const container = this.open.pop();
    if (container === undefined) return;
    this.matched = Math.min(this.matched, this.open.length);
    if (this.textEnd > container.to) container.to = this.textEnd;
    const parent = this.innermost;
    if (parent !== null && container.to > parent.to) parent.to = container.to;
    if (container.kind !== 'footnote-definition') return;
    const { text } = this.cursor;
    const to = trimEnd(text, container.content.from, container.to);
    let { from } = container.content;
    while (from < to && isBlankOrEnding(text.charCodeAt(from))) from++;
    container.content = { from, to };
  }

  private addGuarded(block: GuardedBlock): void {
    this.blocks.push(block);
    this.guarded.push(block);
  }

  private closeParagraph(paragraph: OpenParagraph): void {
    this.takeDefinitions(paragraph);
    if (paragraph.lines.length === 0) return;
    const { from } = paragraph;
    const to = trimEnd(this.cursor.text, from, paragraph.to);
    this.blocks.push({ kind: 'paragraph', from, to, container: this.innermost });
    this.addLines(paragraph.lines);
  }

  private closeTable(table: OpenTable): void {
    this.blocks.push({ kind: 'table', from: table.from, to: table.to, container: this.innermost });
    for (let index = 0; index + 1 < table.rows.length; index += 2) {
      this.addCells(table.rows[index] ?? 0, table.rows[index + 1] ?? 0);
    }
  }

  private closeVerbatim(leaf: Exclude<OpenLeaf, OpenParagraph | OpenTable>, closed: boolean): void {
    const { from, to } = leaf;
    const container = this.innermost;
    if (to > this.textEnd) this.textEnd = to;
    if (leaf.kind === 'fence') this.addGuarded({ kind: 'code', style: 'fenced', info: leaf.info, closed, from, to, container });
    else if (leaf.kind === 'indented') this.addGuarded({ kind: 'code', style: 'indented', info: '', closed: true, from, to, container });
    else if (leaf.kind === 'html') this.addGuarded({ kind: 'html', from, to, container });
    else this.addGuarded({ kind: leaf.kind, closed, from, to, container });
  }
}
