import type { Note } from '../note/note';
import type { FootnoteOrder } from './footnote-order';
import { hiddenLabels } from './hidden-labels';
import type { NewLabels } from './relabelling';

/** What numbering would change, and what it leaves. */
export interface NewNumbers {
  /** Only for footnotes whose label changes. */
  readonly labels: NewLabels;
  /** Footnotes that keep their number because something names it that no edit may touch. */
  readonly pinned: readonly string[];
  /** Numbers that no footnote has or gets, for the same reason, though others get higher ones. */
  readonly passed: readonly string[];
}

/**
 * Numbers footnotes by their first appearance. A label that is no number stays; one of more than four digits is a name, such as a date.
 * A number that a reference without a definition has is given to none, and one that a comment, an image or a link's text names stays where
 * it is: what is hidden may come back, and a site may read it.
 */
export function newNumbers(note: Note, order: FootnoteOrder): NewNumbers {
  const identifiers = [...order.cited, ...order.uncited];
  const named = hiddenLabels(note);
  const pinned = identifiers.filter((identifier) => isNumber(identifier) && named.has(identifier));
  const used = new Set([...identifiers, ...note.footnotes.undefinedReferences.map(({ identifier }) => identifier)]);
  const taken = new Set([...named, ...note.footnotes.undefinedReferences.map(({ identifier }) => identifier)]);
  for (const identifier of identifiers) if (!isNumber(identifier)) taken.add(identifier);
  const passed: string[] = [];
  const labels = new Map<string, string>();
  let number = 0;
  for (const identifier of identifiers) {
    if (!isNumber(identifier) || named.has(identifier)) continue;
    for (number++; taken.has(String(number)); number++) if (!used.has(String(number))) passed.push(String(number));
    if (String(number) !== identifier) labels.set(identifier, String(number));
  }
  return { labels, pinned, passed };
}

function isNumber(identifier: string): boolean {
  return /^[0-9]{1,4}$/.test(identifier);
}
