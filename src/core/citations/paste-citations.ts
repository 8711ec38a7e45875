import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import { applyEdits } from '../text/apply-edits';
import { lineEndingOf } from '../text/line-ending';
import type { EditPlan, TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { conversionChanges } from './conversion-changes';
import { conversionFault } from './conversion-fault';
import type { ConversionOptions } from './conversion-options';
import type { PlannedConversion } from './conversion-parts';
import { definitionsAtEnd } from './definition-place';
import { findPasted } from './find-pasted';
import { knownFootnotes } from './known-footnotes';
import type { HostNote } from './name-footnotes';
import type { FittedFootnotes } from './own-footnotes';
import { fitFootnotes } from './own-footnotes';
import { pasteFault } from './paste-fault';
import type { PastedBody } from './pasted-body';
import { partFootnotes, stubLines } from './pasted-body';
import { planConversion } from './plan-conversion';
import { rangeAt } from './range-search';

/** What pasting an answer would do. */
export type PastedCitations =
  | {
      readonly kind: 'planned';
      readonly plan: EditPlan;
      /** Where the caret goes once the plan is applied: behind the pasted text. */
      readonly caret: number;
      /** As in Conversion. */
      readonly changes: readonly string[];
    }
  /** The text holds no citations: an ordinary paste does. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Plans how a copied answer takes the place of the selection `at`, with its citations as footnotes that fit the note: a source that a footnote
 * of the note holds already gets its label, all others the next free one; definitions go behind those of the note, or to its end. Footnotes
 * that the text has already are fitted likewise. As with converting, what comes of it is parsed before it is offered.
 */
export function pasteCitations(note: Note, at: TextRange, pasted: string, options: ConversionOptions): PastedCitations {
  const ending = lineEndingOf(note.text);
  const from = Math.max(0, Math.min(at.from, note.text.length));
  const place = { from, to: Math.max(from, Math.min(at.to, note.text.length)) };
  const host: HostNote = { note, known: knownFootnotes(note, ({ from: start }) => rangeAt([place], start) !== undefined) };
  const prepared = prepare(pasted, ending, host);
  if (prepared.kind === 'refused') return prepared;
  const { fitted, text } = prepared;
  const planned = planConversion(parseNote(text), { ...options, range: undefined }, host);
  if (planned.edits.length === 0 && prepared.references === 0) {
    const reason = planned.sorted.unresolved[0]?.reason;
    return reason === undefined ? { kind: 'nothing' } : refused(reason);
  }
  const known = [...fitted.reused, ...Array.from(planned.footnotes.values()).flatMap(({ label, content }) => (content === null ? [label] : []))];
  const stubs = stubLines(Array.from(new Set(known)), ending);
  const converted = convertedText(planned, text, stubs);
  if (converted.kind === 'refused') return converted;
  const body = withoutLead(partFootnotes(converted.text, stubs), prepared.lead);
  const edits = pasteEdits(note, place, body, ending);
  const first = edits[0];
  const bodyFrom = place.from + (first !== undefined && first.from < place.from ? first.text.length : 0);
  const alone = body.text + ending + ending + body.definitions.join(ending) + stubs;
  const fault = pasteFault(note, { edits, body: body.text, from: bodyFrom, alone, definitions: body.definitions });
  if (fault !== null) return refused(fault);
  return { kind: 'planned', plan: { baseText: note.text, edits }, caret: bodyFrom + body.text.length, changes: changesOf(planned, fitted) };
}

interface PreparedText {
  readonly kind: 'prepared';
  readonly text: string;
  /** What was put in front so that the text does not begin like frontmatter. */
  readonly lead: string;
  readonly fitted: FittedFootnotes;
  /** How many references the text had before. */
  readonly references: number;
}

type Refusal = Extract<PastedCitations, { readonly kind: 'refused' }>;

/** The text in the note's line endings, its own footnotes fitted to the note. */
function prepare(pasted: string, ending: string, host: HostNote): PreparedText | Refusal {
  const plain = pasted.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/).join(ending);
  const lead = plain.startsWith('---') ? ending : '';
  const text = lead + plain;
  const note = parseNote(text);
  const exported = new Set(findPasted(note, {}).lists.flatMap(({ sources }) => sources.map(({ from }) => from)));
  const defined = new Set(host.note.footnotes.definitions.map(({ identifier }) => identifier));
  const lost = note.footnotes.undefinedReferences.find(({ identifier }) => defined.has(identifier));
  if (lost !== undefined) return refused(`The pasted text refers to footnote ${lost.label}, which it does not define`);
  const fitted = fitFootnotes(note, host, ({ from }) => !exported.has(from));
  const result = applyEdits(text, fitted.edits);
  if (result.kind === 'refused') return result;
  return { kind: 'prepared', text: result.text, lead, fitted, references: note.footnotes.references.length };
}

function convertedText(planned: PlannedConversion, text: string, stubs: string): { readonly kind: 'applied'; readonly text: string } | Refusal {
  const fault = conversionFault({ ...planned, note: parseNote(text + stubs) });
  return fault === null ? applyEdits(text, planned.edits) : refused(fault);
}

function withoutLead(body: PastedBody, lead: string): PastedBody {
  return lead !== '' && body.text.startsWith(lead) ? { ...body, text: body.text.slice(lead.length) } : body;
}

/** The body at the selection, the footnotes where those of the note are. */
function pasteEdits(note: Note, at: TextRange, { text, definitions }: PastedBody, ending: string): readonly TextEdit[] {
  if (definitions.length === 0) return [{ ...at, text }];
  const isLast = note.text.slice(at.to).trim() === '' && !note.footnotes.definitions.some(({ parent, from }) => parent === null && from < at.from);
  if (isLast) return [{ ...at, text: text + ending + ending + definitions.join(ending) }];
  const { from, to, text: block } = definitionsAtEnd(note, definitions, [at], ending);
  const edits = [{ ...at, text }, { from, to, text: block }];
  return from < at.from ? [...edits].reverse() : edits;
}

function changesOf(planned: PlannedConversion, { reused, renamed }: FittedFootnotes): readonly string[] {
  const footnotes = (count: number): string => `${count} ${count === 1 ? 'footnote' : 'footnotes'}`;
  return [
    ...conversionChanges(planned),
    ...(renamed === 0 ? [] : [`Renamed ${footnotes(renamed)}`]),
    ...(reused.length === 0 ? [] : [`Joined ${footnotes(reused.length)} with those of the note`]),
  ];
}

function refused(reason: string): Refusal {
  return { kind: 'refused', reason };
}
