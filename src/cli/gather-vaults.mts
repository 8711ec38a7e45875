import { dirname, resolve, sep } from 'node:path';
import type { CliArguments, Misuse } from './args.mts';
import { misuse } from './command.mts';
import { findFiles, isNotePath, statsOf, whyHidden, type FoundFiles, type UnreadablePath } from './find-files.mts';
import { namedVaultFolder } from './open-note.mts';
import { openVault, pathInVault, vaultFolderOf, type Vault } from './vault.mts';

/** A note that is to be looked at. */
export interface GatheredNote {
  /** Absolute. */
  readonly path: string;
  /** The path in its vault, with `/`. */
  readonly inside: string;
  /** True where the note itself was asked for, and not only its folder. */
  readonly isNamed: boolean;
}

/** A vault with what was asked for in it, and what else lies there. All paths are inside the vault. */
export interface GatheredVault {
  readonly vault: Vault;
  /** What was asked for, each once. */
  readonly notes: readonly GatheredNote[];
  /** The other notes, which links may lead to. */
  readonly others: readonly string[];
  readonly canvases: readonly string[];
  readonly files: FoundFiles['files'];
  readonly unreadable: readonly UnreadablePath[];
  /** Whether everything that lies in the vault is in these lists, or in those of templates. */
  readonly isWhole: boolean;
}

/** The vaults that the words name or lead to, in their order. */
export interface GatheredVaults {
  readonly kind: 'gathered';
  readonly vaults: readonly GatheredVault[];
}

/**
 * Finds what the words name: notes, and all notes of folders. A vault is searched as a whole where it is named, or where
 * Obsidian has opened it; of any other folder around a note nobody knows where the vault begins.
 */
export function gatherVaults(given: CliArguments, workingFolder: string): GatheredVaults | Misuse {
  const places = placesOf(given.words, workingFolder);
  if ('kind' in places) return places;
  const named = namedVaultFolder(given, workingFolder);
  if (typeof named !== 'string' && named !== null) return named;
  const gatherings = new Map<string, Gathering>();
  // Folders come first: a note that was named beside its vault belongs to it.
  for (const place of [...places.filter(({ isFolder }) => isFolder), ...places.filter(({ isFolder }) => !isFolder)]) {
    const folder = named ?? vaultFolderOfPlace(place, gatherings);
    const gathering = gatherings.get(folder) ?? { vault: openVault(folder), notes: new Map(), unreadable: [], isWhole: named !== null, whole: null };
    gatherings.set(folder, gathering);
    const fault = place.isFolder ? gatherFolder(place, gathering) : gatherNote(place, gathering);
    if (fault !== null) return fault;
  }
  return { kind: 'gathered', vaults: [...gatherings.values()].map(gatheredVault) };
}

/** A word that leads to something. */
interface Place {
  readonly word: string;
  readonly path: string;
  readonly isFolder: boolean;
}

/** What was asked for of a vault. */
interface Gathering {
  readonly vault: Vault;
  /** By path inside the vault. */
  readonly notes: Map<string, GatheredNote>;
  readonly unreadable: UnreadablePath[];
  /** Whether this folder is known to be a vault. */
  isWhole: boolean;
  /** All that lies in the vault, where it was looked for already. */
  whole: FoundFiles | null;
}

function placesOf(words: readonly string[], workingFolder: string): readonly Place[] | Misuse {
  if (words.length === 0) return misuse('Unexpected end of arguments, expected a folder or a note');
  const places: Place[] = [];
  for (const word of words) {
    if (word === '') return misuse('Unexpected empty path, expected a folder or a note');
    const path = resolve(workingFolder, word);
    const stats = statsOf(path);
    if (stats === null) return misuse(unreached(word, path));
    const isFolder = stats.isDirectory();
    if (!isFolder && !isNotePath(path)) return misuse(`Unexpected file ${word}, expected a note (.md)`);
    // Reading a pipe might never end.
    if (!isFolder && !stats.isFile()) return misuse(`Unexpected ${word}, expected a file`);
    places.push({ word, path, isFolder });
  }
  return places;
}

function unreached(word: string, path: string): string {
  const reason = whyHidden(path);
  return reason === null ? `Unexpected path ${word}, expected a folder or a note that exists` : `Cannot read ${word}: ${reason}`;
}

/** The vault that Obsidian has opened around a place; else the named folder around a note, else the folder itself. */
function vaultFolderOfPlace({ path, isFolder }: Place, gatherings: ReadonlyMap<string, Gathering>): string {
  const folder = isFolder ? path : dirname(path);
  const found = vaultFolderOf(folder);
  if (isFolder || found !== folder || gatherings.has(folder)) return found;
  const around = [...gatherings.values()].filter(({ vault, isWhole }) => isWhole && !vault.isOpened && pathInVault(vault.folder, path) !== null);
  return around[0]?.vault.folder ?? found;
}

function gatherNote({ word, path }: Place, { vault, notes }: Gathering): Misuse | null {
  const inside = pathInVault(vault.folder, path);
  if (inside === null) return misuse(`Unexpected ${word} outside of the vault ${vault.folder}, expected it inside`);
  notes.set(inside, { path, inside, isNamed: true });
  return null;
}

function gatherFolder({ word, path: folder }: Place, gathering: Gathering): Misuse | null {
  const { vault, notes, unreadable } = gathering;
  const prefix = folder === vault.folder ? '' : pathInVault(vault.folder, folder);
  if (prefix === null) return misuse(`Unexpected ${word} outside of the vault ${vault.folder}, expected it inside`);
  const within = prefix === '' ? '' : `${prefix}/`;
  const leftOut = vault.templateFolders.filter((template) => template.startsWith(within)).map((template) => template.slice(within.length));
  const found = findFiles(folder, leftOut);
  const failed = found.unreadable.find(({ path }) => path === '');
  if (failed !== undefined) return misuse(`Cannot read the folder ${folder}: ${failed.reason}`);
  // What was found in the folder needs no more resolving, which takes its time for each of thousands.
  const whole = resolve(folder);
  const base = whole.endsWith(sep) ? whole : whole + sep;
  for (const path of found.notes) notes.set(within + path, { path: base + (sep === '/' ? path : path.replaceAll('/', sep)), inside: within + path, isNamed: false });
  for (const { path, kind, reason } of found.unreadable) unreadable.push({ path: within + path, kind, reason });
  if (prefix === '') {
    gathering.isWhole = true;
    gathering.whole = found;
  }
  return null;
}

function gatheredVault({ vault, notes, unreadable, isWhole, whole }: Gathering): GatheredVault {
  const asked = { vault, notes: [...notes.values()], unreadable };
  if (!isWhole && !vault.isOpened) return { ...asked, others: [], canvases: [], files: [], isWhole: false };
  const found = whole ?? findFiles(vault.folder, vault.templateFolders);
  const others = found.notes.filter((path) => !notes.has(path));
  return { ...asked, others, canvases: found.canvases, files: found.files, isWhole: found.unreadable.length === 0 };
}
