import type { FootnoteDefinition } from '../note/block';
import type { Note } from '../note/note';
import { readSourceEntry } from '../note/source-entry';
import type { TextEdit } from '../text/text-edit';
import { FootnoteNumbers } from './footnote-numbers';
import type { HostNote } from './name-footnotes';
import { removedRangeEdits } from './removed-ranges';
import { sourceKey } from './source-key';

/** How the footnotes of a pasted text come to fit another note. */
export interface FittedFootnotes {
  /** Sorted and disjoint. */
  readonly edits: readonly TextEdit[];
  /** The labels of the note that references use from now on, because they say the same. */
  readonly reused: readonly string[];
  /** How many footnotes get another label. */
  readonly renamed: number;
}

/**
 * Fits the footnotes of `pasted` that `isOwn` to the note: one that says what a footnote of the note says goes, and its references lead there;
 * one whose label the note uses gets the next number or `name-2`.
 */
export function fitFootnotes(pasted: Note, host: HostNote, isOwn: (definition: FootnoteDefinition) => boolean): FittedFootnotes {
  const labels = new Map<string, string>();
  const going: FootnoteDefinition[] = [];
  const reused = new Set<string>();
  const free = new FootnoteNumbers(pasted);
  free.takeAll(host.note);
  const { texts, taken } = hostLabels(host.note);
  const foreign = new Set(pasted.footnotes.definitions.filter((definition) => !isOwn(definition)).map(({ identifier }) => identifier));
  for (const definition of pasted.footnotes.definitions) {
    const { identifier, label, parent } = definition;
    if (!isOwn(definition) || labels.has(identifier)) continue;
    const same = parent === null ? sameFootnote(pasted, definition, host, texts) : undefined;
    if (same !== undefined && !foreign.has(same.toLowerCase())) {
      labels.set(identifier, same);
      going.push(definition);
      reused.add(same);
    } else labels.set(identifier, taken.has(identifier) ? otherLabel(free, label) : label);
  }
  const edits = [...labelEdits(pasted, labels, new Set(going), isOwn), ...removedRangeEdits(pasted, going)].sort((left, right) => left.from - right.from);
  return { edits, reused: Array.from(reused), renamed: edits.length === 0 ? 0 : Array.from(labels).filter(([identifier, label]) => !reused.has(label) && taken.has(identifier)).length };
}

function hostLabels({ text, footnotes }: Note): { readonly texts: ReadonlyMap<string, string>; readonly taken: ReadonlySet<string> } {
  const texts = new Map<string, string>();
  for (const { label, content } of footnotes.definitions) {
    const said = text.slice(content.from, content.to);
    if (said !== '' && !texts.has(said)) texts.set(said, label);
  }
  return { texts, taken: new Set([...footnotes.definitions, ...footnotes.references, ...footnotes.undefinedReferences].map(({ identifier }) => identifier)) };
}

/** The label of the footnote that says the same: the same words, or nothing but the same source. */
function sameFootnote({ text }: Note, { content }: FootnoteDefinition, host: HostNote, texts: ReadonlyMap<string, string>): string | undefined {
  const said = text.slice(content.from, content.to);
  const known = texts.get(said);
  if (known !== undefined) return known;
  const { url, whole } = readSourceEntry(said);
  return url === '' || !whole ? undefined : host.known.get(sourceKey(url))?.label;
}

function otherLabel(free: FootnoteNumbers, label: string): string {
  return /^\d+$/.test(label) ? free.next() : free.named(label);
}

function labelEdits(pasted: Note, labels: ReadonlyMap<string, string>, going: ReadonlySet<FootnoteDefinition>, isOwn: (definition: FootnoteDefinition) => boolean): readonly TextEdit[] {
  const definitions = pasted.footnotes.definitions.filter((definition) => isOwn(definition) && !going.has(definition));
  return [...pasted.footnotes.references, ...definitions].flatMap(({ from, label, identifier }) => {
    const wanted = labels.get(identifier);
    return wanted === undefined || wanted === label ? [] : [{ from: from + 2, to: from + 2 + label.length, text: wanted }];
  });
}
