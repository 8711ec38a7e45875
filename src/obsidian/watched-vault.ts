import { type App, Component } from 'obsidian';
import { VaultChecks } from './checks/vault-checks';
import type { CommandEnvironment } from './plugin-command';
import { AddressChanges } from './publishing/address-changes';
import { VaultWatcher } from './vault/vault-watcher';

/** The vault as long as the plugin runs: watched from when this is loaded, and ready to be checked. */
export class WatchedVault extends Component {
  readonly checks: VaultChecks;
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
  }

  override onunload(): void {
    this.#addresses.stop();
  }

  /** Reads the vault anew, when there is time: something was set that changes what is read of notes. */
  readAnew(): void {
    this.#watcher.takeAll();
  }
}
