import type { VaultReference } from '../vault/note-entry';

/** Where an embed stands that Obsidian shows as text, as the end of a phrase with a blank in front; empty for one that Obsidian shows. */
export function shownAsText({ place }: VaultReference): string {
  if (place === 'code' || place === 'math') return ` in ${place}`;
  return place === 'escaped' ? ' behind a backslash' : '';
}
