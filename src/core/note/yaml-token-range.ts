import type { CST } from 'yaml';
import type { TextRange } from '../text/text-range';

/** Where the parts of one YAML key with its value are written. */
export interface YamlItemPlaces {
  /** The key's first character, a `?`, anchor or tag before it included. */
  readonly from: number;
  readonly key: TextRange;
  /** Behind the colon; null where the key has none. */
  readonly colonEnd: number | null;
  /** The value with its anchor and tag; empty behind the colon, or the key, where nothing is written. */
  readonly value: TextRange;
}

/** Finds the parts of an entry of a mapping. Blanks, comments and line endings around them do not count. */
export function yamlItemPlaces(item: CST.CollectionItem): YamlItemPlaces {
  const sep = item.sep ?? [];
  const colon = sep.findIndex((token) => token.type === 'map-value-ind');
  const colonAt = sep[colon]?.offset ?? null;
  const lead = item.start.filter(isWritten);
  const keyFrom = item.key?.offset ?? colonAt ?? endOf(lead) ?? 0;
  const key = { from: keyFrom, to: item.key ? tokenEnd(item.key) : keyFrom };
  const colonEnd = colonAt === null ? null : colonAt + 1;
  const nothing = colonEnd ?? key.to;
  const props = sep.slice(colon + 1).filter(isWritten);
  const value = item.value && tokenEnd(item.value) > item.value.offset ? item.value : null;
  const from = props[0]?.offset ?? value?.offset ?? nothing;
  const to = value === null ? (endOf(props) ?? nothing) : tokenEnd(value);
  return { from: lead[0]?.offset ?? keyFrom, key, colonEnd, value: { from, to: Math.max(from, to) } };
}

/** Where what a token says ends: behind its last character that is no blank, comment or line ending. */
export function tokenEnd(token: CST.Token): number {
  if (token.type === 'block-map' || token.type === 'block-seq') return lastItemEnd(token.items) ?? token.offset;
  if (token.type === 'flow-collection') {
    return endOf(token.end.filter((end) => end.source !== '' && isWritten(end))) ?? lastItemEnd(token.items) ?? token.offset + 1;
  }
  if (token.type === 'block-scalar') return blockScalarEnd(token);
  return token.type === 'document' ? token.offset : token.offset + token.source.length;
}

function lastItemEnd(items: readonly CST.CollectionItem[]): number | null {
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (item === undefined) continue;
    if (item.value) return tokenEnd(item.value);
    const end = endOf((item.sep ?? []).filter(isWritten)) ?? (item.key ? tokenEnd(item.key) : endOf(item.start.filter(isWritten)));
    if (end !== null) return end;
  }
  return null;
}

/** The content without the line endings behind it; the header where the content is blank. */
function blockScalarEnd(token: CST.BlockScalar): number {
  const content = token.source.trimEnd();
  const last = token.props[token.props.length - 1];
  if (content !== '' && last !== undefined) return tokenEnd(last) + content.length;
  const [header] = token.props;
  return header === undefined ? token.offset : tokenEnd(header);
}

function endOf(tokens: readonly CST.SourceToken[]): number | null {
  const last = tokens[tokens.length - 1];
  return last === undefined ? null : last.offset + last.source.length;
}

function isWritten(token: CST.SourceToken): boolean {
  return token.type !== 'space' && token.type !== 'newline' && token.type !== 'comment' && token.type !== 'comma';
}
