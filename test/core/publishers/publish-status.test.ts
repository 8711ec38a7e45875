import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';
import { digitalGarden } from '../../../src/core/publishers/digital-garden';
import { publishEdits, publishStatus } from '../../../src/core/publishers/publish-status';
import type { PublishChange } from '../../../src/core/publishers/publish-status';
import { applyPlan } from '../../../src/core/text/apply-edits';
import { frontmatterOf } from './frontmatter-of';

/** The text after the change and the status that was announced; the reason where it was refused. */
function changed(text: string, change: PublishChange): readonly [text: string, published: boolean] | string {
  const { frontmatter } = readFrontmatter(text);
  const result = publishEdits(digitalGarden, { text, path: 'note.md', frontmatter, form: digitalGarden.detectForm('note.md', frontmatter), settings: new Map() }, change);
  if (result.kind === 'refused') return result.reason;
  const applied = applyPlan(text, result.plan);
  return applied.kind === 'refused' ? applied.reason : [applied.text, result.published];
}

describe('the status', () => {
  it.each([
    ['true', frontmatterOf({ 'dg-publish': true }), { published: true, flag: true }],
    ['false', frontmatterOf({ 'dg-publish': false }), { published: false, flag: false }],
    ['a text that publishes', frontmatterOf({ 'dg-publish': 'no' }), { published: true, flag: 'no' }],
    ['a text that does not', frontmatterOf({ 'dg-publish': 'false' }), { published: false, flag: 'false' }],
    ['a flag without a value', frontmatterOf({ 'dg-publish': null }), { published: false, flag: null }],
    ['no flag', frontmatterOf({ title: 'x' }), { published: false, flag: undefined }],
    ['no frontmatter', { kind: 'none' } as const, { published: false, flag: undefined }],
  ])('of %s', (_title, frontmatter, status) => {
    expect(publishStatus(digitalGarden, { path: 'note.md', frontmatter, form: 'vault', settings: new Map() })).toEqual(status);
  });
});

describe('toggling', () => {
  it.each([
    ['true', '---\ndg-publish: true\n---\nx\n', '---\ndg-publish: false\n---\nx\n', false],
    ['false', '---\ndg-publish: false\n---\nx\n', '---\ndg-publish: true\n---\nx\n', true],
    ['the text false, which does not publish', '---\ndg-publish: "false"\n---\nx\n', '---\ndg-publish: true\n---\nx\n', true],
    ['a yes, which publishes', '---\ndg-publish: yes\n---\nx\n', '---\ndg-publish: false\n---\nx\n', false],
    ['a no, which publishes', '---\ndg-publish: no # really\n---\nx\n', '---\ndg-publish: false # really\n---\nx\n', false],
    ['a flag without a value', '---\ndg-publish:\ntitle: A\n---\nx\n', '---\ndg-publish: true\ntitle: A\n---\nx\n', true],
    ['a note without the flag', '---\ntitle: A\n---\nx\n', '---\ntitle: A\ndg-publish: true\n---\nx\n', true],
    ['a note without frontmatter', 'x\n', '---\ndg-publish: true\n---\nx\n', true],
    ['a compiled note', '---\n{"dg-publish":true,"permalink":"/a/"}\n---\nx\n', '---\n{"dg-publish":false,"permalink":"/a/"}\n---\nx\n', false],
    ['CRLF', '---\r\ndg-publish: true\r\n---\r\nx\r\n', '---\r\ndg-publish: false\r\n---\r\nx\r\n', false],
  ])('%s', (_title, before, after, published) => {
    expect(changed(before, 'toggle')).toEqual([after, published]);
  });

  it('twice gives back a note with a boolean', () => {
    const text = '---\r\ntitle: A # first\r\ndg-publish: true\r\n---\r\nx';
    const once = changed(text, 'toggle');
    expect(changed(once[0], 'toggle')).toEqual([text, true]);
  });
});

describe('turning on and off', () => {
  const on = '---\ndg-publish: true\n---\nx\n';
  const off = '---\ndg-publish: false\n---\nx\n';
  it.each<readonly [string, PublishChange, string, string, boolean]>([
    ['on stays on', 'on', on, on, true],
    ['off stays off', 'off', off, off, false],
    ['an odd flag that publishes becomes true', 'on', '---\ndg-publish: "yes"\n---\nx\n', on, true],
    ['an odd flag that does not publish becomes false', 'off', '---\ndg-publish: "false"\n---\nx\n', off, false],
    ['nothing to turn off without a flag', 'off', '---\ntitle: A\n---\nx\n', '---\ntitle: A\n---\nx\n', false],
    ['nothing to turn off without a value', 'off', '---\ndg-publish:\n---\nx\n', '---\ndg-publish:\n---\nx\n', false],
    ['nothing to turn off without frontmatter', 'off', 'x\n', 'x\n', false],
    ['on without frontmatter', 'on', 'x\n', '---\ndg-publish: true\n---\nx\n', true],
  ])('%s', (_title, change, before, after, published) => {
    expect(changed(before, change)).toEqual([after, published]);
  });

  it.each([
    ['behind a blank line', '\n---\ntitle: A\ntags: [a]\n---\nx\n', 'Unexpected blank line in front of the properties, expected `---` on the first line'],
    ['that nothing closes', '---\ntitle: A\ntags: [a]\n\nx\n', 'Unexpected `---` that nothing closes, expected `---` behind the properties, too'],
    ['of the flag alone', '\n---\ndg-publish: false\n---\nx\n', 'Unexpected blank line in front of the properties, expected `---` on the first line'],
  ])('on is refused over properties %s: they would become text of the page', (_title, text, reason) => {
    expect(changed(text, 'on')).toBe(reason);
    expect(changed(text, 'toggle')).toBe(reason);
    expect(changed(text, 'off')).toEqual([text, false]);
  });

  it('a line across the page with a word and a colon below it is no property', () => {
    expect(changed('---\nNote: this is text.\n', 'on')).toEqual(['---\ndg-publish: true\n---\n---\nNote: this is text.\n', true]);
  });

  it.each<PublishChange>(['on', 'off', 'toggle'])('%s is refused where the frontmatter cannot be read', (change) => {
    expect(changed('---\ndg-publish: true\ntitle: "\n---\nx\n', change)).toBeTypeOf('string');
  });
});
