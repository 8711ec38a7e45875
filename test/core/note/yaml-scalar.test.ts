import { describe, expect, it } from 'vitest';
import { readPlainScalar, type PlainValue } from '../../../src/core/note/yaml-scalar';

describe('a plain scalar', () => {
  it.each<readonly [PlainValue, readonly string[]]>([
    [null, ['', '~', 'null', 'Null', 'NULL']],
    [true, ['true', 'True', 'TRUE']],
    [false, ['false', 'False', 'FALSE']],
    [NaN, ['.nan', '.NaN', '.NAN']],
    [Infinity, ['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF']],
    [-Infinity, ['-.inf', '-.Inf', '-.INF']],
    [0, ['0', '+0', '00', '0o0', '0x0', '0.0', '.0', '0e1']],
    [9, ['9', '+9', '09', '0o11', '0x9', '9.', '9.0', '9e0', '.9e1', '90e-1', '9E+0']],
    [-15, ['-15', '-15.0', '-1.5e1']],
    [15, ['15', '0o17', '0xf', '0xF']],
  ])('stands for %j where it is one of %j', (value, sources) => {
    expect(sources.map((source) => readPlainScalar(source))).toEqual(sources.map(() => value));
  });

  it.each(['nULL', 'tRUE', 'yes', 'no', 'on', 'off', '-.Nan', '+.nan', '.iNF', '0o8', '0xg', '-0x1', '-0o1', '10o1', '0o1x', '1_000', '1e', 'e1', '.', '+', '-', '1.2.3', '12:30', '2026-01-30', '1 2', 'x1', ':', '/9'])('is text: %j', (source) => {
    expect(readPlainScalar(source)).toBe(source);
  });
});
