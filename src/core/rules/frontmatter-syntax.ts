import type { MalformedFrontmatter } from '../note/frontmatter';
import { findFrontmatterLookalike, isMeantAsFrontmatter, lookalikeMessage } from '../note/frontmatter-lookalike';
import type { FrontmatterLookalike } from '../note/frontmatter-lookalike';
import { readFrontmatter } from '../note/read-frontmatter';
import type { Fix } from '../problem/problem';
import { applyEdits } from '../text/apply-edits';
import { lineEndingOf } from '../text/line-ending';
import type { TextEdit } from '../text/text-edit';
import { codeSpan, onOneLine } from './code-span';
import { jsonPipeEdits } from './json-pipe-edits';
import { findUnquotedValue, type UnquotedValue } from './quote-value';
import type { Finding, NoteRule, RuleContext } from './rule';

/**
 * Properties that cannot be read publish nothing in the vault, and stop the build in the site. The publisher itself
 * may write `\|` into its JSON: it turns links into table-proof ones in the whole file.
 */
export const frontmatterSyntax: NoteRule = {
  scope: 'note',
  id: 'frontmatter-syntax',
  severity: 'error',
  summary: 'Properties that Obsidian or the site cannot read.',
  why: 'Obsidian sees no properties, so the publisher passes the note over in silence; in a compiled note, the build of the whole site stops.',
  evidence: 'Measured on Eleventy 3.1.2; oleeskild/obsidian-digital-garden#199 and #615',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'A value with a colon and a blank',
      before: '---\ndg-publish: true\ntitle: Trams: a history\n---\n\nText\n',
      messages: ['Unexpected value of `title` without quotes, expected `"Trams: a history"`'],
      after: '---\ndg-publish: true\ntitle: "Trams: a history"\n---\n\nText\n',
      wholeNote: true,
    },
    {
      title: 'A value that goes on behind its quotes',
      before: '---\ntitle: "Trams" and more\n---\n\nText\n',
      messages: ['Unexpected frontmatter, expected valid YAML: Unexpected scalar at node end'],
      wholeNote: true,
    },
    {
      title: 'An escape in JSON that there is not',
      before: '---\n{"dg-publish":true,"up":"[[Trams\\|all trams]]"}\n---\n\nText\n',
      messages: ['Unexpected frontmatter, expected valid JSON: Invalid escape sequence \\|'],
      after: '---\n{"dg-publish":true,"up":"[[Trams|all trams]]"}\n---\n\nText\n',
      context: { form: 'site' },
      wholeNote: true,
    },
    {
      title: 'Never closed',
      before: '---\ndg-publish: true\ntitle: Trams\n\n# Trams\n',
      messages: ['Unexpected `---` that nothing closes, expected `---` behind the properties, too'],
      after: '---\ndg-publish: true\ntitle: Trams\n---\n\n# Trams\n',
      wholeNote: true,
    },
    {
      title: 'Not on the first line',
      before: '\n---\ndg-publish: true\n---\n\nText\n',
      messages: ['Unexpected blank line in front of the properties, expected `---` on the first line'],
      after: '---\ndg-publish: true\n---\n\nText\n',
      wholeNote: true,
    },
    {
      title: 'Blanks behind the opening fence',
      before: '--- \ndg-publish: true\n---\n\nText\n',
      messages: ['Unexpected blanks behind the opening `---`, expected the line to end: Digital Garden leaves such properties as they are'],
      after: '---\ndg-publish: true\n---\n\nText\n',
      wholeNote: true,
    },
    { title: 'Properties', before: '---\ndg-publish: true\ntitle: "Trams: a history"\n---\n\nText\n', messages: [], wholeNote: true },
    { title: 'A line across the page', before: '---\n\nText\n', messages: [], wholeNote: true },
  ],
  *check(context) {
    const { frontmatter, text } = context.note;
    switch (frontmatter.kind) {
      case 'none': {
        const lookalike = findFrontmatterLookalike(text);
        if (lookalike !== null) yield* unseenFrontmatter(lookalike, context);
        return;
      }
      case 'malformed':
        yield malformedFrontmatter(frontmatter, context);
        break;
      case 'too-large': {
        const message = `Unexpected frontmatter of ${frontmatter.message.charAt(0).toLowerCase()}${frontmatter.message.slice(1)}`;
        yield { from: frontmatter.from, to: frontmatter.from + 3, message };
        break;
      }
      case 'parsed':
        break;
    }
    yield* blanksBehindFence(frontmatter.from, context);
  },
};

function malformedFrontmatter({ content, message, range }: MalformedFrontmatter, { note: { text } }: RuleContext): Finding {
  const unquoted = findUnquotedValue(text, range.from);
  if (unquoted !== null && isParsedWith(text, [unquoted.edit])) return unquotedValue(unquoted);
  const isJson = text.startsWith('{', content.from);
  const edits = isJson ? jsonPipeEdits(text, content) : [];
  const isMended = edits.length > 0 && isParsedWith(text, edits);
  return {
    from: range.from,
    to: range.to,
    message: isInForm(message) ? onOneLine(message) : `Unexpected frontmatter, expected valid ${isJson ? 'JSON' : 'YAML'}: ${onOneLine(message)}`,
    fixes: isMended ? [{ title: 'Remove the backslashes in front of |', safe: true, edits }] : [],
  };
}

/** What YAML says of such a value helps nobody who writes notes. */
function unquotedValue({ key, quoted, edit }: UnquotedValue): Finding {
  const message = `Unexpected value of ${codeSpan(key)} without quotes, expected ${codeSpan(quoted)}`;
  return { from: edit.from, to: edit.to, message, fixes: [{ title: 'Put the value in quotes', safe: false, edits: [edit] }] };
}

/** True where the reader says itself what it expected. */
function isInForm(message: string): boolean {
  return message.startsWith('Unexpected ') && message.includes(', expected ');
}

/** An error where the note would be published, a warning where its author may have meant a line across the page. */
function* unseenFrontmatter(lookalike: FrontmatterLookalike, { note, publisher, publisherSettings }: RuleContext): Iterable<Finding> {
  const flag = publisher.flag(publisherSettings).key;
  if (!isMeantAsFrontmatter(lookalike, flag)) return;
  const { kind, fence, to, keys } = lookalike;
  yield {
    ...fence,
    severity: keys.includes(flag) ? 'error' : 'warning',
    message: lookalikeMessage(lookalike),
    fixes: kind === 'unclosed' ? closingFix(note.text, to) : openingFix(note.text, fence.from),
  };
}

function closingFix(text: string, at: number): readonly Fix[] {
  const ending = lineEndingOf(text);
  const opensLine = /[\r\n]/u.test(text.charAt(at - 1));
  const edits = [{ from: at, to: at, text: `${opensLine ? '' : ending}---${ending}` }];
  return isParsedWith(text, edits) ? [{ title: 'Close the properties', safe: false, edits }] : [];
}

function openingFix(text: string, to: number): readonly Fix[] {
  const edits = [{ from: text.charCodeAt(0) === 0xfeff ? 1 : 0, to, text: '' }];
  return isParsedWith(text, edits) ? [{ title: 'Remove the blank lines', safe: false, edits }] : [];
}

function isParsedWith(text: string, edits: readonly TextEdit[]): boolean {
  const result = applyEdits(text, edits);
  return result.kind === 'applied' && readFrontmatter(result.text).frontmatter.kind === 'parsed';
}

/** Some publishers see properties only where the first line is `---` and nothing else; Obsidian lets blanks trail. */
function* blanksBehindFence(from: number, { note: { text }, publisher, form }: RuleContext): Iterable<Finding> {
  if (!publisher.exactFence.includes(form)) return;
  const blanks = /^[ \t]+/u.exec(text.slice(from + 3, from + 200))?.[0] ?? '';
  if (blanks === '') return;
  const range = { from: from + 3, to: from + 3 + blanks.length };
  yield {
    ...range,
    message: `Unexpected blanks behind the opening \`---\`, expected the line to end: ${publisher.name} leaves such properties as they are`,
    fixes: [{ title: 'Remove the blanks', safe: true, edits: [{ ...range, text: '' }] }],
  };
}
