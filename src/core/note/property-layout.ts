import type { CST } from 'yaml';
import type { TextRange } from '../text/text-range';
import type { ParsedFrontmatter, Property } from './frontmatter';
import { isLineEnd } from './frontmatter-lines';
import type { PropertyStyle } from './property-text';
import { frontmatterTokens } from './yaml-frontmatter';
import { yamlItemPlaces } from './yaml-token-range';

/** How the properties of a frontmatter are written, as an edit must know it. */
export interface PropertyLayout {
  readonly format: PropertyStyle['format'];
  /** Where the mapping's brace stands; null for `key: value` lines. */
  readonly brace: number | null;
  /** The syntax of all keys with their values; offsets count from the content. */
  readonly items: readonly CST.CollectionItem[];
  /** Every comment of the block. */
  readonly comments: readonly TextRange[];
  /** Where a line of `...` ends the properties; where the block does, without one. */
  readonly end: number;
}

/** Finds the layout of a frontmatter that was read; null where it is none that edits understand. */
export function propertyLayout(text: string, { content, format }: ParsedFrontmatter): PropertyLayout | null {
  const read = frontmatterTokens(text, content.from, content.to);
  if (read.kind === 'too-large') return null;
  const comments = read.tokens.flatMap(commentsOf).map(({ from, to }) => ({ from: from + content.from, to: to + content.from }));
  const end = (read.tokens.find((token) => token.type === 'doc-end')?.offset ?? content.to - content.from) + content.from;
  const mapping = read.tokens.find((token) => token.type === 'document')?.value;
  if (mapping === undefined) return { format: 'block', brace: null, items: [], comments, end };
  if (mapping.type === 'block-map') return { format: 'block', brace: null, items: mapping.items, comments, end };
  if (mapping.type !== 'flow-collection' || mapping.start.type !== 'flow-map-start') return null;
  return { format: format === 'json' ? 'json' : 'flow', brace: mapping.offset + content.from, items: mapping.items, comments, end };
}

/** The syntax of one property; null where the layout does not hold it. */
export function propertyItem(layout: PropertyLayout, frontmatter: ParsedFrontmatter, property: Property): CST.CollectionItem | null {
  const keyFrom = property.keyRange.from - frontmatter.content.from;
  const holdsKey = (item: CST.CollectionItem): boolean => Boolean(item.key ?? item.sep) && yamlItemPlaces(item).key.from === keyFrom;
  return layout.items.find(holdsKey) ?? null;
}

/** The style that text beside the property's value should have: the quotes it has, the gaps its line has. */
export function styleLike(text: string, layout: PropertyLayout, like: Property | undefined): PropertyStyle {
  if (like === undefined) return { format: layout.format, gap: layout.format === 'json' ? '' : ' ', quote: '' };
  const { from, to } = like.valueRange;
  const isCompact = layout.format !== 'block' && from === like.keyRange.to + 1;
  const quote = /^[-[\s]*(["'])/.exec(text.slice(from, to))?.[1];
  return { format: layout.format, gap: isCompact ? '' : ' ', quote: quote === '"' || quote === "'" ? quote : '' };
}

/** True where the stretch goes over the end of a line. */
export function spansLines(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isLineEnd(text.charCodeAt(at))) return true;
  return false;
}

function commentsOf(token: CST.Token): TextRange[] {
  if (token.type === 'comment') return [{ from: token.offset, to: token.offset + token.source.length }];
  if (token.type === 'document') return [...token.start, ...(token.value ? [token.value] : []), ...(token.end ?? [])].flatMap(commentsOf);
  if (token.type === 'block-scalar') return token.props.flatMap(commentsOf);
  if ('items' in token) {
    const end = token.type === 'flow-collection' ? token.end : [];
    return [...token.items.flatMap(commentsOfItem), ...end.flatMap(commentsOf)];
  }
  return 'end' in token ? (token.end ?? []).flatMap(commentsOf) : [];
}

function commentsOfItem({ start, key, sep, value }: CST.CollectionItem): TextRange[] {
  return [...start, ...(key ? [key] : []), ...(sep ?? []), ...(value ? [value] : [])].flatMap(commentsOf);
}
