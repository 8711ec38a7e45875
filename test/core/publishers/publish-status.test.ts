import { describe, expect, it } from 'vitest';
import { readFrontmatter } from '../../../src/core/note/read-frontmatter';
import { publishers } from '../../../src/core/publishers/index';
import type { Publisher } from '../../../src/core/publishers/publisher';
import { digitalGarden } from '../../../src/core/publishers/digital-garden';
import { publishEdits, publishStatus } from '../../../src/core/publishers/publish-status';
import type { PublishChange } from '../../../src/core/publishers/publish-status';
import { applyPlan } from '../../../src/core/text/apply-edits';
import { frontmatterOf } from './frontmatter-of';
import type { Values } from './note-of';

/** The text after the change and the status that was announced; the reason where it was refused. */
function changed(text: string, change: PublishChange, publisher = digitalGarden, settings: Values = {}): readonly [text: string, published: boolean] | string {
  const { frontmatter } = readFrontmatter(text);
  const form = publisher.detectForm('note.md', frontmatter);
  const result = publishEdits(publisher, { text, path: 'note.md', frontmatter, form, settings: new Map(Object.entries(settings)) }, change);
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

function publisherOf(id: string): Publisher {
  const found = publishers.find((publisher) => publisher.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe('each publisher, odd values made booleans in one press', () => {
  /** The flag and whether each value is published; the flag's value that publishes is `on`. */
  const values = ['true', 'false', '"true"', '"false"', 'yes', 'no', '1', '0', '""', '[]', '{}'];
  const cases = publishers.flatMap((publisher) => values.map((written) => [publisher.id, written] as const));
  it.each(cases)('%s: %s', (id, written) => {
    const publisher = publisherOf(id);
    const { key, on, off } = publisher.flag(new Map());
    const text = `---\ntitle: A # first\n${key}: ${written}\n---\nx\n`;
    const { frontmatter } = readFrontmatter(text);
    const published = publisher.isPublished({ path: 'note.md', frontmatter, form: 'vault', settings: new Map() });
    const withFlag = (flag: boolean): string => `---\ntitle: A # first\n${key}: ${String(flag)}\n---\nx\n`;
    expect(changed(text, 'on', publisher)).toEqual([withFlag(on), true]);
    expect(changed(text, 'off', publisher)).toEqual([withFlag(off), false]);
    expect(changed(text, 'toggle', publisher)).toEqual([withFlag(published ? off : on), !published]);
  });

  it.each(publishers.map(({ id }) => id))('%s: twice is once', (id) => {
    const publisher = publisherOf(id);
    for (const change of ['on', 'off'] as const) {
      const once = changed('---\r\ntitle: A\r\n---\r\nx', change, publisher);
      expect(typeof once === 'string' ? once : changed(once[0], change, publisher)).toEqual(once);
    }
  });
});

describe('a publisher that takes a mark for a draft', () => {
  it.each<readonly [string, PublishChange, string, string, boolean]>([
    ['a draft published', 'on', '---\ndraft: true\n---\nx\n', '---\ndraft: false\n---\nx\n', true],
    ['a draft toggled', 'toggle', '---\ndraft: true # soon\n---\nx\n', '---\ndraft: false # soon\n---\nx\n', true],
    ['a note taken back', 'off', '---\ntitle: A\n---\nx\n', '---\ntitle: A\ndraft: true\n---\nx\n', false],
    ['a note without frontmatter taken back', 'off', 'x\n', '---\ndraft: true\n---\nx\n', false],
    ['a note without frontmatter toggled', 'toggle', 'x\r\n', '---\r\ndraft: true\r\n---\r\nx\r\n', false],
    ['a note without a mark is public already', 'on', 'x\n', 'x\n', true],
    ['a mark without a value is none', 'on', '---\ndraft:\n---\nx\n', '---\ndraft:\n---\nx\n', true],
    ['the text false, which is public', 'toggle', '---\ndraft: "false"\n---\nx\n', '---\ndraft: true\n---\nx\n', false],
    ['a yes, which is public', 'off', '---\ndraft: yes\n---\nx\n', '---\ndraft: true\n---\nx\n', false],
    ['JSON stays JSON', 'off', '---\n{"title":"A"}\n---\nx\n', '---\n{"title":"A","draft":true}\n---\nx\n', false],
    ['JSON stays JSON with a mark', 'on', '---\n{"draft":true,"title":"A"}\n---\nx\n', '---\n{"draft":false,"title":"A"}\n---\nx\n', true],
  ])('%s', (_title, change, before, after, published) => {
    expect(changed(before, change, publisherOf('quartz'))).toEqual([after, published]);
  });
});

describe('a publisher whose settings decide', () => {
  const on = '---\nshare: true\n---\nx\n';
  it('refuses to publish what is kept back, marked or not', () => {
    const settings = { 'plugin.excludedFolder': ['note'] };
    const reason = 'Enveloppe keeps this note back whatever `share` says: its settings decide';
    expect(changed('x\n', 'on', publisherOf('enveloppe'), settings)).toBe(reason);
    expect(changed(on, 'on', publisherOf('enveloppe'), settings)).toBe(reason);
    expect(changed(on, 'toggle', publisherOf('enveloppe'), settings)).toBe(reason);
    expect(changed(on, 'off', publisherOf('enveloppe'), settings)).toEqual(['---\nshare: false\n---\nx\n', false]);
  });

  it('refuses to take back what is public in any case', () => {
    const settings = { allNotesPublishableByDefault: true };
    const reason = 'Quartz Syncer publishes this note whatever `publish` says: its settings decide';
    expect(changed('x\n', 'off', publisherOf('quartz-syncer'), settings)).toBe(reason);
    expect(changed('x\n', 'on', publisherOf('quartz-syncer'), settings)).toEqual(['x\n', true]);
  });

  it('writes the key that is set', () => {
    expect(changed('x\n', 'on', publisherOf('quartz-syncer'), { publishFrontmatterKey: 'public' })).toEqual(['---\npublic: true\n---\nx\n', true]);
  });
});
