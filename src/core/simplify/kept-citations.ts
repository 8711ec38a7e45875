import type { Note } from '../note/note';
import { resolveMarks } from '../note/resolve-marks';
import type { TextRange } from '../text/text-range';
import { plainTextReader } from './plain-text';
import type { Summary, SummaryPoint, SummarySource } from './summarizer';

/**
 * Labels of marks that mean the same wherever they stand in the note, with what they point to: `1` of `[1]` with its source, `^1` of
 * `[^1]` with its definition. A number that two lists answer differently is not among them.
 */
export function citableLabels(note: Note): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  const add = (label: string, meaning: string): void => {
    const known = found.get(label);
    found.set(label, known === undefined || known === meaning ? meaning : null);
  };
  for (const { targets } of resolveMarks(note.citations, note.text)) {
    for (const { label, source } of targets) add(label, note.text.slice(source.from, source.to));
  }
  for (const { label, identifier } of note.footnotes.references) add(`^${label}`, identifier);
  return new Map([...found].flatMap(([label, meaning]) => (meaning === null ? [] : [[label, meaning] as const])));
}

/** A summary with the marks of the sentences that it says behind its points, each once a point; its points come back as they read then. */
export function withCitations(note: Note, source: SummarySource, summary: Summary): { readonly text: string; readonly points: readonly string[] } {
  const marks = markPlaces(note, source);
  let text = '';
  let at = 0;
  const points: string[] = [];
  for (const point of summary.points ?? []) {
    const own = [...new Set(point.origins.flatMap((origin) => marksOf(point, origin, source, marks)))].join('');
    points.push(point.text + own);
    const from = summary.text.indexOf(point.text, at);
    if (from === -1) continue;
    text += summary.text.slice(at, from) + point.text + own;
    at = from + point.text.length;
  }
  return { text: text + summary.text.slice(at), points };
}

/** A mark as it is written, and how many letters and digits its block has in front of it. */
interface MarkPlace {
  readonly written: string;
  readonly letters: number;
}

function marksOf(_point: SummaryPoint, origin: SummaryPoint['origins'][number], source: SummarySource, marks: ReadonlyMap<number, readonly MarkPlace[]>): readonly string[] {
  const text = source.blocks[origin.block]?.text ?? '';
  const from = countLetters(text.slice(0, origin.from));
  const to = from + countLetters(text.slice(origin.from, origin.to));
  return (marks.get(origin.block) ?? []).filter(({ letters }) => letters > from && letters <= to).map(({ written }) => written);
}

/**
 * Where marks stand in the blocks of a source. Letters and digits are counted, since emphasis and escapes that are read in part
 * leave others; a block in which they do not add up has no marks.
 */
function markPlaces(note: Note, source: SummarySource): ReadonlyMap<number, readonly MarkPlace[]> {
  const reader = plainTextReader(note);
  const labels = citableLabels(note);
  const marks = [
    ...note.citations.marks.filter((mark) => mark.labels.length > 0 && mark.labels.every((label) => labels.has(label))).map((mark) => ({ ...mark, written: mark.labels.map((label) => `[${label}]`).join('') })),
    ...note.footnotes.references.filter(({ label }) => labels.has(`^${label}`)).map((reference) => ({ ...reference, written: `[^${reference.label}]` })),
  ].sort((left, right) => left.from - right.from);
  const places = new Map<number, readonly MarkPlace[]>();
  let next = 0;
  for (const [index, { range, text }] of source.blocks.entries()) {
    if (range === undefined) continue;
    const inside: (TextRange & { readonly written: string })[] = [];
    for (let mark = marks[next]; mark !== undefined && mark.from < range.to; mark = marks[++next]) if (mark.from >= range.from) inside.push(mark);
    // A mark behind the last word may stand behind what is shown.
    for (let mark = marks[next]; mark !== undefined && note.text.slice(range.to, mark.from).trim() === ''; mark = marks[++next]) inside.push(mark);
    const counted = lettersBefore(inside, range, (part) => countLetters(reader.read(part).text));
    if (inside.length > 0 && counted.total === countLetters(text)) places.set(index, counted.places);
  }
  return places;
}

function lettersBefore(marks: readonly (TextRange & { readonly written: string })[], range: TextRange, count: (range: TextRange) => number): { readonly places: readonly MarkPlace[]; readonly total: number } {
  let letters = 0;
  let at = range.from;
  const places = marks.map(({ from, to, written }) => {
    letters += count({ from: at, to: Math.max(at, from) });
    at = Math.max(at, to);
    return { written, letters };
  });
  return { places, total: letters + count({ from: at, to: Math.max(at, range.to) }) };
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
