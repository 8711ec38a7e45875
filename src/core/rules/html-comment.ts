import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import type { NoteRule } from './rule';

/** The site's page may hide it, but its source, or the repository that the page is built from, does not. */
export const htmlComment: NoteRule = {
  scope: 'note',
  needs: ['html'],
  id: 'html-comment',
  severity: 'info',
  summary: 'Comments of HTML, which stay in the public source.',
  why: 'A comment is often meant for the author alone. Whoever looks at the source of the site can read it.',
  evidence: 'Measured on Digital Garden 2.84.0, which takes out comments of Obsidian only; found in 134 published notes',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A remark',
      before: 'Cheap. <!-- ask Ada whether this is true -->\n',
      messages: ['Unexpected comment `<!-- ask Ada whether this is true -->` of HTML, expected `%% … %%`: it stays in the public source'],
      after: 'Cheap. %% ask Ada whether this is true %%\n',
    },
    {
      title: 'Two remarks are one finding',
      before: '<!--\nDraft\n-->\n\nCheap.\n\n<!-- 2 -->\n',
      messages: ['Unexpected 2 comments of HTML, expected `%% … %%`: they stay in the public source'],
      after: '%%\nDraft\n%%\n\nCheap.\n\n%% 2 %%\n',
    },
    {
      title: 'A note with comments of Obsidian',
      before: 'Cheap. <!-- one --> %% two %%\n',
      messages: ['Unexpected comment `<!-- one -->` of HTML, expected `%% … %%`: it stays in the public source'],
    },
    { title: 'A comment of Obsidian', before: 'Cheap. %% ask Ada %%\n', messages: [] },
    { title: 'In code', before: 'Write `<!-- ask Ada -->`.\n\n```html\n<!-- a -->\n```\n', messages: [] },
    { title: 'A mark for a tool', before: '<!-- markdownlint-disable MD033 -->\n\nCheap.\n\n<!-- more -->\n', messages: [] },
    { title: 'Other HTML', before: '<div>Cheap</div>\n\n<!DOCTYPE html>\n', messages: [] },
    { title: 'Not a comment', before: 'An arrow <-- and 5 <!- 6.\n', messages: [] },
    { title: 'A publisher that takes them out', before: 'Cheap. <!-- ask Ada -->\n', messages: [], context: { publisher: 'quartz' } },
  ],
  *check({ note, publisher }) {
    if (!publisher.body.showsHtmlComments) return;
    const comments = note.protectedRanges.filter(({ kind, from }) => kind === 'html' && note.text.startsWith('<!--', from)).filter((range) => isRemark(note, range));
    const [first] = comments;
    if (first === undefined) return;
    const { from, to } = first;
    const found = comments.length === 1 ? `comment ${codeSpan(note.text.slice(from, to))} of HTML` : `${comments.length} comments of HTML`;
    const rest = comments.length === 1 ? 'it stays' : 'they stay';
    yield { from, to, message: `Unexpected ${found}, expected \`%% … %%\`: ${rest} in the public source`, fixes: () => commentFixes(note, comments) };
  },
};

const toolMarks = /^<!--\s*(?:more|\/?toc|SR:|(?:end)?excerpt|markdownlint|prettier|textlint|eslint|cspell|spell-?checker|vale|rumdl|dprint|linter|omit from toc|truncate|(?:BEGIN|END|start|stop)[ :_-])/iu;

/** A comment that says something, and ends. */
function isRemark({ text }: Note, { from, to }: TextRange): boolean {
  return !toolMarks.test(text.slice(from, from + 60)) && text.slice(from, to).includes('-->');
}

/** Where one of the comments cannot be written otherwise, none is; nor where another `%%` stands in the note, which might be taken for the end of one. */
function commentFixes({ text }: Note, comments: readonly TextRange[]): readonly Fix[] {
  if (text.includes('%%')) return [];
  const edits = comments.flatMap(({ from, to }) => {
    const written = text.slice(from, to);
    const end = written.indexOf('-->', 4);
    if (end === -1 || written.slice(end + 3).trim() !== '') return [];
    return [{ from, to: from + 4, text: '%%' }, { from: from + end, to: from + end + 3, text: '%%' }];
  });
  if (edits.length < 2 * comments.length) return [];
  return [{ title: 'Write it as a comment of Obsidian', safe: false, edits }];
}
