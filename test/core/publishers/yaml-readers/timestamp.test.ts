import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRealTimestamp, readTimestamp, shownTime } from '../../../../src/core/publishers/yaml-readers/timestamp';

describe('a timestamp', () => {
  test.each([
    ['2025-02-28', true, '2025-02-28'],
    ['2024-02-29', true, '2024-02-29'],
    ['2000-02-29', true, '2000-02-29'],
    ['2025-02-29', false, '2025-03-01'],
    ['1900-02-29', false, '1900-03-01'],
    ['2025-13-01', false, '2026-01-01'],
    ['2025-00-10', false, '2024-12-10'],
    ['2025-04-31', false, '2025-05-01'],
    ['0001-01-01', false, '1901-01-01'],
    ['1969-12-31', true, '1969-12-31'],
    ['2025-01-30T10:00:00Z', true, '2025-01-30T10:00:00Z'],
    ['2025-01-30 1:02:03.5', true, '2025-01-30T01:02:03Z'],
    ['2025-01-30t10:00:00 -03:30', true, '2025-01-30T13:30:00Z'],
    ['2025-01-30T01:00:00+02', true, '2025-01-29T23:00:00Z'],
    ['2025-01-30T24:00:00Z', false, '2025-01-31'],
    ['2025-01-30T10:60:00Z', false, '2025-01-30T11:00:00Z'],
  ])('%s: real is %s, shown as %s', (source, isReal, shown) => {
    expect(isRealTimestamp(source)).toBe(isReal);
    const read = readTimestamp(source);
    expect(read === null ? '' : shownTime(read.time)).toBe(shown);
  });

  test.each(['', '2025-01', '2025-1-3', '2025-01-30T10:00', '2025-01-30 10:00', 'a2025-01-30', '2025-01-30 ', '20250130', `2025-01-30T10:00:00.${'1'.repeat(200)}`])('is not %j', (source) => {
    expect(readTimestamp(source)).toBeNull();
    expect(isRealTimestamp(source)).toBe(false);
  });

  test('is the time that the platform makes of its parts', () => {
    const part = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(part(9999), part(99), part(99), part(99), part(99), part(99), (year, month, day, hour, minute, second) => {
        const [y, mo, d, h, mi, s] = [year, month, day, hour, minute, second].map((value, index) => String(value).padStart(index === 0 ? 4 : 2, '0'));
        const expected = Date.UTC(year, month - 1, day, hour, minute, second);
        const read = readTimestamp(`${y ?? ''}-${mo ?? ''}-${d ?? ''} ${h ?? ''}:${mi ?? ''}:${s ?? ''}`);
        expect(read).toEqual({ kind: 'date', time: expected });
        if (expected < Date.UTC(10_000, 0)) expect(new Date(shownTime(expected)).getTime()).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });
});
