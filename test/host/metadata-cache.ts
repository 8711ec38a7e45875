import { parse } from 'yaml';
import { parseNote } from '../../src/core/note/parse-note';
import type { Embed, Link } from '../../src/core/note/inline';
import { Events } from './events';
import { TFile, type Vault } from './vault';

interface Position { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } }
interface CachedLink { readonly link: string; readonly original: string; readonly displayText: string; readonly position: Position }

/** As much of the app's index of a note as the plugin reads. */
export interface CachedMetadata {
  frontmatter?: Record<string, unknown>;
  frontmatterPosition?: Position;
  frontmatterLinks?: { readonly key: string; readonly link: string; readonly original: string; readonly displayText: string }[];
  tags?: { readonly tag: string; readonly position: Position }[];
  headings?: { readonly heading: string; readonly level: number; readonly position: Position }[];
  links?: CachedLink[];
  embeds?: CachedLink[];
  blocks?: Record<string, { readonly id: string }>;
  footnotes?: { readonly id: string; readonly position: Position }[];
  sections?: { readonly type: string; readonly position: Position }[];
}

/** How long after the file's event the app has indexed it. */
const indexingDelay = 15;

/** The app's index of its notes. It lags: a note that was written is indexed a little later, and `changed` tells. */
export class MetadataCache extends Events {
  readonly #vault: Vault;
  readonly #indexed = new Map<string, { readonly text: string; cache: CachedMetadata | null }>();
  /** How often a note's index was asked for. */
  asked = 0;

  constructor(vault: Vault) {
    super();
    this.#vault = vault;
    for (const { path } of vault.getMarkdownFiles()) this.#index(path);
    const later = (file: unknown): void => { setTimeout(() => { this.#indexAndTell(file); }, indexingDelay); };
    vault.on('modify', later);
    vault.on('create', later);
    vault.on('rename', (file, oldPath) => {
      const known = this.#indexed.get(String(oldPath));
      this.#indexed.delete(String(oldPath));
      if (known !== undefined && file instanceof TFile) this.#indexed.set(file.path, known);
    });
    vault.on('delete', (file) => { if (file instanceof TFile) this.#indexed.delete(file.path); });
  }

  getFileCache(file: TFile): CachedMetadata | null {
    this.asked++;
    const known = this.#indexed.get(file.path);
    if (known === undefined) return null;
    known.cache ??= cacheOf(known.text);
    return known.cache;
  }

  /** The app has not come to this note yet. */
  forget(path: string): void {
    this.#indexed.delete(path);
  }

  #index(path: string): void {
    this.#indexed.set(path, { text: this.#vault.textOf(path), cache: null });
  }

  #indexAndTell(file: unknown): void {
    if (!(file instanceof TFile) || this.#vault.getFileByPath(file.path) !== file || file.extension !== 'md') return;
    this.#index(file.path);
    this.trigger('changed', file, this.#vault.textOf(file.path), this.getFileCache(file));
  }
}

/** Positions are those of our own parser, values those of a YAML reader, and of links in properties only those of a whole value are seen, as in the app. */
function cacheOf(text: string): CachedMetadata {
  const note = parseNote(text);
  const cache: CachedMetadata = {};
  const first = note.blocks[0];
  cache.sections = [
    ...(note.frontmatter.kind === 'none' ? [] : [{ type: 'yaml', position: positionOf(note.frontmatter.from, note.frontmatter.to) }]),
    ...note.blocks.map(({ kind, from, to }) => ({ type: kind === 'thematic-break' ? 'thematicBreak' : kind, position: positionOf(from, to) })),
  ];
  if (first === undefined && cache.sections.length === 0) delete cache.sections;
  if (note.frontmatter.kind === 'parsed') {
    const { content, from, to } = note.frontmatter;
    const values: unknown = parse(text.slice(content.from, content.to), { uniqueKeys: false, logLevel: 'silent' });
    if (typeof values === 'object' && values !== null) {
      cache.frontmatter = values as Record<string, unknown>;
      cache.frontmatterPosition = positionOf(from, to);
      cache.frontmatterLinks = Object.entries(values).flatMap(([key, value]) => linkIn(key, value));
    }
  }
  if (note.headings.length > 0) cache.headings = note.headings.map(({ text: heading, level, from, to }) => ({ heading, level, position: positionOf(from, to) }));
  if (note.tags.length > 0) cache.tags = note.tags.map(({ name, from, to }) => ({ tag: name, position: positionOf(from, to) }));
  const links = note.links.filter(({ kind }) => kind === 'wikilink' || kind === 'inline').map((link) => cachedLink(text, link));
  if (links.length > 0) cache.links = links;
  if (note.embeds.length > 0) cache.embeds = note.embeds.map((embed) => cachedLink(text, embed));
  if (note.blockIds.length > 0) cache.blocks = Object.fromEntries(note.blockIds.map(({ id }) => [id.toLowerCase(), { id: id.toLowerCase() }]));
  const { definitions } = note.footnotes;
  if (definitions.length > 0) cache.footnotes = definitions.map(({ label: id, from, to }) => ({ id, position: positionOf(from, to) }));
  return cache;
}

function cachedLink(text: string, { from, to, target, subpath, alias }: Link | Embed): CachedLink {
  const link = target + subpath;
  return { link, original: text.slice(from, to), displayText: alias ?? link.replaceAll('#', ' > '), position: positionOf(from, to) };
}

function linkIn(key: string, value: unknown): NonNullable<CachedMetadata['frontmatterLinks']> {
  const match = typeof value === 'string' ? /^\[\[([^\]|]+)(?:\|([^\]]*))?\]\]$/.exec(value) : null;
  return match?.[1] === undefined ? [] : [{ key, link: match[1], original: match[0], displayText: match[2] ?? match[1] }];
}

function positionOf(from: number, to: number): Position {
  return { start: { offset: from }, end: { offset: to } };
}
