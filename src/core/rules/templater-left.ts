import type { Note } from '../note/note';
import type { Fix } from '../problem/problem';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import { noteName } from './note-name';
import { overlapsAny } from './range-before';
import type { NoteRule } from './rule';

/** Marks of Templater, of Obsidian's own templates and of QuickAdd; other engines write `{{ }}` for other things. */
export const templaterLeft: NoteRule = {
  scope: 'note',
  needs: ['template-marks'],
  id: 'templater-left',
  severity: 'warning',
  summary: 'Marks of a template that nobody has run, such as `<% tp.date.now() %>` or `{{title}}`.',
  why: 'Readers see the marks in the place of what they stand for.',
  evidence: 'Found in 6 published notes and 37 notes of raw vaults',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A command of Templater',
      before: 'Written on <% tp.date.now("YYYY") %>.\n',
      messages: ['Unexpected mark `<% tp.date.now("YYYY") %>` of a template, expected what it stands for'],
    },
    {
      title: 'Several are one finding',
      before: '# {{title}}\n\n{{date:YYYY-MM-DD}} <%* await tp.file.move("x") %> {{VALUE}}\n',
      messages: ['Unexpected 4 marks of a template such as `{{title}}`, expected what they stand for'],
    },
    {
      title: 'The name of the note',
      before: '# {{title}}\n',
      messages: ['Unexpected mark `{{title}}` of a template, expected what it stands for'],
      after: '# Trams\n',
      context: { path: 'lines/Trams.md' },
    },
    { title: 'In code', before: 'Write `<% tp.date.now() %>` or `{{title}}`.\n\n```\n{{date}}\n```\n', messages: [] },
    { title: 'Braces of math', before: 'So $\\frac{{date}}{2}$ and $$x^{{title}}$$.\n', messages: [] },
    { title: 'Other engines', before: 'Write {{ page.url }}, {{value}}, {% raw %} or <%= user.name %>.\n', messages: [] },
    { title: 'Anki', before: '{{c1::Trams}} are cheap.\n', messages: [] },
    { title: 'A comment', before: '%% {{title}} %%\n', messages: [] },
    { title: 'A share of something', before: 'Prices fell (<% of them rose) by 5 %>.\n', messages: [] },
    { title: 'A property is another matter', before: '---\ncreated: "{{date}}"\n---\n', messages: [], wholeNote: true },
  ],
  *check({ note, path }) {
    const marks = findMarks(note);
    const [first] = marks;
    if (first === undefined) return;
    const written = codeSpan(note.text.slice(first.from, first.to));
    const message = marks.length === 1 ? `Unexpected mark ${written} of a template, expected what it stands for` : `Unexpected ${marks.length} marks of a template such as ${written}, expected what they stand for`;
    yield { ...first, message, fixes: () => titleFixes(note, marks, path) };
  },
};

function findMarks(note: Note): readonly TextRange[] {
  const marks = [...findFrom(note, '<%', templaterMark), ...findFrom(note, '{{', templateMark)];
  if (marks.length === 0) return marks;
  const silent = note.protectedRanges.filter(({ kind }) => kind === 'code' || kind === 'math' || kind === 'comment' || kind === 'frontmatter');
  return marks.filter((mark) => !overlapsAny(silent, mark)).sort((left, right) => left.from - right.from);
}

/** The longest mark that is read. */
const longest = 400;

const templaterMark = /^<%[-_]?(?:\*|\+?\s*(?:await\s+)?tp\.)/u;
const templateMark = /^\{\{(?:(?:title|date|time)(?::[^{}\r\n]{0,60})?|(?:VALUE|NAME|LINKCURRENT)|(?:VALUE|VDATE|DATE|FIELD|MACRO|TEMPLATE):[^{}\r\n]{1,200})\}\}/u;

function findFrom({ text, bodyFrom }: Note, opening: string, mark: RegExp): readonly TextRange[] {
  const found: TextRange[] = [];
  for (let from = text.indexOf(opening, bodyFrom); from !== -1; from = text.indexOf(opening, from + 2)) {
    const written = text.slice(from, from + longest);
    const match = mark.exec(written)?.[0];
    if (match === undefined) continue;
    const end = match.endsWith('}}') ? match.length : written.indexOf('%>') + 2;
    found.push({ from, to: from + Math.max(end, match.length) });
  }
  return found;
}

/** The name of the note, where nothing else is left of the template. */
function titleFixes({ text }: Note, marks: readonly TextRange[], path: string): readonly Fix[] {
  if (!marks.every(({ from, to }) => text.slice(from, to) === '{{title}}')) return [];
  return [{ title: 'Write the name of the note', safe: false, edits: marks.map(({ from, to }) => ({ from, to, text: noteName(path) })) }];
}
