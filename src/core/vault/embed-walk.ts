import type { BodyPolicy } from '../publishers/publisher';
import { endOfAnyText, type TextRange } from '../text/text-range';
import type { NoteEntry, VaultReference } from './note-entry';
import { subpathRange } from './resolve-subpath';
import type { VaultIndex } from './vault-index';

/** An embed of one note in another, found on the way down from the note that the walk began at. */
export interface WalkedEmbed {
  readonly reference: VaultReference;
  /** The note that holds the reference. */
  readonly from: NoteEntry;
  /** The note that is embedded. */
  readonly to: NoteEntry;
  /** 1 for an embed of the note that the walk began at, 2 for one in a note that it embeds, and so on. */
  readonly depth: number;
  /** Paths of the notes between the first one and `to`, from the outside in; empty where the first one embeds it itself. */
  readonly via: readonly string[];
  /** The reference of the first note that leads here: the place in its text to speak of. */
  readonly root: VaultReference;
  /** What is shown of the note that is embedded. */
  readonly range: TextRange;
  /** Whether an embed on the way, this one included, stands in a comment. */
  readonly isInComment: boolean;
}

/** What the walk asks of a publisher's `body`. */
export interface EmbedPolicy extends Pick<BodyPolicy, 'embedsInCode' | 'embedsOfMissingPart' | 'readsNestedHeadings'> {
  /** Whether embeds in comments are walked, too; absent where not. */
  readonly followsComments?: boolean;
}

/** Nothing is left out that some publisher would show. */
const showsAll: EmbedPolicy = { embedsInCode: true, embedsOfMissingPart: 'whole-note', readsNestedHeadings: false };

/** How many embeds are looked at. */
const mostVisits = 10_000;

/**
 * The embeds of notes in a note, and in what it shows of the notes that it embeds, `depth` levels down. All of one level
 * come before those of the next, each level in the order of the texts. What is shown of a note is walked once, where it
 * is met first, and once more where that is in a comment; an embed that leads back to a note on its own way is left out.
 * Embeds of files, of what is not found, in properties, and in comments, unless the policy follows these, are passed over.
 * At most 10,000 embeds are looked at.
 */
export function* walkEmbeds(entry: NoteEntry, index: VaultIndex, depth = 4, policy: EmbedPolicy = showsAll): Iterable<WalkedEmbed> {
  const walked = new Set<string>();
  let level: readonly ShownNote[] = [{ entry, way: [entry.path], root: null, isInComment: false, range: { from: 0, to: endOfAnyText } }];
  let visits = 0;
  for (let floor = 1; floor <= depth && level.length > 0; floor++) {
    const next: ShownNote[] = [];
    for (const holder of level) {
      for (const reference of holder.entry.references) {
        if (!isShownEmbed(reference, holder.range, policy)) continue;
        visits += 1;
        if (visits > mostVisits) return;
        const to = embeddedNote(holder, reference, index);
        if (to === null) continue;
        const root = holder.root ?? reference;
        const range = shownRange(to, reference, policy);
        const isInComment = holder.isInComment || reference.place === 'comment';
        yield { reference, from: holder.entry, to, depth: floor, via: holder.way.slice(1), root, range, isInComment };
        const key = `${range.from}-${range.to} ${isInComment ? '%' : ''} ${to.path}`;
        if (walked.has(key)) continue;
        walked.add(key);
        next.push({ entry: to, way: [...holder.way, to.path], root, range, isInComment });
      }
    }
    level = next;
  }
}

/** A note met on the walk, with the way to it, itself included, and what is shown of it. */
interface ShownNote {
  readonly entry: NoteEntry;
  readonly way: readonly string[];
  readonly root: VaultReference | null;
  readonly range: TextRange;
  readonly isInComment: boolean;
}

/** Whether a publisher shows an embed that stands in that stretch of its note. */
export function isShownEmbed({ kind, place, from, to }: VaultReference, range: TextRange, { embedsInCode, followsComments = false }: EmbedPolicy): boolean {
  if (kind !== 'embed' || from < range.from || to > range.to) return false;
  return place === 'text' || (place === 'comment' && followsComments) || ((place === 'code' || place === 'math' || place === 'escaped') && embedsInCode);
}

/** The note that an embed shows; null where it is none, or one on the way to it. */
function embeddedNote({ entry, way }: ShownNote, { target }: VaultReference, index: VaultIndex): NoteEntry | null {
  const path = index.resolve(target, entry.path);
  const embedded = path === null ? undefined : index.note(path);
  return embedded === undefined || way.includes(embedded.path) ? null : embedded;
}

/** What a publisher shows of a note that is embedded so; empty where that is nothing. */
export function shownRange(entry: NoteEntry, { subpath }: VaultReference, { embedsOfMissingPart, readsNestedHeadings }: EmbedPolicy): TextRange {
  const range = subpathRange(entry, subpath, readsNestedHeadings);
  return range ?? { from: 0, to: embedsOfMissingPart === 'whole-note' ? endOfAnyText : 0 };
}
