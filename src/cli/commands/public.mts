import { printable } from '../../core/problem/printable';
import { PublishedVault } from '../../core/vault/published-vault';
import { listPublic, type PublicList } from '../../core/vault/public-list';
import { optionValue, type CliArguments, type Misuse } from '../args.mts';
import { answer, misuse, type CliCommand, type Face } from '../command.mts';
import { gatherVaults, type GatheredVault } from '../gather-vaults.mts';
import { indexNote, indexOthers } from '../index-vault.mts';
import { formOf, noteOptions, publishersFor } from '../open-note.mts';
import { formatOption, jsonText } from '../output.mts';
import { readPublisherSettings } from '../vault.mts';

/** Lists all that a publish would send. */
export const publicCommand: CliCommand = {
  name: 'public',
  usage: 'public <folder>',
  summary: 'List all that a publish would send: notes, embeds, files, properties and canvases',
  options: [...noteOptions, formatOption],
  run(given, face) {
    const gathered = gatherFolder(given, face);
    if (gathered.kind === 'misuse') return gathered;
    const lists = publicLists(gathered.vault, given, face);
    return answer(optionValue(given, 'format') === 'json' ? jsonText({ publishers: lists }) : lists.map(listText).join('\n'));
  },
};

/** What a publisher makes public of a vault. */
interface NamedList extends PublicList {
  readonly publisher: string;
}

function gatherFolder(given: CliArguments, face: Face): { readonly kind: 'folder'; readonly vault: GatheredVault } | Misuse {
  const [, second] = given.words;
  if (second !== undefined) return misuse(`Unexpected ${second}, expected one folder`);
  const gathered = gatherVaults(given, face.workingFolder);
  if (gathered.kind === 'misuse') return gathered;
  const [vault] = gathered.vaults;
  if (vault === undefined || vault.notes.some(({ isNamed }) => isNamed)) return misuse(`Unexpected file ${given.words[0] ?? ''}, expected a folder`);
  return { kind: 'folder', vault };
}

function publicLists(gathered: GatheredVault, given: CliArguments, face: Face): readonly NamedList[] {
  const { vault, notes, others } = gathered;
  let read = 0;
  const onRead = () => { face.progress('Reading', ++read, notes.length + others.length); };
  const index = indexOthers(gathered, onRead);
  for (const { inside } of notes) {
    indexNote(index, gathered, inside);
    onRead();
  }
  index.isComplete = gathered.isWhole;
  return publishersFor(given, vault).map((publisher) => {
    const published = new PublishedVault(index, { publisher, settings: readPublisherSettings(vault, publisher), form: formOf(given, vault) });
    return { publisher: publisher.id, ...listPublic(published) };
  });
}

/** One line for each thing, under what it is. */
function listText({ publisher, notes, embedded, files, properties, canvases }: NamedList): string {
  const by = (paths: readonly string[]) => `in ${paths.join(', ')}`;
  const parts = [
    part('notes', notes.map(({ path, url }) => [path, url])),
    part('notes that are not published and are shown all the same', embedded.map((note) => [note.path, by(note.by)])),
    part('files', files.map((file) => [file.path, `${file.size} bytes`, by(file.by)])),
    part('properties', properties.map(({ key, notes: count }) => [key, `in ${count} ${count === 1 ? 'note' : 'notes'}`])),
    part('canvases', canvases.map(({ path, url }) => [path, url])),
  ];
  return `${publisher}\n${parts.join('')}`;
}

function part(title: string, rows: readonly (readonly string[])[]): string {
  return [`${title}: ${rows.length}`, ...rows.map((row) => `  ${printable(row.join('  '))}`)].map((line) => `${line}\n`).join('');
}
