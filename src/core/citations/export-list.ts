import type { Container } from '../note/block';
import { skipBlanks } from '../note/character';
import type { Note } from '../note/note';
import { resolveMarks } from '../note/resolve-marks';
import { isSourceListLabel } from '../note/source-list-label';
import { applyEdits } from '../text/apply-edits';
import { lineEndingOf } from '../text/line-ending';
import type { SparedPlaces } from '../text/spared-places';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { withAppendedBlock } from './appended-block';
import type { CitationChange } from './citation-change';
import { contentLines } from './content-lines';
import { editSpans } from './edit-spans';
import { exportedFootnotes, type ExportedFootnote, placesOf, unspared } from './exported-footnotes';
import { footnoteMeaning, meaningFault, type FootnoteMeaning } from './footnote-meaning';
import { footnoteRuns } from './footnote-runs';
import { leavingEdits } from './leaving-edits';
import { parseAgain } from './parse-again';
import { rangeAt } from './range-search';
import { EditedText } from './relabelling';
import { soundChoice } from './sound-choice';

/** The heading of a list where the note ends with none that names one. */
const HEADING = '## Sources';

/** Footnotes that stand side by side become one mark of at most so many numbers. */
const MOST_NUMBERS = 20;

/**
 * Plans how footnotes become a numbered list at the end of the note that everybody sees, and references marks `[1]` or `[1, 2]`, which
 * converting pasted citations turns back. Numbers count by first appearance. Refused where the note has marks or lists already that would then
 * seem to belong to the new list.
 */
export function exportAsList(note: Note, spared: SparedPlaces): CitationChange {
  const { footnotes: all, remarks } = exportedFootnotes(note, () => null, canCarryMark(note));
  const footnotes = unspared(all, spared);
  if (footnotes.length === 0) return { kind: 'planned', plan: { baseText: note.text, edits: [] }, changes: [], remarks };
  if (note.citations.lists.some(({ style }) => style !== 'definitions')) return { kind: 'refused', reason: 'The note has a list of sources already' };
  if (footnotes.length > 999) return { kind: 'refused', reason: 'A mark has no more than three digits, and the note more footnotes' };
  const marked = note.citations.marks.some(({ labels }) => labels.some((label) => Number(label) <= footnotes.length));
  if (marked) return { kind: 'refused', reason: 'The note has marks such as [1] already, which would seem to cite the new list' };
  const { chosen, result } = soundChoice(footnotes, note.text.length, (some) => {
    const exported = new ListExport(note, inOrder(footnotes, some));
    return exported.isSound() ? exported.edits : null;
  });
  const left = footnotes.length - chosen.length;
  return {
    kind: 'planned',
    plan: { baseText: note.text, edits: result ?? [] },
    changes: chosen.length === 0 ? [] : [`Listed ${String(chosen.length)} ${chosen.length === 1 ? 'footnote' : 'footnotes'}`],
    remarks: left === 0 ? remarks : [...remarks, `Left ${String(left)} ${left === 1 ? 'footnote' : 'footnotes'}: in a list, other text would be read in another way`],
    parts: chosen.map(placesOf),
  };
}

function inOrder(all: readonly ExportedFootnote[], some: readonly ExportedFootnote[]): readonly ExportedFootnote[] {
  const chosen = new Set(some);
  return all.filter((footnote) => chosen.has(footnote));
}

/** A mark cannot stand in a link, behind a caret or a bracket, or in front of what would make a link of it. */
function canCarryMark(note: Note): (reference: TextRange) => boolean {
  const runs = footnoteRuns(note);
  return (reference) => {
    const { from, to } = runs.get(reference) ?? reference;
    const before = note.text.charAt(from - 1);
    const after = note.text.charAt(to);
    return rangeAt(note.links, reference.from) === undefined && !(before !== '' && '^]\\!'.includes(before)) && !(after !== '' && '([:{'.includes(after));
  };
}

class ListExport {
  readonly edits: readonly TextEdit[];
  readonly #note: Note;
  readonly #footnotes: readonly ExportedFootnote[];
  readonly #marks: readonly (TextEdit & { readonly numbers: readonly string[] })[];
  readonly #hasHeading: boolean;

  constructor(note: Note, footnotes: readonly ExportedFootnote[]) {
    this.#note = note;
    this.#footnotes = footnotes;
    this.#marks = markEdits(footnotes);
    const removals = leavingEdits(note, footnotes);
    this.#hasHeading = endsWithLabel(note, footnotes);
    const ending = lineEndingOf(note.text);
    const block = (this.#hasHeading ? '' : HEADING + ending + ending) + this.#entries(ending);
    const marks = this.#marks.filter(({ from }) => rangeAt(removals, from) === undefined).map(({ from, to, text }) => ({ from, to, text }));
    this.edits = [...marks, ...withAppendedBlock(note, removals, block)].sort((one, other) => one.from - other.from);
  }

  isSound(): boolean {
    const result = applyEdits(this.#note.text, this.edits);
    if (result.kind === 'refused') return false;
    const after = parseAgain(this.#note, result.text);
    const items = after.containers.filter(({ kind, parent }) => kind === 'list-item' && parent === null).slice(-this.#footnotes.length);
    const names = new Map(items.map((item, index) => [item, entryName(index)]));
    const added = this.#hasHeading ? [] : [` heading ${HEADING}`];
    return meaningFault(this.#expected(), footnoteMeaning(after, { names }), added) === null && this.#areMarks(after, items[0]?.from ?? 0);
  }

  #entries(ending: string): string {
    const text = new EditedText(this.#note.text, this.#marks);
    return this.#footnotes.map(({ source }, index) => {
      const marker = `${String(index + 1)}. `;
      if (source.kind === 'inline') return marker + this.#note.text.slice(source.inline.content.from, source.inline.content.to).trim();
      const lines = contentLines(this.#note.text, source.definition, source.definition.content);
      const indent = ending + ' '.repeat(marker.length);
      const written = lines.map(({ from, to, pad }) => (skipBlanks(this.#note.text, from, to) === to ? null : ' '.repeat(pad) + text.slice(from, to)));
      return marker + written.map((line, at) => (at === 0 ? (line ?? '') : line === null ? ending : indent + line)).join('');
    }).join(ending);
  }

  /** What the note must say then: its text with marks, the footnotes as entries. */
  #expected(): FootnoteMeaning {
    const names = new Map<Container, string>();
    for (const [index, { source }] of this.#footnotes.entries()) if (source.kind === 'definition') names.set(source.definition, entryName(index));
    const gone = this.#footnotes.reduce((count, { source, references }) => count + (source.kind === 'definition' ? references.length : 0), 0);
    const said = footnoteMeaning(this.#note, { edits: this.#marks, names, references: this.#note.footnotes.references.length - gone });
    const footnotes = new Map(said.footnotes);
    for (const [index, { source }] of this.#footnotes.entries()) {
      if (source.kind === 'inline') footnotes.set(entryName(index), [`footnote ${entryName(index)}`, ` paragraph ${this.#note.text.slice(source.inline.content.from, source.inline.content.to).trim()}`]);
    }
    return { ...said, footnotes };
  }

  /** Each mark in the text must be read as one, and answered by the new list where its entries are read as sources; in the list they are words. */
  #areMarks(after: Note, listFrom: number): boolean {
    const answers = new Map(resolveMarks(after).map(({ mark, targets }) => [mark, targets]));
    const isAnswered = after.citations.lists.some(({ style }) => style !== 'definitions');
    const spans = editSpans(this.edits).after;
    const wanted = new Map(this.#marks.map(({ from, numbers }) => [from, numbers]));
    return this.edits.every(({ from }, index) => {
      const numbers = wanted.get(from);
      const span = spans[index];
      if (numbers === undefined || span === undefined) return true;
      const mark = rangeAt(after.citations.marks, span.from);
      if (mark === undefined || mark.labels.join() !== numbers.slice(0, MOST_NUMBERS).join()) return false;
      return !isAnswered || answers.get(mark)?.some(({ source }) => source.from >= listFrom) === true;
    });
  }
}

function entryName(index: number): string {
  return `entry ${String(index + 1)}`;
}

/** One edit for references that stand side by side. */
function markEdits(footnotes: readonly ExportedFootnote[]): readonly (TextEdit & { readonly numbers: readonly string[] })[] {
  const references = footnotes.flatMap(({ references: own }, index) => own.map(({ from, to }) => ({ from, to, number: String(index + 1) })));
  const runs: { from: number; to: number; numbers: string[] }[] = [];
  for (const { from, to, number } of references.sort((one, other) => one.from - other.from)) {
    const open = runs.at(-1);
    if (open?.to === from) {
      open.to = to;
      open.numbers.push(number);
    } else runs.push({ from, to, numbers: [number] });
  }
  return runs.map((run) => ({ ...run, text: markText(run.numbers) }));
}

function markText(numbers: readonly string[]): string {
  let text = '';
  for (let index = 0; index < numbers.length; index += MOST_NUMBERS) text += `[${numbers.slice(index, index + MOST_NUMBERS).join(', ')}]`;
  return text;
}

/** True where a heading that names a list is all that is left at the end of the note. */
function endsWithLabel({ blocks, text }: Note, footnotes: readonly ExportedFootnote[]): boolean {
  const leaving = new Set<Container>(footnotes.flatMap(({ source }) => (source.kind === 'definition' ? [source.definition] : [])));
  const last = [...blocks].reverse().find(({ container }) => !isWithin(container, leaving));
  return last?.kind === 'heading' && last.container === null && isSourceListLabel(text, last.content.from, last.content.to);
}

function isWithin(container: Container | null, definitions: ReadonlySet<Container>): boolean {
  for (let each = container; each !== null; each = each.parent) if (definitions.has(each)) return true;
  return false;
}
