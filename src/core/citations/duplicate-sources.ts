import type { FootnoteDefinition } from '../note/block';
import type { Note } from '../note/note';
import { readSourceEntry } from '../note/source-entry';
import { definitionsByIdentifier, referencesByPlace, sayTheSame } from './footnote-order';
import { hiddenLabels } from './hidden-labels';
import { namesPage } from './names-page';
import { firstFrom } from './range-search';
import { pageKey, sourceFragment } from './source-key';

/** Footnotes that name one source. */
export interface DuplicateSources {
  /** The footnote that stays: the first of those that say as much as most. */
  readonly kept: FootnoteDefinition;
  /** Those whose references come to it, in the order of the text. They say nothing that it does not. */
  readonly merged: readonly FootnoteDefinition[];
  /** Those of the same source that say more, or that something hidden names, and so stay. */
  readonly different: readonly FootnoteDefinition[];
}

/** A footnote of one paragraph. */
interface OneParagraph {
  readonly definition: FootnoteDefinition;
  readonly written: string;
  /** The address of its source; empty where it has none. */
  readonly url: string;
  /** False where its references cannot come to another footnote. */
  readonly canGo: boolean;
}

/** What a footnote says that is not the only one of its source. */
interface Statement extends OneParagraph {
  readonly fragment: string;
  /** What it says beside the address, in lower case and without marks. */
  readonly words: string;
}

/**
 * The footnotes that name one source, in the order of the text: by its address (see pageKey), or where they have none by equal text. Pages of one
 * source are as many sources. Only footnotes of one paragraph are compared.
 */
export function findDuplicateSources(note: Note): readonly DuplicateSources[] {
  const groups = new Map<string, OneParagraph[]>();
  for (const footnote of paragraphsOf(note)) {
    const key = keyOf(footnote);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [footnote]);
    else group.push(footnote);
  }
  return [...groups.values()].flatMap((group) => (group.length < 2 ? [] : [partGroup(group.map(statementOf))]));
}

/** By which equal sources are known. */
function keyOf({ written, url }: OneParagraph): string {
  if (url === '') return `text ${written.replace(/\s+/g, ' ')}`;
  return namesPage(written.split(url).join(' ')) ? `${pageKey(url)} ${wordsOf(written, url)}` : pageKey(url);
}

function statementOf(footnote: OneParagraph): Statement {
  const { written, url } = footnote;
  return { ...footnote, fragment: url === '' ? '' : sourceFragment(url), words: wordsOf(written, url) };
}

function partGroup(group: readonly Statement[]): DuplicateSources {
  const kept = richest(group);
  const goes = ({ canGo, definition }: Statement): boolean => canGo || (kept !== undefined && definition.identifier === kept.definition.identifier);
  const others = group.filter((statement) => statement !== kept);
  const merged = new Set(others.filter((statement) => kept !== undefined && goes(statement) && says(kept, statement)));
  const first = kept ?? group[0];
  if (first === undefined) throw new Error('A group has no footnotes');
  // All definitions of a label go, or none.
  const staying = new Set(others.filter((statement) => !merged.has(statement)).map(({ definition }) => definition.identifier));
  const isMerged = (statement: Statement): boolean => merged.has(statement) && !staying.has(statement.definition.identifier);
  return {
    kept: first.definition,
    merged: others.filter(isMerged).map(({ definition }) => definition),
    different: others.filter((statement) => !isMerged(statement)).map(({ definition }) => definition),
  };
}

/** The first of those that say what most others do: looked for among the longest only, so that large groups take no longer. */
function richest(group: readonly Statement[]): Statement | undefined {
  const longest = Math.max(...group.map(({ words }) => words.length));
  const fullest = group.filter(({ words }) => words.length === longest);
  return fullest.find(({ fragment }) => fragment !== '') ?? fullest[0];
}

function says(kept: Statement, other: Statement): boolean {
  return (other.fragment === '' || other.fragment === kept.fragment) && (other.words === '' || ` ${kept.words} `.includes(` ${other.words} `));
}

function paragraphsOf(note: Note): readonly OneParagraph[] {
  const { inside } = referencesByPlace(note);
  const byIdentifier = definitionsByIdentifier(note);
  const hidden = hiddenLabels(note);
  // It makes no difference which of them a site takes.
  const alike = new Set([...byIdentifier].flatMap(([identifier, definitions]) => (sayTheSame(note, definitions) ? [identifier] : [])));
  return note.footnotes.definitions.flatMap((definition) => {
    const { identifier, content } = definition;
    if (!isOneParagraph(note, definition) || inside.has(definition) || holdsInline(note, definition)) return [];
    const written = note.text.slice(content.from, content.to);
    const { url } = readSourceEntry(written);
    return [{ definition, written, url, canGo: !hidden.has(identifier) && alike.has(identifier) }];
  });
}

function isOneParagraph({ blocks, containers }: Note, definition: FootnoteDefinition): boolean {
  const first = firstFrom(blocks, definition.from);
  const block = blocks[first];
  if (block?.kind !== 'paragraph' || block.container !== definition || (blocks[first + 1]?.from ?? Infinity) < definition.to) return false;
  return (containers[firstFrom(containers, definition.from + 1)]?.from ?? Infinity) >= definition.to;
}

function holdsInline({ footnotes }: Note, { from, to }: FootnoteDefinition): boolean {
  return (footnotes.inline[firstFrom(footnotes.inline, from)]?.from ?? Infinity) < to;
}

/** What a definition says beside its address. An address in another place is a word like any other. */
function wordsOf(written: string, url: string): string {
  const rest = (url === '' ? written : written.split(url).join(' ')).replace(/[<>]/g, ' ');
  return rest.replace(/https?:\/\/(?=[\s\])>]|$)/g, ' ').replace(/[^\p{L}\p{N}\p{M}\p{S}@/%&]+/gu, ' ').trim().toLowerCase();
}
