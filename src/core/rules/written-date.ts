import { isIsoDate } from './iso-date';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const time = /^[T ]+([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?:[.,]\d{1,9})?$/u;

/**
 * A date as ISO 8601 writes it, from what people write: `2024/1/5`, `12/31/2024`, `31.12.2024`, `31 December 2024`,
 * `Dec 31, 2024`, each with a time behind it or not. Null where it can be read in two ways, such as `03/04/2024`, or in none.
 */
export function writtenDate(value: string): string | null {
  const text = value.trim();
  if (text.length > 50) return null;
  const found = yearFirst(text) ?? yearLast(text) ?? withName(text);
  if (found === null) return null;
  const clock = found.rest === '' ? '' : isoTime(found.rest);
  if (clock === null) return null;
  const date = `${found.year}-${found.month.padStart(2, '0')}-${found.day.padStart(2, '0')}`;
  return isIsoDate(date) ? date + clock : null;
}

interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly rest: string;
}

function isoTime(rest: string): string | null {
  const parts = time.exec(rest);
  const [, hour, minute, second] = parts ?? [];
  if (hour === undefined || minute === undefined) return null;
  return `T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`;
}

function yearFirst(text: string): DateParts | null {
  const [, year, , month, day, rest] = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)(.*)$/u.exec(text) ?? [];
  return partsOf(year, month, day, rest);
}

/** Where the first two numbers could be either day or month, nobody knows; `31.12.` with dots is always the day first. */
function yearLast(text: string): DateParts | null {
  const [, first, mark, second, year, rest] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)(.*)$/u.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  if (Number(second) > 12 && mark !== '.') return partsOf(year, first, second, rest);
  const isDayFirst = Number(first) > 12 || mark === '.' || first === second;
  return isDayFirst ? partsOf(year, second, first, rest) : null;
}

function withName(text: string): DateParts | null {
  const [, before, name = '', after, year, rest] = /^(?:(\d{1,2})(?:st|nd|rd|th)?[. ]+)?([A-Za-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})(?!\d)(.*)$/u.exec(text) ?? [];
  const day = before === undefined ? after : after === undefined ? before : undefined;
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 || !isMonthName(name.toLowerCase(), month) ? null : partsOf(year, String(month), day, rest);
}

const fullNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

function isMonthName(name: string, month: number): boolean {
  return name.length === 3 || name === 'sept' || fullNames[month - 1] === name;
}

function partsOf(year: string | undefined, month: string | undefined, day: string | undefined, rest: string | undefined): DateParts | null {
  return year === undefined || month === undefined || day === undefined ? null : { year, month, day, rest: rest ?? '' };
}
