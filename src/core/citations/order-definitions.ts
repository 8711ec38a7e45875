import type { Note } from '../note/note';
import { applyEdits } from '../text/apply-edits';
import { lineEndingOf } from '../text/line-ending';
import type { SparedPlaces } from '../text/spared-places';
import type { TextEdit } from '../text/text-edit';
import { gatherDefinitions } from './definition-block';
import { footnoteMeaning, meaningFault, type FootnoteMeaning } from './footnote-meaning';
import { footnoteOrder } from './footnote-order';
import { labelledUnits } from './labelled-units';
import { movableDefinitions, type MovableUnit } from './movable-definitions';
import { newNumbers } from './new-numbers';
import { parseAgain } from './parse-again';
import { rangeAt } from './range-search';
import { EditedText, labelEdits } from './relabelling';
import { soundChoice } from './sound-choice';
import { sourcesHeading, type SourcesHeading } from './sources-heading';
import type { TidyStep } from './tidy-step';

/**
 * Numbers footnotes by their first appearance and gathers their definitions, as one step of tidying: under the heading that is asked for, else under
 * the last one of the note's own that names sources and would be left with nothing below it; what stands below others of these stays there. One number that stays would give another footnote the same:
 * where a place of the change is spared, none of it is done.
 */
export function orderDefinitions(note: Note, heading: string, spared: SparedPlaces): TidyStep {
  const nothing = { edits: [], after: note, changes: new Map(), remarks: [], parts: [] };
  if (note.footnotes.definitions.length === 0) return nothing;
  const step = new Ordering(note, heading).step();
  return spared.hold(step.edits) ? nothing : step;
}

/** One way to order a note: the edits, how many definitions move, and what the note is then. */
interface Attempt {
  readonly edits: readonly TextEdit[];
  readonly moved: number;
  readonly after: Note;
}

class Ordering {
  readonly #note: Note;
  readonly #heading: SourcesHeading | null;
  readonly #units: readonly MovableUnit[];
  readonly #remarks: readonly string[];
  readonly #order;
  readonly #numbers;
  readonly #labelEdits: readonly TextEdit[];
  readonly #text: EditedText;
  #before: FootnoteMeaning | null = null;

  constructor(note: Note, heading: string) {
    this.#note = note;
    const asked = sourcesHeading(note, heading, lineEndingOf(note.text));
    const { units, remarks } = movableDefinitions(note);
    const labelled = asked === null ? labelledUnits(note, units) : [];
    const last = labelled.at(-1);
    this.#heading = last === undefined ? asked : { written: '', blocks: [], found: last.place };
    const settled = new Set(labelled.slice(0, -1).flatMap((one) => one.units));
    this.#units = units.filter((unit) => !settled.has(unit));
    this.#remarks = remarks;
    this.#order = footnoteOrder(note);
    this.#numbers = newNumbers(note, this.#order);
    this.#labelEdits = labelEdits(note, this.#numbers.labels);
    this.#text = new EditedText(note.text, this.#labelEdits);
  }

  step(): TidyStep {
    const [units, remarks] = [this.#units, this.#remarks];
    const { chosen, result } = soundChoice(units, this.#note.text.length, (some) => this.#attempt(some));
    const sound = result ?? this.#attempt([]);
    if (sound === null) {
      return { edits: [], after: this.#note, changes: new Map(), parts: [], remarks: ['Left the footnotes as they are: the change would give other text of the note another meaning'] };
    }
    const { edits, moved, after } = sound;
    const chosenUnits = new Set(chosen);
    const left = units.filter((unit) => !chosenUnits.has(unit)).flatMap(({ definitions }) => definitions.map(({ label }) => label));
    return {
      edits,
      after,
      parts: [edits],
      changes: new Map([['renumbered', this.#numbers.labels.size], ['gathered', moved]]),
      remarks: [
        ...remarks,
        ...left.map((label) => `Left footnote ${label} where it is: without it, text around it would be read in another way`),
        ...this.#numbers.pinned.map((label) => `Footnote ${label} keeps its number: a comment, code, an image or a link names it`),
        ...this.#numbers.passed.map((number) => `No footnote gets number ${number}: a comment, code, HTML, an image or a link names it`),
      ],
    };
  }

  #attempt(units: readonly MovableUnit[]): Attempt | null {
    const { edits, moved } = this.#edits(units);
    const after = edits.length === 0 ? this.#note : this.#checked(edits, units);
    return after === null ? null : { edits, moved, after };
  }

  #checked(edits: readonly TextEdit[], units: readonly MovableUnit[]): Note | null {
    const result = applyEdits(this.#note.text, edits);
    if (result.kind === 'refused') return null;
    const after = parseAgain(this.#note, result.text);
    this.#before ??= footnoteMeaning(this.#note, { labels: this.#numbers.labels });
    return meaningFault(this.#before, footnoteMeaning(after), this.#added(units)) === null ? after : null;
  }

  #edits(chosen: readonly MovableUnit[]): Omit<Attempt, 'after'> {
    const units = [...chosen].sort((one, other) => one.from - other.from);
    const { edits, moved } = gatherDefinitions(this.#note, { units, order: this.#order.definitions, text: this.#text, heading: this.#heading });
    // A label in text that moves is written there.
    const labels = this.#labelEdits.filter(({ from }) => {
      const range = rangeAt(edits, from);
      return range === undefined || range.to <= from;
    });
    const all = [...labels, ...edits].sort((one, other) => one.from - other.from || one.to - other.to);
    return { edits: all, moved: moved.length };
  }

  #added(units: readonly MovableUnit[]): readonly string[] {
    if (this.#heading === null || this.#heading.found !== null || units.length === 0) return [];
    return this.#heading.blocks.map(({ kind, text }) => ` ${kind} ${text}`);
  }
}
