import type { Container, FootnoteDefinition } from '../note/block';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { commentPairs, holdsWholePairs } from './comment-pairs';
import { chainOf, standsTooDeep } from './content-lines';
import { definitionsByIdentifier, sayTheSame } from './footnote-order';
import { hollowContainers } from './hollow-containers';
import { lineEnd, lineStart, nextLine } from './line-bounds';
import { firstFrom } from './range-search';

/** Definitions that can leave their place together: mostly one; several where a quote or list item holds nothing else, and goes with them. */
export interface MovableUnit extends TextRange {
  readonly definitions: readonly FootnoteDefinition[];
  /** What the unit stands in. */
  readonly parent: Container | null;
}

/** The definitions of a note, parted by whether they can leave their place. */
export interface SortedDefinitions {
  /** In the order of the text, disjoint. */
  readonly units: readonly MovableUnit[];
  /** Why others stay, each a short sentence. */
  readonly remarks: readonly string[];
}

/** Finds which definitions can leave their place, as far as their surroundings tell. */
export function movableDefinitions(note: Note): SortedDefinitions {
  const hollow = hollowContainers(note);
  const pairs = commentPairs(note.text);
  const units = new Map<TextRange, { from: number; to: number; parent: Container | null; definitions: FootnoteDefinition[] }>();
  const faults = new Map<TextRange, string>();
  const ambiguous = ambiguousIdentifiers(note);
  for (const [index, definition] of note.footnotes.definitions.entries()) {
    const unit = outermost(definition, hollow);
    const own = holdsWholePairs(pairs, definition) ? null : 'a comment begins or ends in it';
    const fault = placeFault(note, definition, unit) ?? own ?? doubleFault(note, index, ambiguous);
    if (fault !== null) faults.set(unit, `Left footnote ${definition.label} where it is: ${fault}`);
    const known = units.get(unit);
    if (known === undefined) units.set(unit, { from: unit.from, to: unit.to, parent: unit.parent, definitions: [definition] });
    else known.definitions.push(definition);
  }
  return { units: [...units].flatMap(([range, unit]) => (faults.has(range) ? [] : [unit])), remarks: [...faults.values()] };
}

/** The unit that each definition leaves with. */
export function unitsByDefinition(units: readonly MovableUnit[]): ReadonlyMap<FootnoteDefinition, MovableUnit> {
  const found = new Map<FootnoteDefinition, MovableUnit>();
  for (const unit of units) for (const definition of unit.definitions) found.set(definition, unit);
  return found;
}

/**
 * Identifiers that are defined in more than one way. Obsidian takes the first definition, other sites the last that they see, and behind a quote
 * or a table they see none: at another place, another one could win.
 */
function ambiguousIdentifiers(note: Note): ReadonlySet<string> {
  const ambiguous = new Set<string>();
  for (const [identifier, definitions] of definitionsByIdentifier(note)) {
    if (!sayTheSame(note, definitions)) ambiguous.add(identifier);
  }
  return ambiguous;
}

/** Behind a quote some sites see no definition: what hides one of two from them must stay, too. */
function doubleFault({ text, footnotes: { definitions } }: Note, index: number, ambiguous: ReadonlySet<string>): string | null {
  const [definition, next] = [definitions[index], definitions[index + 1]];
  if (definition !== undefined && ambiguous.has(definition.identifier)) return 'it is defined more than once';
  if (definition === undefined || next === undefined || !ambiguous.has(next.identifier)) return null;
  return nextLine(text, lineEnd(text, definition.to)) === lineStart(text, next.from) ? 'the next one is defined more than once' : null;
}

/** The outermost quote or item that goes when the definition does; the definition itself where there is none. */
function outermost(definition: FootnoteDefinition, hollow: ReadonlySet<Container>): Container {
  let unit: Container = definition;
  while (unit.parent !== null && hollow.has(unit.parent)) unit = unit.parent;
  return unit;
}

function isInFootnote({ parent }: FootnoteDefinition): boolean {
  let outer = parent;
  while (outer !== null && outer.kind !== 'footnote-definition') outer = outer.parent;
  return outer !== null;
}

function placeFault({ text, protectedRanges }: Note, definition: FootnoteDefinition, unit: Container): string | null {
  if (isInFootnote(definition)) return 'it stands in another footnote';
  if (standsTooDeep(definition)) return 'it stands too deep';
  const around = chainOf(unit.parent);
  const start = lineStart(text, unit.from);
  if (around.some(({ kind, from }) => kind !== 'quote' && from >= start)) return 'a list item begins with it';
  // A comment or tag that begins in the text before may end on this line.
  const before = protectedRanges[firstFrom(protectedRanges, unit.from) - 1];
  return before !== undefined && before.to > start ? 'its line begins with something else' : null;
}
