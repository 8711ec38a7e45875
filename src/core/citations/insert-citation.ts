import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import { applyEdits } from '../text/apply-edits';
import { lineEndingOf } from '../text/line-ending';
import type { EditPlan, TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { blankLineAtEnd } from './blank-lines';
import { type CitationOptions, defaultCitationOptions } from './citation-options';
import { editSpans } from './edit-spans';
import { findDamage } from './find-damage';
import { footnoteSources } from './footnote-sources';
import { FootnoteNumbers } from './footnote-numbers';
import { isGluedToAddress } from './glued-to-address';
import { hostLabel } from './host-label';
import { findInsertionPoint } from './insertion-point';
import { escapeTitle, isPlainUrl, linkDestination } from './link-text';
import { rangeAt } from './range-search';
import { hostOf } from './search-sources';
import { parseWebUrl, sourceKey } from './source-key';
import { stripTracking } from './strip-tracking';
import { unescapeTitle } from './unescape-title';

/** A source to cite: `url` http or https, `title` plain text, empty where there is none. */
export interface CitableSource {
  readonly url: string;
  readonly title: string;
}

/** What inserting a citation would do, or why nothing can be inserted, as one sentence without a full stop. */
export type InsertedCitation =
  | {
      readonly kind: 'planned';
      readonly plan: EditPlan;
      /** Where the caret goes once the plan is applied: behind the reference. */
      readonly caret: number;
      /** The footnote that the reference points to. */
      readonly label: string;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** What of the settings an inserted citation follows. A source has no label of its own that could be kept: it gets a number then. */
export type InsertionOptions = Pick<CitationOptions, 'definitionStyle' | 'labels' | 'marker' | 'stripTracking'>;

/**
 * Plans a footnote reference behind the selection `at` (see findInsertionPoint). Where a footnote names the source and says nothing else, or has its very
 * title, its label is used again; otherwise a new one, with a definition behind the last one, or at the note's end. As with converting, the planned
 * text is parsed first, and nothing is offered that would give other text another meaning.
 */
export function insertCitationEdits(note: Note, at: TextRange, source: CitableSource, options: InsertionOptions = defaultCitationOptions): InsertedCitation {
  const content = sourceContent(source, options);
  if (content === null) return refused('The address of the source is no web address');
  const point = findInsertionPoint(note, at, options.marker);
  if (point.kind === 'refused') return point;
  const key = sourceKey(source.url);
  const known = footnoteSources(note).find(({ url, title, isAll }) => sourceKey(url) === key && (isAll || unescapeTitle(title) === source.title.trim()));
  const label = known?.label ?? newLabel(note, source.url, options);
  const reference = `[^${label}]`;
  const written = isGluedToAddress(note, point.offset) ? ` ${reference}` : reference;
  const edits: TextEdit[] = [{ from: point.offset, to: point.offset, text: written }];
  if (known === undefined) edits.push(definitionEdit(note, point.offset, `${reference}: ${content}`));
  edits.sort((one, other) => one.from - other.from);
  const shift = edits[0]?.from === point.offset ? 0 : (edits[0]?.text.length ?? 0);
  const caret = point.offset + shift + written.length;
  const fault = insertionFault(note, edits, { from: caret - reference.length, to: caret });
  if (fault !== null) return refused(fault);
  return { kind: 'planned', plan: { baseText: note.text, edits }, caret, label };
}

function newLabel(note: Note, url: string, { labels }: InsertionOptions): string {
  const numbers = new FootnoteNumbers(note);
  const name = labels === 'host' ? hostLabel(url) : null;
  return name === null ? numbers.next() : numbers.named(name);
}

function sourceContent({ url, title }: CitableSource, { definitionStyle, stripTracking: strips }: InsertionOptions): string | null {
  const address = strips ? stripTracking(url.trim()) : url.trim();
  const destination = parseWebUrl(address) === null ? null : linkDestination(address);
  if (destination === null) return null;
  const bare = isPlainUrl(address) ? address : `<${address}>`;
  const words = /^https?:\/\//i.test(title.trim()) ? '' : escapeTitle(title);
  if (words === '' || definitionStyle === 'url') return bare;
  return definitionStyle === 'link' ? `[${words}](${destination})` : `${words}${/[.!?…]$/.test(words) ? '' : '.'} ${hostOf(address)}. ${bare}`;
}

/** Behind the last definition at the top of the note; at the note's end, a blank line apart, where there is none. */
function definitionEdit(note: Note, reference: number, definition: string): TextEdit {
  const { text } = note;
  const ending = lineEndingOf(text);
  const last = note.footnotes.definitions.filter(({ parent }) => parent === null).at(-1);
  if (last !== undefined) return { from: last.to, to: last.to, text: ending + definition };
  // A reference on the last line makes text of it, however blank it is.
  const onLastLine = !/[\r\n]/.test(text.slice(reference));
  const before = onLastLine ? ending + ending : blankLineAtEnd(text, note.bodyFrom, ending);
  const after = text.endsWith('\n') || text.endsWith('\r') ? ending : '';
  return { from: text.length, to: text.length, text: before + definition + after };
}

function insertionFault(note: Note, edits: readonly TextEdit[], reference: TextRange): string | null {
  const result = applyEdits(note.text, edits);
  if (result.kind === 'refused') return result.reason;
  const after = parseNote(result.text);
  const damage = findDamage(note, after, edits);
  if (damage !== null) return damage;
  const found = rangeAt(after.footnotes.references, reference.from);
  if (found?.from !== reference.from || found.to !== reference.to) return 'The reference would not be read as a footnote here';
  const definition = after.footnotes.definitions.find(({ identifier }) => identifier === found.identifier);
  const span = edits.length === 1 ? null : rangeAt(editSpans(edits).after, definition?.from ?? -1);
  if (span === null) return null;
  return definition === undefined || span === undefined || definition.to > span.to ? 'The footnote would not be read as one' : null;
}

function refused(reason: string): InsertedCitation {
  return { kind: 'refused', reason };
}
