import type { Link } from '../note/inline';
import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import { applyEdits } from '../text/apply-edits';
import { nothingSpared, type SparedPlaces } from '../text/spared-places';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import type { CitationChange } from './citation-change';
import { doiOf } from './doi-reference';
import { editSpans } from './edit-spans';
import { findDamage } from './find-damage';
import { escapeTitle, isPlainUrl, linkDestination } from './link-text';
import { leavingNothing } from './leaving-nothing';
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

/** Plans the titles of addresses, by address: `[title](address)` in the place of each that has one and is not spared. */
export function titleAddresses(note: Note, titles: ReadonlyMap<string, string>, spared = nothingSpared): CitationChange {
  return replaceAddresses(note, spared, (url) => {
    const title = escapeTitle(titles.get(url) ?? '');
    const destination = linkDestination(url);
    return title === '' || destination === null ? null : `[${title}](${destination})`;
  }, { what: 'title', find: bareAddresses, isWhole: true });
}

/** Plans the references of DOIs, by address: words in front of each address that has some and is not spared. */
export function writeOutDois(note: Note, references: ReadonlyMap<string, string>, spared = nothingSpared): CitationChange {
  return replaceAddresses(note, spared, (url) => {
    const reference = escapeTitle(references.get(url) ?? '', 600);
    return reference === '' ? null : `${reference} ${isPlainUrl(url) ? url : `<${url}>`}`;
  }, { what: 'reference', find: bareDois, isWhole: false });
}

/** How what is written is called, at which addresses, and whether the link is all of it or its end. */
interface Written {
  readonly what: string;
  readonly find: (note: Note) => readonly BareAddress[];
  readonly isWhole: boolean;
}

function replaceAddresses(note: Note, spared: SparedPlaces, written: (url: string) => string | null, how: Written): CitationChange {
  return leavingNothing(note, replaced(note, spared, written, how), spared, (after) => replaced(after, nothingSpared, written, how));
}

function replaced(note: Note, spared: SparedPlaces, written: (url: string) => string | null, { what, find, isWhole }: Written): CitationChange {
  const edits: TextEdit[] = [];
  for (const { from, to, url } of find(note)) {
    if (spared.hold([{ from, to }])) continue;
    const text = written(url);
    if (text !== null) edits.push({ from, to, text });
  }
  const result = applyEdits(note.text, edits);
  if (result.kind === 'refused') return result;
  const after = parseNote(result.text);
  const areLinks = editSpans(edits).after.every((span) => isLink(after, span, isWhole));
  const damage = findDamage(note, after, edits) ?? (areLinks ? changedMeaning(note, after) : otherMeaning);
  if (damage !== null) return { kind: 'refused', reason: damage };
  const changes = edits.length === 0 ? [] : [`Wrote ${edits.length} ${what}${edits.length === 1 ? '' : 's'}`];
  return { kind: 'planned', plan: { baseText: note.text, edits }, changes, remarks: [], parts: edits.map(({ from, to }) => [{ from, to }]) };
}

const otherMeaning = 'The change would give other text of the note another meaning';

/** Whether what was written is a link, or ends with one. */
function isLink({ links }: Note, { from, to }: TextRange, isWhole: boolean): boolean {
  const link = links[firstFrom(links, isWhole ? from : from + 1)];
  return link?.to === to && (isWhole ? link.from === from && link.kind === 'inline' : link.kind === 'url' || link.kind === 'autolink');
}

/** What stands directly beside an address may be read in another way once that is a link: every link must lead where it led, and no tag or footnote may come or go. */
function changedMeaning(before: Note, after: Note): string | null {
  const [kept, found] = [meaningOf(before), meaningOf(after)];
  const isSame = kept.length === found.length && kept.every((part, at) => part === found[at]);
  return isSame ? null : otherMeaning;
}

function meaningOf({ links, embeds, tags, blockIds, footnotes }: Note): readonly string[] {
  const { references, undefinedReferences, definitions, inline } = footnotes;
  return [
    ...links.map(({ target }) => `link ${target}`),
    ...embeds.map(({ target }) => `embed ${target}`),
    ...tags.map(({ name }) => `tag ${name}`),
    ...blockIds.map(({ id }) => `id ${id}`),
    ...[references, undefinedReferences, definitions].flatMap((parts, at) => parts.map(({ identifier }) => `footnote ${at} ${identifier}`)),
    ...inline.map(() => 'inline'),
  ];
}

function isBare({ headings, text }: Note, { kind, from, to, target, inComment }: Link): boolean {
  if ((kind !== 'url' && kind !== 'autolink') || inComment || parseWebUrl(target) === null) return false;
  // What stands directly beside it would become part of a link: `!` makes an image of it, a bracket behind it an address.
  if ('!\\[]^'.includes(text.charAt(from - 1) || ' ') || '[]({:#^'.includes(text.charAt(to) || ' ')) return false;
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
