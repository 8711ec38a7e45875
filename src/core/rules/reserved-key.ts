import { findProperty } from '../note/frontmatter';
import { codeSpan } from './code-span';
import { publishedNote } from './published-note';
import { renamePropertyFix } from './rename-property';
import type { Finding, NoteRule } from './rule';

/** Which keys these are, and what they do in a note like this one, is the publisher's own data. */
export const reservedKey: NoteRule = {
  scope: 'note',
  needs: ['properties'],
  id: 'reserved-key',
  severity: 'error',
  summary: 'A property whose key means something else to the program that builds the site.',
  why: 'The program that builds the site takes such a key for an order of its own, and stops: nothing is published until the note is mended.',
  evidence: 'Measured on Eleventy 3.1.2; oleeskild/obsidian-digital-garden#123, oleeskild/digitalgarden#236',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'In a compiled note',
      before: '---\n{"dg-publish":true,"layout":"post"}\n---\n\nText\n',
      messages: ['Unexpected property `layout`, expected another key: it stops the build of the whole site'],
      after: '---\n{"dg-publish":true,"note-layout":"post"}\n---\n\nText\n',
      context: { form: 'site' },
      wholeNote: true,
    },
    {
      title: 'In a note that passes its properties on',
      before: '---\ndg-publish: true\ndg-pass-frontmatter: true\npagination: 5 # per page\n---\n',
      messages: ['Unexpected property `pagination`, expected another key: it stops the build of the whole site'],
      after: '---\ndg-publish: true\ndg-pass-frontmatter: true\nnote-pagination: 5 # per page\n---\n',
      wholeNote: true,
    },
    {
      title: 'In a vault that passes all properties on',
      before: '---\ndg-publish: true\n"content": a b c\n---\n',
      messages: ['Unexpected property `content`, expected another key: it stops the build of the whole site'],
      after: '---\ndg-publish: true\n"note-content": a b c\n---\n',
      context: { publisherSettings: { 'defaultNoteSettings.dgPassFrontmatter': true } },
      wholeNote: true,
    },
    { title: 'A key that only resembles one', before: '---\ndg-pass-frontmatter: true\npages: 5\nLayout: a\n---\n', messages: [], wholeNote: true },
    { title: 'A key inside a property', before: '---\n{"dg-publish":true,"dg-note-properties":{"layout":"post"}}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'A layout without a value does nothing', before: '---\n{"dg-publish":true,"layout":null}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'A property that the template reads', before: '---\n{"dg-publish":true,"permalink":"/a/","tags":["b"]}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'Properties that are shown in code', before: '```yaml\nlayout: post\n```\n', messages: [] },
    { title: 'A line of the text', before: 'layout: post\n', messages: [] },
  ],
  check(context) {
    const { note, publisher } = context;
    const findings: Finding[] = [];
    for (const { key, severity, consequence, harmless = [] } of publisher.reservedKeys(publishedNote(context))) {
      const property = findProperty(note.frontmatter, key);
      if (property === undefined || harmless.includes(property.value)) continue;
      findings.push({
        ...property.keyRange,
        severity,
        message: `Unexpected property ${codeSpan(key)}, expected another key: it ${consequence}`,
        fixes: () => renamePropertyFix(note.text, key, `note-${key}`),
      });
    }
    return findings;
  },
};
