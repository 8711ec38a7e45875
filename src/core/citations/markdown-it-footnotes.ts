import type { FootnoteDefinition } from '../note/block';
import { readLinkTail } from '../note/link-tail';
import { linkLabelEnd, normalizeLabel } from '../note/link-label';
import type { FootnoteReference } from '../note/inline';
import type { Note } from '../note/note';
import { findGluedDefinitions } from './glued-definitions';
import { altReferences } from './alt-references';

/** A footnote reference as markdown-it-footnote reads it. */
export interface SiteReference {
  readonly reference: FootnoteReference;
  /** Where Obsidian sees none, in the description of an image (`alt`) or as the label of a definition that the site takes for text (`label`); otherwise `text`. */
  readonly place: 'text' | 'alt' | 'label';
  /** The definition that the site shows for it; `text` where it shows it as it is written, `link` where it makes a link of it. */
  readonly shown: FootnoteDefinition | 'text' | 'link';
}

/**
 * What markdown-it 14 with markdown-it-footnote 3.0.3 makes of the references of a note: those in the text and then those that Obsidian does not see, each
 * in the order of the text. It compares labels as they are written, up to their first `]`; of definitions with one label the last counts, and none directly below a
 * quote or table; `[^1](u)` and `[^1][defined]` are links. Expects blocks where Obsidian does.
 */
export function readAsMarkdownIt(note: Note): readonly SiteReference[] {
  const { references, definitions } = note.footnotes;
  if (definitions.length === 0) return [];
  const site = siteDefinitions(note);
  const links = new Set(note.blocks.flatMap((block) => (block.kind === 'link-definition' ? [block.identifier] : [])));
  const inText = references.map((reference): SiteReference => {
    const isLink = becomesLink(note, reference, links);
    return { reference, place: 'text', shown: isLink ? 'link' : (site.byLabel.get(reference.label) ?? 'text') };
  });
  const unseen = (place: 'alt' | 'label', all: readonly FootnoteReference[]): readonly SiteReference[] =>
    all.flatMap((reference) => {
      const definition = site.byLabel.get(reference.label);
      return definition === undefined ? [] : [{ reference, place, shown: definition }];
    });
  return [...inText, ...unseen('label', site.glued.map(labelOf)), ...unseen('alt', altReferences(note))];
}

/** The label of a definition, which reads like a reference. */
function labelOf({ from, label, identifier }: FootnoteDefinition): FootnoteReference {
  return { from, to: from + label.length + 3, label, identifier };
}

interface SiteDefinitions {
  /** Those that the site finds, by label as written. */
  readonly byLabel: ReadonlyMap<string, FootnoteDefinition>;
  /** Those that it takes for the end of a quote or table. */
  readonly glued: readonly FootnoteDefinition[];
}

function siteDefinitions(note: Note): SiteDefinitions {
  const glued = findGluedDefinitions(note).map(({ definition }) => definition);
  const apart = new Set(glued);
  const byLabel = new Map<string, FootnoteDefinition>();
  for (const definition of note.footnotes.definitions) {
    if (!apart.has(definition) && !definition.label.includes(']')) byLabel.set(definition.label, definition);
  }
  return { byLabel, glued };
}

/** True for `[^1](destination)` and for `[^1][label]` with a definition of that link. */
function becomesLink({ text }: Note, { to }: FootnoteReference, links: ReadonlySet<string>): boolean {
  const next = text.charAt(to);
  if (next === '(') return readLinkTail(text, to, lineEnd(text, to)) !== null;
  if (next !== '[' || links.size === 0) return false;
  const end = linkLabelEnd(text, to + 1, text.length);
  return end !== -1 && links.has(normalizeLabel(text.slice(to + 1, end)));
}

/** A link that goes on in the next line is not looked for. */
function lineEnd(text: string, at: number): number {
  const ending = /[\r\n]/u.exec(text.slice(at, at + longestTail));
  return ending === null ? Math.min(text.length, at + longestTail) : at + ending.index;
}

/** Longer ones are no links that anybody wrote behind a footnote. In UTF-16 code units. */
const longestTail = 2000;
