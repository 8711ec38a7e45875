import { resolve } from 'node:path';
import { printable } from '../../core/problem/printable';
import { PublishedVault } from '../../core/vault/published-vault';
import { listPublic, type PublicList } from '../../core/vault/public-list';
import { optionValue, type CliArguments, type Misuse } from '../args.mts';
import { misuse, type CliCommand, type Face } from '../command.mts';
import { gatherVaults, type GatheredVault } from '../gather-vaults.mts';
import { indexNote, indexOthers } from '../index-vault.mts';
import { statsOf } from '../find-files.mts';
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
    const { lists, missed } = publicLists(gathered.vault, given, face);
    const output = optionValue(given, 'format') === 'json' ? jsonText({ publishers: lists }) : lists.map(listText).join('\n');
    return { kind: 'answer', output, complaint: missedRemark(missed), failed: missed.length > 0 };
  },
};

/** What a publisher makes public of a vault. */
interface NamedList extends PublicList {
  readonly publisher: string;
}

function gatherFolder(given: CliArguments, face: Face): { readonly kind: 'folder'; readonly vault: GatheredVault } | Misuse {
  const [word, second] = given.words;
  if (word === undefined) return misuse('Unexpected end of arguments, expected a folder');
  if (second !== undefined) return misuse(`Unexpected ${second}, expected one folder`);
  if (statsOf(resolve(face.workingFolder, word))?.isFile() === true) return misuse(`Unexpected file ${word}, expected a folder`);
  const gathered = gatherVaults(given, face.workingFolder);
  if (gathered.kind === 'misuse') return gathered;
  const [vault] = gathered.vaults;
  if (vault === undefined) return misuse(`Unexpected ${word}, expected a folder`);
  return { kind: 'folder', vault };
}

/** What the publishers make public, and what could not be read for it. */
function publicLists(gathered: GatheredVault, given: CliArguments, face: Face): { readonly lists: readonly NamedList[]; readonly missed: readonly string[] } {
  const { vault, notes, others, unreadable } = gathered;
  const missed = unreadable.map(({ path, reason }) => `${path}: ${reason}`);
  let read = 0;
  const onRead = (path: string, unread: string | null) => {
    if (unread !== null) missed.push(`${path}: ${unread}`);
    face.progress('Reading', ++read, notes.length + others.length);
  };
  const index = indexOthers(gathered, onRead);
  for (const { inside } of notes) onRead(inside, indexNote(index, gathered, inside));
  index.isComplete = gathered.isWhole;
  if (!gathered.isWhole && missed.length === 0) missed.push('a folder beside the one that is named');
  const lists = publishersFor(given, vault).map((publisher) => {
    const published = new PublishedVault(index, { publisher, settings: readPublisherSettings(vault, publisher), form: formOf(given, vault) });
    return { publisher: publisher.id, ...listPublic(published) };
  });
  return { lists, missed };
}

/** That the list may not be whole; null where it is. */
function missedRemark([first, ...more]: readonly string[]): string | null {
  if (first === undefined) return null;
  return `The list may lack something: Cannot read ${first}${more.length > 0 ? `, and ${String(more.length)} more` : ''}`;
}

/** One line for each thing, under what it is. */
function listText({ publisher, notes, embedded, files, properties, canvases }: NamedList): string {
  const by = (paths: readonly string[]) => `in ${paths.length === 0 ? 'no note' : paths.join(', ')}`;
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
