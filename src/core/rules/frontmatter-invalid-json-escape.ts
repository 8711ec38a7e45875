import type { MalformedFrontmatter } from '../note/frontmatter';
import { readFrontmatter } from '../note/read-frontmatter';
import type { Fix } from '../problem/problem';
import { applyEdits } from '../text/apply-edits';
import { codeSpan } from './code-span';
import { invalidEscapeEdits, isInvalidJsonEscape } from './invalid-json-escape';
import type { NoteRule } from './rule';

/** The publisher itself may write `\|` into its JSON: it makes links safe for tables in the whole file. */
export const frontmatterInvalidJsonEscape: NoteRule = {
  scope: 'note',
  needs: ['malformed-frontmatter'],
  id: 'frontmatter-invalid-json-escape',
  severity: 'error',
  summary: 'A backslash in the JSON of the properties that begins no escape, such as the one of `\\|`.',
  why: 'No reader takes such JSON: the build of the whole site stops at one compiled note, and Obsidian sees no property of the note.',
  evidence: 'Measured on Eleventy 3.1.2; 399 of 446 notes of a published garden, oleeskild/digitalgarden#358',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A link that was made safe for tables',
      before: '---\n{"dg-publish":true,"up":"[[Trams\\|all trams]]"}\n---\n\nText\n',
      messages: ['Unexpected escape `\\|` in JSON, expected `|`: the build of the whole site stops'],
      after: '---\n{"dg-publish":true,"up":"[[Trams|all trams]]"}\n---\n\nText\n',
      context: { form: 'site' },
      wholeNote: true,
    },
    {
      title: 'A path as Windows writes it',
      before: '---\n{"dg-publish":true,"folder":"C:\\maps"}\n---\n\nText\n',
      messages: ['Unexpected escape `\\m` in JSON, expected `\\\\m`: Obsidian reads none of the properties'],
      after: '---\n{"dg-publish":true,"folder":"C:\\\\maps"}\n---\n\nText\n',
      wholeNote: true,
    },
    { title: 'A bar without a backslash', before: '---\n{"up":"[[Trams|all trams]]"}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'A backslash that is escaped', before: '---\n{"up":"[[Trams\\\\|all trams]]"}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'Escapes of JSON', before: '---\n{"title":"\\"Trams\\"\\n\\u2014 a\\/b"}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
    { title: 'Single quotes in YAML know no escapes', before: "---\nup: '[[Trams\\|all trams]]'\n---\n", messages: [], wholeNote: true },
    { title: 'A table in the text', before: '| [[Trams\\|all trams]] |\n| --- |\n', messages: [] },
    { title: 'Code that shows such a line', before: '```json\n{"up":"[[Trams\\|all trams]]"}\n```\n', messages: [] },
    { title: 'Other faults are left to another rule', before: '---\n{"title":"Trams",}}\n---\n', messages: [], context: { form: 'site' }, wholeNote: true },
  ],
  *check({ note: { frontmatter, text }, form }) {
    if (frontmatter.kind !== 'malformed' || !isInvalidJsonEscape(text, frontmatter)) return;
    const { from } = frontmatter.range;
    const written = String.fromCodePoint(text.codePointAt(from + 1) ?? 0x5c);
    const wanted = written === '|' ? '|' : `\\\\${written}`;
    const consequence = form === 'site' ? 'the build of the whole site stops' : 'Obsidian reads none of the properties';
    yield {
      from,
      to: Math.min(from + 1 + written.length, text.length),
      message: `Unexpected escape ${codeSpan(`\\${written}`)} in JSON, expected ${codeSpan(wanted)}: ${consequence}`,
      fixes: () => escapeFix(text, frontmatter),
    };
  },
};

/** All of them at once: the note cannot be read before the last one is mended. */
function escapeFix(text: string, { content }: MalformedFrontmatter): readonly Fix[] {
  const edits = invalidEscapeEdits(text, content);
  const result = applyEdits(text, edits);
  if (edits.length === 0 || result.kind === 'refused' || readFrontmatter(result.text).frontmatter.kind !== 'parsed') return [];
  const areBars = edits.every((edit) => edit.text === '');
  return [{ title: areBars ? 'Remove the backslashes in front of |' : 'Write the backslashes as such', safe: areBars, edits }];
}
