import { describe, expect, test } from 'vitest';
import { titlePlaceholder } from '../../../src/core/rules/title-placeholder';
import { check } from './rule-context';

function note(title: string): string {
  return `---\ndg-publish: true\ntitle: ${title}\n---\n`;
}

describe('title-placeholder', () => {
  test.each(['{{title}}', '"{{title}}"', '{{ title }}', '"{{date}} {{title}}"', '<% tp.file.title %>', '<%* tR += 1 %>', '"<% tp.date.now() %> notes"', '"Notes of {{date}}"', 'Untitled', 'Untitled 12', '未命名 2', 'Unbenannt'])(
    'finds %s',
    (title) => {
      expect(check(titlePlaceholder, note(title), { path: 'a.md' }).map(({ severity }) => severity)).toEqual(['warning']);
    },
  );

  test.each(['"{title}"', '"a {{b}} c"', '"}} {{"', '"%> <%"', '{a: b}', 'untitled', 'Untitled works', 'Untitled 12345', '"{{}"', '"100% <b>"', '5', '"{{"', '"a <% b"'])('lets %s be', (title) => {
    expect(check(titlePlaceholder, note(title), { path: 'a.md' })).toEqual([]);
  });

  test.each([
    ['Untitled.md', 'Text\n', 'quartz', 1],
    ['Untitled.md', '---\ntitle: A\n---\n', 'quartz', 0],
    ['Untitled.md', '---\ntitle: ""\n---\n', 'quartz', 1],
    ['Untitled.md', '---\ndraft: true\n---\n', 'quartz', 0],
    ['Untitled/a.md', 'Text\n', 'quartz', 0],
    ['Untitled.md', 'Text\n', 'digital-garden', 0],
  ])('of the file %s with %j', (path, text, publisher, count) => {
    expect(check(titlePlaceholder, text, { path, publisher })).toHaveLength(count);
  });

  test('proposes no placeholder', () => {
    const fixes = check(titlePlaceholder, `${note('"{{title}}"')}\n# Untitled\n`, { path: 'Untitled 2.md' }).map((problem) => problem.fixes);
    expect(fixes).toEqual([[]]);
  });
});
