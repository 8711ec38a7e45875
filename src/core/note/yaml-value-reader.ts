import { isAlias, isMap, isPair, isScalar, isSeq, type Pair } from 'yaml';
import type { TextRange } from '../text/text-range';
import type { PropertyValue } from './frontmatter';
import { depthLimit, keyLimit, overLimitMessage, valueLimit } from './frontmatter-limits';

/** A value with how much it holds once its aliases are followed. */
interface Measured {
  readonly value: PropertyValue;
  /** The number of values in it, itself included. */
  readonly count: number;
  /** The number of collections within each other. */
  readonly depth: number;
}

/** Why nodes cannot be read as values. */
export type YamlValueFault =
  | { readonly kind: 'malformed'; readonly message: string; readonly range: TextRange }
  | { readonly kind: 'too-large'; readonly message: string };

/**
 * Turns composed YAML nodes, in the order of the text, into values. An alias shares the value of its anchor, so that the cost is
 * linear in the text; what all aliases together stand for is bounded. Once there is a `fault`, what it gives means nothing.
 */
export class YamlValueReader {
  /** The first fault: a key twice in one mapping, an alias without anchor or inside of it, a limit. */
  fault: YamlValueFault | null = null;
  private keys = 0;
  /** Null while the anchored node is being read. */
  private readonly anchors = new Map<string, Measured | null>();
  private readonly source: string;

  /** The source is the text that the nodes were composed from. */
  constructor(source: string) {
    this.source = source;
  }

  read(node: unknown): PropertyValue {
    return this.readNode(node).value;
  }

  /** The key of a pair as text, by which plain objects would hold it; counts it and faults where `seen` holds it. */
  readKey(node: unknown, seen: Set<string>): string {
    this.keys++;
    if (this.keys > keyLimit) this.fault ??= { kind: 'too-large', message: overLimitMessage(keyLimit, 'keys') };
    const key = this.keyText(node);
    if (seen.has(key)) this.fail(`Unexpected second key \`${key}\`, expected each key once`, node);
    seen.add(key);
    return key;
  }

  /** A list or mapping as a key, such as a template's `{{date}}` holds, goes by what is written. */
  private keyText(node: unknown): string {
    if (node === null) return '';
    const { value } = this.readNode(node);
    if (value === null) return '';
    if (typeof value !== 'object') return String(value);
    const { from, to } = rangeOf(node);
    return this.source.slice(from, to);
  }

  private readNode(node: unknown): Measured {
    if (this.fault !== null) return measured(null);
    if (isAlias(node)) return this.follow(node.source, node);
    if (isScalar(node)) return this.anchored(node.anchor, () => measured(scalarValue(node.value, node.source)));
    if (isMap(node)) return this.anchored(node.anchor, () => this.readPairs(node.items));
    if (isSeq(node)) return this.anchored(node.anchor, () => this.readItems(node.items));
    return isPair(node) ? this.readPairs([node]) : measured(null);
  }

  private readPairs(pairs: readonly Pair[]): Measured {
    const seen = new Set<string>();
    const members = new Map<string, PropertyValue>();
    const parts = pairs.map((pair) => {
      const key = this.readKey(pair.key, seen);
      const part = this.readNode(pair.value);
      members.set(key, part.value);
      return part;
    });
    return this.collected(members, parts);
  }

  private readItems(items: readonly unknown[]): Measured {
    const parts = items.map((item) => this.readNode(item));
    return this.collected(
      parts.map((part) => part.value),
      parts,
    );
  }

  private collected(value: PropertyValue, parts: readonly Measured[]): Measured {
    let count = 1;
    let depth = 0;
    for (const part of parts) {
      count += part.count;
      depth = Math.max(depth, part.depth);
    }
    if (count > valueLimit) this.fault ??= { kind: 'too-large', message: overLimitMessage(valueLimit, 'values') };
    // The properties themselves are the first level.
    if (depth + 2 > depthLimit) this.fault ??= { kind: 'too-large', message: overLimitMessage(depthLimit, 'levels') };
    return { value, count, depth: depth + 1 };
  }

  private anchored(anchor: string | undefined, read: () => Measured): Measured {
    if (anchor === undefined) return read();
    this.anchors.set(anchor, null);
    const result = read();
    this.anchors.set(anchor, result);
    return result;
  }

  private follow(anchor: string, node: unknown): Measured {
    const target = this.anchors.get(anchor);
    if (target) return target;
    this.fail(
      target === undefined
        ? `Unexpected alias \`*${anchor}\`, expected its anchor \`&${anchor}\` before it`
        : `Unexpected alias \`*${anchor}\` inside the value that it stands for`,
      node,
    );
    return measured(null);
  }

  private fail(message: string, node: unknown): void {
    this.fault ??= { kind: 'malformed', message, range: rangeOf(node) };
  }
}

function rangeOf(node: unknown): TextRange {
  const range = isScalar(node) || isAlias(node) || isMap(node) || isSeq(node) ? node.range : null;
  return { from: range?.[0] ?? 0, to: range?.[1] ?? 0 };
}

function measured(value: PropertyValue): Measured {
  return { value, count: 1, depth: 0 };
}

/** Values that only tags make, such as dates and bytes, stay as written. */
function scalarValue(value: unknown, source: string | undefined): PropertyValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return source ?? null;
}
