import type { Block, Container, FootnoteDefinition } from '../note/block';
import { normalizeLabel } from '../note/link-label';
import type { Note } from '../note/note';
import type { TextEdit } from '../text/text-edit';
import { commentPairs } from './comment-pairs';
import { FootnoteOutline } from './footnote-outline';
import { EditedText, labelEdits, type NewLabels } from './relabelling';

/** What a note says, apart from where its footnotes are defined: two notes of one meaning differ in nothing that a reader sees. */
export interface FootnoteMeaning {
  /** What stands outside of footnotes, block by block. */
  readonly body: readonly string[];
  /** The same for each footnote, by identifier; of several definitions one behind the other. */
  readonly footnotes: ReadonlyMap<string, readonly string[]>;
  /** What rests on the whole note: link definitions, comments that a site sees, the summary, references that nothing defines. */
  readonly whole: readonly string[];
}

/** How a note is read: as if it were changed in this way already. */
export interface Reading {
  /** Footnotes called by other labels; none by default. */
  readonly labels?: NewLabels;
  /** What changes the text of blocks; what the new labels change by default. Sorted, none over the end of a block. */
  readonly edits?: readonly TextEdit[];
  /** Definitions that are not there; none by default. */
  readonly without?: ReadonlySet<FootnoteDefinition>;
  /** Containers that are taken for footnotes, or definitions that are called otherwise; none by default. */
  readonly names?: ReadonlyMap<Container, string>;
  /** How many references there are; those of the note by default. */
  readonly references?: number;
}

/** Reads what a note says. */
export function footnoteMeaning(note: Note, reading: Reading = {}): FootnoteMeaning {
  const { labels = new Map<string, string>(), without = new Set<FootnoteDefinition>(), names = new Map<Container, string>(), references = note.footnotes.references.length } = reading;
  const text = new EditedText(note.text, reading.edits ?? labelEdits(note, labels));
  const outline = new FootnoteOutline(note, text, (container) => {
    const name = names.get(container);
    if (name !== undefined || container.kind !== 'footnote-definition') return name ?? null;
    return normalizeLabel(labels.get(container.identifier) ?? container.identifier);
  });
  const gone = new Set<Container>();
  for (const part of partsInOrder(note)) if (without.size === 0 || !goes(part, without, gone)) outline.add(part);
  return { body: outline.body, footnotes: outline.footnotes, whole: [...wholeOf(note, text), `${String(references)} references`] };
}

/** Whether a part is one of the definitions or stands in one. Parts come in order, a container before what it holds; `gone` keeps the containers that go. */
function goes(part: Block | Container, definitions: ReadonlySet<FootnoteDefinition>, gone: Set<Container>): boolean {
  if (!('parent' in part)) return part.container !== null && gone.has(part.container);
  const isGone = (part.kind === 'footnote-definition' && definitions.has(part)) || (part.parent !== null && gone.has(part.parent));
  if (isGone) gone.add(part);
  return isGone;
}

/** Why two readings of a note differ, as a sentence without a full stop; null where they do not. `added` blocks may be in the second body. */
export function meaningFault(before: FootnoteMeaning, after: FootnoteMeaning, added: readonly string[] = []): string | null {
  if (!sameBody(before.body, after.body, added)) return 'The change would give other text of the note another meaning';
  if (before.footnotes.size !== after.footnotes.size) return 'The change would make or undo a footnote';
  for (const [identifier, said] of before.footnotes) {
    if (!sameList(said, after.footnotes.get(identifier) ?? [])) return `Footnote ${identifier} would say something else`;
  }
  return sameList(before.whole, after.whole) ? null : 'The change would give other text of the note another meaning';
}

function sameBody(before: readonly string[], after: readonly string[], added: readonly string[]): boolean {
  const first = added[0];
  if (first === undefined) return sameList(before, after);
  const extra = after.length - before.length;
  if (extra !== added.length) return false;
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  // Equal blocks may stand in front of the added ones, too.
  while (at > 0 && after[at] !== first) at--;
  const inserted = after.slice(at, at + extra);
  return sameList(inserted, added) && sameList(before, [...after.slice(0, at), ...after.slice(at + extra)]);
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}

function wholeOf(note: Note, text: EditedText): readonly string[] {
  const { frontmatter, blocks, summary, footnotes } = note;
  const links = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind === 'link-definition' && !links.has(block.identifier)) links.set(block.identifier, note.text.slice(block.destination.from, block.destination.to));
  }
  return [
    frontmatter.kind === 'none' ? '' : note.text.slice(frontmatter.from, frontmatter.to),
    summary === null ? '' : text.slice(summary.content.from, summary.content.to),
    ...[...links].map(([identifier, destination]) => `${identifier} ${destination}`).sort(),
    ...commentPairs(note.text).pairs.map(({ from, to }) => note.text.slice(from, to)).sort(),
    ...footnotes.undefinedReferences.map(({ identifier }) => identifier).sort(),
  ];
}

/** Blocks and containers in the order in which they begin, a container before what it holds. */
function partsInOrder({ blocks, containers }: Note): readonly (Block | Container)[] {
  const parts: (Block | Container)[] = [];
  let next = 0;
  for (const block of blocks) {
    for (let container = containers[next]; container !== undefined && container.from <= block.from; container = containers[++next]) parts.push(container);
    parts.push(block);
  }
  return [...parts, ...containers.slice(next)];
}
