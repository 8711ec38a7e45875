import { parse } from 'yaml';
import type { Block, Container } from '../../../src/core/note/block';
import type { BlockId, Embed, Link } from '../../../src/core/note/inline';
import type { Note } from '../../../src/core/note/note';
import { parseNote } from '../../../src/core/note/parse-note';
import { type CachedMetadata, type FrontmatterLinkCache, Places, type ReferenceCache, type SectionCache } from './cached-metadata';
import { listItemsOf, listsOf } from './list-items';

/**
 * What the app's index says of a note with that text, made by our own parser: its places are the app's, as real captures of the index show. In
 * properties only links that are a whole value are seen, as in the app.
 */
export function cachedMetadataOf(text: string): CachedMetadata {
  const note = parseNote(text);
  const places = new Places(text);
  const at = ({ from, to }: { readonly from: number; readonly to: number }) => ({ position: places.pos(from, to) });
  const cache: CachedMetadata = {
    ...frontmatterOf(note, places),
    ...filled('headings', note.headings.map((heading) => ({ heading: heading.text, level: heading.level, ...at(heading) }))),
    ...filled('tags', note.tags.map((tag) => ({ tag: tag.name, ...at(tag) }))),
    ...filled('links', note.links.filter(leadsIntoVault).map((link) => referenceOf(note, link, places))),
    ...filled('embeds', note.embeds.filter(leadsIntoVault).map((embed) => referenceOf(note, embed, places))),
    ...filled('sections', sectionsOf(note, places)),
    ...filled('listItems', listItemsOf(note, places)),
    ...filled('footnotes', note.footnotes.definitions.map((definition) => ({ id: definition.label, ...at(definition) }))),
    ...filled('footnoteRefs', note.footnotes.references.map((reference) => ({ id: reference.label, ...at(reference) }))),
  };
  if (note.blockIds.length > 0) cache.blocks = Object.fromEntries(note.blockIds.map((one) => [one.id.toLowerCase(), { id: one.id.toLowerCase(), ...at(blockOf(note, one)) }]));
  return cache;
}

function filled<K extends string, T>(name: K, list: T[]): Partial<Record<K, T[]>> {
  return list.length === 0 ? {} : { [name]: list } as Record<K, T[]>;
}

function frontmatterOf({ text, frontmatter }: Note, places: Places): CachedMetadata {
  if (frontmatter.kind !== 'parsed') return {};
  const { content, from, to } = frontmatter;
  const values: unknown = parse(text.slice(content.from, content.to), { uniqueKeys: false, logLevel: 'silent' });
  if (typeof values !== 'object' || values === null) return {};
  return { frontmatter: values as Record<string, unknown>, frontmatterPosition: places.pos(from, to), frontmatterLinks: linksIn(values) };
}

function linksIn(values: object, path = ''): FrontmatterLinkCache[] {
  return Object.entries(values).flatMap(([name, value]: [string, unknown]) => {
    const key = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'object' && value !== null) return linksIn(value, key);
    const match = typeof value === 'string' ? /^\[\[([^\]|]+)(?:\|([^\]]*))?\]\]$/.exec(value) : null;
    return match?.[1] === undefined ? [] : [{ key, link: match[1], original: match[0], displayText: match[2] ?? trail(match[1]) }];
  });
}

/** Each block at the top: a list is one, whatever it holds. */
function sectionsOf(note: Note, places: Places): SectionCache[] {
  const { frontmatter } = note;
  const sections: { readonly type: string; readonly from: number; readonly to: number }[] = [
    ...(frontmatter.kind === 'none' ? [] : [{ type: 'yaml', from: frontmatter.from, to: frontmatter.to }]),
    ...note.blocks.filter(({ container }) => container === null).map(({ kind, from, to }) => ({ type: blockType(kind), from, to })),
    ...note.containers.filter(({ kind, parent }) => parent === null && kind !== 'list-item').map(({ kind, from, to }) => ({ type: containerType(kind), from: places.lineStart(from), to })),
    ...listsOf(note).flatMap(({ items }) => {
      const [first, last] = [items[0], items.at(-1)];
      return first === undefined || last === undefined || first.parent !== null ? [] : [{ type: 'list', from: places.lineStart(first.from), to: last.to }];
    }),
  ];
  return sections.sort((one, other) => one.from - other.from).map(({ type, from, to }) => {
    const id = note.blockIds.find((one) => one.from >= from && one.to === to && blockOf(note, one).to === to)?.id.toLowerCase();
    return { type, position: places.pos(from, to), ...(id === undefined ? {} : { id }) };
  });
}

function blockType(kind: Block['kind']): string {
  switch (kind) {
    case 'thematic-break':
      return 'thematicBreak';
    case 'link-definition':
      return 'definition';
    default:
      return kind;
  }
}

function containerType(kind: Container['kind']): string {
  switch (kind) {
    case 'quote':
      return 'blockquote';
    case 'footnote-definition':
      return 'footnoteDefinition';
    default:
      return kind;
  }
}

/** The block that an id names: the one that it ends. */
function blockOf(note: Note, { from, to }: BlockId): { readonly from: number; readonly to: number } {
  return note.blocks.find((block) => block.from <= from && block.to >= to) ?? { from, to };
}

function leadsIntoVault({ kind, target, subpath }: Link | Embed): boolean {
  if (target + subpath === '' || kind === 'autolink' || kind === 'url') return false;
  return kind === 'wikilink' || !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(target);
}

function referenceOf({ text }: Note, reference: Link | Embed, places: Places): ReferenceCache {
  const { from, to, target, subpath, alias } = reference;
  const link = target + subpath;
  const shown = reference.kind === 'inline' || reference.kind === 'reference' ? text.slice(reference.text.from, reference.text.to) : trail(link);
  return { link, original: text.slice(from, to), displayText: alias ?? shown, position: places.pos(from, to) };
}

function trail(link: string): string {
  return link.split('#').filter((part) => part !== '').join(' > ');
}
