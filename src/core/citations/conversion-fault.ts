import type { FootnoteDefinition } from '../note/block';
import { normalizeLabel } from '../note/link-label';
import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import { applyEdits } from '../text/apply-edits';
import type { TextRange } from '../text/text-range';
import type { PlannedConversion } from './conversion-parts';
import { editSpans } from './edit-spans';
import { findDamage } from './find-damage';
import { findPasted } from './find-pasted';
import type { PlannedEdit } from './planned-edit';
import { firstFrom, rangeAt } from './range-search';
import type { ConvertibleMark, SortedMarks } from './sort-marks';
import { sortMarks } from './sort-marks';

/** Why the text that a conversion plans must not be written, found by parsing it, as one sentence; null when all is well. */
export function conversionFault({ note, edits, footnotes, sorted, gluedDigits }: PlannedConversion): string | null {
  const result = applyEdits(note.text, edits);
  if (result.kind === 'refused') return result.reason;
  const after = parseNote(result.text);
  const spans = editSpans(edits).after;
  return (
    findDamage(note, after, edits) ??
    referenceFault(after, edits, spans) ??
    definitionFault(after, spans, footnotes) ??
    contentFault(after, edits, spans) ??
    leftMarksFault(after, sorted, gluedDigits)
  );
}

/** The place of each edit must hold just the references that it is to bring. */
function referenceFault(after: Note, edits: readonly PlannedEdit[], spans: readonly TextRange[]): string | null {
  const { references } = after.footnotes;
  let next = 0;
  for (let index = 0; index < edits.length; index++) {
    const [edit, span] = [edits[index], spans[index]];
    if (edit === undefined || span === undefined) continue;
    while ((references[next]?.from ?? span.from) < span.from) next++;
    const first = next;
    while ((references[next]?.from ?? span.to) < span.to) next++;
    if (next - first !== edit.references.length || edit.references.some((label, place) => references[first + place]?.identifier !== normalizeLabel(label))) {
      return edit.references.length === 0 ? 'A source would be read as citing another one' : `A reference to footnote ${edit.references.join(', ')} would not be read as one`;
    }
  }
  return null;
}

/** Each new footnote must lie within what was inserted and hold its source's URL. */
function definitionFault(after: Note, spans: readonly TextRange[], footnotes: PlannedConversion['footnotes']): string | null {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const definition of after.footnotes.definitions) {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  }
  for (const { label, content } of footnotes.values()) {
    if (content === null) continue;
    const definition = definitions.get(normalizeLabel(label));
    const span = definition === undefined ? undefined : rangeAt(spans, definition.from);
    if (definition === undefined || span === undefined || definition.to > span.to) return `Footnote ${label} would not be read as one`;
    const { from, to } = definition.content;
    if (!after.text.slice(from, to).includes(content.url)) return `Footnote ${label} would lose its source`;
  }
  return null;
}

/** What is inserted may be text and footnotes only: words that begin like a heading or a list would become one in a footnote. */
function contentFault({ blocks, containers }: Note, edits: readonly PlannedEdit[], spans: readonly TextRange[]): string | null {
  for (let index = 0; index < spans.length; index++) {
    const { from, to } = spans[index] ?? { from: 0, to: 0 };
    if (from === to) continue;
    const allowed = edits[index]?.listsSources === true ? LISTED : WORDS;
    for (const parts of [blocks, containers]) {
      for (let next = firstFrom(parts, from); (parts[next]?.from ?? to) < to; next++) {
        const kind = parts[next]?.kind ?? '';
        if (!allowed.includes(kind)) return `A footnote would hold a ${kind} instead of words`;
      }
    }
  }
  return null;
}

const WORDS: readonly string[] = ['paragraph', 'footnote-definition'];
const LISTED: readonly string[] = [...WORDS, 'heading', 'list-item'];

/** Numbers that stay must cite what they cited before: those outside of the selection and those that their place keeps their sources, all others nothing. */
function leftMarksFault(after: Note, { outside, fixed }: SortedMarks, gluedDigits: boolean): string | null {
  const numbers = findPasted(after, { gluedDigits }).marks.filter(({ sources }) => sources === null);
  const left = sortMarks(after, numbers, undefined);
  const expected = outside.filter(({ mark }) => mark.sources === null);
  return citeSame(left.convertible, expected) && citeSame(left.fixed, fixed) ? null : 'Marks that are left would seem to cite other sources';
}

function citeSame(marks: readonly ConvertibleMark[], others: readonly ConvertibleMark[]): boolean {
  return marks.length === others.length && marks.every(({ sources }, index) => addressesOf(sources) === addressesOf(others[index]?.sources ?? []));
}

function addressesOf(sources: ConvertibleMark['sources']): string {
  return sources.map(({ url, title }) => `${url} ${title}`).join('\n');
}
