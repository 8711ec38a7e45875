import type { Severity } from '../core/problem/problem';
import type { Publisher } from '../core/publishers/publisher';
import { VaultCheck } from '../core/rules/check-vault';
import { ruleOptionsOf } from '../core/settings/settings';
import { PublishedVault } from '../core/vault/published-vault';
import type { VaultIndex } from '../core/vault/vault-index';
import type { CliArguments } from './args.mts';
import type { GatheredNote, GatheredVault } from './gather-vaults.mts';
import { indexOthers, indexUnread } from './index-vault.mts';
import { formOf, publishersFor } from './open-note.mts';
import type { KeptSource } from './note-bytes.mts';
import { KeptNote, readNoteText, type FreshText, type NoteText, type UnreadableFile } from './read-notes.mts';
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
}

/** The check of a vault for one of its publishers. */
export interface PublisherCheck {
  readonly vault: PublishedVault;
  readonly check: VaultCheck;
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
  for (const note of notes) {
    const read = readNoteText(note.path);
    request.onRead();
    if (read.kind === 'unreadable' || read.encoding === 'binary') {
      indexUnread(index, note.inside);
      texts.set(note, read);
      continue;
    }
    const source = takeNote(checks, note, read, request.given);
    if (source !== null) texts.set(note, new KeptNote(source, read.encoding));
  }
  index.isComplete = gathered.isWhole;
  return { gathered, severities, index, checks, texts };
}

/** Gives a note to the checks; its text where one of them checks it, else null. What no publisher takes but was asked for is checked for all. */
function takeNote(checks: readonly PublisherCheck[], { inside, isNamed }: GatheredNote, read: FreshText, given: CliArguments): KeptSource | null {
  const isWanted = isNamed || given.options.has('all');
  let source: KeptSource | null = null;
  const keep = () => (source ??= read.keep());
  for (const { check } of checks) check.setNote(inside, read.text, isWanted && checks.length === 1, keep);
  if (!isWanted || checks.some(({ check }) => check.isChecked(inside))) return source;
  for (const { check } of checks) check.setNote(inside, read.text, true, keep);
  return source;
}

function publisherCheck(publisher: Publisher, index: VaultIndex, { vault }: GatheredVault, severities: Severities, given: CliArguments): PublisherCheck {
  const published = new PublishedVault(index, { publisher, settings: readPublisherSettings(vault, publisher), form: formOf(given, vault) });
  return { vault: published, check: new VaultCheck({ vault: published, rules: ruleOptionsOf(vault.settings), severities, scope: 'published' }) };
}
