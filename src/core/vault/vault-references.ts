import type { Note } from '../note/note';
import type { Embed, Link } from '../note/inline';
import type { VaultReference } from './note-entry';

/** All links and embeds of a note that lead into the vault, those of properties first. */
export function findVaultReferences(note: Note): readonly VaultReference[] {
  const links = note.links.flatMap((link) => referenceOf(link, 'link'));
  const embeds = note.embeds.flatMap((embed) => referenceOf(embed, 'embed'));
  return [...links, ...embeds].sort((left, right) => left.from - right.from);
}

function referenceOf(reference: Link | Embed, kind: 'link' | 'embed'): readonly VaultReference[] {
  const { from, to, target, subpath, alias, inComment } = reference;
  if (reference.kind === 'url' || reference.kind === 'autolink' || /^[a-z][a-z\d+.-]*:/iu.test(target)) return [];
  const isWikilink = reference.kind === 'wikilink';
  return [{ from, to, kind, style: isWikilink ? 'wikilink' : 'markdown', place: inComment ? 'comment' : 'text', target, subpath, alias }];
}
