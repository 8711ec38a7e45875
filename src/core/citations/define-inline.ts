import type { FootnoteDefinition } from '../note/block';
import type { InlineFootnote } from '../note/inline';
import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import { applyEdits } from '../text/apply-edits';
import { lineEndingOf } from '../text/line-ending';
import type { TextEdit } from '../text/text-edit';
import { definitionsAtEnd } from './definition-place';
import { findDamage } from './find-damage';
import { FootnoteNumbers } from './footnote-numbers';
import { isGluedToAddress } from './glued-to-address';
import { firstFrom, overlapsAny, rangeAt } from './range-search';

/** No inline footnote that is longer is looked at. In UTF-16 code units. */
const longest = 2000;

/** An inline footnote with what is to stand for it. */
interface Definable {
  readonly inline: InlineFootnote;
  readonly label: string;
  readonly said: string;
  readonly reference: string;
}

/** What makes footnotes with definitions of inline footnotes: sorted edits, of each by itself and of all at once. */
export interface DefinedFootnotes {
  readonly each: ReadonlyMap<InlineFootnote, readonly TextEdit[]>;
  readonly all: readonly TextEdit[];
}

/**
 * Plans definitions for some of a note's inline footnotes. Those of which it cannot be told that nothing else changes are left out. Labels are names, so
 * that no number gets out of order. All are tried on the note together: where that does harm, none is planned.
 */
export function defineInlineFootnotes(note: Note, wanted: readonly InlineFootnote[]): DefinedFootnotes {
  const numbers = new FootnoteNumbers(note);
  const definable = wanted.filter((inline) => canBeDefined(note, inline)).map((inline): Definable => {
    const label = numbers.named('note');
    const said = note.text.slice(inline.content.from, inline.content.to).trim();
    return { inline, label, said, reference: `${isGluedToAddress(note, inline.from) ? ' ' : ''}[^${label}]` };
  });
  if (definable.length === 0) return nothing;
  const written = definable.map(({ label, said }) => `[^${label}]: ${said}`);
  const ending = lineEndingOf(note.text);
  const { from, to, text } = definitionsAtEnd(note, written, [], ending);
  const all = inOrder([...definable.map(replacement), { from, to, text }]);
  if (!isHarmless(note, definable, all)) return nothing;
  // What stands around all of them stands around each.
  const at = text.indexOf(written[0] ?? '');
  const [before, after] = [text.slice(0, at), text.slice(at + written.join(ending).length)];
  const each = definable.map((one, index) => [one.inline, inOrder([replacement(one), { from, to, text: `${before}${written[index] ?? ''}${after}` }])] as const);
  return { each: new Map(each), all };
}

const nothing: DefinedFootnotes = { each: new Map(), all: [] };

function replacement({ inline: { from, to }, reference }: Definable): TextEdit {
  return { from, to, text: reference };
}

function inOrder(edits: TextEdit[]): readonly TextEdit[] {
  return edits.sort((one, other) => one.from - other.from);
}

/** Whether a definition can say all that the footnote says, and nothing around it takes the reference for its own. */
function canBeDefined({ text, footnotes, blocks }: Note, { from, to, content }: InlineFootnote): boolean {
  const kind = rangeAt(blocks, from)?.kind;
  if (to - from > longest || (kind !== 'paragraph' && kind !== 'table')) return false;
  if ('\\![]^'.includes(text.charAt(from - 1) || ' ') || '([:'.includes(text.charAt(to) || ' ')) return false;
  const said = text.slice(content.from, content.to).trim();
  if (!isPlainBeginning(said) || /[\r\n]/u.test(said) || (kind === 'table' && said.includes('|'))) return false;
  if (overlapsAny(footnotes.references, content) || overlapsAny(footnotes.undefinedReferences, content)) return false;
  const around = footnotes.inline[firstFrom(footnotes.inline, from) - 1];
  const inside = footnotes.inline[firstFrom(footnotes.inline, from + 1)];
  return (around === undefined || around.to <= from) && (inside === undefined || inside.from >= to);
}

/** False for what may be a list, a quote, code, a heading or a definition once a line begins with it. */
function isPlainBeginning(said: string): boolean {
  return /^(?:["'“‘«(*_]{0,3}[\p{L}\p{N}[]|<https?:)/u.test(said) && !/^(?:[*_]\s|\d{1,9}[.)](?:\s|$)|\[.\](?:\s|$)|\[[^\]]*\]:)/u.test(said);
}

/** Whether the note is read as before once all are defined, but for what they are. */
function isHarmless(note: Note, all: readonly Definable[], edits: readonly TextEdit[]): boolean {
  const result = applyEdits(note.text, edits);
  if (result.kind === 'refused') return false;
  const after = parseNote(result.text);
  const { definitions, references, inline } = after.footnotes;
  const countsOf = ({ links, embeds, tags, protectedRanges, citations }: Note): string => [links, embeds, tags, protectedRanges, citations.marks].map(({ length }) => length).join(' ');
  // What they say goes as it is, with all that is in it.
  if (countsOf(after) !== countsOf(note)) return false;
  if (inline.length !== note.footnotes.inline.length - all.length || findDamage(note, after, edits) !== null) return false;
  const byLabel = new Map<string, FootnoteDefinition>(definitions.map((definition) => [definition.label, definition]));
  const cited = new Set(references.map(({ label }) => label));
  return all.every(({ label, said }) => {
    const content = byLabel.get(label)?.content;
    return content !== undefined && after.text.slice(content.from, content.to).trim() === said && cited.has(label);
  });
}
