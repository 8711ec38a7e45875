import { ownText } from '../text/own-text';
import { findFrontmatterFence, markLength, type FrontmatterFence } from './frontmatter-fence';
import { readFrontmatterJson } from './frontmatter-json';
import type { FrontmatterReading } from './frontmatter-reading';
import { byteLimitMessage } from './frontmatter-limits';
import { afterLineEnding, lineEndAt } from './frontmatter-lines';
import type { Frontmatter } from './frontmatter';
import { readSimpleYaml } from './simple-yaml';
import { readYamlFrontmatter } from './yaml-frontmatter';

/** What stands at the start of a note. */
export interface FrontmatterStart {
  readonly frontmatter: Frontmatter;
  /** Where the body begins: behind the closing fence's line ending; without frontmatter 0, or 1 behind a byte order mark. */
  readonly bodyFrom: number;
}

/** Reads the frontmatter of a note. Never throws; linear in the note's length, bounded in the block's. */
export function readFrontmatter(text: string): FrontmatterStart {
  return readStart(text, (whole) => whole);
}

/** The same, without a hold on the rest of the note's text. */
export function readOwnFrontmatter(text: string): FrontmatterStart {
  return readStart(text, (whole, to) => ownText(whole.slice(0, to)));
}

function readStart(text: string, partOf: (text: string, to: number) => string): FrontmatterStart {
  const fence = findFrontmatterFence(text);
  if (fence === null) return { frontmatter: { kind: 'none' }, bodyFrom: markLength(text) };
  return { frontmatter: readBlock(partOf(text, fence.bodyFrom), fence), bodyFrom: fence.bodyFrom };
}

function readBlock(text: string, fence: FrontmatterFence): Frontmatter {
  const { from, to, contentFrom, contentTo } = fence;
  const content = { from: contentFrom, to: contentTo };
  const limit = byteLimitMessage(text.slice(contentFrom, contentTo));
  if (limit !== null) return { kind: 'too-large', from, to, content, message: limit };
  const json = isOneLine(text, fence) ? readFrontmatterJson(text, contentFrom, lineEndAt(text, contentFrom, contentTo)) : null;
  const reading = json ?? readYaml(text, contentFrom, contentTo);
  switch (reading.kind) {
    case 'parsed':
      return { kind: 'parsed', from, to, content, format: json === null ? 'yaml' : 'json', properties: reading.properties };
    case 'malformed':
      return { kind: 'malformed', from, to, content, message: reading.message, range: reading.range };
    case 'too-large':
      return { kind: 'too-large', from, to, content, message: reading.message };
  }
}

function readYaml(text: string, from: number, to: number): FrontmatterReading {
  const properties = readSimpleYaml(text, from, to);
  return properties === null ? readYamlFrontmatter(text, from, to) : { kind: 'parsed', properties };
}

function isOneLine(text: string, { contentFrom, contentTo }: FrontmatterFence): boolean {
  return contentFrom < contentTo && afterLineEnding(text, lineEndAt(text, contentFrom, contentTo)) === contentTo;
}
