import { describe, expect, test } from 'vitest';
import type { YamlReader } from '../../../../src/core/publishers/publisher';
import { readPlainAs } from '../../../../src/core/publishers/yaml-readers/plain-scalar';
import type { ReaderValue } from '../../../../src/core/publishers/yaml-readers/reader-value';

function date(time: number): ReaderValue {
  return { kind: 'date', time };
}

/** Written; as Obsidian, js-yaml 3, js-yaml 4 with its JSON schema and PyYAML read it. */
const table: readonly (readonly [string, ReaderValue, ReaderValue, ReaderValue, ReaderValue])[] = [
  ['', null, null, null, null],
  ['~', null, null, null, null],
  ['Trams', 'Trams', 'Trams', 'Trams', 'Trams'],
  ['True', true, true, true, true],
  ['yes', 'yes', 'yes', 'yes', true],
  ['no', 'no', 'no', 'no', false],
  ['on', 'on', 'on', 'on', true],
  ['Off', 'Off', 'Off', 'Off', false],
  ['y', 'y', 'y', 'y', 'y'],
  ['0', 0, 0, 0, 0],
  ['+12', 12, 12, 12, 12],
  ['-12', -12, -12, -12, -12],
  ['0755', 755, 493, 755, 493],
  ['-017', -17, -15, -17, -15],
  ['08', 8, '08', 8, '08'],
  ['0612345678', 612_345_678, '0612345678', 612_345_678, '0612345678'],
  ['0o755', 493, '0o755', 493, '0o755'],
  ['0b101', '0b101', 5, 5, 5],
  ['0xFF', 255, 255, 255, 255],
  ['-0xFF', '-0xFF', -255, -255, -255],
  ['1_000', '1_000', 1000, 1000, 1000],
  ['1_', '1_', '1_', '1_', 1],
  ['_1', '_1', '_1', '_1', '_1'],
  ['10:30', '10:30', 630, '10:30', 630],
  ['12:30:45', '12:30:45', 45_045, '12:30:45', 45_045],
  ['-1:30', '-1:30', -90, '-1:30', -90],
  ['00:30', '00:30', '00:30', '00:30', '00:30'],
  ['1:60', '1:60', '1:60', '1:60', '1:60'],
  ['16:9', '16:9', 969, '16:9', 969],
  ['1:5.', '1:5.', 65, '1:5.', 65],
  ['1:5.5', '1:5.5', 65.5, '1:5.5', 65.5],
  ['1:30.5', '1:30.5', 90.5, '1:30.5', 90.5],
  ['1.10', 1.1, 1.1, 1.1, 1.1],
  ['1.10.2', '1.10.2', '1.10.2', '1.10.2', '1.10.2'],
  ['1e3', 1000, 1000, 1000, '1e3'],
  ['1.5e+3', 1500, 1500, 1500, 1500],
  ['-.5', -0.5, '-.5', '-.5', '-.5'],
  ['.5', 0.5, 0.5, 0.5, 0.5],
  ['007.5', 7.5, '007.5', 7.5, 7.5],
  ['.inf', Infinity, Infinity, Infinity, Infinity],
  ['2025-01-30', '2025-01-30', date(1_738_195_200_000), '2025-01-30', date(1_738_195_200_000)],
  ['2025-02-30', '2025-02-30', date(1_740_873_600_000), '2025-02-30', date(1_740_873_600_000)],
  ['2025-1-30', '2025-1-30', '2025-1-30', '2025-1-30', '2025-1-30'],
  ['2025-01-30 10:00', '2025-01-30 10:00', '2025-01-30 10:00', '2025-01-30 10:00', '2025-01-30 10:00'],
  ['2025-01-30T10:00:00+02:00', '2025-01-30T10:00:00+02:00', date(1_738_224_000_000), '2025-01-30T10:00:00+02:00', date(1_738_224_000_000)],
  ['<<', '<<', '<<', '<<', '<<'],
  ['=', '=', '=', '=', '='],
  ['12345678901234567890', 12_345_678_901_234_567_000, 12_345_678_901_234_567_000, 12_345_678_901_234_567_000, 12_345_678_901_234_567_000],
];

describe.each<[YamlReader, 1 | 2 | 3 | 4]>([['obsidian', 1], ['js-yaml-3', 2], ['js-yaml-json', 3], ['pyyaml', 4]])('a plain scalar, read by %s', (reader, column) => {
  test.each(table.map((row) => [row[0], row[column]] as const))('%j is %j', (source, expected) => {
    expect(readPlainAs(source, reader)).toEqual(expected);
  });
});

test('a plain scalar is read in time, however long it is', () => {
  for (const part of ['0', '1', '_', '1:', '1_', '0b1', '.1', '1e', '2025-', '-+', '0x_']) {
    for (const reader of ['js-yaml-3', 'js-yaml-json', 'pyyaml'] as const) readPlainAs(part.repeat(50_000), reader);
  }
});
