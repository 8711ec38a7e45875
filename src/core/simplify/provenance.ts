import { findProperty } from '../note/frontmatter';
import type { Note } from '../note/note';
import { readProvenance, type Provenance } from '../note/summary-mark';
import { sourceHash, summaryHash } from './source-hash';
import { noteWithSection } from './note-with-section';
import { provenanceProperty, summaryProperty, type SummaryLayout } from './summary-layout';

/**
 * What is to be said of a note's summary:
 * - `missing`: there is none; `empty`: its section holds nothing.
 * - `fresh`: it was made from the note as it is, and nobody has changed it.
 * - `stale`: the note says something else since it was made, and nobody has changed it.
 * - `edited`: somebody has changed it since it was made: it is theirs.
 * - `unmarked`: nothing tells where it comes from: it is the author's own.
 */
export type SummaryState = 'missing' | 'empty' | 'fresh' | 'stale' | 'edited' | 'unmarked';

/** A summary as a note holds it. */
export interface WrittenSummary {
  readonly state: SummaryState;
  /** As written: Markdown of the section, in a callout without the quote marks, or the value of the property; empty where there is none. */
  readonly text: string;
  readonly provenance: Provenance | null;
}

/** The summary of a note, where its layout has it: in the property for the form `property`, else in the section or callout of its heading. */
export function findSummary(note: Note, layout: Pick<SummaryLayout, 'heading' | 'form'>): WrittenSummary {
  const read = noteWithSection(note, layout.heading);
  const inProperty = propertyText(read, provenanceProperty);
  if (layout.form === 'property') return judged(read, propertyText(read, summaryProperty), inProperty === null ? null : readProvenance(inProperty));
  const { summary } = read;
  if (summary === null) return judged(read, null, null);
  const markdown = read.text.slice(summary.content.from, summary.content.to);
  const text = summary.callout === null ? markdown : markdown.replace(/^[ \t]*>[ \t]?/gm, '');
  return judged(read, text, summary.mark?.provenance ?? (inProperty === null ? null : readProvenance(inProperty)));
}

/** How the summary of a note stands to the note. */
export function summaryState(note: Note, layout: Pick<SummaryLayout, 'heading' | 'form'>): SummaryState {
  return findSummary(note, layout).state;
}

/** What a summary that is written now comes from. Blanks and per cent signs in an engine's name become hyphens. */
export function provenanceOf(note: Note, markdown: string, engine: string, date: string | null): Provenance {
  return { engine: engine.replace(/[\s%]+/g, '-').slice(0, 80), source: sourceHash(note), written: summaryHash(markdown), date };
}

function judged(note: Note, text: string | null, provenance: Provenance | null): WrittenSummary {
  return { state: stateOf(note, text, provenance), text: text ?? '', provenance };
}

function stateOf(note: Note, text: string | null, provenance: Provenance | null): SummaryState {
  if (text === null) return 'missing';
  if (text.trim() === '') return 'empty';
  if (provenance === null) return 'unmarked';
  if (provenance.written !== summaryHash(text)) return 'edited';
  return provenance.source === sourceHash(note) ? 'fresh' : 'stale';
}

function propertyText({ frontmatter }: Note, key: string): string | null {
  const value = findProperty(frontmatter, key)?.value;
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
