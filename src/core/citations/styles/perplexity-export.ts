import type { FootnoteDefinition } from '../../note/block';
import type { FootnoteReference } from '../../note/inline';
import { isBlankOrEnding } from '../../note/character';
import type { Note } from '../../note/note';
import { readSourceEntry } from '../../note/source-entry';
import type { Source, SourceList } from '../../note/source-list';
import type { Artefact } from '../artefact';
import { withoutLabels } from '../entry-content';
import { firstFrom, rangeAt } from '../range-search';
import type { Decoration, ListEntry, PastedMark, PastedStyle } from '../pasted-style';

/** Footnotes `[^1_1]` whose definitions say a bare address, spans that hide uncited ones, and ornaments: Perplexity's export as Markdown. */
export const perplexityExport: PastedStyle = {
  id: 'perplexity-export',
  find({ note, artefacts }) {
    const added = artefacts.filter(({ kind }) => kind === 'hidden-span' || kind === 'ornament');
    const decoration = added.filter((artefact) => isWhole(note, artefact)).map(({ from, to }): Decoration => ({ from, to, what: 'decoration' }));
    // What stays would still be there when what was written is read again, and take the new footnotes for exported ones.
    const definitions = exportedDefinitions(note, decoration.length > 0);
    if (definitions.length === 0) return { marks: [], decoration, lists: [] };
    const entries = new Map<string, ListEntry>();
    const lists = runsOf(note, definitions).map((run) => listOf(note, run, entries));
    addNested(note, entries);
    const hidden = added.filter(({ kind }) => kind === 'hidden-span');
    const marks = note.footnotes.references.flatMap((reference) => {
      const entry = entries.get(reference.identifier);
      return entry === undefined || rangeAt(hidden, reference.from) !== undefined ? [] : [markOf(reference, entry)];
    });
    return { marks, decoration, lists };
  },
};

/** A block of HTML may hold more than the ornament that begins it, and what stands in a footnote belongs to that. */
function isWhole({ blocks, footnotes }: Note, { from, to }: Artefact): boolean {
  const block = rangeAt(blocks, from);
  if (rangeAt(footnotes.definitions, from) !== undefined) return false;
  return block?.kind !== 'html' || (block.from === from && block.to === to);
}

/** Those numbered by question and source that say something and refer to nothing; where the export shows by more, also those of one number that say an address alone. */
function exportedDefinitions(note: Note, isExport: boolean): readonly FootnoteDefinition[] {
  const { references } = note.footnotes;
  return note.footnotes.definitions.filter(({ parent, identifier, content }) => {
    const isOfQuestion = /^\d{1,3}_\d{1,4}$/.test(identifier);
    if (!isOfQuestion && !(isExport && /^\d{1,3}$/.test(identifier))) return false;
    const said = note.text.slice(content.from, content.to);
    if (parent?.kind === 'footnote-definition' || parent?.kind === 'list-item' || /[\r\n]/.test(said)) return false;
    // As the words of a source, a reference would go on naming what gets another label.
    if ((references[firstFrom(references, content.from)]?.from ?? Infinity) < content.to) return false;
    const words = withoutLabels(said);
    if (isOfQuestion) return words.trim() !== '';
    const { url, title, whole } = readSourceEntry(words);
    return url !== '' && title === '' && whole;
  });
}

/** Definitions with nothing but blank lines between them. */
function runsOf({ text }: Note, definitions: readonly FootnoteDefinition[]): readonly (readonly FootnoteDefinition[])[] {
  const runs: FootnoteDefinition[][] = [];
  for (const definition of definitions) {
    const run = runs.at(-1);
    const previous = run?.at(-1);
    if (run !== undefined && previous?.parent === definition.parent && isBlankBetween(text, previous.to, definition.from, definition.parent !== null)) run.push(definition);
    else runs.push([definition]);
  }
  return runs;
}

function isBlankBetween(text: string, from: number, to: number, isQuoted: boolean): boolean {
  for (let index = from; index < to; index++) {
    if (!isBlankOrEnding(text.charCodeAt(index)) && !(isQuoted && text.charAt(index) === '>')) return false;
  }
  return true;
}

function listOf(note: Note, run: readonly FootnoteDefinition[], entries: Map<string, ListEntry>): SourceList {
  const sources = run.map((definition) => sourceOf(note, definition));
  const list: SourceList = { from: sources[0]?.from ?? 0, to: sources.at(-1)?.to ?? 0, style: 'definitions', label: null, sources };
  for (const [index, { identifier }] of run.entries()) {
    const source = sources[index];
    // Of two with one name, references lead to the first.
    if (source !== undefined && !entries.has(identifier)) entries.set(identifier, { list, source });
  }
  return list;
}

function sourceOf({ text }: Note, { from, to, label, content }: FootnoteDefinition): Source {
  const said = withoutLabels(text.slice(content.from, content.to));
  const { url, title } = readSourceEntry(said);
  const labelRange = { from: from + 2, to: from + 2 + label.length };
  return { from, to, label, labelRange, url, title: url === '' ? said.trim() : title };
}

/** A faulty export says `[^1_1]: [^1_2]: https://…`: both names mean the one source, unless the second is defined by itself. */
function addNested({ footnotes }: Note, entries: Map<string, ListEntry>): void {
  for (const { identifier, parent } of footnotes.definitions) {
    const outer = parent?.kind === 'footnote-definition' ? entries.get(parent.identifier) : undefined;
    if (outer !== undefined && !entries.has(identifier)) entries.set(identifier, outer);
  }
}

function markOf({ from, to, label }: FootnoteReference, entry: ListEntry): PastedMark {
  const { url, title } = entry.source;
  return { from, to, labels: [label], sources: [{ label: entry.source.label, url, title, entry }], reason: null, token: false };
}
