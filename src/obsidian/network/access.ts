import type { App } from 'obsidian';
import { readEndpoint, type Endpoint } from '../../core/simplify/models/endpoint';
import { findWire } from '../../core/simplify/models/index';
import type { ModelSettings, ModelWire } from '../../core/simplify/models/model-engine';
import { faultOf, type ModelFault } from '../../core/simplify/models/model-fault';
import { type Consent, isAllowed } from './endpoint-consent';

/** All that a request needs: the wire, where to, and the key. */
export interface Access {
  readonly kind: 'access';
  readonly wire: ModelWire;
  readonly endpoint: Endpoint;
  /** Null where none is set. */
  readonly key: string | null;
}

/** Looks whether a model may be asked: everything is set, the key is on this device, and the person consents to the host. */
export async function accessTo(app: App, settings: ModelSettings, characters: number, consent: Consent): Promise<Access | { readonly kind: 'fault'; readonly fault: ModelFault }> {
  const wire = findWire(settings.engine);
  if (wire === undefined || settings.model === '') return { kind: 'fault', fault: faultOf('no-model') };
  const endpoint = readEndpoint(wire, settings);
  if (endpoint.kind === 'fault') return endpoint;
  const { secret } = settings;
  const key = secret === '' ? null : readKey(app, secret);
  if ((key === null && (secret !== '' || wire.needsKey)) || key === '') return { kind: 'fault', fault: faultOf('no-key') };
  if (key !== null && !/^[\x21-\x7e]+$/.test(key)) return { kind: 'fault', fault: faultOf('wrong-key') };
  const isConsented = await isAllowed(app, endpoint.origin, { host: endpoint.host, characters, secret }, consent);
  return isConsented ? { kind: 'access', wire, endpoint, key } : { kind: 'fault', fault: faultOf('not-allowed') };
}

/** The key of that name on this device; null where there is none, or the name cannot be one. */
function readKey(app: App, secret: string): string | null {
  try {
    return app.secretStorage.getSecret(secret)?.trim() ?? null;
  } catch {
    return null;
  }
}
