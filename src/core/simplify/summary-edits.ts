import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import { setPropertyEdits } from '../note/property-edits';
import { formatProvenance, formatSummaryMark, type Provenance } from '../note/summary-mark';
import { applyEdits, applyPlan } from '../text/apply-edits';
import { composeEdits } from '../text/compose-edits';
import { withSecondPlan } from '../text/second-plan';
import type { EditPlan, TextEdit } from '../text/text-edit';
import { citableLabels } from './kept-citations';
import { withoutMarks } from './literal-marks';
import { noteWithSection } from './note-with-section';
import { findSummary, provenanceOf } from './provenance';
import { newSectionEdit, sectionEdits } from './section-edits';
import { provenanceProperty, type SummaryLayout, summaryProperty } from './summary-layout';
import { summaryMarkdown } from './summary-markdown';
import { summaryFault, wrongCitation } from './verify-summary';

/** What is known of a summary that is written. */
export interface SummaryOrigin {
  /** The engine's id and version, as in `plain@1`. */
  readonly engine: string;
  /** The day, as in `2026-01-30`; null where it is not to be noted. */
  readonly date: string | null;
  /** What the engine made, where the author has changed it before it was written: it counts as changed by hand then. */
  readonly made?: string;
}

/** The edits that write a summary, or why there can be none, as one sentence without a full stop. */
export type SummaryEdits = { readonly kind: 'planned'; readonly plan: EditPlan } | { readonly kind: 'refused'; readonly reason: string };

/**
 * Plans to write `summary`, a plain text, where the layout has summaries: the content of its section or callout is replaced, and nothing
 * else; where the note has neither, one is added. In bullets each line of the summary is one. Line endings follow the note. What the summary
 * comes from is noted beside it. No edits where all of that is there already, whatever the day. The plan is tried out before it is
 * returned, and refused where the changed note would not hold the summary as plain text, or would hold anything else in another way.
 */
export function summaryEdits(note: Note, summary: string, layout: SummaryLayout, origin: SummaryOrigin): SummaryEdits {
  const planned = plannedEdits(note, summary, layout, origin);
  if (planned.kind === 'refused') return planned;
  return { kind: 'planned', plan: withSecondPlan(planned.plan, (text) => plannedEdits(parseNote(text, { summaryHeading: layout.heading }), summary, layout, origin)) };
}

function plannedEdits(note: Note, summary: string, layout: SummaryLayout, origin: SummaryOrigin): SummaryEdits {
  if (summary.trim() === '') return refused('The summary is empty');
  const before = noteWithSection(note, layout.heading);
  if (layout.form === 'property') return propertyEdits(before, summary.replace(/\s+/g, ' ').trim(), layout, origin);
  const kept = new Set(layout.citations === 'keep' ? citableLabels(before).keys() : []);
  const planned = bodyEdits(before, summary, layout, origin, kept);
  // A mark that would cite something else is better left out.
  return planned.kind === 'refused' && planned.reason === wrongCitation ? bodyEdits(before, withoutMarks(summary, kept), layout, origin, new Set()) : planned;
}

function refused(reason: string): SummaryEdits {
  return { kind: 'refused', reason };
}

function propertyEdits(note: Note, summary: string, layout: SummaryLayout, origin: SummaryOrigin): SummaryEdits {
  const provenance = currentOr(note, layout, provenanceOf(note, origin.made ?? summary, origin.engine, origin.date));
  const set: readonly (readonly [string, string])[] = [[summaryProperty, summary], ...(layout.provenance === 'none' ? [] : [[provenanceProperty, formatProvenance(provenance)] as const])];
  return withProperties(note, [], set);
}

function bodyEdits(note: Note, summary: string, layout: SummaryLayout, origin: SummaryOrigin, kept: ReadonlySet<string>): SummaryEdits {
  const lines = summaryMarkdown(summary, layout.form === 'bullets', kept);
  if (lines.length === 0) return refused('The summary is empty');
  if (goesOn(note)) return refused('What begins in the summary section goes on behind it');
  const made = origin.made === undefined ? lines : summaryMarkdown(origin.made, layout.form === 'bullets', kept);
  const provenance = currentOr(note, layout, provenanceOf(note, made.join('\n'), origin.engine, origin.date));
  const mark = layout.provenance === 'comment' ? formatSummaryMark(provenance) : null;
  const written = note.summary === null ? newSectionEdit(note, lines, mark, layout) : sectionEdits(note, note.summary, lines, mark);
  const plan = { baseText: note.text, edits: written.edits };
  const applied = applyPlan(note.text, plan);
  if (applied.kind === 'refused') return applied;
  if (written.edits.length > 0) {
    const after = parseNote(applied.text, { summaryHeading: layout.heading });
    const fault = summaryFault(note, after, { content: written.content, paragraphs: lines.length, mark, kept });
    if (fault !== null) return refused(fault);
  }
  return layout.provenance === 'property' ? withProperties(note, written.edits, [[provenanceProperty, formatProvenance(provenance)]]) : { kind: 'planned', plan };
}

/** Whether a block, such as code that nothing closes, reaches out of the summary section. A paragraph does where sources follow on its next line. */
function goesOn({ blocks, summary }: Note): boolean {
  return summary !== null && blocks.some(({ kind, from, to }) => kind !== 'paragraph' && from < summary.to && to > summary.to);
}

/** The provenance that the note has, where it says the same but for the day. */
function currentOr(note: Note, layout: SummaryLayout, wanted: Provenance): Provenance {
  const { provenance } = findSummary(note, layout);
  const isSame = provenance?.engine === wanted.engine && provenance.source === wanted.source && provenance.written === wanted.written;
  return provenance !== null && isSame ? provenance : wanted;
}

/** Edits of the body with properties set as well. */
function withProperties({ text }: Note, body: readonly TextEdit[], properties: readonly (readonly [key: string, value: string])[]): SummaryEdits {
  let edits: readonly TextEdit[] = [];
  let edited = text;
  for (const [key, value] of properties) {
    const set = setPropertyEdits(edited, key, value);
    if (set.kind === 'refused') return set;
    edits = composeEdits(text.length, edits, set.plan.edits);
    const applied = applyEdits(edited, set.plan.edits);
    if (applied.kind === 'refused') return applied;
    edited = applied.text;
  }
  const plan = { baseText: text, edits: [...edits, ...body] };
  const applied = applyPlan(text, plan);
  return applied.kind === 'refused' ? applied : { kind: 'planned', plan };
}
