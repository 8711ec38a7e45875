import { describe, expect, test } from 'vitest';
import { isReadableDate } from '../../../src/core/rules/readable-date';
import { writtenDate } from '../../../src/core/rules/written-date';

describe('writtenDate', () => {
  test.each([
    ['12/31/2024', '2024-12-31'],
    ['31/12/2024', '2024-12-31'],
    ['31-12-2024', '2024-12-31'],
    ['3.4.2024', '2024-04-03'],
    ['05/05/2024', '2024-05-05'],
    ['2024/1/5', '2024-01-05'],
    ['2024.01.05', '2024-01-05'],
    ['31 December 2024', '2024-12-31'],
    ['Dec 31, 2024', '2024-12-31'],
    ['Dec 31 2024', '2024-12-31'],
    ['Sept 1st, 2024', '2024-09-01'],
    ['2nd of May 2024', null],
    ['2. May 2024', '2024-05-02'],
    ['2023-12-08 17:02:02', '2023-12-08T17:02:02'],
    ['2023-12-08 7:02', '2023-12-08T07:02:00'],
    ['12/31/2024 10:30', '2024-12-31T10:30:00'],
    ['03/04/2024', null],
    ['31/31/2024', null],
    ['30/02/2024', null],
    ['2023-12-08 25:02', null],
    ['Decimal 31, 2024', null],
    ['May 2024', null],
    ['yesterday', null],
    ['2024', null],
    ['31/12/24', null],
    ['', null],
    ['1'.repeat(10_000), null],
  ])('reads %s as %s', (written, date) => {
    expect(writtenDate(written)).toBe(date);
  });
});

describe('isReadableDate', () => {
  test.each([
    ['2024-12-31', true, true, true],
    ['2024-12-31T10:00:00+01:00', true, true, true],
    ['Last Modified', true, false, false],
    ['2024-12-31 10:00:00', false, true, true],
    ['2024-12-31 10:00:00.123 +01:00', false, true, true],
    ['2024-13-31 10:00', false, false, true],
    ['Tue, 31 Dec 2024 10:00:00 GMT', false, true, true],
    ['12/31/2024', false, false, true],
    ['31/12/2024', false, false, false],
    ['December 31, 2024', false, false, true],
    ['yesterday', false, false, false],
    ['YYYY-MM-DD', false, false, false],
  ])('of %s says: build %s, page %s, browser %s', (date, build, page, browser) => {
    expect([isReadableDate(date, 'build'), isReadableDate(date, 'page'), isReadableDate(date, 'browser')]).toEqual([build, page, browser]);
  });
});
