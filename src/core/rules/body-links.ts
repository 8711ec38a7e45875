import type { NoteEntry, VaultReference } from '../vault/note-entry';
import { shownRange, walkEmbeds } from '../vault/embed-walk';
import type { VaultRuleContext } from './rule';

/** Up to how many links are looked for in the text before its references are gone through. */
const fewLinks = 20;

/**
 * Which of the wanted links Digital Garden rewrites in a note's text, as written: those in comments, and in notes that are
 * embedded, too. Embeds are rewritten where they show nothing; links to files other than notes and canvases are not.
 */
export function rewrittenLinks(context: VaultRuleContext, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const { entry, text, vault } = context;
  const found = new Set<string>();
  const add = (reference: VaultReference, written: string): void => {
    if (wanted.has(written) && !found.has(written) && isRewritten(context, reference)) found.add(written);
  };
  const isIn = (written: string): boolean => text.includes(written, bodyFrom(entry));
  if (wanted.size > fewLinks || [...wanted].some(isIn)) {
    for (const reference of entry.references) {
      if (reference.place !== 'text' && reference.place !== 'comment') continue;
      add(reference, text.slice(reference.from + (reference.kind === 'embed' ? 1 : 0), reference.to));
    }
  }
  if (!text.includes('![[', bodyFrom(entry))) return found;
  const walked = new Set<string>();
  for (const { reference, to } of walkEmbeds(entry, vault.index, 4, vault.publisher.body)) {
    const range = shownRange(to, reference, vault.publisher.body);
    const part = `${range.from}-${range.to} ${to.path}`;
    if (walked.has(part)) continue;
    walked.add(part);
    for (const inner of linksOf(to)) if (inner.from >= range.from && inner.to <= range.to) add(inner, writtenLink(inner));
  }
  return found;
}

function bodyFrom({ frontmatter }: NoteEntry): number {
  return frontmatter.kind === 'none' ? 0 : frontmatter.to;
}

function linksOf({ references }: NoteEntry): readonly VaultReference[] {
  return references.filter(({ style, place }) => style === 'wikilink' && (place === 'text' || place === 'comment'));
}

function writtenLink({ target, subpath, alias }: VaultReference): string {
  return `[[${target}${subpath}${alias === null ? '' : `|${alias}`}]]`;
}

function isRewritten({ vault, entry }: VaultRuleContext, { kind, style, target }: VaultReference): boolean {
  if (target === '') return false;
  const path = vault.index.resolve(target, entry.path);
  const isNote = path?.endsWith('.md') === true || path?.endsWith('.canvas') === true;
  if (style === 'markdown') return kind === 'link' && isNote;
  return path === null || (kind === 'link' && isNote);
}
