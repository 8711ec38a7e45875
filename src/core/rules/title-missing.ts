import { findProperty } from '../note/frontmatter';
import type { ParsedFrontmatter } from '../note/frontmatter';
import { codeSpan } from './code-span';
import { demandsOf } from './demands-of';
import { isUnnamed } from './placeholder';
import { publishedNote } from './published-note';
import type { NoteRule } from './rule';
import { fileStem, titleFix } from './title-fix';

/** Digital Garden's template names a page after its file where `title` is missing, empty or nothing. */
export const titleMissing: NoteRule = {
  scope: 'note',
  needs: ['properties'],
  id: 'title-missing',
  severity: 'info',
  summary: 'Properties without a title: Digital Garden names the page after its file.',
  why: 'The page is named after its file, which is often shorter or odder than what its heading says.',
  evidence: 'Read in the template; 2,796 of 7,575 published notes have no title',
  publishers: ['digital-garden'],
  forms: 'all',
  examples: [
    {
      title: 'The first heading becomes the title',
      before: '---\ndg-publish: true\n---\n\n# Night trains\n',
      messages: ['Unexpected properties without a `title`, expected one: Digital Garden shows the file name `note`'],
      after: '---\ndg-publish: true\ntitle: Night trains\n---\n\n# Night trains\n',
      wholeNote: true,
    },
    {
      title: 'Without a heading the file name stays the title',
      before: '---\ndg-publish: true\ntitle:\n---\n\nText\n',
      messages: ['Unexpected empty `title`, expected a title: Digital Garden shows the file name `trains`'],
      after: '---\ndg-publish: true\ntitle: trains\n---\n\nText\n',
      context: { path: 'travel/trains.md' },
      wholeNote: true,
    },
    {
      title: 'In a compiled note',
      before: '---\n{"dg-publish":true,"permalink":"/trains/"}\n---\n\nText\n',
      messages: ['Unexpected properties without a `title`, expected one: Digital Garden shows the file name `note`'],
      after: '---\n{"dg-publish":true,"permalink":"/trains/","title":"note"}\n---\n\nText\n',
      context: { form: 'site' },
      wholeNote: true,
    },
    { title: 'A title', before: '---\ndg-publish: true\ntitle: Night trains\n---\n\nText\n', messages: [], wholeNote: true },
    { title: 'No properties at all: nothing is published', before: 'Text\n', messages: [], wholeNote: true },
    { title: 'A file without a name is left to another rule', before: '---\ndg-publish: true\n---\n\nText\n', messages: [], context: { path: 'Untitled.md' }, wholeNote: true },
    { title: 'A number for a title', before: '---\ndg-publish: true\ntitle: 1984\n---\n', messages: [], wholeNote: true },
    { title: 'Properties that nobody can read', before: '---\na: b: c\n---\n', messages: [], wholeNote: true },
    { title: 'A line across the page', before: '---\n\nText\n', messages: [], wholeNote: true },
  ],
  check(context) {
    const { frontmatter } = context.note;
    if (frontmatter.kind !== 'parsed') return [];
    const title = findProperty(frontmatter, 'title');
    if (title !== undefined && !isEmpty(title.value)) return [];
    // What the contract requires is what property-required speaks of.
    if (demandsOf(context.options.contract, context.path).required.includes('title')) return [];
    // A public page that shows `Untitled` is what title-placeholder speaks of.
    if (isUnnamed(fileStem(context.path)) && context.publisher.isPublished(publishedNote(context))) return [];
    const found = title === undefined ? 'properties without a `title`, expected one' : 'empty `title`, expected a title';
    const place = title ?? openingFence(frontmatter);
    return [{
      from: place.from,
      to: place.to,
      message: `Unexpected ${found}: ${context.publisher.name} shows the file name ${codeSpan(fileStem(context.path))}`,
      fixes: () => titleFix(context.note, context.path),
    }];
  },
};

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function openingFence({ from }: ParsedFrontmatter): { readonly from: number; readonly to: number } {
  return { from, to: from + 3 };
}
