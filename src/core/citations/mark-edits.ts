import type { Note } from '../note/note';
import type { CitationOptions } from './citation-options';
import { beginsBlock, isFreePlace } from './free-place';
import { isGluedToAddress } from './glued-to-address';
import { isListed } from './listed-runs';
import type { PlannedEdit } from './planned-edit';

/** A mark with the labels of the footnotes that it is to refer to. */
export interface LabelledMark {
  readonly from: number;
  readonly to: number;
  readonly labels: readonly string[];
}

/**
 * The edits that put references in the place of marks. Of marks that stand together, each names only what those before it do not; as a whole they
 * move behind or before the punctuation next to them where that is wanted, but for lists with commas. A blank parts them from a bare address.
 */
export function markEdits(note: Note, marks: readonly LabelledMark[], place: CitationOptions['marker']): readonly PlannedEdit[] {
  const edits: PlannedEdit[] = [];
  const runs = runsOf(note.text, marks).map((run) => ({ run, from: run[0]?.from ?? 0, to: run.at(-1)?.to ?? 0 }));
  for (const [number, { run }] of runs.entries()) {
    const own = referencesOf(run);
    const placed = isListed(note.text, runs, number) ? own : placedRun(note, own, place);
    for (const [index, edit] of placed.entries()) edits.push(index === 0 && isGluedToAddress(note, edit.from) ? { ...edit, text: edit.text.replace('[^', ' [^') } : edit);
  }
  return edits;
}

function placedRun(note: Note, run: readonly PlannedEdit[], place: CitationOptions['marker']): readonly PlannedEdit[] {
  if (place === 'as-written') return run;
  return place === 'after' ? behindPunctuation(note, run) : beforePunctuation(note, run);
}

/** The edits that leave marks at their places. */
function referencesOf(run: readonly LabelledMark[]): readonly PlannedEdit[] {
  // Most marks stand alone and name one footnote.
  const named = run.length === 1 ? null : new Set<string>();
  return run.map(({ from, to, labels }, index): PlannedEdit => {
    const fresh = named === null ? labels : labels.filter((label) => !named.has(label));
    if (named !== null) for (const label of fresh) named.add(label);
    const start = fresh.length === 0 ? (run[index - 1]?.to ?? from) : from;
    return { from: start, to, text: fresh.length === 0 ? '' : `[^${fresh.join('][^')}]`, references: fresh };
  });
}

/** Marks with nothing or one blank between them. */
function runsOf(text: string, marks: readonly LabelledMark[]): readonly (readonly LabelledMark[])[] {
  const runs: LabelledMark[][] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    const end = run?.at(-1)?.to ?? 0;
    if (run !== undefined && (mark.from <= end || (mark.from === end + 1 && text.charAt(end) === ' '))) run.push(mark);
    else runs.push([mark]);
  }
  return runs;
}

/** What ends a sentence or a part of it; a colon leads on to what follows. */
const PUNCTUATION = '.,;!?。，；！？、';

function behindPunctuation(note: Note, run: readonly PlannedEdit[]): readonly PlannedEdit[] {
  const { text } = note;
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return run;
  let to = last.to;
  while (to < text.length && PUNCTUATION.includes(text.charAt(to))) to++;
  let from = first.from;
  while (' \t'.includes(text.charAt(from - 1) || '\n')) from--;
  const goesOn = /[\p{L}\p{N}(]/u.test(text.charAt(to)) && text.charCodeAt(to) < 0x2e80;
  if (to === last.to || goesOn || beginsBlock(note, first.from) || !isText(text.charAt(from - 1)) || !isFreePlace(note, { from, to })) return run;
  return moved(run, { from, to }, text.slice(last.to, to), '');
}

function beforePunctuation(note: Note, run: readonly PlannedEdit[]): readonly PlannedEdit[] {
  const { text } = note;
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return run;
  let from = first.from;
  while (from > 0 && PUNCTUATION.includes(text.charAt(from - 1))) from--;
  const goesOn = /[\p{L}\p{N}(]/u.test(text.charAt(last.to)) && text.charCodeAt(last.to) < 0x2e80;
  const isPunctuated = PUNCTUATION.includes(text.charAt(last.to) || ' ');
  if (from === first.from || goesOn || isPunctuated || !isText(text.charAt(from - 1)) || !isFreePlace(note, { from, to: last.to })) return run;
  return moved(run, { from, to: last.to }, '', text.slice(from, first.from));
}

/** The run with text in front of its first reference and behind its last. */
function moved(run: readonly PlannedEdit[], { from, to }: { readonly from: number; readonly to: number }, before: string, after: string): readonly PlannedEdit[] {
  return run.map((edit, index) => {
    const isFirst = index === 0;
    const isLast = index === run.length - 1;
    return { ...edit, from: isFirst ? from : edit.from, to: isLast ? to : edit.to, text: (isFirst ? before : '') + edit.text + (isLast ? after : '') };
  });
}

/** False at the start of a line. */
function isText(character: string): boolean {
  return character !== '' && !'\r\n \t|>'.includes(character);
}
