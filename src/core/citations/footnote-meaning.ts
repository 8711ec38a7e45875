import type { Block, Container, FootnoteDefinition } from '../note/block';
import { normalizeLabel } from '../note/link-label';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { commentPairs } from './comment-pairs';
import { chainOf, contentLines, deepestWalk } from './content-lines';
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
  /** Definitions that are not there; none by default. */
  readonly without?: ReadonlySet<FootnoteDefinition>;
}

/** Reads what a note says. */
export function footnoteMeaning(note: Note, { labels = new Map(), without = new Set() }: Reading = {}): FootnoteMeaning {
  const text = new EditedText(note.text, labelEdits(note, labels));
  const outline = new Outline(note, text, labels);
  for (const part of partsInOrder(note)) if (!isWithin(part, without)) outline.add(part);
  return { body: outline.body, footnotes: outline.footnotes, whole: wholeOf(note, text) };
}

function isWithin(part: Block | Container, definitions: ReadonlySet<FootnoteDefinition>): boolean {
  if (definitions.size === 0) return false;
  const innermost = 'parent' in part ? part : part.container;
  for (let each = innermost; each !== null; each = each.parent) {
    if (each.kind === 'footnote-definition' && definitions.has(each)) return true;
  }
  return false;
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
    `${String(footnotes.references.length)} references`,
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

class Outline {
  readonly body: string[] = [];
  readonly footnotes = new Map<string, string[]>();
  readonly #note: Note;
  readonly #text: EditedText;
  readonly #labels: NewLabels;
  readonly #places = new Map<Container, Place>();
  /** Quotes and items that hold definitions and nothing else: they go when the definitions do. */
  readonly #hollow: ReadonlySet<Container>;
  /** The last block or container that was seen in each container; null stands for the note. */
  readonly #last = new Map<Container | null, string>();

  constructor(note: Note, text: EditedText, labels: NewLabels) {
    this.#note = note;
    this.#text = text;
    this.#labels = labels;
    this.#hollow = hollowContainers(note);
  }

  add(part: Block | Container): void {
    if ('parent' in part) this.#addContainer(part);
    else {
      const place = this.#placeOf(part.container);
      this.#last.set(part.container, part.kind);
      this.#listOf(place).push(`${place.path} ${part.kind} ${this.#content(part, place.footnote)}`);
    }
  }

  #addContainer(container: Container): void {
    const outer = this.#placeOf(container.parent);
    if (container.kind === 'footnote-definition') {
      const identifier = normalizeLabel(this.#labels.get(container.identifier) ?? container.identifier);
      if (outer.footnote !== null) this.#listOf(outer).push(`${outer.path} footnote ${identifier}`);
      this.#last.set(container.parent, container.kind);
      const place = { path: '', footnote: container, identifier };
      this.#places.set(container, place);
      this.#listOf(place).push(`footnote ${identifier}`);
      return;
    }
    this.#places.set(container, { ...outer, path: `${outer.path}/${container.kind}` });
    if (this.#hollow.has(container)) return;
    const kind = container.kind === 'list-item' ? `list-item ${markerKind(this.#note.text, container.marker)}` : container.kind;
    const goesOn = container.kind === 'list-item' && this.#last.get(container.parent) === kind;
    this.#last.set(container.parent, kind);
    this.#listOf(outer).push(`${outer.path} ${kind}${goesOn ? '' : ' first'}${this.#mark(container)}`);
  }

  /** What a container says by itself. */
  #mark(container: Container): string {
    if (container.kind === 'list-item') return ` ${this.#note.text.slice(container.marker.from, container.marker.to)} ${container.task ?? ''}`;
    return container.kind === 'callout' ? ` ${container.type}` : '';
  }

  #content(range: TextRange, footnote: FootnoteDefinition | null): string {
    if (footnote === null) return this.#text.slice(range.from, range.to);
    if (chainOf(footnote).length > deepestWalk) return this.#text.slice(range.from, range.to);
    const lines = contentLines(this.#note.text, footnote, range);
    return lines.map(({ from, to, pad }) => ' '.repeat(pad) + this.#text.slice(from, to)).join('\n');
  }

  #placeOf(container: Container | null): Place {
    return (container === null ? undefined : this.#places.get(container)) ?? noteItself;
  }

  #listOf({ footnote, identifier }: Place): string[] {
    if (footnote === null) return this.body;
    const known = this.footnotes.get(identifier);
    if (known !== undefined) return known;
    const list: string[] = [];
    this.footnotes.set(identifier, list);
    return list;
  }
}

/** Where a part stands: the kinds of what holds it, and the innermost footnote. */
interface Place {
  readonly path: string;
  readonly footnote: FootnoteDefinition | null;
  readonly identifier: string;
}

const noteItself: Place = { path: '', footnote: null, identifier: '' };

/** What makes items one list: the bullet, or the mark behind the number (CommonMark 5.3). */
function markerKind(text: string, { to }: TextRange): string {
  return text.charAt(to - 1);
}

/** The quotes and list items outside of footnotes that hold footnotes and no text. */
export function hollowContainers({ blocks, containers }: Note): ReadonlySet<Container> {
  const filled = new Set<Container>();
  for (const block of blocks) {
    for (let each = block.container; each !== null && !filled.has(each) && each.kind !== 'footnote-definition'; each = each.parent) filled.add(each);
  }
  const hollow = new Set<Container>();
  for (const container of containers) {
    if (container.kind !== 'footnote-definition') continue;
    for (let each = container.parent; each !== null && !filled.has(each) && (each.kind === 'quote' || each.kind === 'list-item'); each = each.parent) hollow.add(each);
  }
  // An empty item or quote beside a footnote shows, and so does what holds it.
  for (let index = containers.length - 1; index >= 0; index--) {
    const container = containers[index];
    if (container === undefined || container.kind === 'footnote-definition' || hollow.has(container)) continue;
    for (let each = container.parent; each !== null && each.kind !== 'footnote-definition'; each = each.parent) hollow.delete(each);
  }
  return hollow;
}
