import type { ModelSettings, ModelWire } from './model-engine';
import { faultOf, type ModelFault } from './model-fault';

/** Where a model is asked. */
export interface Endpoint {
  readonly kind: 'endpoint';
  /** The base address, without a slash at its end. */
  readonly base: string;
  /** Scheme, host and port: what a person consents to. */
  readonly origin: string;
  /** Host and port, as shown. */
  readonly host: string;
}

/** Reads the endpoint that is set, the wire's own where none is. Plain HTTP is for this machine only: all else could be read on the way. */
export function readEndpoint(wire: Pick<ModelWire, 'endpoint'>, settings: Pick<ModelSettings, 'endpoint'>): Endpoint | { readonly kind: 'fault'; readonly fault: ModelFault } {
  const written = settings.endpoint.trim() === '' ? wire.endpoint : settings.endpoint.trim();
  const url = parseUrl(written);
  if (url === null || !/^https?:$/.test(url.protocol)) return { kind: 'fault', fault: faultOf('bad-endpoint') };
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') return { kind: 'fault', fault: faultOf('bad-endpoint') };
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) return { kind: 'fault', fault: faultOf('insecure-endpoint') };
  return { kind: 'endpoint', base: url.origin + url.pathname.replace(/\/{1,8}$/, ''), origin: url.origin, host: url.host };
}

/** Why an address cannot be where a model answers, as one sentence; null where it can, and where none is written. */
export function endpointFault(text: string): string | null {
  if (text.trim() === '') return null;
  const read = readEndpoint({ endpoint: '' }, { endpoint: text });
  if (read.kind === 'endpoint') return null;
  return read.fault.kind === 'insecure-endpoint' ? 'Plain HTTP is for this device only, begin with https://.' : 'Enter an address such as https://example.org/v1, without a name, question mark or hash.';
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** True for the names and numbers of this machine, as `URL` writes them. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
