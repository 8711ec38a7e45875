import type { Link } from '../note/inline';
import type { Note } from '../note/note';
import { readSourceEntry } from '../note/source-entry';
import { applyEdits } from '../text/apply-edits';
import { lineEndingOf } from '../text/line-ending';
import { nothingSpared, type SparedPlaces } from '../text/spared-places';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { withAppendedBlock } from './appended-block';
import type { CitationChange } from './citation-change';
import type { CitationOptions } from './citation-options';
import { editSpans } from './edit-spans';
import { endsPlain } from './ends-plain';
import { findDamage } from './find-damage';
import { FootnoteNumbers } from './footnote-numbers';
import { knownFootnotes, type KnownFootnote } from './known-footnotes';
import { leavingNothing } from './leaving-nothing';
import { linkGroups, type LinkGroup } from './link-groups';
import { isPlainUrl } from './link-text';
import { parseAgain } from './parse-again';
import { firstFrom } from './range-search';
import { soundChoice } from './sound-choice';
import { parseWebUrl, sourceKey } from './source-key';
import { linkSource, siteName } from './source-link';
import { isTitle } from './source-title';

/**
 * Plans how links that stand in parentheses by themselves, `([title](url))` or several with commas between, become footnotes: what exportCitations
 * writes, and assistants do. Links in a sentence stay: their words belong to it. A source that a footnote names already (see sourceKey) is not defined
 * again, where its link has no title or the same one. Links at spared places stay.
 */
export function linksToFootnotes(note: Note, options: CitationOptions, spared = nothingSpared): CitationChange {
  return leavingNothing(note, turned(note, options, spared), spared, (after) => turned(after, options, nothingSpared));
}

function turned(note: Note, options: CitationOptions, spared: SparedPlaces): CitationChange {
  const { groups: all, others } = linkGroups(note);
  const groups = spared.areNone ? all : all.filter((group) => !spared.hold([group]));
  const { chosen, result } = soundChoice(groups, note.text.length, (some) => soundEdits(note, some, options));
  const links = chosen.reduce((count, group) => count + group.links.length, 0);
  const left = others + groups.reduce((count, group) => count + group.links.length, 0) - links;
  return {
    kind: 'planned',
    plan: { baseText: note.text, edits: result ?? [] },
    changes: links === 0 ? [] : [`Turned ${String(links)} ${links === 1 ? 'link' : 'links'} into footnotes`],
    remarks: left === 0 ? [] : [`Left ${String(left)} ${left === 1 ? 'link' : 'links'} that ${left === 1 ? 'belongs' : 'belong'} to the text`],
    parts: chosen.map((group) => [group]),
  };
}

/** The edits, with what each reference must come to, by the offset of its edit. */
interface PlannedFootnotes {
  readonly edits: readonly TextEdit[];
  readonly expected: ReadonlyMap<number, readonly string[]>;
}

function planned(note: Note, groups: readonly LinkGroup[], options: CitationOptions): PlannedFootnotes {
  const sources = new SourceLabels(note, options);
  const edits: TextEdit[] = [];
  const expected = new Map<number, readonly string[]>();
  for (const { from, to, links } of [...groups].sort((one, other) => one.from - other.from)) {
    const contents = links.map((link) => sources.contentOf(link));
    edits.push({ from, to, text: contents.map((content) => `[^${sources.labelOf(content)}]`).join('') });
    expected.set(from, contents);
  }
  return { edits: withDefinitions(note, edits, sources.added), expected };
}

/** Footnotes by what they say: those of the note, and new ones with the numbers behind the largest. */
class SourceLabels {
  readonly added: string[] = [];
  readonly #note: Note;
  readonly #style: CitationOptions['definitionStyle'];
  readonly #labels = new Map<string, string>();
  readonly #known: ReadonlyMap<string, KnownFootnote>;
  readonly #numbers: FootnoteNumbers;

  constructor(note: Note, { definitionStyle }: CitationOptions) {
    this.#note = note;
    this.#style = definitionStyle;
    this.#numbers = new FootnoteNumbers(note);
    this.#known = knownFootnotes(note);
    const seen = new Set<string>();
    for (const { label, identifier, content } of note.footnotes.definitions) {
      const said = note.text.slice(content.from, content.to);
      if (!seen.has(identifier) && !this.#labels.has(said)) this.#labels.set(said, label);
      seen.add(identifier);
    }
  }

  contentOf(link: Link): string {
    const written = this.#note.text.slice(link.from, link.to);
    const { url, title, whole } = readSourceEntry(written);
    const parsed = parseWebUrl(url);
    if (!whole || parsed === null) return written;
    const host = siteName(parsed);
    const words = title === host || !isTitle(title) ? '' : title;
    const known = this.#known.get(sourceKey(url));
    if (known !== undefined && (words === '' || this.#style === 'url' || words === known.title)) return known.said;
    if (this.#style === 'link' || !isPlainUrl(url)) return linkSource(written);
    return this.#style === 'url' || words === '' ? url : `${words}. ${host}. ${url}`;
  }

  labelOf(content: string): string {
    const known = this.#labels.get(content);
    if (known !== undefined) return known;
    const label = this.#numbers.next();
    this.#labels.set(content, label);
    this.added.push(`[^${label}]: ${content}`);
    return label;
  }
}

/** New definitions stand behind the last one at the top of the note, else at its end. */
function withDefinitions(note: Note, edits: readonly TextEdit[], definitions: readonly string[]): readonly TextEdit[] {
  if (definitions.length === 0) return edits;
  const ending = lineEndingOf(note.text);
  const block = definitions.join(ending);
  const last = note.footnotes.definitions.filter(({ parent }) => parent === null).at(-1);
  if (last === undefined) return withAppendedBlock(note, edits, block, true);
  const gap = endsPlain(note, last) ? ending : ending + ending;
  return [...edits, { from: last.to, to: last.to, text: gap + block }].sort((one, other) => one.from - other.from || one.to - other.to);
}

/** The edits, where each reference comes to what its link said; else null. */
function soundEdits(note: Note, groups: readonly LinkGroup[], options: CitationOptions): readonly TextEdit[] | null {
  const { edits, expected } = planned(note, groups, options);
  const result = applyEdits(note.text, edits);
  if (result.kind === 'refused') return null;
  const after = parseAgain(note, result.text);
  const { references, definitions } = after.footnotes;
  if (findDamage(note, after, edits) !== null || references.length !== note.footnotes.references.length + groups.reduce((count, { links }) => count + links.length, 0)) return null;
  const said = new Map([...definitions].reverse().map(({ identifier, content }) => [identifier, after.text.slice(content.from, content.to)]));
  const isRight = editSpans(edits).after.every((span, index) => {
    const wanted = expected.get(edits[index]?.from ?? -1);
    return wanted === undefined || within(references, span).map(({ identifier }) => said.get(identifier)).join('\n') === wanted.join('\n');
  });
  return isRight ? edits : null;
}

function within<Item extends TextRange>(items: readonly Item[], { from, to }: TextRange): readonly Item[] {
  return items.slice(firstFrom(items, from), firstFrom(items, to));
}
