import type { TFile } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { takeBack } from '../../src/obsidian/vault/file-change';
import { openVault } from '../host/open-vault';

const file: TFile = openVault({ 'a.md': '' }).file('a.md');

/** The edits that turn what a change left into what was before, each as its place and its text; the reason where there are none. */
function editsBack(before: string, after: string, text = after): readonly string[] {
  const plan = takeBack({ file, before, after }, text);
  return 'kind' in plan ? [plan.reason] : plan.edits.map(({ from, to, text: written }) => `${String(from)}-${String(to)} ${written}`);
}

describe('taking back a change', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['aXc', 'aYc', ['1-2 X']],
    ['Xbc', 'Ybc', ['0-1 X']],
    ['abX', 'abY', ['2-3 X']],
    ['aaa', 'aa', ['2-2 a']],
    ['aa', 'aaa', ['2-3 ']],
    ['', 'new', ['0-3 ']],
    ['old', '', ['0-0 old']],
    ['abc', 'abc', []],
    ['---\na: 1\n---\nX\n', '---\na: 2\n---\nY\n', ['7-8 1', '13-14 X']],
    ['---\na: 1\n---\nX\n', '---\na: 2\n---\nX\n', ['7-8 1']],
    ['---\na: 1\n---\nX\n', '---\na: 1\n---\nY\n', ['13-14 X']],
  ])('to %j from %j replaces what differs and no more', (before, after, edits) => {
    expect(editsBack(before, after)).toEqual(edits);
  });

  it('may empty a note that was empty, and no other', () => {
    const plan = (before: string): unknown => takeBack({ file, before, after: 'new' }, 'new');
    expect(plan('')).toEqual({ baseText: 'new', edits: [{ from: 0, to: 3, text: '' }], mayEmpty: true });
    expect(plan('old')).toEqual({ baseText: 'new', edits: [{ from: 0, to: 3, text: 'old' }] });
  });

  it.each<readonly [string, string, string]>([
    ['a😀', 'a😁', '1-3 😀'],
    ['😀a', '😀b', '2-3 a'],
    ['a\u{1f600}', 'a\u{1fa00}', '1-3 \u{1f600}'],
    ['\u{10000}', '\u{10001}', '0-2 \u{10000}'],
    ['\u{10fc00}', '\u{10fc01}', '0-2 \u{10fc00}'],
    ['\u{10000}', '\u{10400}', '0-2 \u{10000}'],
    ['\u{103ff}', '\u{107ff}', '0-2 \u{103ff}'],
    ['X\ufb01', 'Y\ufb01', '0-1 X'],
    ['\ufb01X', '\ufb01Y', '1-2 X'],
  ])('to %j from %j leaves characters whole', (before, after, only) => {
    expect(editsBack(before, after)).toEqual([only]);
  });

  it('is refused where the frontmatter is neither as it was left nor as it was before', () => {
    const before = '---\na: 1\n---\nX\n';
    const after = '---\na: 2\n---\nY\n';
    expect(editsBack(before, after, '---\na: 3\n---\nY\n')).toEqual(['The note has changed since']);
    expect(editsBack(before, after, '---\na: 1\n---\nY\n')).toEqual(['13-14 X']);
    expect(editsBack(before, after, '---\na: 2\n---\nZ\n')).toEqual(['The note has changed since']);
  });

  it('finds the lines of a file again in an editor, which ends them all alike', () => {
    expect(editsBack('---\r\na: 1\r\n---\r\nX\r\n', '---\r\na: 2\r\n---\r\nY\r\n', '---\na: 2\n---\nY\n')).toEqual(['7-8 1', '13-14 X']);
  });
});
