import type { App } from 'obsidian';
import { type ModelLimits, modelLimits, type ModelSettings } from '../../core/simplify/models/model-engine';
import { faultOf, type ModelFault } from '../../core/simplify/models/model-fault';
import { askForSummary, type ModelSummary, summaryOfReply, summaryWithout } from '../../core/simplify/models/model-summary';
import type { SummaryOptions, SummarySource } from '../../core/simplify/summarizer';
import { accessTo } from './access';
import { askModel } from './ask-model';
import type { Consent } from './endpoint-consent';

/** One wish for a summary. */
export interface SummaryWish {
  readonly source: SummarySource;
  readonly options: SummaryOptions;
  readonly settings: ModelSettings;
  /** Asked before text goes to a host for the first time from this device. */
  readonly consent: Consent;
  /** Stops it: the promise resolves with `cancelled` at once, and `onText` is not called again. */
  readonly signal?: AbortSignal;
  /** Gets all that the model has said so far, unchecked, each time it has said more: to be shown as plain text, never written. */
  readonly onText?: (text: string) => void;
  /** Those of the settings where absent. */
  readonly limits?: ModelLimits;
}

/** A summary, and whether the model's answer came as it was written (`streamed`), in one piece because the host does not allow web pages (`whole`), or not at all (null). */
export type DeliveredSummary = ModelSummary & { readonly delivery: 'streamed' | 'whole' | null };

/**
 * Asks the model that is set for a summary and checks the answer. Where no model is set, or it fails, or a guard blocks the answer, the embedded engine makes the
 * summary, and `fellBack` says why. Nothing is sent of a note that is too short for a summary. Rejects only where `consent` does.
 */
export async function summarizeWithModel(app: App, wish: SummaryWish): Promise<DeliveredSummary> {
  const { source, options, settings, consent, signal, onText = () => undefined, limits = { ...modelLimits, overall: settings.seconds * 1000 } } = wish;
  const prompt = settings.engine === 'off' ? null : askForSummary(source, options, settings, randomWord());
  if (prompt === null) return { ...summaryWithout(null, source, options), delivery: null };
  const instead = (fault: ModelFault): DeliveredSummary => ({ ...summaryWithout({ kind: 'fault', fault }, source, options), delivery: null });
  if (prompt.user.length > limits.noteCharacters) return instead(faultOf('note-too-long'));
  const access = await accessTo(app, settings, prompt.system.length + prompt.user.length, consent);
  if (access.kind === 'fault') return instead(access.fault);
  const { wire, endpoint, key } = access;
  const request = wire.chat(prompt, endpoint.base, settings);
  const reply = await askModel({ request, key, limits, reader: () => wire.reader(settings, limits), signal, onText });
  switch (reply.kind) {
    case 'cancelled':
      return { kind: 'cancelled', delivery: null };
    case 'failed':
      return instead(reply.fault);
    case 'answered':
      return { ...summaryOfReply(reply, source, options, settings), delivery: reply.isWhole ? 'whole' : 'streamed' };
  }
}

/** 128 random bits, which no note can foresee. */
function randomWord(): string {
  return Array.from(window.crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
