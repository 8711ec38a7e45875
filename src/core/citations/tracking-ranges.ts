import type { TextRange } from '../text/text-range';

/** A parameter that only tells a site where its reader comes from, with its place in the URL. */
export interface TrackingParameter extends TextRange {
  readonly name: string;
}

/** Whole names, in lower case: click identifiers of advertisers, of mail and of social media. */
const names: ReadonlySet<string> = new Set([
  'fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'twclid', 'ttclid', 'li_fat_id', 'igshid', 'mc_cid', 'mc_eid', '_hsenc', '_hsmi', 'oly_anon_id', 'oly_enc_id', 'vero_id', 'srsltid',
]);

/** Values of `referrer` that only an assistant writes. */
const referrers: ReadonlySet<string> = new Set(['grok.com', 'chatgpt.com', 'perplexity.ai', 'claude.ai', 'copilot.com', 'openai']);

const longest = 8192;

/**
 * The tracking parameters in the query of a URL, in its order: `utm_…`, click identifiers, and `referrer` where it names an assistant. A range takes
 * the `?` or one `&` along, so that the URL without all of the ranges is whole; a fragment stays. None in a URL of more than 8,192 code units.
 */
export function trackingParameters(url: string): readonly TrackingParameter[] {
  const question = url.length > longest ? -1 : url.indexOf('?');
  if (question === -1) return [];
  const hash = url.indexOf('#');
  const end = hash === -1 ? url.length : hash;
  if (end < question) return [];
  const parameters = splitQuery(url, question + 1, end);
  const tracking = parameters.filter(({ from, to }) => isTracking(url.slice(from, to)));
  if (tracking.length === 0) return [];
  const firstKept = parameters.find(({ from, to }) => !isTracking(url.slice(from, to)));
  return tracking.map(({ from, to }) => {
    const name = url.slice(from, to).split('=', 1)[0] ?? '';
    // Those in front of the first that stays give up the `&` behind them, the others the one in front. Where nothing stays, the `?` goes with the first.
    if (firstKept !== undefined && from < firstKept.from) return { name, from, to: to + 1 };
    return { name, from: from - 1, to };
  });
}

function splitQuery(url: string, from: number, to: number): readonly TextRange[] {
  const found: TextRange[] = [];
  for (let at = from; at <= to; ) {
    const and = url.indexOf('&', at);
    const end = and === -1 || and > to ? to : and;
    found.push({ from: at, to: end });
    at = end + 1;
  }
  return found;
}

function isTracking(parameter: string): boolean {
  const equals = parameter.indexOf('=');
  const name = (equals === -1 ? parameter : parameter.slice(0, equals)).toLowerCase();
  if (name.startsWith('utm_') || names.has(name)) return true;
  return name === 'referrer' && referrers.has(parameter.slice(equals + 1).toLowerCase());
}
