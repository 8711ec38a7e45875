import { endOfAnyText, type TextRange } from '../text/text-range';
import { isShownEmbed, shownRange } from './embed-walk';
import { addPath } from './keyed-notes';
import type { NoteEntry, VaultReference } from './note-entry';
import type { PublishedVault } from './published-vault';

/** How many levels of embeds publishers follow. */
const deepest = 4;

/** A stretch of a note that becomes public. */
interface ShownPart {
  readonly entry: NoteEntry;
  readonly range: TextRange;
}

/** What published notes show of others, level by level, all of them at once: each part of a note is looked at once. */
export class PublicEmbeds {
  readonly #vault: PublishedVault;
  readonly #published: ReadonlySet<NoteEntry>;
  readonly #parts: readonly ShownPart[];
  readonly #embedded = new Map<string, Set<string>>();

  constructor(vault: PublishedVault, published: readonly NoteEntry[]) {
    this.#vault = vault;
    this.#published = new Set(published);
    const parts = new Map<string, ShownPart>();
    let level: readonly ShownPart[] = published.map((entry) => ({ entry, range: { from: 0, to: endOfAnyText } }));
    for (const part of level) parts.set(keyOf(part), part);
    for (let depth = 1; depth <= deepest && vault.publisher.body.embedsOfUnpublished === 'baked-in'; depth++) {
      level = level.flatMap((part) => this.#embeddedIn(part)).filter((part) => {
        const isNew = !parts.has(keyOf(part));
        parts.set(keyOf(part), part);
        return isNew;
      });
    }
    this.#parts = Array.from(parts.values());
  }

  /** Paths of unpublished notes that are shown, with those of the notes that embed them. */
  embedded(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#embedded;
  }

  /** The embeds of all that is shown, those in properties of published notes included. */
  *shown(): Iterable<{ readonly entry: NoteEntry; readonly reference: VaultReference }> {
    const { body } = this.#vault.publisher;
    for (const { entry, range } of this.#parts) {
      const isPublished = this.#published.has(entry);
      for (const reference of entry.references) {
        const isUploaded = isPublished && reference.kind === 'embed' && reference.place === 'property';
        if (isUploaded || isShownEmbed(reference, range, body)) yield { entry, reference };
      }
    }
  }

  #embeddedIn({ entry, range }: ShownPart): readonly ShownPart[] {
    const { index, publisher } = this.#vault;
    return entry.references.flatMap((reference) => {
      if (!isShownEmbed(reference, range, publisher.body)) return [];
      const path = index.resolve(reference.target, entry.path);
      const embedded = path === null || path === entry.path ? undefined : index.note(path);
      if (embedded === undefined || this.#vault.entryOf(embedded).published) return [];
      addPath(this.#embedded, embedded.path, entry.path);
      return [{ entry: embedded, range: shownRange(embedded, reference, publisher.body) }];
    });
  }
}

function keyOf({ entry, range }: ShownPart): string {
  return `${range.from}-${range.to} ${entry.path}`;
}
