import { describe, expect, test } from 'vitest';
import { boolStringSetting } from '../../../src/core/rules/bool-string-setting';
import { hideString } from '../../../src/core/rules/hide-string';
import { check, fixAll } from './rule-context';

function note(line: string): string {
  return `---\ndg-publish: true\n${line}\n---\n`;
}

describe('hide-string', () => {
  test.each([
    ['dg-hide: "false"', 'warning', 'dg-hide: false'],
    ['dg-hide-in-graph: no', 'warning', 'dg-hide-in-graph: false'],
    ['dg-pinned: "true"', 'info', 'dg-pinned: true'],
    ['dg-pass-frontmatter: "off"', 'warning', 'dg-pass-frontmatter: false'],
    ['dg-hide: soon', 'warning', 'dg-hide: soon'],
    ['dg-hide: []', 'warning', 'dg-hide: []'],
  ])('of %s', (line, severity, mended) => {
    expect(check(hideString, note(line)).map((problem) => problem.severity)).toEqual([severity]);
    expect(fixAll(hideString, note(line))).toBe(note(mended));
  });

  test('only the fix that changes nothing on the page is safe', () => {
    const safe = (line: string) => check(hideString, note(line)).flatMap(({ fixes }) => fixes.map((fix) => fix.safe));
    expect([safe('dg-hide: "true"'), safe('dg-hide: "false"')]).toEqual([[true], [false]]);
  });

  test.each(['dg-hide: 0', 'dg-hide: ""', 'dg-hide: ~', 'dg-hide: false', 'hide: "false"', 'dg-show-toc: "false"', 'dg-publish: "false"', 'dg-home: "false"'])('says nothing of %s', (line) => {
    expect(check(hideString, note(line))).toEqual([]);
  });

  test('asks the publisher', () => {
    expect(check(hideString, '---\nenableToc: "false"\n---\n', { publisher: 'quartz' }).map(({ message }) => message)).toEqual([
      'Unexpected text `"false"` in `enableToc`, expected `true` or `false`: it shows the table of contents whatever it says',
    ]);
  });
});

describe('bool-string-setting', () => {
  test.each([
    ['dg-show-toc: "true"', 'warning', 'dg-show-toc: true'],
    ['dg-show-toc: yes', 'warning', 'dg-show-toc: true'],
    ['dg-home-link: 1', 'warning', 'dg-home-link: true'],
    ['dg-show-toc: [true]', 'warning', 'dg-show-toc: [true]'],
    ['dg-show-toc: false', 'info', 'dg-show-toc: "false"'],
  ])('of %s', (line, severity, mended) => {
    expect(check(boolStringSetting, note(line)).map((problem) => problem.severity)).toEqual([severity]);
    expect(fixAll(boolStringSetting, note(line))).toBe(note(mended));
  });

  test.each([
    [true, ['warning']],
    [false, []],
  ])('knows the setting of the plugin: %s', (dgLinkPreview, severities) => {
    const publisherSettings = { 'defaultNoteSettings.dgLinkPreview': dgLinkPreview };
    expect(check(boolStringSetting, note('dg-link-preview: false'), { publisherSettings }).map(({ severity }) => severity)).toEqual(severities);
  });

  test.each(['dg-show-toc: "false"', 'dg-show-toc: "False"', 'dg-show-toc: no', 'dg-show-toc: off', 'dg-show-toc: 0', 'dg-show-toc: true', 'dg-show-toc:', 'dg-hide: false', 'dgShowToc: false'])('says nothing of %s', (line) => {
    expect(check(boolStringSetting, note(line))).toEqual([]);
  });
});
