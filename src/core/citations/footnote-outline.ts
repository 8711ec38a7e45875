import type { Block, Container } from '../note/block';
import type { Note } from '../note/note';
import { textHash } from '../text/text-hash';
import type { TextRange } from '../text/text-range';
import { contentLines, standsTooDeep } from './content-lines';
import { hollowContainers } from './hollow-containers';
import { lineEnd } from './line-bounds';
import type { EditedText } from './relabelling';

/** Reads a note block by block, parted in its text and its footnotes. */
export class FootnoteOutline {
  /** What stands outside of footnotes. */
  readonly body: string[] = [];
  /** What stands in each footnote, by its name. */
  readonly footnotes = new Map<string, string[]>();
  readonly #note: Note;
  readonly #text: EditedText;
  readonly #nameOf: (container: Container) => string | null;
  readonly #places = new Map<Container, Place>();
  /** Quotes and items that hold definitions and nothing else: they go when the definitions do. */
  readonly #hollow: ReadonlySet<Container>;
  /** The last block or container that was seen in each container; null stands for the note. */
  readonly #last = new Map<Container | null, string>();

  /** `nameOf` tells what a footnote is called; null for all that is none. */
  constructor(note: Note, text: EditedText, nameOf: (container: Container) => string | null) {
    this.#note = note;
    this.#text = text;
    this.#nameOf = nameOf;
    this.#hollow = hollowContainers(note);
  }

  /** Adds a part of the note; they must come in order, a container before what it holds. */
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
    const identifier = this.#nameOf(container);
    if (identifier !== null) {
      if (outer.footnote !== null) this.#listOf(outer).push(`${outer.path} footnote ${identifier}`);
      this.#last.set(container.parent, container.kind);
      const place = { path: '', footnote: container, identifier };
      this.#places.set(container, place);
      this.#listOf(place).push(`footnote ${identifier}`);
      return;
    }
    this.#places.set(container, { ...outer, path: pathBelow(outer.path, container.kind) });
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

  #content(range: TextRange, footnote: Container | null): string {
    if (footnote === null || lineEnd(this.#note.text, range.from) >= range.to || standsTooDeep(footnote)) return this.#text.slice(range.from, range.to);
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
  readonly footnote: Container | null;
  readonly identifier: string;
}

const noteItself: Place = { path: '', footnote: null, identifier: '' };

/** What makes items one list: the bullet, or the mark behind the number (CommonMark 5.3). */
function markerKind(text: string, { to }: TextRange): string {
  return text.charAt(to - 1);
}

/** Longer paths are told by their hash: thousands of containers in each other would have paths of as many names each. */
const longestPath = 100;

function pathBelow(outer: string, kind: Container['kind']): string {
  const path = `${outer}/${kind}`;
  if (path.length <= longestPath) return path;
  const hash = textHash();
  hash.add(path);
  return hash.digest();
}
