import type { CitationChange } from '../../src/core/citations/citation-change';
import { defaultCitationOptions, type CitationOptions } from '../../src/core/citations/citation-options';
import { exportCitations } from '../../src/core/citations/export-citations';
import { mergeSources } from '../../src/core/citations/merge-sources';
import { renameFootnote } from '../../src/core/citations/rename-footnote';
import { tidyCitations } from '../../src/core/citations/tidy-citations';
import type { Note } from '../../src/core/note/note';
import { parseNote } from '../../src/core/note/parse-note';
import { applyPlan } from '../../src/core/text/apply-edits';
import { definitionTexts, lettersAlone, missingFrom, resolvedTexts, siteMissesDefinition, siteTexts } from '../support/footnote-oracle';

export { parseNote };

type Command = (note: Note) => CitationChange;

/** Every command on footnotes, by name. */
export const commands: readonly (readonly [string, Command])[] = [
  ['tidy', (note) => tidyCitations(note, defaultCitationOptions)],
  ['tidy after punctuation', (note) => tidyCitations(note, { ...defaultCitationOptions, marker: 'after' })],
  ['tidy under a heading', (note) => tidyCitations(note, { ...defaultCitationOptions, heading: 'Sources' })],
  ['merge', (note) => mergeSources(note, defaultCitationOptions)],
  ['rename', (note) => renameFootnote(note, note.footnotes.definitions[0]?.label ?? '', 'fresh-1')],
  ['export list', (note) => exportCitations(note, 'list')],
  ['export links', (note) => exportCitations(note, 'links')],
];

/** What came of references that a command should have kept, here and on a site that reads with markdown-it. */
export function lostReferences(note: Note, command: Command, name: string): readonly string[] {
  const after = parseNote(applied(note, command(note)));
  if (name.startsWith('export')) {
    const letters = lettersAlone(after.text);
    return definitionTexts(note).filter((text) => !letters.includes(lettersAlone(text).slice(0, 20))).map((text) => `${text} is lost`);
  }
  const [before, now] = name === 'merge' ? [[...new Set(resolvedTexts(note))], resolvedTexts(after)] : [resolvedTexts(note), resolvedTexts(after)];
  const onSite = siteMissesDefinition(note) || name === 'merge' ? [] : missingFrom(siteTexts(note), siteTexts(after));
  return [...missingFrom(before, now), ...onSite.map((text) => `on the site: ${text}`), ...(now.length < resolvedTexts(note).length ? ['there are fewer references'] : [])];
}

/** A text as tidying leaves it. */
export function tidied(text: string, options: Partial<CitationOptions>): string {
  const note = parseNote(text);
  return applied(note, tidyCitations(note, { ...defaultCitationOptions, ...options }));
}

function applied(note: Note, change: CitationChange): string {
  if (change.kind === 'refused') return note.text;
  const result = applyPlan(note.text, change.plan);
  if (result.kind === 'refused') throw new Error(result.reason);
  return result.text;
}
