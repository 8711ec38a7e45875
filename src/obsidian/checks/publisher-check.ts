import type { App } from 'obsidian';
import type { Problem } from '../../core/problem/problem';
import type { Publisher } from '../../core/publishers/publisher';
import { VaultCheck } from '../../core/rules/check-vault';
import { mergeProblems } from '../../core/rules/merge-problems';
import { publishersOf, ruleOptionsOf, type Settings } from '../../core/settings/settings';
import { PublishedVault } from '../../core/vault/published-vault';
import type { VaultIndex } from '../../core/vault/vault-index';
import { installedPublisher, publisherSettings } from '../app-internals';

/** The vault as one of its publishers sees it, and the check of its notes. */
export interface PublisherCheck {
  readonly publisher: Publisher;
  readonly vault: PublishedVault;
  readonly check: VaultCheck;
}

/** The publishers of the vault, the first one being the one that commands speak of. */
export function vaultPublishers(app: App, settings: Settings): readonly Publisher[] {
  return publishersOf(settings, installedPublisher(app));
}

/** Vaults as publishers see them, each made once and again where settings have changed. */
export class PublishedVaults {
  readonly #index: VaultIndex;
  readonly #made = new Map<Publisher, { readonly key: string; readonly vault: PublishedVault }>();

  constructor(index: VaultIndex) {
    this.#index = index;
  }

  /** The vault as a publisher sees it under the settings of the moment, its own plugin's included. */
  of(app: App, publisher: Publisher, settings: Settings): PublishedVault {
    const options = { publisher, settings: publisherSettings(app, publisher), form: settings.form === 'auto' ? null : settings.form };
    const key = JSON.stringify([settings.form, ...options.settings]);
    const known = this.#made.get(publisher);
    if (known?.key === key) return known.vault;
    known?.vault.close();
    const vault = new PublishedVault(this.#index, options);
    this.#made.set(publisher, { key, vault });
    return vault;
  }
}

/** The check of a vault for one publisher under settings. */
export function publisherCheck(vault: PublishedVault, settings: Settings): PublisherCheck {
  const { severities } = settings;
  return { publisher: vault.publisher, vault, check: new VaultCheck({ vault, rules: ruleOptionsOf(settings), severities, scope: 'published' }) };
}

/**
 * Gives a note's text to the checks of all publishers that it is marked for. Where it is marked for none, but `isNamed`,
 * all of them check it. Answers whether any does.
 */
export function takeText(checks: readonly PublisherCheck[], path: string, text: string, isNamed: boolean): boolean {
  for (const { check } of checks) check.setNote(path, text, isNamed && checks.length === 1);
  if (checks.some(({ check }) => check.isChecked(path))) return true;
  if (isNamed) for (const { check } of checks) check.setNote(path, text, true);
  return isNamed;
}

/** What all checks find in a note, by place; what several find is there once. */
export function problemsOf(checks: readonly PublisherCheck[], path: string): readonly Problem[] {
  return mergeProblems(checks.filter(({ check }) => check.isChecked(path)).map(({ check }) => check.problemsOf(path)));
}
