import type { FootnoteDefinition } from '../note/block';
import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import type { ResolvedMark } from '../note/resolve-marks';
import type { Source } from '../note/source-list';
import { applyEdits } from '../text/apply-edits';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { editSpans } from './edit-spans';
import { findDamage } from './find-damage';
import { firstFrom, rangeAt } from './range-search';
import { sortMarks } from './sort-marks';

/** The footnote labels that a mark's references have, each once. */
export function referenceLabels({ targets }: ResolvedMark, labels: ReadonlyMap<Source, string>): readonly string[] {
  return Array.from(new Set(targets.map(({ source }) => labels.get(source) ?? source.label)));
}

/** Why the text that a conversion plans must not be written, found by parsing it, as one sentence; null when all is well. */
export function conversionFault(
  note: Note,
  edits: readonly TextEdit[],
  marks: readonly ResolvedMark[],
  labels: ReadonlyMap<Source, string>,
): string | null {
  const result = applyEdits(note.text, edits);
  if (result.kind === 'refused') return result.reason;
  const after = parseNote(result.text);
  const spans = editSpans(edits).after;
  return (
    findDamage(note, after, edits) ??
    referenceFault(after, edits, spans, new Map(marks.map((found) => [found.mark.from, referenceLabels(found, labels)]))) ??
    definitionFault(after, spans, labels) ??
    contentFault(after, spans) ??
    (sortMarks(after).convertible.length === 0 ? null : 'Marks that are left would seem to cite other sources')
  );
}

/** Each mark's place, by its offset before the change, must hold just its references. */
function referenceFault(
  after: Note,
  edits: readonly TextEdit[],
  spans: readonly TextRange[],
  expected: ReadonlyMap<number, readonly string[]>,
): string | null {
  const { references } = after.footnotes;
  for (const [index, { from }] of edits.entries()) {
    const span = spans[index];
    const wanted = expected.get(from);
    if (span === undefined || wanted === undefined) continue;
    const found: string[] = [];
    for (let next = firstFrom(references, span.from); (references[next]?.from ?? span.to) < span.to; next++) {
      found.push(references[next]?.identifier ?? '');
    }
    if (found.join(' ') !== wanted.join(' ')) return `A reference to footnote ${wanted.join(', ')} would not be read as one`;
  }
  return null;
}

/** Each new footnote must lie within what was inserted and hold its source's URL. */
function definitionFault(after: Note, spans: readonly TextRange[], labels: ReadonlyMap<Source, string>): string | null {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const definition of after.footnotes.definitions) {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  }
  for (const [{ url }, label] of labels) {
    const definition = definitions.get(label);
    const span = definition === undefined ? undefined : rangeAt(spans, definition.from);
    if (definition === undefined || span === undefined || definition.to > span.to) return `Footnote ${label} would not be read as one`;
    const { from, to } = definition.content;
    if (!after.text.slice(from, to).includes(url)) return `Footnote ${label} would lose its source`;
  }
  return null;
}

/** What is inserted may be text and footnotes only: words that begin like a heading or a list would become one in a footnote. */
function contentFault({ blocks, containers }: Note, spans: readonly TextRange[]): string | null {
  for (const { from, to } of spans) {
    for (const parts of [blocks, containers]) {
      for (let index = firstFrom(parts, from); (parts[index]?.from ?? to) < to; index++) {
        const kind = parts[index]?.kind;
        if (kind !== 'paragraph' && kind !== 'footnote-definition') return `A footnote would hold a ${String(kind)} instead of words`;
      }
    }
  }
  return null;
}
