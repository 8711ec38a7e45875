import type { Note } from '../note/note';
import { resolveMarks } from '../note/resolve-marks';
import { escapeMarks } from './literal-marks';
import type { Summary, SummaryOrigin, SummaryPoint, SummarySource } from './summarizer';

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
  for (const { targets } of resolveMarks(note)) {
    for (const { label, source } of targets) add(label, note.text.slice(source.from, source.to));
  }
  for (const { label, identifier } of note.footnotes.references) add(`^${label}`, identifier);
  return new Map([...found].flatMap(([label, meaning]) => (meaning === null ? [] : [[label, meaning] as const])));
}

/**
 * A summary with citation marks: each behind what the summary says of the sentence that has it, once a sentence; its points come back as they
 * read then. What only reads like a mark has a backslash in front, and a summary without points gets none.
 */
export function withCitations(note: Note, source: SummarySource, summary: Summary): { readonly text: string; readonly points: readonly string[] } {
  const marks = writtenMarks(note);
  const labels = new Set(citableLabels(note).keys());
  let text = '';
  let at = 0;
  const points: string[] = [];
  for (const point of summary.points ?? []) {
    const cited = withMarks(point, source, { marks, labels });
    points.push(cited);
    const from = summary.text.indexOf(point.text, at);
    if (from === -1) continue;
    text += escapeMarks(summary.text.slice(at, from), labels) + cited;
    at = from + point.text.length;
  }
  return { text: text + escapeMarks(summary.text.slice(at), labels), points };
}

/** The marks by where they begin, and the labels that they can have. */
interface Marks {
  readonly marks: ReadonlyMap<number, string>;
  readonly labels: ReadonlySet<string>;
}

function withMarks({ text, origins }: SummaryPoint, source: SummarySource, { marks, labels }: Marks): string {
  let cited = '';
  let at = 0;
  for (const origin of origins) {
    cited += escapeMarks(text.slice(at, origin.saidTo), labels) + marksOf(origin, source, marks);
    at = origin.saidTo;
  }
  return cited + escapeMarks(text.slice(at), labels);
}

/** The marks that stand in a sentence of the source or right behind it, each once. One in front of the first word of a block is nobody's. */
function marksOf({ block, from, to }: SummaryOrigin, source: SummarySource, marks: ReadonlyMap<number, string>): string {
  const own = (source.blocks[block]?.omissions ?? []).filter(({ at }) => at > from && at <= to);
  return [...new Set(own.map((omission) => marks.get(omission.from) ?? ''))].join('');
}

/** The marks whose labels can be cited, by where they begin, as they are written in a summary. */
function writtenMarks(note: Note): ReadonlyMap<number, string> {
  const labels = citableLabels(note);
  const cited = note.citations.marks.filter((mark) => mark.labels.length > 0 && mark.labels.every((label) => labels.has(label)));
  const noted = note.footnotes.references.filter(({ label }) => labels.has(`^${label}`));
  return new Map([...cited.map((mark) => [mark.from, mark.labels.map((label) => `[${label}]`).join('')] as const), ...noted.map(({ from, label }) => [from, `[^${label}]`] as const)]);
}
