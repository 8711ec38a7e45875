import { describe, expect, it } from 'vitest';
import { findSummaryMark, formatProvenance, formatSummaryMark, readProvenance } from '../../../src/core/note/summary-mark';

const source = '0123456789abcdef';
const written = 'fedcba9876543210';
const dated = { engine: 'plain@2', source, written, date: '2026-01-30' };
const undated = { ...dated, date: null };
const fields = `engine=plain@2 src=${source} out=${written}`;

describe('where a summary comes from', () => {
  it('is read as it was written', () => {
    expect(formatProvenance(dated)).toBe(`${fields} date=2026-01-30`);
    expect(readProvenance(`${fields} date=2026-01-30`)).toEqual(dated);
    expect(formatProvenance(undated)).toBe(fields);
    expect(readProvenance(fields)).toEqual(undated);
    expect(readProvenance(fields.replace('plain@2', 'x'.repeat(80)))).toEqual({ ...undated, engine: 'x'.repeat(80) });
  });

  it.each([
    '',
    `${fields} `,
    ` ${fields}`,
    fields.replace('plain@2', ''),
    fields.replace('plain@2', 'pl%in'),
    fields.replace('plain@2', 'x'.repeat(81)),
    fields.replace('abcdef', 'abcdeg'),
    fields.replace('abcdef', 'abcde'),
    `${fields} date=2026-1-30`,
    `${fields} date=2026-01-30 more`,
  ])('is not read from %j', (text) => {
    expect(readProvenance(text)).toBeNull();
  });
});

describe('the mark that tells it', () => {
  const mark = formatSummaryMark(undated);

  it('is a comment', () => {
    expect(mark).toBe(`%% simplify ${fields} %%`);
  });

  it.each([
    [mark, 0],
    [`Text\n${mark}\nmore`, 5],
    [`Text\r\n> ${mark} \t\r\n`, 8],
    [`x ${mark}\n${mark}`, mark.length + 3],
    [`${mark} x\n${mark}`, mark.length + 3],
    [`%% simplify this %%\n${mark}`, 20],
  ])('is found in %j', (text, from) => {
    expect(findSummaryMark(text, 0, text.length)).toEqual({ from, to: from + mark.length, provenance: undated });
  });

  it('is found nowhere else', () => {
    expect(findSummaryMark(`x ${mark}`, 0, mark.length + 2)).toBeNull();
    expect(findSummaryMark(mark, 0, mark.length - 1)).toBeNull();
    expect(findSummaryMark(`${mark}\n`, 1, mark.length + 1)).toBeNull();
    expect(findSummaryMark(`%% simplify ${fields}`, 0, 100)).toBeNull();
    expect(findSummaryMark(`${mark.slice(0, -3)}${' '.repeat(250)} %%`, 0, 400)).toBeNull();
  });
});
