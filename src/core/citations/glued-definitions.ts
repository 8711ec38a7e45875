import type { Block, Container, FootnoteDefinition } from '../note/block';
import type { Note } from '../note/note';
import { firstFrom } from './range-search';

/** A definition directly below a quote or table. */
export interface GluedDefinition {
  readonly definition: FootnoteDefinition;
  readonly to: 'quote' | 'table';
  /** False for one that only follows another: the blank line that parts the first from the quote parts them all. */
  readonly isFirst: boolean;
}

/**
 * Finds the definitions directly below a quote or table, without a blank line, in the order of the text: Obsidian begins a footnote there, markdown-it
 * goes on with the quote or table, and with all that follows without a blank line.
 */
export function findGluedDefinitions(note: Note): readonly GluedDefinition[] {
  const found: GluedDefinition[] = [];
  const glued = new Map<Container, Glue>();
  for (const definition of note.footnotes.definitions) {
    const glue = glueOf(note, definition, glued);
    if (glue === null) continue;
    glued.set(definition, glue);
    found.push({ definition, to: glue.to, isFirst: glue.isFirst });
  }
  return found;
}

interface Glue extends Pick<GluedDefinition, 'to' | 'isFirst'> {
  /** How many quotes the text stands in that goes on. */
  readonly depth: number;
}

function glueOf(note: Note, { from, parent }: FootnoteDefinition, glued: ReadonlyMap<Container, Glue>): Glue | null {
  const outer = parent === null ? undefined : glued.get(parent);
  if (outer !== undefined) return { ...outer, isFirst: false };
  const above = note.blocks[firstFrom(note.blocks, from) - 1];
  if (above === undefined || !isNextLine(note.text, above.to, from)) return null;
  const before = glueAround(above, glued);
  const own = quotesAround(parent);
  if (before !== undefined) return (before.to === 'table' ? own === before.depth : own < before.depth) ? { ...before, isFirst: false } : null;
  const depth = quotesAround(above.container);
  if (above.kind === 'table') return above.container === parent ? { to: 'table', isFirst: true, depth } : null;
  return above.kind === 'paragraph' && own < depth ? { to: 'quote', isFirst: true, depth } : null;
}

/** True where nothing but one line ending, blanks and marks of quotes stand between two offsets. */
function isNextLine(text: string, from: number, to: number): boolean {
  return to - from < widest && /^[ \t|]*(?:\r\n|\n|\r)[ \t>]*$/u.test(text.slice(from, to));
}

const widest = 200;

function glueAround({ container }: Block, glued: ReadonlyMap<Container, Glue>): Glue | undefined {
  if (glued.size === 0) return undefined;
  for (const one of containersAround(container)) {
    const glue = glued.get(one);
    if (glue !== undefined) return glue;
  }
  return undefined;
}

function quotesAround(container: Container | null): number {
  let quotes = 0;
  for (const { kind } of containersAround(container)) if (kind === 'quote' || kind === 'callout') quotes += 1;
  return quotes;
}

/** No deeper nesting is looked into. */
const deepest = 100;

/** The container and those around it, from the inside out. */
function* containersAround(container: Container | null): Iterable<Container> {
  let level = 0;
  for (let one = container; one !== null && level < deepest; one = one.parent) {
    yield one;
    level += 1;
  }
}
