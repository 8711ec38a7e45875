import { describe, expect, test } from 'vitest';
import { progressLine } from '../../src/cli/progress.mts';

function watched(isTerminal: boolean) {
  let moment = 5_000;
  const written: string[] = [];
  const line = progressLine({ isTerminal, write: (text) => written.push(text) }, () => moment);
  return { line, written, wait: (ms: number) => { moment += ms; } };
}

describe('the progress line', () => {
  test('appears after a second, changes at most ten times a second and is taken off again', () => {
    const { line, written, wait } = watched(true);
    line.show('Reading', 1, 100);
    wait(999);
    line.show('Reading', 2, 100);
    wait(1);
    line.show('Reading', 3, 100);
    wait(50);
    line.show('Reading', 4, 100);
    wait(50);
    line.show('Checking', 5, 100);
    line.clear();
    expect(written).toEqual(['\r\u001b[KReading notes: 3 of 100', '\r\u001b[KChecking notes: 5 of 100', '\r\u001b[K']);
  });

  test('writes nothing for short work', () => {
    const { line, written } = watched(true);
    line.show('Reading', 1, 1);
    line.clear();
    expect(written).toEqual([]);
  });

  test('writes nothing where nobody watches', () => {
    const { line, written, wait } = watched(false);
    wait(5_000);
    line.show('Reading', 1, 2);
    line.clear();
    expect(written).toEqual([]);
  });
});
