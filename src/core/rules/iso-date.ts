const pattern =
  /^(?:(\d{4})-(\d\d)-(\d\d)|(\d{4})(\d\d)(\d\d)|\d{4}-(?:0[1-9]|1[0-2])|\d{4}-?W[0-5]\d(?:-?[1-7])?|\d{4}-?[0-3]\d\d)(?:T([01]\d|2[0-4])(?::?[0-5]\d(?::?[0-5]\d(?:[.,]\d{1,9})?)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?$/u;

/**
 * True for a date, with or without a time behind a `T`, as ISO 8601 writes it: a day of the calendar, a month, a week
 * or a day of the year. A blank instead of the `T` is SQL, which Eleventy does not read.
 */
export function isIsoDate(value: string): boolean {
  if (value.length > 50) return false;
  const parts = pattern.exec(value);
  if (parts === null) return false;
  const year = parts[1] ?? parts[4];
  const month = parts[2] ?? parts[5];
  const day = parts[3] ?? parts[6];
  if (year === undefined || month === undefined || day === undefined) return true;
  return Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month));
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The days of a month; 0 where there is no such month. */
function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}
