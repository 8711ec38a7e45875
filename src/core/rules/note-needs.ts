import type { ProtectedKind } from '../note/inline';
import type { Note } from '../note/note';
import { mayNameAccount } from './account-paths';
import type { Contract } from './contract';

/** What a rule about one note may need to find something: each a bit, so that all that a note has is one number. */
const bits = {
  /** Frontmatter that can be read. */
  properties: 1 << 1,
  /** Frontmatter that cannot. */
  'malformed-frontmatter': 1 << 2,
  /** Demands of the user on properties. */
  contract: 1 << 3,
  /** `scheme://` anywhere, frontmatter, code and comments included. */
  addresses: 1 << 4,
  /** `/Users`, `/home` and the like, anywhere. */
  'account-folders': 1 << 5,
  /** `%%` anywhere. */
  'comment-marks': 1 << 6,
  /** `<%` or `{{` in the body. */
  'template-marks': 1 << 7,
  /** Blocks and spans of code. */
  code: 1 << 8,
  /** Blocks and spans of math. */
  math: 1 << 9,
  /** Blocks and tags of HTML, its comments included. */
  html: 1 << 10,
  'list-items': 1 << 11,
  links: 1 << 12,
  embeds: 1 << 13,
  'citation-marks': 1 << 14,
  'source-lists': 1 << 15,
  /** References that a definition answers, and inline footnotes. */
  footnotes: 1 << 16,
  'undefined-footnotes': 1 << 17,
  'footnote-definitions': 1 << 18,
  /** A section or callout for the summary, be it empty. */
  summary: 1 << 19,
} as const;

/** Something that notes have or have not, for rules to name in `needs`. */
export type NoteNeed = keyof typeof bits;

/** Every need of rules about one note. */
export const noteNeeds: readonly string[] = Object.keys(bits);

/** What every note has: the bit of rules that need nothing. */
const always = 1;

/** The bits of what a rule needs: one of them is enough. */
export function bitsOfNoteNeeds(needs: readonly NoteNeed[] | undefined): number {
  return needs === undefined ? always : needs.reduce((sum, need) => sum | bits[need], 0);
}

/** The bits of all that a note has, and of what it is held to. */
export function noteBits(note: Note, { demands }: Contract): number {
  const { citations, footnotes, frontmatter } = note;
  return (
    always |
    bitIf(frontmatter.kind === 'parsed', bits.properties) |
    bitIf(frontmatter.kind === 'malformed', bits['malformed-frontmatter']) |
    bitIf(demands.length > 0, bits.contract) |
    bitsOfText(note) |
    bitsOfBlocks(note) |
    bitIf(note.links.length > 0, bits.links) |
    bitIf(note.embeds.length > 0, bits.embeds) |
    bitIf(citations.marks.length > 0, bits['citation-marks']) |
    bitIf(citations.lists.length > 0, bits['source-lists']) |
    bitIf(footnotes.references.length > 0 || footnotes.inline.length > 0, bits.footnotes) |
    bitIf(footnotes.undefinedReferences.length > 0, bits['undefined-footnotes']) |
    bitIf(footnotes.definitions.length > 0, bits['footnote-definitions']) |
    bitIf(note.summary !== null, bits.summary)
  );
}

function bitIf(isMet: boolean, bit: number): number {
  return isMet ? bit : 0;
}

function bitsOfText({ text, bodyFrom }: Note): number {
  return (
    bitIf(text.includes('://'), bits.addresses) |
    bitIf(mayNameAccount(text), bits['account-folders']) |
    bitIf(text.includes('%%'), bits['comment-marks']) |
    bitIf(text.includes('<%', bodyFrom) || text.includes('{{', bodyFrom), bits['template-marks'])
  );
}

/** Every block of code, math and HTML is a protected range. */
function bitsOfBlocks({ containers, protectedRanges }: Note): number {
  let met = 0;
  for (const { kind } of protectedRanges) met |= bitOfKind(kind);
  for (const { kind } of containers) if (kind === 'list-item') return met | bits['list-items'];
  return met;
}

function bitOfKind(kind: ProtectedKind): number {
  return kind === 'code' || kind === 'math' || kind === 'html' ? bits[kind] : 0;
}
