import { availableParallelism } from 'node:os';
import type { Severity } from '../core/problem/problem';
import type { Publisher } from '../core/publishers/publisher';
import { VaultCheck } from '../core/rules/check-vault';
import type { TakenNote, VaultCheckOptions } from '../core/rules/take-note';
import { ruleOptionsOf } from '../core/settings/settings';
import type { TextSource } from '../core/text/text-source';
import { PublishedVault } from '../core/vault/published-vault';
import type { VaultIndex } from '../core/vault/vault-index';
import { optionValue, type CliArguments } from './args.mts';
import type { GatheredNote, GatheredVault } from './gather-vaults.mts';
import { indexOthers, indexUnread } from './index-vault.mts';
import { formOf, publishersFor } from './open-note.mts';
import { readInTwoThreads } from './second-thread.mts';
import { KeptNote, readNoteText, type FreshText, type NoteText, type UnreadableFile } from './read-notes.mts';
import { takePlainNote } from './take-plain-note.mts';
import { readPublisherSettings } from './vault.mts';

/** What rules count as, where it is not their own, by rule id. */
export type Severities = ReadonlyMap<string, Severity | 'off'>;

/** How a vault is checked. */
export interface VaultCheckRequest {
  readonly given: CliArguments;
  /** What `--rule` says; it goes before the vault's settings. */
  readonly severities: Severities;
  /** Told of every note that was read. */
  readonly onRead: () => void;
  /** The file of the program itself, which a second thread can run; undefined where there is to be none. */
  readonly program: string | undefined;
}

/** The check of a vault for one of its publishers. */
export interface PublisherCheck {
  readonly vault: PublishedVault;
  readonly check: VaultCheck;
  readonly options: VaultCheckOptions;
}

/** A vault whose notes are read and in its index. */
export interface CheckedVault {
  readonly gathered: GatheredVault;
  readonly severities: Severities;
  readonly index: VaultIndex;
  /** One for each publisher, on the same index. */
  readonly checks: readonly PublisherCheck[];
  /** What was asked for and is to be reported on, in its order: texts, and files that hold none. */
  readonly texts: ReadonlyMap<GatheredNote, NoteText | UnreadableFile>;
}

/** Reads a vault: what was asked for is checked, all else goes into the index. */
export function readVault(gathered: GatheredVault, request: VaultCheckRequest): CheckedVault {
  const { vault, notes } = gathered;
  const severities = new Map([...vault.settings.severities, ...request.severities]);
  const index = indexOthers(gathered, request.onRead);
  const checks = publishersFor(request.given, vault).map((publisher) => publisherCheck(publisher, index, gathered, severities, request.given));
  const texts = new Map<GatheredNote, NoteText | UnreadableFile>();
  const put = (note: GatheredNote, taken: TakenNote | null) => {
    const read = putTaken(checks, note, taken) ?? readHere(checks, note, index, request.given);
    if (read !== 'unchecked') texts.set(note, read);
  };
  if (!readByTwo(gathered, checks, request, put)) {
    for (const note of notes) {
      put(note, null);
      request.onRead();
    }
  }
  index.isComplete = gathered.isWhole;
  return { gathered, severities, index, checks, texts };
}

/** What is kept of a note that is reported on. */
type Kept = NoteText | UnreadableFile | 'unchecked';

/**
 * So many notes that a second thread pays: it compiles all that it runs once more, which on two cores takes longer than it saves on
 * 20,000 notes, and pays on 40,000. Where there are more cores, that is done beside all else.
 */
const manyNotes = availableParallelism() > 2 ? 5_000 : 30_000;

function isWorthTwo(notes: readonly GatheredNote[], given: CliArguments): boolean {
  const threads = optionValue(given, 'threads');
  return threads === undefined ? notes.length >= manyNotes : threads === '2';
}

/** Has two threads read the notes, where that is worth it; false where nothing was done. `put` is given null for those that are to be read here. */
function readByTwo({ vault, notes }: GatheredVault, checks: readonly PublisherCheck[], { given, program, onRead }: VaultCheckRequest, put: (note: GatheredNote, taken: TakenNote | null) => void): boolean {
  const [first, ...more] = checks;
  if (program === undefined || first === undefined || more.length > 0 || !isWorthTwo(notes, given) || notes.some(({ isNamed }) => isNamed)) return false;
  const { publisher, settings: publisherSettings } = first.vault;
  const { severities } = first.options;
  const isWanted = given.options.has('all');
  readInTwoThreads(program, {
    folder: vault.folder, publisher: publisher.id, publisherSettings, form: formOf(given, vault), settings: vault.settings, severities, isWanted, check: first.options,
    notes, onRead, put,
    take: (note) => takePlainNote(note.path, note.inside, isWanted, first.options),
  });
  return true;
}

function putTaken(checks: readonly PublisherCheck[], { inside }: GatheredNote, taken: TakenNote | null): Kept | null {
  if (taken === null) return null;
  for (const { check } of checks) check.take(inside, taken);
  return taken.checked === null ? 'unchecked' : new KeptNote(taken.checked.source, 'utf-8');
}

function readHere(checks: readonly PublisherCheck[], note: GatheredNote, index: VaultIndex, given: CliArguments): Kept {
  const read = readNoteText(note.path);
  if (read.kind === 'unreadable' || read.encoding === 'binary') {
    indexUnread(index, note.inside);
    return read;
  }
  const source = putNote(checks, note, read, given);
  return source === null ? 'unchecked' : new KeptNote(source, read.encoding);
}

/** Gives a note to the checks; its text where one of them checks it, else null. What no publisher takes but was asked for is checked for all. */
function putNote(checks: readonly PublisherCheck[], { inside, isNamed }: GatheredNote, read: FreshText, given: CliArguments): TextSource | null {
  const isWanted = isNamed || given.options.has('all');
  let source: TextSource | null = null;
  const keep = () => (source ??= read.keep());
  for (const { check } of checks) check.setNote(inside, read.text, isWanted && checks.length === 1, keep);
  if (!isWanted || checks.some(({ check }) => check.isChecked(inside))) return source;
  for (const { check } of checks) check.setNote(inside, read.text, true, keep);
  return source;
}

function publisherCheck(publisher: Publisher, index: VaultIndex, { vault }: GatheredVault, severities: Severities, given: CliArguments): PublisherCheck {
  const published = new PublishedVault(index, { publisher, settings: readPublisherSettings(vault, publisher), form: formOf(given, vault) });
  const options: VaultCheckOptions = { vault: published, rules: ruleOptionsOf(vault.settings), severities, scope: 'published' };
  return { vault: published, check: new VaultCheck(options), options };
}
