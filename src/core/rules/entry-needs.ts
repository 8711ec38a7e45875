import type { NoteEntry, VaultReference } from '../vault/note-entry';

/** What a rule about a note among others may need to find something: each a bit, so that all that a note has is one number. */
const bits = {
  /** Frontmatter that can be read. */
  properties: 1 << 1,
  /** Links that readers can see, into the vault. */
  links: 1 << 2,
  /** Embeds that readers can see. */
  embeds: 1 << 3,
  'embeds-in-code': 1 << 4,
  /** Images that properties name. */
  'embeds-in-properties': 1 << 5,
  /** Text without a summary. */
  'summary-gap': 1 << 6,
  'embeds-in-comments': 1 << 7,
} as const;

/** Something that the entries of notes have or have not, for rules to name in `needs`. */
export type EntryNeed = keyof typeof bits;

/** Every need of rules about a note among others. */
export const entryNeeds: readonly string[] = Object.keys(bits);

/** What every note has: the bit of rules that need nothing. */
const always = 1;

/** The bits of what a rule needs: one of them is enough. */
export function bitsOfEntryNeeds(needs: readonly EntryNeed[] | undefined): number {
  return needs === undefined ? always : needs.reduce((sum, need) => sum | bits[need], 0);
}

/** The bits of all that a note's entry has. */
export function entryBits({ frontmatter, references, summary }: NoteEntry): number {
  let met = always;
  if (frontmatter.kind === 'parsed') met |= bits.properties;
  if (summary.kind === 'missing' || summary.kind === 'unsure') met |= bits['summary-gap'];
  for (const reference of references) met |= bitOfReference(reference);
  return met;
}

function bitOfReference({ kind, place }: VaultReference): number {
  if (kind === 'link') return place === 'text' ? bits.links : 0;
  switch (place) {
    case 'text':
      return bits.embeds;
    case 'code':
    case 'math':
    case 'escaped':
      return bits['embeds-in-code'];
    case 'property':
      return bits['embeds-in-properties'];
    case 'comment':
      return bits['embeds-in-comments'];
  }
}
