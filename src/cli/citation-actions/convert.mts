import { basename } from 'node:path';
import type { CitationOptions } from '../../core/citations/citation-options';
import type { UnresolvedMark } from '../../core/citations/conversion';
import type { ConversionOptions } from '../../core/citations/conversion-options';
import { convertCitations } from '../../core/citations/convert-citations';
import { headingText } from '../../core/settings/heading-text';
import type { CliArguments } from '../args.mts';
import { optionValue } from '../args.mts';
import { misuse } from '../command.mts';
import { answerChange } from '../edit-answer.mts';
import { findFiles } from '../find-files.mts';
import type { Vault } from '../vault.mts';
import type { CitationAction } from './citation-action.mts';

const uncited = ['list', 'drop', 'definitions'] as const;
const styles = ['link', 'url', 'text'] as const;
const labels = ['numbers', 'keep', 'host'] as const;
const markers = ['as-written', 'after', 'before'] as const;

/** Turns the citations that were pasted into a note into footnotes. */
export const convert: CitationAction = {
  name: 'convert',
  usage: '<note>',
  summary: 'Convert pasted citations to footnotes; uncited sources stay a visible list',
  words: 0,
  options: [
    { name: 'uncited', value: 'WHAT', choices: uncited, help: 'What becomes of sources that nothing cites' },
    { name: 'style', value: 'STYLE', choices: styles, help: 'What a footnote says' },
    { name: 'labels', value: 'SCHEME', choices: labels, help: 'What footnotes are called' },
    { name: 'marker', value: 'PLACE', choices: markers, help: 'Where references stand to punctuation' },
    { name: 'heading', value: 'TEXT', help: 'The heading of a list of sources that has none' },
    { name: 'keep-tracking', value: null, help: 'Leave parameters that only track readers in addresses' },
    { name: 'remove-artefacts', value: null, help: 'Take marks out of the text whose source is gone' },
    { name: 'glued-digits', value: null, help: 'Read digits glued to the end of a sentence as marks, where a list of works cited answers them' },
  ],
  run(given, opened) {
    const heading = optionValue(given, 'heading');
    if (heading !== undefined && (headingText(heading) === '' || /[\r\n]/.test(heading))) return misuse('Unexpected --heading, expected one line of text');
    const options = optionsOf(given, opened.vault.settings.citations);
    const { plan, sources, marks, unresolved, changes } = convertCitations(opened.note, { ...options, isNote: noteFinder(opened.vault) });
    const details = {
      changes,
      sources: sources.map(({ label, url, title, cited }) => ({ label, url, title, cited })),
      marks: marks.map(({ from, to, labels: numbers }) => ({ from, to, labels: numbers })),
      unresolved: unresolved.map(({ from, to, labels: numbers, reason }) => ({ from, to, labels: numbers, reason })),
    };
    return answerChange(given, opened.file, plan, details, leftAlone(unresolved));
  },
};

/** Tells whether a vault has a note of a name. A folder that Obsidian has not opened may be the root of anything: it is not searched. */
function noteFinder({ folder, isOpened }: Vault): (name: string) => boolean {
  let names: ReadonlySet<string> | null = null;
  return (name) => isOpened && (names ??= new Set(findFiles(folder, []).notes.map((path) => basename(path, '.md')))).has(name);
}

/** What is set for the vault, and what is given instead. */
function optionsOf(given: CliArguments, set: CitationOptions): ConversionOptions {
  const heading = optionValue(given, 'heading');
  return {
    uncited: chosen(given, 'uncited', uncited) ?? set.uncited,
    definitionStyle: chosen(given, 'style', styles) ?? set.definitionStyle,
    labels: chosen(given, 'labels', labels) ?? set.labels,
    marker: chosen(given, 'marker', markers) ?? set.marker,
    heading: heading === undefined ? set.heading : headingText(heading),
    stripTracking: set.stripTracking && !given.options.has('keep-tracking'),
    removeArtefacts: given.options.has('remove-artefacts'),
    gluedDigits: given.options.has('glued-digits'),
  };
}

function chosen<Choice extends string>(given: CliArguments, name: string, choices: readonly Choice[]): Choice | undefined {
  const value = optionValue(given, name);
  return choices.find((choice) => choice === value);
}

/** How many marks stay as they are, and why the first of them; null where there are none. */
function leftAlone(unresolved: readonly UnresolvedMark[]): string | null {
  const [first] = unresolved;
  return first === undefined ? null : `Left ${unresolved.length} ${unresolved.length === 1 ? 'mark' : 'marks'} alone: ${first.reason}`;
}
