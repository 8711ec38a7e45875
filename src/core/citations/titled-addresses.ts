import type { Link } from '../note/inline';
import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import { applyEdits } from '../text/apply-edits';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import type { CitationChange } from './citation-change';
import { doiOf } from './doi-reference';
import { findDamage } from './find-damage';
import { escapeTitle, isPlainUrl, linkDestination } from './link-text';
import { firstFrom, rangeAt } from './range-search';
import { parseWebUrl } from './source-key';

/** An address that stands in a note by itself, without a title: its range is all that is written of it. */
export interface BareAddress extends TextRange {
  readonly url: string;
}

/** The addresses of http and https that stand in the text or in a footnote or list of sources without a title, in the order of the text; those in headings and comments are left out. */
export function bareAddresses(note: Note): readonly BareAddress[] {
  return note.links.filter((link) => isBare(note, link)).map(({ from, to, target }) => ({ from, to, url: target }));
}

/** The addresses of DOIs that are all that a footnote or an entry of a list of sources says, in the order of the text. */
export function bareDois(note: Note): readonly BareAddress[] {
  const entries = note.citations.lists.flatMap(({ sources }) => sources.map(({ labelRange, to }) => ({ from: labelRange.to, to })));
  const contents = [...note.footnotes.definitions.map(({ content }) => content), ...entries].sort((one, other) => one.from - other.from);
  return bareAddresses(note).filter((address) => {
    const holder = contents[firstFrom(contents, address.from + 1) - 1];
    return doiOf(address.url) !== null && holder !== undefined && isAllOf(note.text, holder, address);
  });
}

/** Plans the titles of addresses, by address: `[title](address)` in the place of each that has one. */
export function titleAddresses(note: Note, titles: ReadonlyMap<string, string>): CitationChange {
  return replaceAddresses(note, bareAddresses(note), (url) => {
    const title = escapeTitle(titles.get(url) ?? '');
    const destination = linkDestination(url);
    return title === '' || destination === null ? null : `[${title}](${destination})`;
  }, 'title');
}

/** Plans the references of DOIs, by address: words in front of each address that has some. */
export function writeOutDois(note: Note, references: ReadonlyMap<string, string>): CitationChange {
  return replaceAddresses(note, bareDois(note), (url) => {
    const reference = escapeTitle(references.get(url) ?? '', 600);
    return reference === '' ? null : `${reference} ${isPlainUrl(url) ? url : `<${url}>`}`;
  }, 'reference');
}

function replaceAddresses(note: Note, addresses: readonly BareAddress[], written: (url: string) => string | null, what: string): CitationChange {
  const edits: TextEdit[] = [];
  for (const { from, to, url } of addresses) {
    const text = written(url);
    if (text !== null) edits.push({ from, to, text });
  }
  const result = applyEdits(note.text, edits);
  if (result.kind === 'refused') return result;
  const after = parseNote(result.text);
  const damage = findDamage(note, after, edits) ?? lostAddress(note, after, addresses);
  if (damage !== null) return { kind: 'refused', reason: damage };
  const changes = edits.length === 0 ? [] : [`Wrote ${edits.length} ${what}${edits.length === 1 ? '' : 's'}`];
  return { kind: 'planned', plan: { baseText: note.text, edits }, changes, remarks: [] };
}

/** Every link must lead where it led. */
function lostAddress(before: Note, after: Note, addresses: readonly BareAddress[]): string | null {
  const targets = ({ links }: Note): readonly string[] => links.map(({ target }) => target);
  const [kept, found] = [targets(before), targets(after)];
  const isSame = kept.length === found.length && kept.every((target, at) => target === found[at]);
  return isSame || addresses.length === 0 ? null : 'A link would lead elsewhere than before';
}

function isBare({ headings, text }: Note, { kind, from, to, target, inComment }: Link): boolean {
  if ((kind !== 'url' && kind !== 'autolink') || inComment || parseWebUrl(target) === null) return false;
  // What the note shortens, such as `www.` without a scheme, would be another address when it is written out.
  const written = text.slice(from, to);
  return (written === target || written === `<${target}>`) && rangeAt(headings, from) === undefined;
}

/** Whether nothing but blanks, and the mark behind the number of an entry, stands beside the address. */
function isAllOf(text: string, holder: TextRange, address: TextRange): boolean {
  if (holder.to < address.to) return false;
  const [before, behind] = [text.slice(holder.from, address.from).trim(), text.slice(address.to, holder.to).trim()];
  return behind === '' && /^[\]).:]{0,2}$/.test(before);
}
