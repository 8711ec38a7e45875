import { Parser } from 'commonmark';

/** What the reference implementation of CommonMark reads in a text: fast on hostile input, but without offsets and footnotes. */
export interface CommonmarkReading {
  /** The level of each heading, in the order of the text. */
  readonly headings: readonly number[];
  readonly codeBlocks: number;
  readonly codeSpans: number;
  readonly htmlBlocks: number;
  readonly htmlTags: number;
  readonly quotes: number;
  readonly items: number;
  readonly links: number;
  readonly images: number;
}

/** Reads the text and counts what it holds. */
export function readWithCommonmark(text: string): CommonmarkReading {
  const counts = new Map<string, number>();
  const headings: number[] = [];
  const walker = new Parser().parse(text).walker();
  for (let event = walker.next(); event !== null; event = walker.next()) {
    if (!event.entering) continue;
    counts.set(event.node.type, (counts.get(event.node.type) ?? 0) + 1);
    if (event.node.type === 'heading') headings.push(event.node.level);
  }
  const count = (type: string): number => counts.get(type) ?? 0;
  return {
    headings,
    codeBlocks: count('code_block'),
    codeSpans: count('code'),
    htmlBlocks: count('html_block'),
    htmlTags: count('html_inline'),
    quotes: count('block_quote'),
    items: count('item'),
    links: count('link'),
    images: count('image'),
  };
}
