import type { Frontmatter, Property } from '../note/frontmatter';
import { setPropertyEdits } from '../note/property-edits';
import { readFrontmatter } from '../note/read-frontmatter';
import type { Fix } from '../problem/problem';
import type { PublishedNote } from '../publishers/publisher';
import { applyPlan } from '../text/apply-edits';
import type { VaultRuleContext } from './rule';

/** The property that makes the page's address what it is: without it, the address would be another. Undefined where the path of the note does. */
export function addressProperty({ entry, vault }: VaultRuleContext): Property | undefined {
  const note = vault.publishedNote(entry);
  const { frontmatter } = note;
  if (frontmatter.kind !== 'parsed') return undefined;
  const url = vault.publisher.publicUrl(note);
  return frontmatter.properties.find((property) => {
    const rest: Frontmatter = { ...frontmatter, properties: frontmatter.properties.filter((other) => other !== property) };
    return vault.publisher.publicUrl({ ...note, frontmatter: rest }) !== url;
  });
}

/**
 * The fix that gives the page the first of the addresses that no other page has; none where the publisher lets no property
 * set it, or where the note cannot be edited so. Addresses begin with `/`.
 */
export function freeAddressFix(context: VaultRuleContext, candidates: Iterable<string>): readonly Fix[] {
  const { vault, form, text, entry } = context;
  const key = vault.publisher.permalinkKey(form);
  if (key === null || entry.frontmatter.kind === 'malformed' || entry.frontmatter.kind === 'too-large') return [];
  for (const url of candidates) {
    if (!isFree(context, url)) continue;
    const value = form === 'site' ? url : url.replace(/^\/|\/$/gu, '');
    const result = setPropertyEdits(text, key, value);
    if (result.kind === 'refused' || result.plan.edits.length === 0) return [];
    const applied = applyPlan(text, result.plan);
    if (applied.kind === 'refused' || vault.publisher.publicUrl(withText(context, applied.text)) !== url) return [];
    return [{ title: `Give the page the address ${url}`, safe: false, edits: result.plan.edits }];
  }
  return [];
}

function withText({ vault, entry }: VaultRuleContext, text: string): PublishedNote {
  return { ...vault.publishedNote(entry), frontmatter: readFrontmatter(text).frontmatter };
}

function isFree({ vault, entry }: VaultRuleContext, url: string): boolean {
  const paths = vault.pathsAt(url);
  const reserved = vault.publisher.reservedUrls.some((other) => other.toLowerCase() === url.toLowerCase());
  return !reserved && (paths.size === 0 || (paths.size === 1 && paths.has(entry.path)));
}
