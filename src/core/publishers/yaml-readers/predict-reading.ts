import { isAlias, isMap, isPair, isScalar, isSeq, Scalar, type Pair } from 'yaml';
import { byteLimitMessage } from '../../note/frontmatter-limits';
import { composeYaml } from '../../note/yaml-composition';
import { yamlSource } from '../../note/yaml-frontmatter';
import { readYamlTokens } from '../../note/yaml-tokens';
import type { TextRange } from '../../text/text-range';
import type { YamlReader } from '../publisher';
import { readPlainAs } from './plain-scalar';
import { isReaderList, isReaderMap, type ReaderValue } from './reader-value';
import { readTaggedScalar, tagged } from './tagged-value';
import { shownTime } from './timestamp';
import { findUnreadable } from './unreadable-character';

/** What a reader makes of a block, or why and where it stops. */
export type PredictedReading =
  | { readonly kind: 'read'; readonly values: ReadonlyMap<string, ReaderValue>; readonly scalars: readonly PlainScalar[] }
  /** What it stops at, as a noun without an article. */
  | (TextRange & { readonly kind: 'failed'; readonly message: string });

/** A value without quotes or tag, as it is written and as the reader takes it. The range is the note's. */
export interface PlainScalar extends TextRange {
  readonly source: string;
  readonly value: ReaderValue;
}

/**
 * Foretells what a reader of YAML makes of the block between `from` and `to`, which Obsidian can read. Null where that
 * cannot be told. Linear in the block's length; never throws.
 */
export function predictReading(text: string, { from, to }: TextRange, reader: YamlReader): PredictedReading | null {
  const source = yamlSource(text, from, to);
  if (byteLimitMessage(source) !== null) return null;
  const nul = source.indexOf('\0');
  if (nul !== -1) return { kind: 'failed', from: from + nul, to: from + nul + 1, message: 'null character' };
  try {
    const read = readYamlTokens(source);
    const composition = read.kind === 'tokens' ? composeYaml(read.tokens, source.length) : null;
    if (composition?.kind !== 'document') return null;
    const { contents } = composition.document;
    if (!isMap(contents)) return null;
    const walk = new NodeReader(source, from, reader);
    const values = walk.readPairs(contents.items);
    return walk.fault ?? { kind: 'read', values, scalars: walk.scalars };
  } catch {
    return null;
  }
}

/** Reads composed nodes as the reader would. Once there is a fault, what it gives means nothing. */
class NodeReader {
  fault: Extract<PredictedReading, { kind: 'failed' }> | null = null;
  readonly scalars: PlainScalar[] = [];
  readonly #source: string;
  readonly #base: number;
  readonly #reader: YamlReader;
  readonly #anchors = new Map<string, ReaderValue>();

  constructor(source: string, base: number, reader: YamlReader) {
    this.#source = source;
    this.#base = base;
    this.#reader = reader;
  }

  readPairs(pairs: readonly Pair[]): ReadonlyMap<string, ReaderValue> {
    const members = new Map<string, ReaderValue>();
    /** Keys that only a merge has given: a written one takes their place. */
    const merged = new Set<string>();
    for (const { key, value } of pairs) {
      const name = this.#key(key);
      const read = this.#read(value);
      if (this.#isMerge(key)) this.#merge(members, merged, read, key);
      else if (members.has(name) && !merged.delete(name)) this.#fail(key, 'key that the reader takes for one above');
      else members.set(name, read);
    }
    return members;
  }

  #read(node: unknown): ReaderValue {
    if (this.fault !== null) return null;
    if (isAlias(node)) return this.#anchors.get(node.source) ?? null;
    const value = this.#readNode(node);
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) this.#anchors.set(node.anchor, value);
    return value;
  }

  #readNode(node: unknown): ReaderValue {
    if (isScalar(node)) return this.#scalar(node);
    if (isPair(node)) return this.readPairs([node]);
    if (!isMap(node) && !isSeq(node)) return null;
    const value = isMap(node) ? this.readPairs(node.items) : node.items.map((item) => this.#read(item));
    if (node.tag === undefined || tagged(value, node.tag, this.#reader)) return value;
    this.#fail(node, 'tag');
    return null;
  }

  #scalar(node: Scalar): ReaderValue {
    const from = node.range?.[0] ?? 0;
    const to = node.range?.[1] ?? from;
    const written = this.#source.slice(from, to);
    const isQuoted = node.type === Scalar.QUOTE_SINGLE || node.type === Scalar.QUOTE_DOUBLE;
    const unreadable = findUnreadable(written, isQuoted);
    if (unreadable !== null) this.#failAt(from + unreadable, from + unreadable + 1, 'control character');
    const source = node.source ?? '';
    if (node.tag !== undefined) {
      const value = readTaggedScalar(source, node.tag, this.#reader);
      if (value === undefined) this.#fail(node, 'tag');
      return value ?? null;
    }
    if (node.type !== Scalar.PLAIN) return source;
    const value = readPlainAs(source, this.#reader);
    this.scalars.push({ source, value, from: from + this.#base, to: to + this.#base });
    return value;
  }

  /** The key as text. Lists and mappings go by what is written: no reader makes sense of them. */
  #key(node: unknown): string {
    if (!isScalar(node)) return isAlias(node) ? keyText(this.#read(node)) : this.#writtenKey(node);
    const known = this.scalars.length;
    const value = this.#scalar(node);
    this.scalars.length = known;
    return keyText(value);
  }

  #writtenKey(node: unknown): string {
    const range = isMap(node) || isSeq(node) ? node.range : null;
    return this.#source.slice(range?.[0] ?? 0, range?.[1] ?? 0);
  }

  #isMerge(key: unknown): boolean {
    return this.#reader !== 'js-yaml-json' && isScalar(key) && key.type === Scalar.PLAIN && key.source === '<<' && key.tag === undefined;
  }

  #merge(members: Map<string, ReaderValue>, merged: Set<string>, value: ReaderValue, node: unknown): void {
    for (const source of isReaderList(value) ? value : [value]) {
      const given = mergeable(source, this.#reader);
      if (given === null) {
        this.#fail(node, 'merge key with what is no mapping');
        return;
      }
      for (const [key, member] of given) {
        if (members.has(key)) continue;
        members.set(key, member);
        merged.add(key);
      }
    }
  }

  #fail(node: unknown, found: string): void {
    const range = isScalar(node) || isMap(node) || isSeq(node) ? node.range : null;
    this.#failAt(range?.[0] ?? 0, range?.[1] ?? 0, found);
  }

  #failAt(from: number, to: number, message: string): void {
    this.fault ??= { kind: 'failed', from: from + this.#base, to: to + this.#base, message };
  }
}

/** What a merge takes from a value; null where the reader stops. js-yaml takes any object, a list by its indexes. */
function mergeable(value: ReaderValue, reader: YamlReader): Iterable<readonly [string, ReaderValue]> | null {
  if (isReaderMap(value)) return value;
  if (typeof value !== 'object' || value === null || reader === 'pyyaml') return null;
  return isReaderList(value) ? value.map((item, index) => [String(index), item] as const) : [];
}

/** A key as plain objects hold it; a date's is left as the text of its day. */
function keyText(value: ReaderValue): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return 'kind' in value && value.kind === 'date' ? shownTime(value.time) : '';
}
