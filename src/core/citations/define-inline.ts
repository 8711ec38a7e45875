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

/**
 * What makes footnotes with definitions of a note's inline footnotes, by these: two sorted edits each. Those of which it cannot be told that nothing else
 * changes are left out. Labels are names, so that no number gets out of order. All are tried on the note together: where that does harm, none is offered.
 */
export function defineInlineFootnotes(note: Note): ReadonlyMap<InlineFootnote, readonly TextEdit[]> {
  const numbers = new FootnoteNumbers(note);
  const all = note.footnotes.inline.filter((inline) => canBeDefined(note, inline)).map((inline): Definable => {
    const label = numbers.named('note');
    const said = note.text.slice(inline.content.from, inline.content.to).trim();
    return { inline, label, said, reference: `${isGluedToAddress(note, inline.from) ? ' ' : ''}[^${label}]` };
  });
  if (all.length === 0) return new Map();
  const written = all.map(({ label, said }) => `[^${label}]: ${said}`);
  const placed = definitionsAtEnd(note, written, [], lineEndingOf(note.text));
  if (!isHarmless(note, all, placed)) return new Map();
  // What stands around all of them stands around each.
  const from = placed.text.indexOf(written[0] ?? '');
  const [before, after] = [placed.text.slice(0, from), placed.text.slice(from + written.join(lineEndingOf(note.text)).length)];
  return new Map(all.map((one, index) => [one.inline, inOrder([replacement(one), { from: placed.from, to: placed.to, text: `${before}${written[index] ?? ''}${after}` }])]));
}

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
function isHarmless(note: Note, all: readonly Definable[], placed: TextEdit): boolean {
  const edits = inOrder([...all.map(replacement), placed]);
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
