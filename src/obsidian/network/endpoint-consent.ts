import type { App } from 'obsidian';
import { textAt } from '../../core/simplify/models/json-field';

/** What a person is asked before text goes to a host for the first time from this device. */
export interface ConsentRequest {
  /** Host and port. */
  readonly host: string;
  /** How many characters the first message holds. */
  readonly characters: number;
  /** The name of the secret that goes with it; empty for none. */
  readonly secret: string;
}

/** Asks; resolves with whether text, and the key, may be sent to this host from now on. */
export type Consent = (request: ConsentRequest) => Promise<boolean>;

/** The place in the app's storage of this device: nothing that is synced reaches it. */
const storageKey = 'preflight-model-consent';

/**
 * Whether text may be sent to an endpoint: asked once for each origin together with the secret, and remembered on this device only. Settings that are
 * synced from elsewhere can so neither send the key to another host nor another secret to this one.
 */
export async function isAllowed(app: App, origin: string, request: ConsentRequest, consent: Consent): Promise<boolean> {
  const stored: unknown = app.loadLocalStorage(storageKey);
  if (textAt(stored, 'origin') === origin && textAt(stored, 'secret') === request.secret) return true;
  if (!(await consent(request))) return false;
  app.saveLocalStorage(storageKey, { origin, secret: request.secret });
  return true;
}
