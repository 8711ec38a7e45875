import { findProperty } from '../note/frontmatter';
import type { Property, PropertyValue } from '../note/frontmatter';
import type { VaultRuleContext } from './rule';

/** A link as it may stand in the compiled properties of a note. */
export interface PropertyLink {
  readonly property: Property;
  /** As written in the note: what a fix replaces. */
  readonly written: string;
  /** As it stands in the compiled note. */
  readonly compiled: string;
}

/** How many texts of one property are looked at. */
const mostTexts = 10_000;

/**
 * The links in the properties of a note, as written and as Digital Garden (2.84.0) compiles them: a value that is nothing
 * but a wikilink gets the whole path of its note. The title, the tags, and all properties where they are passed on, reach the
 * site as they are written, too.
 */
export function propertyLinks(context: VaultRuleContext): readonly PropertyLink[] {
  const found: PropertyLink[] = [];
  for (const { property, text } of compiledTexts(context)) addLinks(context, property, text, found);
  return found;
}

/** A text in a property that Digital Garden hands on. */
interface CompiledText {
  readonly property: Property;
  readonly text: string;
}

function* compiledTexts(context: VaultRuleContext): Iterable<CompiledText> {
  const { frontmatter } = context.entry;
  if (frontmatter.kind !== 'parsed') return;
  const passesAll = passesProperties(context);
  for (const property of frontmatter.properties) {
    if (!passesAll && /^dg[-_]/u.test(property.key) && property.key !== 'dg-metatags') continue;
    for (const text of textsOf(property.value)) yield { property, text };
  }
}

/** An embed in a property in whose place Digital Garden puts what it embeds. */
export interface PropertyEmbed {
  readonly property: Property;
  /** As written in the note, with its `!`. */
  readonly written: string;
  /** Of the note or file that is embedded. */
  readonly path: string;
}

/**
 * The embeds in the properties of a note that Digital Garden (up to 2.84.0) replaces by something that breaks the compiled
 * properties: by a note, the frame of a PDF or the code of a drawing. Other images come out as a link, which breaks nothing.
 */
export function* propertyEmbeds(context: VaultRuleContext): Iterable<PropertyEmbed> {
  for (const { property, text } of compiledTexts(context)) {
    for (let at = text.indexOf('![['); at !== -1; ) {
      const end = text.indexOf(']]', at + 4);
      if (end === -1) break;
      const written = text.slice(at, end + 2);
      const path = isAsInJson(written) ? replacingPath(context, written) : null;
      if (path !== null) yield { property, written, path };
      at = text.indexOf('![[', end + 2);
    }
  }
}

function replacingPath({ vault, entry }: VaultRuleContext, embed: string): string | null {
  const target = /^[^|#\]]*/u.exec(embed.slice(3))?.[0].trim() ?? '';
  const path = target === '' ? null : vault.index.resolve(target, entry.path);
  return path !== null && /\.(?:md|pdf|svg)$/u.test(path) ? path : null;
}

function passesProperties({ entry, publisherSettings }: VaultRuleContext): boolean {
  return Boolean(findProperty(entry.frontmatter, 'dg-pass-frontmatter')?.value) || Boolean(publisherSettings.get('defaultNoteSettings.dgPassFrontmatter'));
}

/** The texts of a value, those in lists and maps included. */
function textsOf(value: PropertyValue): readonly string[] {
  const texts: string[] = [];
  const pending: PropertyValue[] = [value];
  for (let next = pending.pop(); next !== undefined && texts.length < mostTexts; next = pending.pop()) {
    if (typeof next === 'string') texts.push(next);
    else if (typeof next === 'object' && next !== null) pending.push(...next.values());
  }
  return texts.reverse();
}

function addLinks(context: VaultRuleContext, property: Property, text: string, found: PropertyLink[]): void {
  if (!text.includes('[[') && !text.includes('](')) return;
  const links = linksIn(text);
  const only = text.trim();
  for (const written of links) found.push({ property, written, compiled: written === only ? compiledLink(context, only) : written });
}

/** The wikilinks and Markdown links in a text, as written; those that JSON would write otherwise are left out. */
function linksIn(text: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf('[['); at !== -1; ) {
    const end = text.indexOf(']]', at + 3);
    if (end === -1) break;
    found.push(text.slice(at, end + 2));
    at = text.indexOf('[[', end + 2);
  }
  for (let at = text.indexOf(']('); at !== -1; at = text.indexOf('](', at + 2)) {
    const end = text.indexOf(')', at);
    if (end === -1) break;
    const from = text.lastIndexOf('[', at);
    if (from !== -1) found.push(text.slice(from, end + 1));
  }
  return found.filter(isAsInJson);
}

/** Whether JSON writes a link as it reads. Of very long ones nothing is said. */
function isAsInJson(link: string): boolean {
  return link.length <= longestLink && !/["\\\p{Cc}]/u.test(link);
}

const longestLink = 1000;

function compiledLink({ vault, entry }: VaultRuleContext, link: string): string {
  if (!link.startsWith('[[')) return link;
  const inside = link.slice(2, -2);
  const end = inside.search(/[|#]/u);
  const target = (end === -1 ? inside : inside.slice(0, end)).trim();
  const path = target === '' ? null : vault.index.resolve(target, entry.path);
  if (path?.endsWith('.md') !== true || path.slice(0, -3) === target) return link;
  return `[[${path.slice(0, -3)}${end === -1 ? '' : inside.slice(end)}]]`;
}
