import type { TextRange } from '../text/text-range';
import type { Property, PropertyValue } from './frontmatter';
import { afterLineEnding, isLineEnd, lineEndAt } from './frontmatter-lines';
import { keyLimit } from './frontmatter-limits';
import { readSimpleFlowList } from './simple-yaml-flow-list';
import { isOdd, readSimpleScalar } from './simple-yaml-scalar';
import { readPlainScalar } from './yaml-scalar';

/** A value with the place where it is written. */
interface Placed extends TextRange {
  readonly value: PropertyValue;
}

/** A key that waits for its value: a list on the lines below, or nothing. */
interface OpenKey {
  readonly key: string;
  readonly keyRange: TextRange;
  /** The column of the list's dashes; -1 before the first. */
  indent: number;
  readonly items: Placed[];
}

/** Keys longer than this are left to the full reader, which knows YAML's own bound. */
const longestKey = 200;

/**
 * Reads a block of `key: value` lines with plain or quoted scalars of one line, `[flow, lists]` and block lists of such scalars,
 * comments and blank lines, exactly as a full YAML 1.2 reader does. Null where the block holds anything else, faults included.
 */
export function readSimpleYaml(text: string, from: number, to: number): readonly Property[] | null {
  const reader = new SimpleYamlReader(text);
  for (let at = from; at < to; ) {
    const end = lineEndAt(text, at, to);
    if (!reader.readLine(at, end)) return null;
    at = afterLineEnding(text, end);
  }
  reader.close();
  return reader.properties;
}

class SimpleYamlReader {
  readonly properties: Property[] = [];
  private readonly keys = new Set<string>();
  private readonly text: string;
  private open: OpenKey | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** False where the line is not simple. */
  readLine(at: number, end: number): boolean {
    const start = skipSpaces(this.text, at, end);
    if (start === end) return true;
    const character = this.text.charAt(start);
    if (character === '#') return true;
    if (character === '-') return this.readItem(start, start - at, end);
    return start === at && this.readProperty(at, end);
  }

  /** Ends the property whose list was read. */
  close(): void {
    const open = this.open;
    if (open === null) return;
    this.open = null;
    const { key, keyRange, items } = open;
    const first = items[0];
    const last = items[items.length - 1];
    const behindColon = keyRange.to + 1;
    if (first === undefined || last === undefined) {
      this.add(key, keyRange, { value: null, from: behindColon, to: behindColon });
      return;
    }
    this.add(key, keyRange, { value: items.map((item) => item.value), from: first.from, to: last.to });
  }

  private readProperty(at: number, end: number): boolean {
    this.close();
    const keyTo = simpleKeyEnd(this.text, at, end);
    if (keyTo === -1) return false;
    const key = this.text.slice(at, keyTo);
    if (typeof readPlainScalar(key) !== 'string' || this.keys.has(key) || this.keys.size === keyLimit) return false;
    this.keys.add(key);
    const keyRange = { from: at, to: keyTo };
    const start = skipSpaces(this.text, keyTo + 1, end);
    if (start === end || this.text.charAt(start) === '#') {
      this.open = { key, keyRange, indent: -1, items: [] };
      return true;
    }
    const value = this.readValue(start, end);
    if (value === null || !endsHere(this.text, value.to, end)) return false;
    this.add(key, keyRange, value);
    return true;
  }

  private readValue(start: number, end: number): Placed | null {
    if (this.text.charAt(start) === '[') return readSimpleFlowList(this.text, start, end);
    return readSimpleScalar(this.text, start, end, false);
  }

  private readItem(dash: number, indent: number, end: number): boolean {
    const open = this.open;
    if (open === null || (open.indent !== -1 && open.indent !== indent)) return false;
    if (dash + 1 < end && this.text.charAt(dash + 1) !== ' ') return false;
    open.indent = indent;
    const start = skipSpaces(this.text, dash + 1, end);
    if (start === end || this.text.charAt(start) === '#') {
      open.items.push({ value: null, from: dash, to: dash + 1 });
      return true;
    }
    const item = readSimpleScalar(this.text, start, end, false);
    if (item === null || !endsHere(this.text, item.to, end)) return false;
    open.items.push({ value: item.value, from: dash, to: item.to });
    return true;
  }

  private add(key: string, keyRange: TextRange, { value, from, to }: Placed): void {
    this.properties.push({ key, value, keyRange, valueRange: { from, to }, from: keyRange.from, to });
  }
}

/** Where the plain key that begins at `at` ends, before its colon; -1 where there is no simple one. */
function simpleKeyEnd(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + longestKey);
  for (let index = at; index < limit; index++) {
    const character = text.charAt(index);
    if (character === ':') {
      const next = text.charCodeAt(index + 1);
      const endsKey = index > at && text.charAt(index - 1) !== ' ' && (next === 32 || isLineEnd(next));
      return endsKey ? index : -1;
    }
    if (!isKeyUnit(text.charCodeAt(index), index === at)) return -1;
  }
  return -1;
}

/** Letters, digits and `_` anywhere; space, `-`, `.` and `/` behind the first character; all beyond ASCII. */
function isKeyUnit(unit: number, first: boolean): boolean {
  if (unit >= 0xa0) return !isOdd(unit);
  if (!first && (unit === 32 || (unit >= 45 && unit <= 47))) return true;
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit === 95;
}

/** True where nothing but blanks, or a comment set off by one, follows up to the end of the line. */
function endsHere(text: string, at: number, end: number): boolean {
  const next = skipSpaces(text, at, end);
  return next === end || (next > at && text.charAt(next) === '#');
}

/** Tabs are not skipped: what they mean depends on the place, so such lines are not simple. */
function skipSpaces(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && text.charCodeAt(next) === 32) next++;
  return next;
}
