import { dirname, resolve } from 'node:path';
import type { Note } from '../core/note/note';
import { parseNote } from '../core/note/parse-note';
import { findPublisher, publishers } from '../core/publishers/index';
import type { PublishedNote, Publisher, PublisherForm } from '../core/publishers/publisher';
import { publishersOf } from '../core/settings/settings';
import { optionValue, type CliArguments, type CliOption, type Misuse } from './args.mts';
import { misuse } from './command.mts';
import { isNotePath, statsOf } from './find-files.mts';
import { readNoteFile, type NoteFile } from './read-notes.mts';
import { openVault, pathInVault, readPublisherSettings, vaultFolderOf, type Vault } from './vault.mts';

/** What the commands of one note work on. */
export interface OpenNote {
  readonly kind: 'open';
  readonly file: NoteFile;
  readonly note: Note;
  readonly vault: Vault;
  readonly publisher: Publisher;
  /** The note as the publisher sees it. */
  readonly published: PublishedNote;
  /** The same for every publisher that the vault is checked for, the first included. */
  readonly everywhere: readonly { readonly publisher: Publisher; readonly published: PublishedNote }[];
}

/** The options that say how a note is looked at. */
export const noteOptions: readonly CliOption[] = [
  { name: 'vault', value: 'DIR', help: 'The vault, instead of the nearest folder with .obsidian' },
  { name: 'publisher', value: 'ID', choices: publishers.map((publisher) => publisher.id), help: 'The publisher, instead of those set for the vault; may be repeated' },
  { name: 'form', value: 'FORM', choices: ['vault', 'site'], help: 'Whether it is a note of a vault or of a compiled site, instead of what it looks like' },
];

/** Opens the note that the only word names. */
export function openNote(given: CliArguments, words: readonly string[], workingFolder: string): OpenNote | Misuse {
  const [word, second] = words;
  if (word === undefined) return misuse('Unexpected end of arguments, expected a note');
  if (second !== undefined) return misuse(`Unexpected ${second}, expected one note`);
  if (word === '') return misuse('Unexpected empty path, expected a note');
  const path = resolve(workingFolder, word);
  if (statsOf(path)?.isDirectory() === true) return misuse(`Unexpected folder ${word}, expected a note`);
  const named = namedVaultFolder(given, workingFolder);
  if (typeof named !== 'string' && named !== null) return named;
  const vault = openVault(named ?? vaultFolderOf(dirname(path)));
  const inside = pathInVault(vault.folder, path);
  if (inside === null) return misuse(`Unexpected ${word} outside of the vault ${vault.folder}, expected a note inside`);
  const file = readNoteFile(path);
  if (file.kind === 'unreadable') return misuse(file.message);
  if (!isNotePath(path)) return misuse(`Unexpected file ${word}, expected a note (.md)`);
  const note = parseNote(file.text, { summaryHeading: vault.settings.summaryHeading });
  const everywhere = publishersFor(given, vault).map((publisher) => {
    const form = formOf(given, vault) ?? publisher.detectForm(inside, note.frontmatter);
    return { publisher, published: { path: inside, frontmatter: note.frontmatter, form, settings: readPublisherSettings(vault, publisher) } };
  });
  const [main] = everywhere;
  if (main === undefined) throw new Error('No publisher is registered');
  return { kind: 'open', file, note, vault, ...main, everywhere };
}

/** The folder that `--vault` names, absolute; null where it was not given. */
export function namedVaultFolder(given: CliArguments, workingFolder: string): string | null | Misuse {
  const named = optionValue(given, 'vault');
  if (named === undefined) return null;
  const folder = resolve(workingFolder, named);
  return statsOf(folder)?.isDirectory() === true ? folder : misuse(`Unexpected vault ${named}, expected a folder`);
}

/** The publishers asked for, else those set for the vault, else the one that is installed there, each once. */
export function publishersFor(given: CliArguments, vault: Vault): readonly Publisher[] {
  const asked = (given.options.get('publisher') ?? []).flatMap((id) => findPublisher(id) ?? []);
  return asked.length > 0 ? [...new Set(asked)] : publishersOf(vault.settings, vault.installed);
}

/** The form asked for, else the one set for the vault; null where each note's is to be detected. */
export function formOf(given: CliArguments, vault: Vault): PublisherForm | null {
  const asked = optionValue(given, 'form');
  if (asked === 'vault' || asked === 'site') return asked;
  return vault.settings.form === 'auto' ? null : vault.settings.form;
}

/** Opens a note that is to be changed: one whose bytes are not UTF-8 is not, since writing it back would change them. */
export function openNoteToEdit(given: CliArguments, words: readonly string[], workingFolder: string): OpenNote | Misuse {
  const opened = openNote(given, words, workingFolder);
  if (opened.kind === 'open' && !opened.file.isUtf8) return misuse(`Unexpected bytes in ${opened.file.path}, expected UTF-8`);
  return opened;
}
