import type { PropertyValue } from '../note/frontmatter';
import { frontmatterContent } from '../note/kept-frontmatter';
import { setPropertyEdits } from '../note/property-edits';
import type { Fix } from '../problem/problem';
import type { TextRange } from '../text/text-range';
import { rewrittenLinks } from './body-links';
import { codeSpan } from './code-span';
import { type PropertyEmbed, propertyEmbeds, type PropertyLink, propertyLinks } from './compiled-links';
import { isList } from './describe-value';
import type { Finding, VaultRule, VaultRuleContext } from './rule';

/**
 * Digital Garden compiles the properties first, and then rewrites each link of the text everywhere in the file, with an
 * escaped bar: that of a table, which JSON does not know. Embeds are replaced in the properties themselves.
 */
export const frontmatterLinkCorruption: VaultRule = {
  scope: 'vault',
  needs: ['properties'],
  id: 'frontmatter-link-corruption',
  severity: 'error',
  summary: 'A link that stands in a property and, in the same spelling, in the text, or an embed in a property.',
  why: 'Digital Garden rewrites the link in its own JSON, too, with an escape that JSON does not have, and puts the note in the place of the embed, private or not: the build of the whole site stops at this one note.',
  evidence: 'Measured on Digital Garden 2.84.0 and its template; 399 of 446 notes of a published garden, oleeskild/digitalgarden#358; embeds are read in its source, which oleeskild/obsidian-digital-garden#821 changed later',
  publishers: ['digital-garden'],
  forms: ['vault'],
  examples: [
    {
      title: 'A link up, and in the text',
      before: '---\ndg-publish: true\nup: "[[Trams]]"\n---\n\nSee [[Trams]].\n',
      messages: ['Unexpected link `[[Trams]]` both in `up` and in the text, expected it to be written otherwise in one of them: the build of the whole site stops'],
      after: '---\ndg-publish: true\nup: "[[Trams|Trams]]"\n---\n\nSee [[Trams]].\n',
      wholeNote: true,
    },
    {
      title: 'One of a list, with an alias',
      before: '---\ndg-publish: true\nrelated:\n  - "[[Trams#Night|at night]]"\n  - "[[Buses]]"\n---\n\nTrams run [[Trams#Night|at night]].\n',
      messages: ['Unexpected link `[[Trams#Night|at night]]` both in `related` and in the text, expected it to be written otherwise in one of them: the build of the whole site stops'],
      after: '---\ndg-publish: true\nrelated:\n  - "[[Trams#Night]]"\n  - "[[Buses]]"\n---\n\nTrams run [[Trams#Night|at night]].\n',
      context: { notes: { 'Trams.md': '---\ndg-publish: true\n---\n\n# Night\n' } },
      wholeNote: true,
    },
    {
      title: 'Inside a title it shows as written',
      before: '---\ndg-publish: true\ntitle: All about [[Trams]]\n---\n\nSee [[Trams]].\n',
      messages: ['Unexpected link `[[Trams]]` both in `title` and in the text, expected it to be written otherwise in one of them: the build of the whole site stops'],
      after: '---\ndg-publish: true\ntitle: All about Trams\n---\n\nSee [[Trams]].\n',
      context: { notes: { 'Travel/Trams.md': '---\ndg-publish: true\n---\n' } },
      wholeNote: true,
    },
    {
      title: 'A link of Markdown',
      before: '---\ndg-publish: true\nup: "[trams](Trams.md)"\n---\n\nSee [trams](Trams.md).\n',
      messages: ['Unexpected link `[trams](Trams.md)` both in `up` and in the text, expected it to be written otherwise in one of them: the build of the whole site stops'],
      after: '---\ndg-publish: true\nup: "[[Trams|trams]]"\n---\n\nSee [trams](Trams.md).\n',
      context: { notes: { 'Trams.md': 'Text\n' } },
      wholeNote: true,
    },
    {
      title: 'A link to a private note tells where it lies',
      before: '---\ndg-publish: true\nup: "[[Trams]]"\n---\n\nSee [[Trams]].\n',
      messages: ['Unexpected link `[[Trams]]` both in `up` and in the text, expected it to be written otherwise in one of them: Digital Garden writes the path of a private note into the property'],
      after: '---\ndg-publish: true\nup: "[[Trams|Trams]]"\n---\n\nSee [[Trams]].\n',
      context: { notes: { 'Travel/Trams.md': 'Text\n' } },
      wholeNote: true,
    },
    {
      title: 'An embed of a private note',
      before: '---\ndg-publish: true\nup: "![[Diary]]"\n---\n\nText\n',
      messages: ['Unexpected embed `![[Diary]]` in `up`, expected a link: Digital Garden writes the text of a private note into the property, and the build of the whole site stops'],
      after: '---\ndg-publish: true\nup: "[[Diary]]"\n---\n\nText\n',
      context: { notes: { 'Diary.md': 'Dear diary\n' } },
      wholeNote: true,
    },
    {
      title: 'An embed of a published note',
      before: '---\ndg-publish: true\nup: "![[Trams|all]]"\n---\n\nText\n',
      messages: ['Unexpected embed `![[Trams|all]]` in `up`, expected a link: Digital Garden puts the note in its place, and the build of the whole site stops'],
      after: '---\ndg-publish: true\nup: "[[Trams|all]]"\n---\n\nText\n',
      context: { notes: { 'Trams.md': '---\ndg-publish: true\n---\n' } },
      wholeNote: true,
    },
    { title: 'An embed of a photo', before: '---\ndg-publish: true\ncover: "![[map.png|100]]"\n---\n\nText\n', messages: [], context: { files: [{ path: 'map.png', size: 9, image: null }] }, wholeNote: true },
    { title: 'An embed of a note that does not exist', before: '---\ndg-publish: true\nup: "![[Trams]]"\n---\n\nText\n', messages: [], wholeNote: true },
    { title: 'Another alias in the text', before: '---\ndg-publish: true\nup: "[[Trams]]"\n---\n\nSee [[Trams|all of them]].\n', messages: [], wholeNote: true },
    { title: 'Only in the property', before: '---\ndg-publish: true\nup: "[[Trams]]"\n---\n\nSee [[Buses]].\n', messages: [], wholeNote: true },
    { title: 'Without quotes it is a list of lists', before: '---\ndg-publish: true\nup: [[Trams]]\n---\n\nSee [[Trams]].\n', messages: [], wholeNote: true },
    { title: 'In code it is left alone', before: '---\ndg-publish: true\nup: "[[Trams]]"\n---\n\nWrite `[[Trams]]`.\n\n```\n[[Trams]]\n```\n', messages: [], wholeNote: true },
    { title: 'The bar is escaped in a table', before: '---\ndg-publish: true\nup: "[[Trams|all]]"\n---\n\n| a |\n| - |\n| [[Trams\\|all]] |\n', messages: [], wholeNote: true },
    { title: 'A name without brackets', before: '---\ndg-publish: true\nup: Trams\n---\n\nSee [[Trams]].\n', messages: [], wholeNote: true },
    { title: 'A note that is not published', before: '---\nup: "[[Trams]]"\n---\n\nSee [[Trams]].\n', messages: [], wholeNote: true },
    { title: 'An image is no note', before: '---\ndg-publish: true\ncover: "[[map.png]]"\n---\n\n![[map.png]] [[map.png]]\n', messages: [], context: { files: [{ path: 'map.png', size: 9, image: null }] }, wholeNote: true },
    { title: 'A link of Markdown to nothing is left alone', before: '---\ndg-publish: true\nup: "[trams](Trams.md)"\n---\n\nSee [trams](Trams.md).\n', messages: [], wholeNote: true },
    { title: 'A link to a place in the note itself', before: '---\ndg-publish: true\nup: "[[#Night]]"\n---\n\nSee [[#Night]].\n', messages: [], wholeNote: true },
  ],
  *check(context) {
    const { entry, vault } = context;
    const { frontmatter } = entry;
    if (frontmatter.kind !== 'parsed' || !vault.entryOf(entry).published || !mayLink(frontmatterContent(frontmatter, () => context.text))) return;
    const embeds = distinct(propertyEmbeds(context));
    for (const embed of embeds.values()) yield embedFinding(context, embed);
    const links = propertyLinks(context).filter(({ property, written }) => !embeds.has(keyOf(property.key, `!${written}`)));
    const wanted = new Set(links.flatMap(({ written, compiled }) => [written, compiled]));
    if (wanted.size === 0) return;
    const rewritten = rewrittenLinks(context, wanted);
    if (rewritten.size === 0) return;
    for (const link of corruptedLinks(links, rewritten)) {
      const isPrivate = leadsToPrivate(context, link.written);
      yield {
        ...placeOf(context.text, link),
        severity: isPrivate ? 'warning' : 'error',
        message: `Unexpected link ${codeSpan(link.written)} both in ${codeSpan(link.property.key)} and in the text, expected it to be written otherwise in one of them: ${isPrivate ? `${vault.publisher.name} writes the path of a private note into the property` : 'the build of the whole site stops'}`,
        fixes: () => spellingFix(context, link, otherSpellings(link.written, link.property.key === 'title')),
      };
    }
  },
};

function mayLink(written: string): boolean {
  return written.includes('[[') || written.includes('](');
}

/** True for a link to a note that exists and is not published: what is written into the property then is valid, but tells where the note lies. */
function leadsToPrivate({ vault, entry }: VaultRuleContext, written: string): boolean {
  const target = /^\[\[([^|#\]]+)/u.exec(written)?.[1]?.trim();
  const path = target === undefined ? null : vault.index.resolve(target, entry.path);
  return path !== null && vault.index.note(path) !== undefined && !vault.isPublished(path);
}

function embedFinding(context: VaultRuleContext, embed: PropertyEmbed): Finding {
  const { vault } = context;
  const { property, written, path } = embed;
  const isNote = vault.index.note(path) !== undefined;
  const consequence = isNote && !vault.isPublished(path) ? 'writes the text of a private note into the property' : `puts the ${isNote ? 'note' : 'file'} in its place`;
  return {
    ...placeOf(context.text, embed),
    message: `Unexpected embed ${codeSpan(written)} in ${codeSpan(property.key)}, expected a link: ${vault.publisher.name} ${consequence}, and the build of the whole site stops`,
    fixes: () => spellingFix(context, embed, linkSpellings(written.slice(1), property.key === 'title')),
  };
}

function distinct(embeds: Iterable<PropertyEmbed>): ReadonlyMap<string, PropertyEmbed> {
  const found = new Map<string, PropertyEmbed>();
  for (const embed of embeds) {
    const key = keyOf(embed.property.key, embed.written);
    if (!found.has(key)) found.set(key, embed);
  }
  return found;
}

function keyOf(property: string, written: string): string {
  return JSON.stringify([property, written]);
}

/** One for each key and link, whether the plugin leaves the link in the property as it is or writes the whole path. */
function corruptedLinks(links: readonly PropertyLink[], rewritten: ReadonlySet<string>): Iterable<PropertyLink> {
  const found = new Map<string, PropertyLink>();
  for (const link of links) {
    const key = keyOf(link.property.key, link.written);
    if (!found.has(key) && (rewritten.has(link.compiled) || rewritten.has(link.written))) found.set(key, link);
  }
  return found.values();
}

/** A link or embed in a property. */
type WrittenIn = Pick<PropertyLink, 'property' | 'written'>;

/** The link where it is written as it reads, else the whole value. */
function placeOf(text: string, { property, written }: WrittenIn): TextRange {
  const { from, to } = property.valueRange;
  const at = text.slice(from, to).indexOf(written);
  return at === -1 ? { from, to } : { from: from + at, to: from + at + written.length };
}

/** Only the property changes: the text stays as its readers know it. */
function spellingFix(context: VaultRuleContext, { property, written }: WrittenIn, spellings: Iterable<string>): readonly Fix[] {
  const { key, value } = property;
  for (const spelling of spellings) {
    if (rewrittenLinks(context, new Set([spelling])).size > 0) continue;
    const result = setPropertyEdits(context.text, key, replaceIn(value, written, spelling));
    if (result.kind === 'refused' || result.plan.edits.length === 0) continue;
    return [{ title: `Write ${spelling} in the property`, safe: false, edits: result.plan.edits }];
  }
  return [];
}

/** The link itself, then in other words. */
function* linkSpellings(link: string, isTitle: boolean): Iterable<string> {
  if (!isTitle) yield link;
  yield* otherSpellings(link, isTitle);
}

/** The link in other words, those first that show the same. A title is no place for links: it shows their brackets. */
function* otherSpellings(written: string, isTitle: boolean): Iterable<string> {
  const parts = /^\[\[([^|#]*)(#[^|]*)?(?:\|(.*))?\]\]$/u.exec(written);
  const markdown = /^\[([^\]]*)\]\((.*)\)$/u.exec(written);
  const [target = '', subpath = '', alias] = parts === null ? [decoded(markdown?.[2] ?? '').replace(/\.md$/u, ''), '', markdown?.[1]] : parts.slice(1);
  const shown = subpath === '' ? target : `${target} > ${subpath.slice(1)}`;
  if (isTitle) yield alias ?? shown;
  if (alias === undefined) yield `[[${target}${subpath}|${shown}]]`;
  else if (markdown !== null) yield `[[${target}|${alias}]]`;
  yield `[[${target}${subpath}]]`;
  yield `[[${target}${subpath}|${shown}]]`;
}

function decoded(path: string): string {
  return path.replaceAll('%20', ' ');
}

function replaceIn(value: PropertyValue, written: string, spelling: string): PropertyValue {
  if (typeof value === 'string') return value.split(written).join(spelling);
  return isList(value) ? value.map((item) => replaceIn(item, written, spelling)) : value;
}
