import { type App, Component } from 'obsidian';
import type { Settings } from '../core/settings/settings';
import { LiveChecks } from './checks/live-checks';
import { VaultChecks } from './checks/vault-checks';
import type { CommandEnvironment } from './plugin-command';
import { AddressChanges } from './publishing/address-changes';
import { VaultWatcher } from './vault/vault-watcher';

/** The vault as long as the plugin runs: watched from when this is loaded, and ready to be checked. */
export class WatchedVault extends Component {
  readonly checks: VaultChecks;
  /** What is wrong in open notes. */
  readonly live: LiveChecks;
  readonly #watcher: VaultWatcher;
  readonly #addresses: AddressChanges;

  constructor(app: App, environment: () => CommandEnvironment) {
    super();
    this.#addresses = new AddressChanges(environment);
    this.#watcher = this.addChild(new VaultWatcher(app, {
      isPublished: (entry) => this.checks.vaults(environment().settings).some((vault) => vault.entryOf(entry).published),
      summaryHeading: () => environment().settings.summaryHeading,
      renamed: (entry, file) => { this.#addresses.renamed(entry, file); },
    }));
    this.checks = new VaultChecks(app, this.#watcher);
    this.live = this.addChild(new LiveChecks(app, this.checks, this.#watcher, () => environment().settings));
  }

  override onunload(): void {
    this.#addresses.stop();
  }

  /** Reads the vault anew, when there is time, where something was set that changes what is read of notes; checks open notes anew. */
  followSettings(before: Settings, after: Settings): void {
    if (before.summaryHeading !== after.summaryHeading) this.#watcher.takeAll();
    this.live.askAll();
  }
}
