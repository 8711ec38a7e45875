import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';
import { findPublisher } from '../../../src/core/publishers/index';
import { keepUrlEdits } from '../../../src/core/publishers/keep-url';
import { applyPlan } from '../../../src/core/text/apply-edits';

/** The text of the note at its new path after the edits that keep the address; the reason where they were refused. */
function kept(text: string, path: string, url: string, id = 'digital-garden'): string {
  const publisher = findPublisher(id);
  if (publisher === undefined) throw new Error(id);
  const { frontmatter } = readFrontmatter(text);
  const note = { text, path, frontmatter, form: publisher.detectForm(path, frontmatter), settings: new Map() };
  const result = keepUrlEdits(publisher, note, url);
  if (result.kind === 'refused') return result.reason;
  const applied = applyPlan(text, result.plan);
  return applied.kind === 'refused' ? applied.reason : applied.text;
}

describe('Digital Garden', () => {
  it.each([
    ['a note with properties', '---\ndg-publish: true\n---\nx\n', '/notes/a/', '---\ndg-publish: true\ndg-permalink: /notes/a/\n---\nx\n'],
    ['a note without frontmatter', 'x\n', '/notes/a/', '---\ndg-permalink: /notes/a/\n---\nx\n'],
    ['a note with another dg-permalink', '---\ndg-permalink: b # old\n---\nx\n', '/notes/a/', '---\ndg-permalink: /notes/a/ # old\n---\nx\n'],
    ['a note that is there already', '---\ntitle: A\n---\nx\n', '/new/name/', '---\ntitle: A\n---\nx\n'],
    ['an address of two slashes', 'x\n', '/notes//', '---\ndg-permalink: /notes//\n---\nx\n'],
    ['CRLF', '---\r\ndg-publish: true\r\n---\r\nx', '/a b/', '---\r\ndg-publish: true\r\ndg-permalink: /a b/\r\n---\r\nx'],
    ['a compiled note', '---\n{"permalink":"/b/"}\n---\nx\n', '/a/', '---\n{"permalink":"/a/"}\n---\nx\n'],
    ['dg-path, which gives way', '---\ndg-path: 5\n---\nx\n', '/a/', '---\ndg-path: 5\ndg-permalink: /a/\n---\nx\n'],
  ])('%s', (_title, before, url, after) => {
    expect(kept(before, 'New/Name.md', url)).toBe(after);
  });

  it.each([
    ['the home page stays at its address', '---\ndg-home: true\n---\nx\n', '/a/', 'Digital Garden would show the note at `/` with `dg-permalink`, not at `/a/`'],
    ['no address of this publisher', 'x\n', '/a', 'Digital Garden would show the note at `/a/` with `dg-permalink`, not at `/a`'],
    ['tags that stop the publisher', '---\ndg-home: true\ntags: 5\n---\nx\n', '/', 'Digital Garden would show the note nowhere with `dg-permalink`, not at `/`'],
    ['unreadable frontmatter', '---\na: "\n---\nx\n', '/a/', 'The frontmatter cannot be read: '],
    ['properties that are not seen as such', '\n---\ntitle: A\ntags: [a]\n---\nx\n', '/a/', 'Unexpected blank line in front of the properties, expected `---` on the first line'],
  ])('refuses: %s', (_title, before, url, reason) => {
    expect(kept(before, 'New/Name.md', url).startsWith(reason)).toBe(true);
  });
});

it('Obsidian Publish has a permalink of its own', () => {
  expect(kept('x\n', 'New/Name.md', '/Old+name', 'obsidian-publish')).toBe('---\npermalink: /Old+name\n---\nx\n');
});

it.each([
  ['quartz', 'Quartz'],
  ['quartz-explicit', 'Quartz (explicit publish)'],
  ['quartz-syncer', 'Quartz Syncer'],
  ['enveloppe', 'Enveloppe'],
  ['flowershow', 'Flowershow'],
])('%s keeps no address', (id, name) => {
  expect(kept('x\n', 'New/Name.md', '/Old', id)).toBe(`${name} has no property that keeps the address of a note`);
  expect(kept('x\n', 'New/Name.md', '/New/Name', id)).toBe('x\n');
});
