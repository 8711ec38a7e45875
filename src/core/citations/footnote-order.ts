import type { FootnoteDefinition } from '../note/block';
import type { FootnoteReference } from '../note/inline';
import type { Note } from '../note/note';

/** The footnotes of a note in the order in which a page numbers them. */
export interface FootnoteOrder {
  /** The identifiers that a reader comes upon: from the text in its order, then from the footnotes themselves in theirs. */
  readonly cited: readonly string[];
  /** The other identifiers that are defined, in the order of their first definitions. */
  readonly uncited: readonly string[];
  /** All definitions: cited ones in that order, the others behind them; those of one identifier in the order of the text. */
  readonly definitions: readonly FootnoteDefinition[];
}

/** Orders footnotes by their first appearance. Where the definitions stand makes no difference, so that gathering them changes nothing. */
export function footnoteOrder(note: Note): FootnoteOrder {
  const { body, inside } = referencesByPlace(note);
  const definitions = definitionsByIdentifier(note);
  const cited = new Set(body.map(({ identifier }) => identifier));
  // A set is walked in the order of adding, what is added on the way included.
  for (const identifier of cited) {
    for (const definition of definitions.get(identifier) ?? []) {
      for (const reference of inside.get(definition) ?? []) cited.add(reference.identifier);
    }
  }
  const uncited = [...definitions.keys()].filter((identifier) => !cited.has(identifier));
  const rest = note.footnotes.definitions.filter(({ identifier }) => !cited.has(identifier));
  return { cited: [...cited], uncited, definitions: [...[...cited].flatMap((identifier) => definitions.get(identifier) ?? []), ...rest] };
}

/** The definitions of each identifier, in the order of the text. */
export function definitionsByIdentifier(note: Note): ReadonlyMap<string, readonly FootnoteDefinition[]> {
  const found = new Map<string, FootnoteDefinition[]>();
  for (const definition of note.footnotes.definitions) {
    const known = found.get(definition.identifier);
    if (known === undefined) found.set(definition.identifier, [definition]);
    else known.push(definition);
  }
  return found;
}

/** References that stand in the text, and those in footnotes by the innermost definition that holds them. */
export interface PlacedReferences {
  readonly body: readonly FootnoteReference[];
  readonly inside: ReadonlyMap<FootnoteDefinition, readonly FootnoteReference[]>;
}

/** Parts the references of a note by where they stand. */
export function referencesByPlace({ footnotes }: Note): PlacedReferences {
  const body: FootnoteReference[] = [];
  const inside = new Map<FootnoteDefinition, FootnoteReference[]>();
  const open: FootnoteDefinition[] = [];
  let next = 0;
  for (const reference of footnotes.references) {
    for (let definition = footnotes.definitions[next]; definition !== undefined && definition.from <= reference.from; definition = footnotes.definitions[++next]) {
      open.push(definition);
    }
    while (open.length > 0 && (open.at(-1)?.to ?? 0) <= reference.from) open.pop();
    const holder = open.at(-1);
    const known = holder === undefined ? body : inside.get(holder);
    if (known !== undefined) known.push(reference);
    else if (holder !== undefined) inside.set(holder, [reference]);
  }
  return { body, inside };
}

/** Whether several definitions say the same, letter by letter. */
export function sayTheSame({ text }: Note, definitions: readonly FootnoteDefinition[]): boolean {
  const [first, ...others] = definitions.map(({ content }) => content);
  if (first === undefined) return true;
  const said = text.slice(first.from, first.to);
  // Of many that stand in each other, each reaches to the end of the others.
  return others.every(({ from, to }) => to - from === said.length && text.startsWith(said, from));
}
