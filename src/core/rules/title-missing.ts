import { findProperty } from '../note/frontmatter';
import type { ParsedFrontmatter } from '../note/frontmatter';
import type { Fix } from '../problem/problem';
import { codeSpan } from './code-span';
import { propertyFix } from './property-fix';
import type { NoteRule, RuleContext } from './rule';

/** Digital Garden's template names a page after its file where `title` is missing, empty or nothing. */
export const titleMissing: NoteRule = {
  scope: 'note',
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
  ],
  *check(context) {
    const { frontmatter } = context.note;
    if (frontmatter.kind !== 'parsed') return;
    const title = findProperty(frontmatter, 'title');
    if (title !== undefined && !isEmpty(title.value)) return;
    const found = title === undefined ? 'properties without a `title`, expected one' : 'empty `title`, expected a title';
    const place = title ?? openingFence(frontmatter);
    yield {
      from: place.from,
      to: place.to,
      message: `Unexpected ${found}: ${context.publisher.name} shows the file name ${codeSpan(fileStem(context.path))}`,
      fixes: titleFix(context),
    };
  },
};

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function openingFence({ from }: ParsedFrontmatter): { readonly from: number; readonly to: number } {
  return { from, to: from + 3 };
}

/** The first heading as title where it is plain text; else the file name, which is what the page is called anyway. */
function titleFix({ note, path }: RuleContext): readonly Fix[] {
  const heading = note.headings.find(({ level, container }) => level === 1 && container === null)?.text ?? '';
  if (isPlainTitle(heading)) {
    return propertyFix(note, { key: 'title', value: heading.trim(), title: 'Use the first heading as the title', safe: false });
  }
  const stem = fileStem(path);
  return stem === '' ? [] : propertyFix(note, { key: 'title', value: stem, title: 'Use the file name as the title', safe: true });
}

/** True for a heading of ordinary length without anything that Markdown would read as markup. */
function isPlainTitle(text: string): boolean {
  return text.length <= 200 && text.trim() !== '' && !/[*_`[\]<>$\\#^~=%{}&|]/u.test(text);
}

function fileStem(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}
