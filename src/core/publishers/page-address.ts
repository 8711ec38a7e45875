import type { PublishedNote, Publisher } from './publisher';

/**
 * The address of a note's page for a browser: where the site stands, and the predicted path with all that may not stand in
 * an address encoded. Null where either is unknown. A `%` with two hexadecimal digits behind it counts as encoded already.
 */
export function pageAddress(publisher: Publisher, note: PublishedNote): string | null {
  const site = publisher.siteUrl?.(note.settings) ?? null;
  const url = publisher.publicUrl(note);
  return site === null || url === null ? null : site + encodePath(url);
}

function encodePath(path: string): string {
  const whole = path.replace(/\p{Surrogate}/gu, '\ufffd').replace(/%(?![\da-f]{2})/giu, '%25');
  return encodeURI(whole).replace(/%25(?=[\da-f]{2})/giu, '%').replace(/[?#]/gu, (mark) => (mark === '?' ? '%3F' : '%23'));
}
