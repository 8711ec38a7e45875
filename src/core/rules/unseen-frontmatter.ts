import { markLength } from '../note/frontmatter-fence';
import { findFrontmatterLookalike, type FrontmatterLookalike, isMeantAsFrontmatter, lookalikeMessage } from '../note/frontmatter-lookalike';
import { readFrontmatter } from '../note/read-frontmatter';
import type { Fix } from '../problem/problem';
import { applyEdits } from '../text/apply-edits';
import { lineEndingOf } from '../text/line-ending';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import { lineAt } from './line-at';
import type { Finding, RuleContext } from './rule';

/**
 * What is wrong at the head of a note in which Obsidian sees no properties: lines that were meant as such, and a first line that the
 * site's reader takes for their fence. An error where the note would be published
 * or the site would stop at it, a warning where its author may have meant a line across the page.
 */
export function* unseenFrontmatter({ note: { text }, publisher, publisherSettings, form }: RuleContext): Iterable<Finding> {
  const flag = publisher.flag(publisherSettings).key;
  const reader = publisher.yamlReader(form);
  // Such a reader takes all that follows an open fence for properties, to the end of the note.
  const isSwallowing = reader === 'js-yaml-3' || reader === 'js-yaml-json';
  const lookalike = findFrontmatterLookalike(text);
  if (lookalike !== null && isMeantAsFrontmatter(lookalike, flag)) {
    const severity = lookalike.keys.includes(flag) || (isSwallowing && lookalike.kind === 'unclosed') ? 'error' : 'warning';
    yield { ...lookalike.fence, severity, message: lookalikeMessage(lookalike), fixes: lookalikeFix(text, lookalike) };
    return;
  }
  if (isSwallowing) yield* misreadStart(text, lookalike);
}

function lookalikeFix(text: string, lookalike: FrontmatterLookalike): readonly Fix[] {
  switch (lookalike.kind) {
    case 'unclosed':
      return closingFix(text, lookalike);
    case 'behind-blank-lines':
      return headFix(text, lookalike, 'Remove the blank lines');
    case 'other-fence':
      return headFix(text, lookalike, 'Write --- around the properties');
  }
}

function closingFix(text: string, lookalike: FrontmatterLookalike): readonly Fix[] {
  const ending = lineEndingOf(text);
  const opensLine = /[\r\n]/u.test(text.charAt(lookalike.to - 1));
  const added = { from: lookalike.to, to: lookalike.to, text: `${opensLine ? '' : ending}---${ending}` };
  return fixOf(text, 'Close the properties', [fenceEdit(text, lookalike.close) ?? added]);
}

function headFix(text: string, { fence, close }: FrontmatterLookalike, title: string): readonly Fix[] {
  const opening = { from: markLength(text), to: lineAt(text, fence.from).to, text: '---' };
  const closing = fenceEdit(text, close);
  return fixOf(text, title, closing === null ? [opening] : [opening, closing]);
}

/** Makes a fence of the line that the dashes stand on. */
function fenceEdit(text: string, dashes: TextRange | null): TextEdit | null {
  return dashes === null ? null : { ...lineAt(text, dashes.from), text: '---' };
}

function fixOf(text: string, title: string, edits: readonly TextEdit[]): readonly Fix[] {
  return isParsedWith(text, edits) ? [{ title, safe: false, edits }] : [];
}

/** Whether the edits make frontmatter that can be read. */
export function isParsedWith(text: string, edits: readonly TextEdit[]): boolean {
  const result = applyEdits(text, edits);
  return result.kind === 'applied' && readFrontmatter(result.text).frontmatter.kind === 'parsed';
}

/**
 * gray-matter (4.0.3) looks for properties behind any `---` that the note begins with, up to the next line that begins so or to the
 * end of the note, and takes what follows on the line for the name of a language. Comments alone are no properties.
 */
function* misreadStart(text: string, lookalike: FrontmatterLookalike | null): Iterable<Finding> {
  const from = markLength(text);
  if (!text.startsWith('---', from) || text.startsWith('-', from + 3)) return;
  const lineEnd = lineAt(text, from).to;
  const behind = text.slice(from + 3, lineEnd).trim();
  if (behind !== '') {
    const message = `Unexpected ${codeSpan(behind)} behind \`---\` on the first line, expected the line to end: the site's reader takes it for the name of a language`;
    yield { from: from + 3, to: lineEnd, severity: 'error', message };
    return;
  }
  const close = text.indexOf('\n---', lineEnd);
  if (!holdsMoreThanComments(text.slice(lineEnd, close === -1 ? text.length : close))) return;
  yield {
    from,
    to: from + 3,
    severity: 'error',
    message: "Unexpected `---` on the first line, expected another line across the page such as `***`: the site's reader takes what follows for properties",
    fixes: [...(lookalike === null ? [] : closingFix(text, lookalike)), { title: 'Write *** for the line', safe: false, edits: [{ from, to: from + 3, text: '***' }] }],
  };
}

function holdsMoreThanComments(block: string): boolean {
  return block.split('\n').some((line) => !/^\s*(?:#|$)/u.test(line));
}
