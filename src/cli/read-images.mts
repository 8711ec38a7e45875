import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLookedInto } from '../core/vault/image-name';
import { readImageFacts } from '../core/vault/image-facts';
import type { ImageFacts, NoteEntry } from '../core/vault/note-entry';
import type { VaultIndex } from '../core/vault/vault-index';
import type { CheckedVault } from './vault-checks.mts';

/** The largest file that is looked into, in bytes. */
const largest = 50_000_000;

/**
 * Looks into the images that checked notes show or name in a property, notes that they embed included, and keeps in the
 * index what their bytes say.
 */
export function readImages({ gathered, index, texts }: CheckedVault): void {
  const shown = new Set<NoteEntry>();
  const addNote = (path: string) => {
    const entry = index.note(path);
    if (entry !== undefined) shown.add(entry);
  };
  for (const { inside } of texts.keys()) addNote(inside);
  // What is added on the way is looked at, too.
  for (const { references, path: from } of shown) {
    for (const { target, kind } of references) {
      const isImage = isLookedInto(target);
      if (!isImage && kind === 'link') continue;
      const path = index.resolve(target, from) ?? '';
      if (isImage) readImage(index, gathered.vault.folder, path);
      else addNote(path);
    }
  }
}

function readImage(index: VaultIndex, folder: string, path: string): void {
  const file = index.file(path);
  if (file === undefined || file.image !== null || file.size > largest) return;
  const image = factsOf(join(folder, path));
  if (image !== null) index.setFile({ ...file, image });
}

function factsOf(path: string): ImageFacts | null {
  try {
    return readImageFacts(readFileSync(path));
  } catch {
    return null;
  }
}
