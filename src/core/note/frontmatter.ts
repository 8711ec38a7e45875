import type { TextRange } from '../text/text-range';

/** A value as YAML 1.2 (and so Obsidian) reads it: dates stay strings, mappings are Maps so that no key can reach a prototype. */
export type PropertyValue =
  | string
  | number
  | boolean
  | null
  | readonly PropertyValue[]
  | ReadonlyMap<string, PropertyValue>;

/** One top-level key of the frontmatter with its value. The range covers key and value, without comment or line ending. */
export interface Property extends TextRange {
  readonly key: string;
  readonly value: PropertyValue;
  /** The key as written, quotes included. */
  readonly keyRange: TextRange;
  /** The value as written, quotes and brackets included; empty, right behind the colon, where nothing is written. */
  readonly valueRange: TextRange;
}

/** A fenced block at the start of a note: `from` is the opening fence, `to` the end of the closing fence without its line ending. */
interface FrontmatterBlock extends TextRange {
  /** All that stands between the two fence lines, the last line ending included. */
  readonly content: TextRange;
}

/** The block was read. `json` means one line of JSON, as sites' compiled notes have it; all else, YAML flow included, is `yaml`. */
export interface ParsedFrontmatter extends FrontmatterBlock {
  readonly kind: 'parsed';
  readonly format: 'yaml' | 'json';
  /** In the order written; keys are unique. */
  readonly properties: readonly Property[];
}

/** The block cannot be read: no reader sees any property of it. */
export interface MalformedFrontmatter extends FrontmatterBlock {
  readonly kind: 'malformed';
  /** What is wrong, without a place and without a full stop. */
  readonly message: string;
  /** Where the fault is; never empty, unless the block is. */
  readonly range: TextRange;
}

/** The block is over a limit (64 KiB, 1,000 keys, depth 32, 50 aliases) and was not read. */
export interface TooLargeFrontmatter extends FrontmatterBlock {
  readonly kind: 'too-large';
  /** Which limit, as in `65,537 bytes, expected at most 65,536`. */
  readonly message: string;
}

/** What stands at the start of a note, by Obsidian's fence rules. */
export type Frontmatter = { readonly kind: 'none' } | ParsedFrontmatter | MalformedFrontmatter | TooLargeFrontmatter;

/** The property of that name, compared exactly; undefined where there is none or the block was not read. */
export function findProperty(frontmatter: Frontmatter, key: string): Property | undefined {
  if (frontmatter.kind !== 'parsed') return undefined;
  return frontmatter.properties.find((property) => property.key === key);
}
