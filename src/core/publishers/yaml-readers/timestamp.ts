import type { ReaderDate } from './reader-value';

const day = /^(\d{4})-(\d\d)-(\d\d)$/;
const moment = /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:Z|([-+])(\d\d?)(?::(\d\d))?))?$/;

/** No time that anybody writes is longer. */
const longest = 100;

/** The point in time that a plain scalar stands for by YAML 1.1's type `timestamp`; days that there are not run over into the next month. Null for any other text. */
export function readTimestamp(source: string): ReaderDate | null {
  const parts = partsOf(source);
  if (parts === null) return null;
  const { hour, minute, second, millisecond, offset } = parts;
  return { kind: 'date', time: dayNumber(parts) * dayLength + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond - offset };
}

/** True where the day and the time of a timestamp are ones that there are: it is then read as it is meant. */
export function isRealTimestamp(source: string): boolean {
  const parts = partsOf(source);
  if (parts === null || parts.hour > 23 || parts.minute > 59 || parts.second > 59) return false;
  const { year, month, date } = civilDate(dayNumber(parts));
  return year === parts.year && month === parts.month && date === parts.date;
}

/** A point in time as the day, with the time of day behind it where that is not midnight, both of UTC. */
export function shownTime(time: number): string {
  const days = Math.floor(time / dayLength);
  const { year, month, date } = civilDate(days);
  const shownDay = `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
  const seconds = Math.floor((time - days * dayLength) / 1000);
  if (time === days * dayLength) return shownDay;
  return `${shownDay}T${[Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => padded(part, 2)).join(':')}Z`;
}

function padded(part: number, length: number): string {
  return String(part).padStart(length, '0');
}

const dayLength = 86_400_000;

interface CivilDate {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly date: number;
}

/** The days from 1970-01-01 to a day of the Gregorian calendar. Months and days out of bounds run over; JavaScript takes years below 100 for those of the last century. */
function dayNumber({ year, month, date }: CivilDate): number {
  const months = (year < 100 ? year + 1900 : year) * 12 + month - 1;
  // Years that begin in March have their odd day at the end: see Howard Hinnant, chrono-compatible low-level date algorithms.
  const marchYear = Math.floor((months - 2) / 12);
  const marchMonth = (((months - 2) % 12) + 12) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + date - 1 - daysBefore1970;
}

/** From 1 March of the year 0. */
const daysBefore1970 = 719_468;
const daysOfEra = 146_097;

function civilDate(days: number): CivilDate {
  const era = Math.floor((days + daysBefore1970) / daysOfEra);
  const ofEra = days + daysBefore1970 - era * daysOfEra;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date: ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** Offset in milliseconds, all else as written. */
interface TimestampParts extends CivilDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly offset: number;
}

function partsOf(source: string): TimestampParts | null {
  if (source.length > longest) return null;
  const match = day.exec(source) ?? moment.exec(source);
  if (match === null) return null;
  const part = (index: number): number => Number(match[index] ?? 0);
  const millisecond = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const minutes = part(9) * 60 + part(10);
  const offset = (match[8] === '-' ? -minutes : minutes) * 60_000;
  return { year: part(1), month: part(2), date: part(3), hour: part(4), minute: part(5), second: part(6), millisecond, offset };
}
