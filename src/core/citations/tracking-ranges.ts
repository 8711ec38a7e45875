import type { TextRange } from '../text/text-range';
import { isTracking } from './strip-tracking';

/** A parameter that only tells a site where its reader comes from, with its place in the URL. */
export interface TrackingParameter extends TextRange {
  readonly name: string;
}

/** No longer URL is read. */
const longest = 8192;

/**
 * The tracking parameters in the query of a URL (see isTracking), in its order. A range takes the `?` or one `&` along, so that the URL without
 * all of the ranges is whole; a fragment stays. None in a URL of more than 8,192 code units.
 */
export function trackingParameters(url: string): readonly TrackingParameter[] {
  const question = url.length > longest ? -1 : url.indexOf('?');
  if (question === -1) return [];
  const hash = url.indexOf('#');
  const end = hash === -1 ? url.length : hash;
  if (end < question) return [];
  const separator = url.slice(question, end).includes('&amp;') ? '&amp;' : '&';
  const parameters = splitQuery(url, question + 1, end, separator);
  const tracking = parameters.filter(({ from, to }) => isTracking(url.slice(from, to)));
  if (tracking.length === 0) return [];
  const firstKept = parameters.find(({ from, to }) => !isTracking(url.slice(from, to)));
  return tracking.map(({ from, to }) => {
    const name = url.slice(from, to).split('=', 1)[0] ?? '';
    // Those in front of the first that stays give up the `&` behind them, the others the one in front. Where nothing stays, the `?` goes with the first.
    if (firstKept !== undefined && from < firstKept.from) return { name, from, to: to + separator.length };
    return { name, from: from - (from === question + 1 ? 1 : separator.length), to };
  });
}

function splitQuery(url: string, from: number, to: number, separator: string): readonly TextRange[] {
  const found: TextRange[] = [];
  for (let at = from; at <= to; ) {
    const next = url.indexOf(separator, at);
    const end = next === -1 || next > to ? to : next;
    found.push({ from: at, to: end });
    at = end + separator.length;
  }
  return found;
}
