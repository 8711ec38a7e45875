import type { Severity } from '../core/problem/problem';
import type { Publisher, PublisherForm, PublisherSettings } from '../core/publishers/publisher';
import type { CliArguments } from './args.mts';
import type { GatheredNote } from './gather-notes.mts';
import { formOf, publisherOf } from './open-note.mts';
import type { NoteFile } from './read-notes.mts';
import { usesSummaries } from './uses-summaries.mts';
import { readPublisherSettings, type Vault } from './vault.mts';

/** A note with the file it was read from. */
export interface GatheredFile {
  readonly gathered: GatheredNote;
  readonly file: NoteFile;
}

/** What rules count as, where it is not their own, by rule id. */
type Severities = ReadonlyMap<string, Severity | 'off'>;

/** What the notes of one vault are checked for. */
export interface VaultCheck {
  readonly publisher: Publisher;
  readonly publisherSettings: PublisherSettings;
  /** Null where each note's form is found out. */
  readonly form: PublisherForm | null;
  readonly severities: Severities;
  /** The heading by which a note's summary is found. */
  readonly parsedHeading: string;
  /** The same where a missing summary is a problem, else null. */
  readonly summaryHeading: string | null;
}

/** What the notes of each vault are checked for, by the vault's folder. The severities given go before the vault's own. */
export function vaultChecks(files: readonly GatheredFile[], given: CliArguments, severities: Severities): ReadonlyMap<string, VaultCheck> {
  const vaults = new Map(files.map(({ gathered }) => [gathered.vault.folder, gathered.vault]));
  return new Map(
    [...vaults].map(([folder, vault]) => {
      const own = files.filter(({ gathered }) => gathered.vault.folder === folder).map(({ file }) => file);
      return [folder, vaultCheck(vault, own, given, severities)];
    }),
  );
}

function vaultCheck(vault: Vault, files: readonly NoteFile[], given: CliArguments, severities: Severities): VaultCheck {
  const { settings } = vault;
  const publisher = publisherOf(given, vault);
  return {
    publisher,
    publisherSettings: readPublisherSettings(vault, publisher),
    form: formOf(given, vault),
    severities: new Map([...settings.severities, ...severities]),
    parsedHeading: settings.summaryHeading,
    summaryHeading: missesSummaries(vault, files) ? settings.summaryHeading : null,
  };
}

function missesSummaries(vault: Vault, files: readonly NoteFile[]): boolean {
  switch (vault.settings.summaries) {
    case 'on':
      return true;
    case 'off':
      return false;
    case 'auto':
      return usesSummaries(vault, files);
  }
}
