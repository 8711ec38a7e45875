import { type ModelLimits, modelLimits, type ModelSettings } from '../../../src/core/simplify/models/model-engine';
import { type DeliveredSummary, summarizeWithModel, type SummaryWish } from '../../../src/obsidian/network/model-summary';
import { testSettings } from '../../core/simplify/models/model-settings';
import { openVault, type OpenVault } from '../../host/open-vault';
import { compost } from './compost';

/** The limits of the app, but that nobody waits long for busy servers. */
export const shortLimits: ModelLimits = { ...modelLimits, firstWait: 5 };

/** Where each wire's base address stands on a server that speaks all of them. */
export const wireBases: readonly (readonly [engine: string, base: string])[] = [['openai-compatible', '/v1'], ['ollama', ''], ['anthropic', '']];

/** A vault whose secret storage holds the key `sk-test-0123456789` as `my-key`. */
export function vaultWithKey(): OpenVault {
  const vault = openVault({});
  vault.host.secretStorage.setSecret('my-key', 'sk-test-0123456789');
  return vault;
}

/** Settings for a wire on a server. */
export function settingsFor(engine: string, endpoint: string, changes: Partial<ModelSettings> = {}): ModelSettings {
  return { ...testSettings, engine, endpoint, secret: 'my-key', ...changes };
}

/** Asks for a summary of the note about compost; all hosts are consented to. */
export function summarize(settings: ModelSettings, changes: Partial<SummaryWish> = {}, vault: OpenVault = vaultWithKey()): Promise<DeliveredSummary> {
  return summarizeWithModel(vault.app, {
    source: compost, options: { sentences: 3, words: 60, share: 1 }, settings, consent: () => Promise.resolve(true), limits: shortLimits, ...changes,
  });
}

/** The fault for which the embedded engine stood in; null where none did. */
export function faultIn(summary: DeliveredSummary): string | null {
  return summary.kind !== 'cancelled' && summary.fellBack?.kind === 'fault' ? summary.fellBack.fault.kind : null;
}
