import type { Severity } from '../core/problem/problem';
import { VaultCheck } from '../core/rules/check-vault';
import { ruleOptionsOf } from '../core/settings/settings';
import { PublishedVault } from '../core/vault/published-vault';
import { VaultIndex } from '../core/vault/vault-index';
import type { CliArguments } from './args.mts';
import { formOf, publisherOf } from './open-note.mts';
import { readPublisherSettings, type Vault } from './vault.mts';

/** What rules count as, where it is not their own, by rule id. */
export type Severities = ReadonlyMap<string, Severity | 'off'>;

/** A vault that is checked, and what for. */
export interface CheckedVault {
  readonly vault: PublishedVault;
  readonly severities: Severities;
  readonly check: VaultCheck;
}

/** Starts the check of a vault. The severities given go before the vault's own. */
export function startVaultCheck(vault: Vault, given: CliArguments, severities: Severities): CheckedVault {
  const { settings } = vault;
  const publisher = publisherOf(given, vault);
  const published = new PublishedVault(new VaultIndex(), { publisher, settings: readPublisherSettings(vault, publisher), form: formOf(given, vault) });
  const all = new Map([...settings.severities, ...severities]);
  const scope = given.options.has('all') ? 'all' : 'published';
  return { vault: published, severities: all, check: new VaultCheck({ vault: published, rules: ruleOptionsOf(settings), severities: all, scope }) };
}
