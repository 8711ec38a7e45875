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
 * but a wikilink gets the whole path of its note, unless the site gets the property as it is, too: the title, the tags, and
 * all of them where they are passed on. Of each link, each spelling once.
 */
export function propertyLinks(context: VaultRuleContext): readonly PropertyLink[] {
  const { frontmatter } = context.entry;
  if (frontmatter.kind !== 'parsed') return [];
  const passesAll = passesProperties(context);
  const found: PropertyLink[] = [];
  for (const property of frontmatter.properties) {
    if (!passesAll && /^dg[-_]/u.test(property.key) && property.key !== 'dg-metatags') continue;
    const isRaw = passesAll || rawKeys.has(property.key);
    for (const text of textsOf(property.value)) addLinks(context, property, text, isRaw, found);
  }
  return found;
}

const rawKeys: ReadonlySet<string> = new Set(['title', 'tags', 'dg-metatags']);

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

function addLinks(context: VaultRuleContext, property: Property, text: string, isRaw: boolean, found: PropertyLink[]): void {
  if (!text.includes('[[') && !text.includes('](')) return;
  const links = linksIn(text);
  const only = text.trim();
  const compiled = links.length === 1 && links[0] === only ? compiledLink(context, only) : only;
  for (const written of links) {
    if (isRaw || compiled === only) found.push({ property, written, compiled: written });
    if (compiled !== only) found.push({ property, written, compiled });
  }
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
  return found.filter((link) => link.length <= longestLink && !/["\\\p{Cc}]/u.test(link));
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
