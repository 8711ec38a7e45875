import { WebMemory } from '../network/web-memory';
import { VaultSources } from '../vault/vault-sources';

/** What commands about citations know from one run to the next, until the app is closed. Nothing of it is stored. */
export class CitationMemory {
  readonly sources = new VaultSources();
  readonly web = new WebMemory();
}
