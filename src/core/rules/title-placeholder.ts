import { findProperty } from '../note/frontmatter';
import type { Property } from '../note/frontmatter';
import { findFrontmatterLookalike } from '../note/frontmatter-lookalike';
import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import { hasValue } from './has-value';
import { notePlace } from './note-place';
import { isPlaceholder, isPlaceholderText, isUnnamed } from './placeholder';
import { publishedNote } from './published-note';
import type { NoteRule, RuleContext } from './rule';
import { fileStem, titleFix } from './title-fix';

/** Only of notes that are published: in a template, such a title is at home. */
export const titlePlaceholder: NoteRule = {
  scope: 'note',
  id: 'title-placeholder',
  severity: 'warning',
  summary: 'A title that a template or the app put there until the note gets one, such as `{{title}}` or `Untitled`.',
  why: 'The page, its tab and every link to it show the placeholder; without quotes, `{{title}}` shows as `[object Object]`.',
  evidence: 'Measured on Digital Garden 2.84.0; `<% tp.date.now() %>` in published notes',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A template that was not filled in',
      before: '---\ndg-publish: true\ntitle: "{{title}}"\n---\n\n# Night trains\n',
      messages: ['Unexpected placeholder `{{title}}` for a title, expected a title'],
      after: '---\ndg-publish: true\ntitle: "Night trains"\n---\n\n# Night trains\n',
      wholeNote: true,
    },
    {
      title: 'Without quotes it is a map',
      before: '---\ndg-publish: true\ntitle: {{title}}\n---\n\nText\n',
      messages: ['Unexpected placeholder `{{title}}` for a title, expected a title'],
      after: '---\ndg-publish: true\ntitle: trains\n---\n\nText\n',
      context: { path: 'travel/trains.md' },
      wholeNote: true,
    },
    {
      title: 'A command that was not run',
      before: '---\ndg-publish: true\ntitle: <% tp.file.title %>\n---\n\nText\n',
      messages: ['Unexpected placeholder `<% tp.file.title %>` for a title, expected a title'],
      after: '---\ndg-publish: true\ntitle: trains\n---\n\nText\n',
      context: { path: 'trains.md' },
      wholeNote: true,
    },
    {
      title: 'A file that was never named',
      before: '---\ndg-publish: true\n---\n\nText\n',
      messages: ['Unexpected file name `Untitled 3` for a title, expected a title'],
      context: { path: 'Notes/Untitled 3.md' },
      wholeNote: true,
    },
    { title: 'A file that was never named, with a title', before: '---\ndg-publish: true\ntitle: Night trains\n---\n', messages: [], context: { path: 'Untitled.md' }, wholeNote: true },
    { title: 'A title that speaks of placeholders', before: '---\ndg-publish: true\ntitle: What {{title}} means in templates\n---\n', messages: [], wholeNote: true },
    { title: 'A title that begins with the word', before: '---\ndg-publish: true\ntitle: Untitled works of Malevich\n---\n', messages: [], wholeNote: true },
    { title: 'A template of the vault', before: '---\ntitle: "{{title}}"\n---\n', messages: [], wholeNote: true },
    { title: 'A title in braces', before: '---\ndg-publish: true\ntitle: "{a, b}"\n---\n', messages: [], wholeNote: true },
    { title: 'Another property', before: '---\ndg-publish: true\nsubtitle: "{{title}}"\n---\n', messages: [], wholeNote: true },
    { title: 'Properties that are shown in code', before: '```yaml\ntitle: {{title}}\n```\n', messages: [] },
  ],
  check(context) {
    const { note, path, publisher } = context;
    const title = findProperty(note.frontmatter, 'title');
    const found = title === undefined ? undefined : placeholderIn(note.text, title);
    if (found === undefined && (title !== undefined && hasValue(title.value) || !isUnnamed(fileStem(path)))) return [];
    if (!publisher.isPublished(publishedNote(context)) || (title === undefined && isUnread(note))) return [];
    const place: TextRange = title ?? notePlace(note);
    const what = found === undefined ? `file name ${codeSpan(fileStem(path))}` : `placeholder ${codeSpan(found)}`;
    return [{ from: place.from, to: place.to, message: `Unexpected ${what} for a title, expected a title`, fixes: () => fixes(context) }];
  },
};

/** Whether there may be a title that nobody can read: frontmatter-syntax speaks of that. */
function isUnread({ frontmatter, text }: Note): boolean {
  return frontmatter.kind === 'none' ? findFrontmatterLookalike(text) !== null : frontmatter.kind !== 'parsed';
}

function placeholderIn(text: string, title: Property): string | undefined {
  const { from, to } = title.valueRange;
  const written = typeof title.value === 'string' ? title.value : text.slice(from, to);
  return isPlaceholder(text, title) || isUnnamed(written.trim()) ? written : undefined;
}

/** None where the note has no better name to give. */
function fixes({ note, path }: RuleContext): readonly Fix[] {
  const stem = fileStem(path);
  return titleFix(note, isUnnamed(stem) || isPlaceholderText(stem) ? '' : path);
}
