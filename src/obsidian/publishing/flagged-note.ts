import { readFrontmatter } from '../../core/note/read-frontmatter';
import type { FlaggedNote } from '../../core/publishers/publish-status';
import type { PublishedVault } from '../../core/vault/published-vault';

/** A text as the note at that path, as the vault's publisher sees it. */
export function flaggedNote(vault: PublishedVault, path: string, text: string): FlaggedNote {
  const { frontmatter } = readFrontmatter(text);
  return { path, text, frontmatter, form: vault.formOf({ path, frontmatter }), settings: vault.settings };
}
