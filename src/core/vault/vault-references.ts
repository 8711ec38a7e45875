import type { Embed, Link } from '../note/inline';
import type { Note } from '../note/note';
import type { NoteOutline } from '../note/read-outline';
import { findCodeEmbeds } from './code-embeds';
import type { VaultReference } from './note-entry';
import { leadsOutside } from './outside-target';
import { findPropertyReferences } from './property-references';

/** What references are found in: all of a note, or its outline. */
type ReferenceSource = Pick<Note, 'text' | 'frontmatter' | 'bodyFrom' | 'links' | 'embeds'> & (Pick<Note, 'protectedRanges'> | Pick<NoteOutline, 'verbatim'>);

/**
 * All links and embeds of a note that lead into the vault, those of properties first, then those of the body in the order
 * of the text.
 */
export function findVaultReferences(note: ReferenceSource): readonly VaultReference[] {
  const { text, frontmatter, bodyFrom, embeds, links } = note;
  const found = frontmatter.kind === 'parsed' ? [...findPropertyReferences(frontmatter.properties, text)] : [];
  addBody(note, found);
  const inCode = findCodeEmbeds({ text, bodyFrom, embeds, links, verbatim: () => verbatimRanges(note) });
  if (inCode.length === 0) return found;
  const inProperties = found.filter(({ place }) => place === 'property');
  const inBody = [...found.slice(inProperties.length), ...inCode].sort((left, right) => left.from - right.from);
  return [...inProperties, ...inBody];
}

/** Links and embeds are in order each, so they need only be merged. */
function addBody({ links, embeds }: ReferenceSource, found: VaultReference[]): void {
  let next = 0;
  for (const link of links) {
    for (let embed = embeds[next]; embed !== undefined && embed.from < link.from; embed = embeds[++next]) addReference(embed, 'embed', found);
    if (link.kind !== 'url' && link.kind !== 'autolink') addReference(link, 'link', found);
  }
  for (let embed = embeds[next]; embed !== undefined; embed = embeds[++next]) addReference(embed, 'embed', found);
}

function addReference(reference: Link | Embed, kind: 'link' | 'embed', found: VaultReference[]): void {
  const { from, to, target, subpath, alias, inComment } = reference;
  if ((target === '' && subpath === '') || leadsOutside(target)) return;
  const style = reference.kind === 'wikilink' ? 'wikilink' : 'markdown';
  found.push({ from, to, kind, style, place: inComment ? 'comment' : 'text', target, subpath, alias });
}

function verbatimRanges(note: ReferenceSource) {
  return 'verbatim' in note ? note.verbatim : note.protectedRanges.filter(({ kind }) => kind === 'code' || kind === 'math' || kind === 'html');
}
