import { expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';
import { homeEdits } from '../../../src/core/publishers/home-edits';
import { findPublisher } from '../../../src/core/publishers/index';
import { applyPlan } from '../../../src/core/text/apply-edits';

function changed(text: string, isHome: boolean, id = 'digital-garden', path = 'A.md'): string {
  const publisher = findPublisher(id);
  if (publisher === undefined) throw new Error(id);
  const { frontmatter } = readFrontmatter(text);
  const note = { text, path, frontmatter, form: publisher.detectForm(path, frontmatter), settings: new Map() };
  const result = homeEdits(publisher, note, isHome);
  if (result.kind === 'refused') return result.reason;
  const applied = applyPlan(text, result.plan);
  return applied.kind === 'refused' ? applied.reason : applied.text;
}

it.each<readonly [title: string, before: string, isHome: boolean, after: string]>([
  ['makes a note the home page', '---\ndg-publish: true\n---\nx\n', true, '---\ndg-publish: true\ndg-home: true\n---\nx\n'],
  ['makes a note without frontmatter the home page', 'x\n', true, '---\ndg-home: true\n---\nx\n'],
  ['turns on a mark', '---\ndg-home: false\n---\nx\n', true, '---\ndg-home: true\n---\nx\n'],
  ['writes an odd mark as true', '---\ndg-home: "yes"\n---\nx\n', true, '---\ndg-home: true\n---\nx\n'],
  ['leaves the home page', '---\ndg-home: true\n---\nx\n', true, '---\ndg-home: true\n---\nx\n'],
  ['adds the mark beside the tag', '---\ntags: [gardenEntry]\n---\nx\n', true, '---\ntags: [gardenEntry]\ndg-home: true\n---\nx\n'],
  ['takes the mark away', '---\ndg-home: true\ntitle: A\n---\nx\n', false, '---\ntitle: A\n---\nx\n'],
  ['takes a text away that says no and means yes', '---\ntitle: A\ndg-home: "false"\n---\nx\n', false, '---\ntitle: A\n---\nx\n'],
  ['leaves a note that is not the home page', '---\ndg-home: false\n---\nx\n', false, '---\ndg-home: false\n---\nx\n'],
  ['leaves a note without frontmatter', 'x\n', false, 'x\n'],
  ['refuses where a tag makes it the home page', '---\ntags: [gardenEntry]\n---\nx\n', false, 'Something other than `dg-home` makes this note the home page, such as a tag, expected that to be removed first'],
  ['refuses where a tag does so, too', '---\ndg-home: true\ntags: gardenEntry\n---\nx\n', false, 'Something other than `dg-home` makes this note the home page, such as a tag, expected that to be removed first'],
  ['refuses a compiled note', '---\n{"permalink":"/a/"}\n---\nx\n', true, 'Digital Garden has no property that makes a note the home page'],
  ['leaves a compiled note', '---\n{"permalink":"/a/"}\n---\nx\n', false, '---\n{"permalink":"/a/"}\n---\nx\n'],
  ['refuses properties that are not seen as such', '\n---\ntitle: A\ntags: [a]\n---\nx\n', true, 'Unexpected blank line in front of the properties, expected `---` on the first line'],
])('%s', (_title, before, isHome, after) => {
  expect(changed(before, isHome)).toBe(after);
});

it.each([true, false])('refuses unreadable frontmatter (%s)', (isHome) => {
  expect(changed('---\ndg-home: true\na: "\n---\nx\n', isHome)).toMatch(/^The frontmatter cannot be read/u);
});

it('a publisher that goes by the path knows no mark', () => {
  expect(changed('x\n', true, 'quartz')).toBe('Quartz has no property that makes a note the home page');
  expect(changed('x\n', false, 'quartz', 'index.md')).toBe('Quartz has no property that makes a note the home page');
  expect(changed('x\n', true, 'quartz', 'index.md')).toBe('x\n');
  expect(changed('x\n', false, 'quartz')).toBe('x\n');
});
