import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseNote } from '../../src/core/note/parse-note';
import { applyChecked, outsideFaults, protectedFaults } from './edit-invariants';
import { checkNoteInvariants } from './invariants';
import { rangeFaults } from './parse-invariants';

function corpus(...given: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('run.mjs', import.meta.url)), ...given], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the corpus runner', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'preflight-corpus-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('says what it did with every note of a folder', () => {
    const run = corpus(fileURLToPath(new URL('../garden', import.meta.url)));
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(/^corpus: 22 notes, \d+ bytes in /);
    for (const command of ['parse', 'check', 'publish', 'citations', 'simplify']) {
      expect(run.stdout).toMatch(new RegExp(`\\n {2}${command} +\\d+ planned, \\d+ unchanged, \\d+ refused`));
    }
    expect(run.stdout).toMatch(/corpus: every invariant holds\n$/);
  });

  test('fails where there is no note, no folder, or more than one', () => {
    expect(corpus(folder)).toMatchObject({ status: 1, stderr: 'corpus: no notes found\n' });
    const missing = join(folder, 'gone');
    expect(corpus(missing)).toEqual({ status: 2, stdout: '', stderr: `corpus: Unexpected ${missing}, expected one folder that exists\n` });
    expect(corpus(folder, folder).status).toBe(2);
    writeFileSync(join(folder, 'a.txt'), '');
    expect(corpus(join(folder, 'a.txt')).status).toBe(2);
  });
});

describe('the invariants', () => {
  test('hold on what the garden does not have', () => {
    for (const text of ['', '\ufeff', '---\n---\n', '---\r\ndg-publish: TRUE\r\n---\r\n', '\ud83d', '---\ndg-publish: [\n---\n', '[1]\n\nCitations:\n[1] https://example.org\n']) {
      const violations = [...checkNoteInvariants(text, 'a.md').values()].flatMap((finding) => finding.violations);
      expect(violations).toEqual([]);
    }
  });

  test('see ranges that are out of bounds, out of order, or overlap', () => {
    const ranges = [{ from: 2, to: 5 }, { from: 4, to: 6 }, { from: 1, to: 11 }];
    expect(rangeFaults('marks', ranges, 10, true)).toEqual([
      'marks: 4 to 6 overlaps 2 to 5',
      'marks: 1 to 11 lies outside 0 to 10',
      'marks: 1 to 11 comes after 4 to 6',
      'marks: 1 to 11 overlaps 4 to 6',
    ]);
    expect(rangeFaults('marks', ranges.slice(0, 2), 10, false)).toEqual([]);
  });

  test('see plans that cannot be applied', () => {
    const note = parseNote('abc\n');
    expect(applyChecked(note, { baseText: 'abc\n', edits: [{ from: 1, to: 9, text: '' }] }).violations).toEqual(['its plan was refused: An edit lies outside the note']);
    expect(applyChecked(note, { baseText: 'other', edits: [] }).violations).toHaveLength(1);
    expect(applyChecked(note, { baseText: 'abc\n', edits: [{ from: 1, to: 2, text: 'x' }] })).toEqual({ text: 'axc\n', violations: [] });
  });

  test('see text outside the edits that is not as it was', () => {
    const edits = [{ from: 2, to: 3, text: 'X' }, { from: 5, to: 5, text: 'Y' }];
    expect(outsideFaults('abcdefg', edits, 'abXdeYfg')).toEqual([]);
    expect(outsideFaults('abcdefg', edits, 'aBXdeYfg')).toEqual(['the text before 2 was altered']);
    expect(outsideFaults('abcdefg', edits, 'abXDeYfg')).toEqual(['the text before 5 was altered']);
    expect(outsideFaults('abcdefg', edits, 'abXdeYf')).toEqual(['the text behind the last edit was altered']);
  });

  test('see edits of what is protected', () => {
    const note = parseNote('a `code` b\n');
    const kinds = new Set(['code'] as const);
    const faults = (from: number, to: number) => protectedFaults(note, [{ from, to, text: 'x' }], kinds);
    expect(faults(4, 5)).toEqual(['the edit of 4 to 5 reaches into code at 2 to 8']);
    expect(faults(4, 4)).toEqual(['the edit of 4 to 4 reaches into code at 2 to 8']);
    expect(faults(0, 2)).toEqual([]);
    expect(faults(2, 2)).toEqual([]);
    expect(faults(8, 9)).toEqual([]);
  });
});
