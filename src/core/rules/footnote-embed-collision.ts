import { labelEdits } from '../citations/relabelling';
import { normalizeLabel } from '../note/link-label';
import { parseNote } from '../note/parse-note';
import type { Fix } from '../problem/problem';
import { shownRange, walkEmbeds, type WalkedEmbed } from '../vault/embed-walk';
import type { EntryFootnotes, NoteEntry } from '../vault/note-entry';
import { endOfAnyText, type TextRange } from '../text/text-range';
import { codeSpan, codeSpans } from './code-span';
import { markdownItPublishers } from './markdown-it-publishers';
import { withoutExtension } from './note-name';
import { isFreeLabel } from './mark-range';
import type { VaultRule, VaultRuleContext } from './rule';
import { shownAsText } from './shown-as-text';

/** The publisher writes the text of an embedded note into the page: footnotes of both share their labels, and the last definition wins. */
export const footnoteEmbedCollision: VaultRule = {
  scope: 'vault',
  needs: ['embeds'],
  id: 'footnote-embed-collision',
  severity: 'error',
  summary: 'A footnote of an embedded note with the label of another one on the page: both get the same source.',
  why: 'The page is one text, in which a label means one footnote. Either the claims of the embedded note or those of the note around it are given the source of the other, and nobody can see it.',
  evidence: 'Measured on Digital Garden 2.84.0, which gave a claim of the embedded note the source of the note around it',
  publishers: markdownItPublishers,
  forms: ['vault'],
  examples: [
    {
      title: 'Both notes have a footnote 1',
      before: 'Cheap[^1] and fast[^2].\n\n![[Trams]]\n\n[^1]: A source\n[^2]: Another\n',
      messages: ['Unexpected footnote `[^1]` in the embedded `Trams`, expected a label that this page does not use for another source: Digital Garden shows one source for both'],
      after: 'Cheap[^3] and fast[^2].\n\n![[Trams]]\n\n[^3]: A source\n[^2]: Another\n',
      context: { notes: { 'Trams.md': 'Slow[^1].\n\n[^1]: A third\n' } },
    },
    {
      title: 'A part of a note without its definitions',
      before: 'Cheap[^a].\n\n![[Trams#Night]]\n\n[^a]: A source\n',
      messages: ['Unexpected footnote `[^a]` in the embedded `Trams`, expected a label that this page does not use for another source: Digital Garden shows one source for both'],
      after: 'Cheap[^a-2].\n\n![[Trams#Night]]\n\n[^a-2]: A source\n',
      context: { notes: { 'Trams.md': '# Night\n\nSlow[^a].\n\n# Sources\n\n[^a]: A third\n' } },
    },
    {
      title: 'Two embedded notes',
      before: '![[Trams]]\n\n![[Trains]]\n',
      messages: ['Unexpected footnote `[^1]` in the embedded `Trains`, expected a label that this page does not use for another source: Digital Garden shows one source for both'],
      context: { notes: { 'Trams.md': 'Slow[^1].\n\n[^1]: A third\n', 'Trains.md': 'Fast[^1].\n\n[^1]: A fourth\n' } },
    },
    { title: 'The same source', before: 'Cheap[^1].\n\n![[Trams]]\n\n[^1]: A source\n', messages: [], context: { notes: { 'Trams.md': 'Slow[^1].\n\n[^1]: A source\n' } } },
    { title: 'Other labels', before: 'Cheap[^1].\n\n![[Trams]]\n\n[^1]: A source\n', messages: [], context: { notes: { 'Trams.md': 'Slow[^2].\n\n[^2]: A third\n' } } },
    { title: 'A part without footnotes', before: 'Cheap[^1].\n\n![[Trams#Night]]\n\n[^1]: A source\n', messages: [], context: { notes: { 'Trams.md': '# Day\n\nSlow[^1].\n\n# Night\n\nSlower.\n\n# Sources\n\n[^1]: A third\n' } } },
    { title: 'A link', before: 'Cheap[^1], see [[Trams]].\n\n[^1]: A source\n', messages: [], context: { notes: { 'Trams.md': 'Slow[^1].\n\n[^1]: A third\n' } } },
    { title: 'In code, where the publisher writes it as text', before: 'Cheap[^1].\n\n```\n![[Trams]]\n```\n\n[^1]: A source\n', messages: [], context: { notes: { 'Trams.md': 'Slow[^1].\n\n[^1]: A third\n' } } },
    { title: 'The same note twice', before: '![[Trams]]\n\n![[Trams]]\n', messages: [], context: { notes: { 'Trams.md': 'Slow[^1].\n\n[^1]: A third\n' } } },
    { title: 'A note that was accepted', before: 'Cheap[^1].\n\n![[Trams]]\n\n[^1]: A source\n', messages: [], context: { notes: { 'Trams.md': 'Slow[^1].\n\n[^1]: A third\n' }, accepted: ['Trams.md'] } },
  ],
  *check(context) {
    const { entry, vault, publisher, options } = context;
    if (publisher.body.embedsOfUnpublished !== 'baked-in' || !entry.references.some(({ kind }) => kind === 'embed')) return;
    const claims = new Claims(entry);
    const told = new Set<string>();
    for (const embed of walkEmbeds(entry, vault.index, depth, publisher.body)) {
      const { to, root, reference } = embed;
      if (to.footnotes === undefined || shownAsText(root) !== '' || shownAsText(reference) !== '') continue;
      const collisions = claims.add(to, shownRange(to, reference, publisher.body));
      if (collisions.length === 0 || options.accepted.has(to.path) || told.has(to.path)) continue;
      told.add(to.path);
      yield {
        from: root.from,
        to: root.to,
        ...(collisions.some(({ isCertain }) => isCertain) ? {} : { severity: 'warning' as const }),
        message: messageOf(context, embed, collisions.map(({ label }) => label)),
        target: to.path,
        fixes: () => relabelFix(context, embed, collisions.filter(({ isOwn }) => isOwn).map(({ label }) => label)),
      };
    }
  },
};

/** Embeds are followed as far down as Digital Garden follows them: four levels. */
const depth = 4;

interface Collision {
  readonly label: string;
  /** Whether the note around it is the other one. */
  readonly isOwn: boolean;
  /** False where the texts are not known. */
  readonly isCertain: boolean;
}

/** What the labels of a page stand for, note by note. */
class Claims {
  readonly #outer: NoteEntry;
  /** The text that a label stands for first, with the note that says so. */
  readonly #texts = new Map<string, { readonly holder: NoteEntry; readonly text: string | null }>();

  constructor(outer: NoteEntry) {
    this.#outer = outer;
    this.add(outer, { from: 0, to: endOfAnyText });
  }

  /** Adds what a part of a note refers to; those that stand for something else already. */
  add(entry: NoteEntry, range: TextRange): readonly Collision[] {
    const collisions: Collision[] = [];
    for (const [label, text] of referredIn(entry.footnotes, range)) {
      const known = this.#texts.get(label);
      if (known === undefined) this.#texts.set(label, { holder: entry, text });
      else if (known.holder !== entry && (known.text === null || text === null || known.text !== text)) {
        collisions.push({ label, isOwn: known.holder === this.#outer, isCertain: known.text !== null && text !== null });
      }
    }
    return collisions;
  }
}

/** The labels that a stretch of a note refers to, with the texts that its author means. */
function referredIn(footnotes: EntryFootnotes | undefined, { from, to }: TextRange): ReadonlyMap<string, string | null> {
  const texts = new Map(footnotes?.definitions.map(({ label, text }) => [normalizeLabel(label), text]));
  const found = new Map<string, string | null>();
  for (const reference of footnotes?.references ?? []) {
    const text = texts.get(normalizeLabel(reference.label));
    if (text !== undefined && reference.from >= from && reference.from < to) found.set(reference.label, text);
  }
  return found;
}

function messageOf({ publisher }: VaultRuleContext, { to, via }: WalkedEmbed, labels: readonly string[]): string {
  const isOne = labels.length === 1;
  const way = via.length === 0 ? '' : ` by way of ${codeSpans(via.map(withoutExtension))}`;
  return (
    `Unexpected ${isOne ? 'footnote' : 'footnotes'} ${codeSpans(labels.map((label) => `[^${label}]`))} in the embedded ${codeSpan(withoutExtension(to.path))}${way}, ` +
    `expected ${isOne ? 'a label' : 'labels'} that this page does not use for another source: ${publisher.name} shows one source for both`
  );
}

/** Gives the footnotes of the note around other labels: numbers go on behind the highest, names get one. */
function relabelFix({ text, vault, entry, publisher }: VaultRuleContext, embed: WalkedEmbed, labels: readonly string[]): readonly Fix[] {
  if (labels.length === 0) return [];
  const note = parseNote(text);
  const taken = new Set(note.footnotes.definitions.map(({ identifier }) => identifier));
  for (const { to } of walkEmbeds(entry, vault.index, depth, publisher.body)) {
    for (const { label } of to.footnotes?.definitions ?? []) taken.add(normalizeLabel(label));
  }
  const renamed = new Map<string, string>();
  for (const label of labels) {
    const wanted = freeLabel(label, taken);
    if (!isFreeLabel(note, normalizeLabel(wanted))) return [];
    taken.add(normalizeLabel(wanted));
    renamed.set(normalizeLabel(label), wanted);
  }
  const edits = labelEdits(note, renamed);
  return edits.length === 0 ? [] : [{ title: `Give ${labels.length === 1 ? 'the footnote' : 'the footnotes'} of this note another label than in ${withoutExtension(embed.to.path)}`, safe: true, edits }];
}

function freeLabel(label: string, taken: ReadonlySet<string>): string {
  const isNumber = /^\d{1,9}$/u.test(label);
  const highest = Array.from(taken).reduce((most, one) => (/^\d{1,9}$/u.test(one) ? Math.max(most, Number(one)) : most), 0);
  if (isNumber) return String(highest + 1);
  let number = 2;
  while (taken.has(normalizeLabel(`${label}-${number}`))) number++;
  return `${label}-${number}`;
}
