import type { FootnoteDefinition } from '../note/block';
import type { Note } from '../note/note';
import { lineEndingOf } from '../text/line-ending';
import type { TextEdit } from '../text/text-edit';
import { withAppendedBlock } from './appended-block';
import { blankLineMissing, isFollowedByText } from './blank-lines';
import { contentLines } from './content-lines';
import { endsPlain } from './ends-plain';
import { longestIncreasing } from './increasing-run';
import { isBlankLine, lineEnd, lineStart, nextLine } from './line-bounds';
import { type MovableUnit, unitsByDefinition } from './movable-definitions';
import { firstFrom } from './range-search';
import type { EditedText } from './relabelling';
import { removalEdits } from './removal-edits';
import type { SourcesHeading } from './sources-heading';

/** What is to be gathered. */
export interface Gathering {
  /** The definitions that may move, by the units that they leave with; in the order of the text. */
  readonly units: readonly MovableUnit[];
  /** All definitions in the order in which they are to stand. */
  readonly order: readonly FootnoteDefinition[];
  /** The note's text with new labels. */
  readonly text: EditedText;
  readonly heading: SourcesHeading | null;
}

/** The edits that gather definitions in one block, and which of them change their place. The edits of labels elsewhere are not among them. */
export interface GatheredBlock {
  readonly edits: readonly TextEdit[];
  readonly moved: readonly FootnoteDefinition[];
}

/**
 * Gathers definitions in their order: directly under the heading, or at the end of the note. Those that stand there in that order already
 * stay, and so do blank lines between them.
 */
export function gatherDefinitions(note: Note, { units, order, text, heading }: Gathering): GatheredBlock {
  const unitOf = unitsByDefinition(units);
  const wanted = order.filter((definition) => unitOf.has(definition));
  const rank = new Map(wanted.map((definition, index) => [definition, index]));
  const standing = standingRun(note, heading, (definition) => unitOf.get(definition)?.parent === null && unitOf.get(definition)?.from === definition.from);
  const kept = new Set(longestIncreasing(standing, (definition) => rank.get(definition) ?? 0));
  const moved = wanted.filter((definition) => !kept.has(definition));
  const leaving = units.filter(({ definitions }) => definitions.some((definition) => !kept.has(definition)));
  const ends = new Set([...kept].flatMap(({ from, to }) => [from, to]));
  const writer = new BlockWriter(note, text, isSpaced(note.text, standing));
  const removals = removalEdits(note, leaving, (offset) => ends.has(offset));
  return { edits: sorted(writer.insertions(wanted, kept, heading, removals)), moved };
}

/** The definitions that stand at the place already, in the order of the text, with nothing but blank lines between and before or behind them. */
function standingRun(note: Note, heading: SourcesHeading | null, isMovable: (definition: FootnoteDefinition) => boolean): readonly FootnoteDefinition[] {
  const { text } = note;
  const own = note.footnotes.definitions.filter(({ parent }) => parent === null);
  const found: FootnoteDefinition[] = [];
  if (heading?.found !== undefined && heading.found !== null) {
    let end = heading.found.to;
    for (let index = firstFrom(own, end); index < own.length; index++) {
      const definition = own[index];
      if (definition === undefined || !isMovable(definition) || !isBlank(text, end, lineStart(text, definition.from))) break;
      found.push(definition);
      end = definition.to;
    }
    return found;
  }
  let start = text.length;
  for (let index = own.length - 1; index >= 0; index--) {
    const definition = own[index];
    if (definition === undefined || !isMovable(definition) || !isBlank(text, definition.to, start)) break;
    found.push(definition);
    start = lineStart(text, definition.from);
  }
  return found.reverse();
}

function isBlank(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === '';
}

/** True where blank lines stand between all of them. */
function isSpaced(text: string, definitions: readonly FootnoteDefinition[]): boolean {
  return definitions.length > 1 && definitions.slice(0, -1).every(({ to }) => isBlankLine(text, nextLine(text, lineEnd(text, to)), 0));
}

class BlockWriter {
  readonly #note: Note;
  readonly #text: EditedText;
  readonly #isSpaced: boolean;
  readonly #ending: string;

  constructor(note: Note, text: EditedText, spaced: boolean) {
    this.#note = note;
    this.#text = text;
    this.#isSpaced = spaced;
    this.#ending = lineEndingOf(note.text);
  }

  /** The removals, and with them what is inserted. */
  insertions(wanted: readonly FootnoteDefinition[], kept: ReadonlySet<FootnoteDefinition>, heading: SourcesHeading | null, removals: readonly TextEdit[]): readonly TextEdit[] {
    const { text } = this.#note;
    const first = wanted.find((definition) => kept.has(definition));
    const title = heading !== null && heading.found === null && wanted.length > 0 ? heading.written : '';
    if (first === undefined) return wanted.length === 0 ? removals : this.#newBlock(wanted, heading, title, removals);
    const edits: TextEdit[] = [...removals];
    const start = lineStart(text, first.from);
    const leading = wanted.slice(0, wanted.indexOf(first));
    const before = leading.map((definition) => this.#written(definition) + this.#gapBehind(definition)).join('');
    const lead = title === '' ? before : title + this.#ending + this.#ending + before;
    // What leaves directly in front of it parts nothing any more.
    const above = removals.find(({ to }) => to === start)?.from ?? start;
    if (lead !== '') edits.push({ from: start, to: start, text: blankLineMissing(text, above, this.#ending) + lead });
    for (let index = leading.length; index < wanted.length; ) {
      const stays = wanted[index];
      let next = index + 1;
      while (next < wanted.length && !kept.has(wanted[next] ?? first)) next++;
      if (stays !== undefined && next > index + 1) edits.push(this.#behind(stays, wanted.slice(index + 1, next), next < wanted.length));
      index = next;
    }
    return edits;
  }

  #behind(stays: FootnoteDefinition, following: readonly FootnoteDefinition[], isFollowed: boolean): TextEdit {
    let written = '';
    let last = stays;
    for (const definition of following) {
      written += this.#gapBehind(last) + this.#written(definition);
      last = definition;
    }
    const needsBlank = isFollowed && !endsPlain(this.#note, last) && endsPlain(this.#note, stays) && !this.#isSpaced;
    const to = lineEnd(this.#note.text, stays.to);
    return { from: to, to, text: written + (needsBlank ? this.#ending : '') };
  }

  /** A block where none stands yet: under the heading, or at the end of what stays of the note. */
  #newBlock(wanted: readonly FootnoteDefinition[], heading: SourcesHeading | null, title: string, removals: readonly TextEdit[]): readonly TextEdit[] {
    const { text } = this.#note;
    const gap = this.#ending + this.#ending;
    const last = wanted.at(-1);
    const written = wanted.map((definition) => this.#written(definition) + (definition === last ? '' : this.#gapBehind(definition))).join('');
    const block = (title === '' ? '' : title + gap) + written;
    if (heading?.found !== undefined && heading.found !== null) {
      const at = lineEnd(text, heading.found.to);
      return [...removals, { from: at, to: at, text: gap + block + (isFollowedByText(text, at) ? this.#ending : '') }];
    }
    return withAppendedBlock(this.#note, removals, block);
  }

  /** A definition as it stands at the top of a note. */
  #written({ from, to, parent }: FootnoteDefinition): string {
    if (parent === null) return this.#text.slice(from, to);
    const lines = contentLines(this.#note.text, parent, { from, to });
    return lines.map((line) => ' '.repeat(line.pad) + this.#text.slice(line.from, line.to)).join(this.#ending);
  }

  #gapBehind(definition: FootnoteDefinition): string {
    return this.#isSpaced || !endsPlain(this.#note, definition) ? this.#ending + this.#ending : this.#ending;
  }
}

function sorted(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((one, other) => one.from - other.from || one.to - other.to);
}
