import type { MalformedFrontmatter } from '../note/frontmatter';
import type { TextRange } from '../text/text-range';
import { codeSpan, onOneLine } from './code-span';
import { isInvalidJsonEscape } from './invalid-json-escape';
import { lineAt } from './line-at';
import { propertyLineFaults } from './property-line-fault';
import type { Finding, NoteRule, RuleContext } from './rule';
import { isParsedWith, unseenFrontmatter } from './unseen-frontmatter';

/**
 * Properties that cannot be read publish nothing in the vault, and stop the build in the site. Backslashes in JSON that
 * begin no escape have a rule of their own.
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
      messages: ['Unexpected quotes in the value of `title`, expected `\'"Trams" and more\'`'],
      after: '---\ntitle: \'"Trams" and more\'\n---\n\nText\n',
      wholeNote: true,
    },
    {
      title: 'A colon without a blank behind it',
      before: '---\ndg-publish:true\n---\n\nText\n',
      messages: ['Unexpected `dg-publish:` without a blank behind the colon, expected `dg-publish: true`'],
      after: '---\ndg-publish: true\n---\n\nText\n',
      wholeNote: true,
    },
    {
      title: 'A line that is no property',
      before: '---\ndg-publish: true\nsee below\ntitle: Trams\n---\n\nText\n',
      messages: ['Unexpected `see below`, expected a line such as `title: My note`'],
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
      title: 'A longer dash, as software makes it of three',
      before: '—-\ndg-publish: true\n—-\n\nText\n',
      messages: ['Unexpected characters on the line in front of the properties, expected `---` alone at its beginning'],
      after: '---\ndg-publish: true\n---\n\nText\n',
      wholeNote: true,
    },
    {
      title: 'A line across the page where the site looks for properties',
      before: '---\n\nText\n',
      messages: ["Unexpected `---` on the first line, expected another line across the page such as `***`: the site's reader takes what follows for properties"],
      after: '***\n\nText\n',
      context: { publisher: 'quartz' },
      wholeNote: true,
    },
    {
      title: 'Blanks behind the opening fence',
      before: '--- \ndg-publish: true\n---\n\nText\n',
      messages: ['Unexpected blanks behind the opening `---`, expected the line to end: Digital Garden does not see such properties and sends them as they are'],
      after: '---\ndg-publish: true\n---\n\nText\n',
      wholeNote: true,
    },
    { title: 'Properties', before: '---\ndg-publish: true\ntitle: "Trams: a history"\n---\n\nText\n', messages: [], wholeNote: true },
    { title: 'A line across the page', before: '---\n\nText\n', messages: [], wholeNote: true },
    { title: 'A line across the page and a sentence with a colon', before: '---\nNote: this is text.\n\nText\n', messages: [], wholeNote: true },
    { title: 'Properties further down are text', before: 'Text\n\n---\ntitle: Trams: a history\n---\n', messages: [], wholeNote: true },
    { title: 'Properties that are shown in code', before: '```yaml\n---\ntitle: Trams: a history\n---\n```\n', messages: [] },
    { title: 'A colon that nothing follows', before: '---\ntitle: Trams:a history\ntime: 10:30\n---\n', messages: [], wholeNote: true },
    { title: 'An address', before: '---\nsource: https://example.org/a#b\n---\n', messages: [], wholeNote: true },
    { title: 'Blanks behind the closing fence', before: '---\ndg-publish: true\n---  \n\nText\n', messages: [], wholeNote: true },
    { title: 'A backslash in JSON has a rule of its own', before: '---\n{"up":"[[a\\|b]]"}\n---\n', messages: [], wholeNote: true },
  ],
  check(context) {
    const { frontmatter, text } = context.note;
    // Nearly all are such, and have nothing behind their fence.
    return frontmatter.kind === 'parsed' && /^\r?\n/u.test(text.slice(frontmatter.from + 3, frontmatter.from + 5)) ? [] : frontmatterFaults(context);
  },
};

function* frontmatterFaults(context: RuleContext): Iterable<Finding> {
  const { frontmatter, text } = context.note;
  switch (frontmatter.kind) {
    case 'none':
      yield* unseenFrontmatter(context);
      return;
    case 'malformed':
      if (!isInvalidJsonEscape(text, frontmatter)) yield malformedFrontmatter(frontmatter, context);
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
  yield* loneReturn(frontmatter.from, context);
}

/** gray-matter ends no line at a carriage return alone: all of the note is on the line of the fence. */
function* loneReturn(from: number, { note: { text }, publisher, form }: RuleContext): Iterable<Finding> {
  const reader = publisher.yamlReader(form);
  const at = text.indexOf('\r', from);
  if ((reader !== 'js-yaml-3' && reader !== 'js-yaml-json') || at === -1 || text.charAt(at + 1) === '\n' || text.slice(from + 3, at).trim() !== '' || text.slice(from, at).includes('\n')) return;
  yield { from: at, to: at + 1, message: "Unexpected carriage return alone behind `---`, expected a line feed: the site's reader sees no properties" };
}

function malformedFrontmatter({ content, message, range }: MalformedFrontmatter, { note: { text } }: RuleContext): Finding {
  for (const { from, to, message: said, fixTitle: title, edits } of propertyLineFaults(text, range.from, content)) {
    if (isParsedWith(text, edits)) return { from, to, message: said, fixes: [{ title, safe: false, edits }] };
  }
  if (isInForm(message)) return { ...range, message: onOneLine(message) };
  const isJson = text.startsWith('{', content.from);
  const place = isJson ? range : writtenLine(text, range.from);
  return { ...place, message: `Unexpected ${codeSpan(text.slice(place.from, place.to))}, expected ${wantedInstead(message, isJson)}` };
}

/** The line at an offset without the blanks around it, unless nothing else is on it. */
function writtenLine(text: string, at: number): TextRange {
  const { from, to } = lineAt(text, at);
  const written = text.slice(from, to).trim();
  if (written === '') return { from, to: Math.max(to, from + 1) };
  const start = from + text.slice(from, to).indexOf(written);
  return { from: start, to: start + written.length };
}

/** What is expected in the place of a line: what the reader of YAML says helps nobody who writes notes, but for what it misses. */
function wantedInstead(message: string, isJson: boolean): string {
  if (isJson) return 'valid JSON';
  const missing = /^Missing closing (["'])|end with a ([\]}])/u.exec(message);
  const mark = missing?.[1] ?? missing?.[2];
  return mark === undefined ? 'a line such as `title: My note`' : `${codeSpan(mark)} behind it`;
}

/** True where the reader says itself what it expected. */
function isInForm(message: string): boolean {
  return message.startsWith('Unexpected ') && message.includes(', expected ');
}

/** Some publishers see properties only where the first line is `---` and nothing else; Obsidian lets blanks trail. */
function* blanksBehindFence(from: number, { note: { text }, publisher, form }: RuleContext): Iterable<Finding> {
  if (!publisher.exactFence.includes(form)) return;
  const blanks = /^[ \t]+/u.exec(text.slice(from + 3, from + 200))?.[0] ?? '';
  if (blanks === '') return;
  const range = { from: from + 3, to: from + 3 + blanks.length };
  yield {
    ...range,
    message: `Unexpected blanks behind the opening \`---\`, expected the line to end: ${publisher.name} does not see such properties and sends them as they are`,
    fixes: [{ title: 'Remove the blanks', safe: true, edits: [{ ...range, text: '' }] }],
  };
}
