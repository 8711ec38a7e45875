import { isIsoDate } from './iso-date';

/** Words that Eleventy takes for a date. */
const eleventyDates: ReadonlySet<string> = new Set(['created', 'last modified', 'git created', 'git last modified']);

const sql = /^\d{4}-\d\d-\d\d[ T]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?$/u;
const mail = /^(?:[A-Z][a-z]{2,8}, )?\d{1,2}[ -][A-Z][a-z]{2}[ -](?:\d{2}|\d{4}) \d\d:\d\d:\d\d (?:GMT|UTC|[+-]\d{4})$/u;

/**
 * Who reads a date: `build` knows ISO 8601 and a few words of Eleventy, `page` also what databases (a blank in the place of
 * the `T`) and mails write, `browser` nearly all that people write.
 */
export type DateReader = 'build' | 'page' | 'browser';

/** Whether a date can be read by that reader. Of what a browser reads, only what it certainly does not is told. */
export function isReadableDate(value: string, reader: DateReader): boolean {
  if (value.length > 100) return false;
  const text = value.trim();
  switch (reader) {
    case 'build':
      return isIsoDate(value) || eleventyDates.has(value.toLowerCase());
    case 'page':
      return isIsoDate(text) || (sql.test(text) && isIsoDate(text.slice(0, 10))) || mail.test(text);
    case 'browser':
      return /\d/u.test(text) && !isDayFirst(text);
  }
}

/** `31/12/2024`: browsers take the first number for the month. */
function isDayFirst(text: string): boolean {
  const first = /^(\d{1,2})[-/.]\d{1,2}[-/.]\d{4}(?!\d)/u.exec(text)?.[1];
  return first !== undefined && Number(first) > 12;
}
