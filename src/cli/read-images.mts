import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { walkEmbeds } from '../core/vault/embed-walk';
import { isLookedInto } from '../core/vault/image-name';
import { readImageFacts } from '../core/vault/image-facts';
import type { ImageFacts, NoteEntry } from '../core/vault/note-entry';
import type { VaultIndex } from '../core/vault/vault-index';
import type { GatheredNote } from './gather-vaults.mts';
import type { CheckedVault } from './vault-checks.mts';

/** The largest file that is looked into, in bytes. */
const largest = 50_000_000;

/** Looks into the images that checked notes show or name in a property, notes that they embed included, and keeps in the index what their bytes say. */
export function readImages({ gathered, index, texts }: CheckedVault): void {
  for (const entry of shownNotes(index, texts.keys())) {
    for (const { target } of entry.references) {
      if (!isLookedInto(target)) continue;
      const file = index.file(index.resolve(target, entry.path) ?? '');
      if (file === undefined || file.image !== null || file.size > largest) continue;
      const image = factsOf(join(gathered.vault.folder, file.path));
      if (image !== null) index.setFile({ ...file, image });
    }
  }
}

/** The notes and all that they embed, each once. */
function shownNotes(index: VaultIndex, notes: Iterable<GatheredNote>): ReadonlySet<NoteEntry> {
  const shown = new Set<NoteEntry>();
  for (const { inside } of notes) {
    const entry = index.note(inside);
    if (entry === undefined) continue;
    shown.add(entry);
    if (entry.references.some(({ kind }) => kind === 'embed')) for (const { to } of walkEmbeds(entry, index)) shown.add(to);
  }
  return shown;
}

function factsOf(path: string): ImageFacts | null {
  try {
    return readImageFacts(readFileSync(path));
  } catch {
    return null;
  }
}
