import { isLineEnding } from '../note/character';
import type { Note } from '../note/note';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import { type CommentPair, findCommentPairs } from './comment-pairs';
import { lineAt } from './line-at';
import { indexOfRange, rangeAt } from './range-at';
import type { Finding, NoteRule, RuleContext } from './rule';

/** Obsidian knows code from comments; a site that cuts from `%%` to `%%` does not. */
export const commentLeak: NoteRule = {
  scope: 'note',
  needs: ['comment-marks'],
  id: 'comment-leak',
  severity: 'error',
  summary: 'Comments that Obsidian hides and the site shows, and text that the site takes for a comment.',
  why: 'The site cuts whatever stands between two `%%`. A comment that nothing closes is published, and an odd `%%` in code or a diagram swallows the text up to the next one.',
  evidence: 'Measured on Digital Garden 2.84.0, oleeskild/obsidian-digital-garden#112; read in Quartz 4, jackyzha0/quartz#2217',
  publishers: 'all',
  forms: ['vault'],
  examples: [
    {
      title: 'A comment that nothing closes',
      before: 'Text\n\n%% not for anybody\nelse\n',
      messages: ['Unexpected comment `%% not for anybody else` without an end, expected `%%` behind it: Digital Garden publishes it'],
      after: 'Text\n\n%% not for anybody\nelse %%\n',
    },
    {
      title: 'A comment within a line that nothing closes',
      before: '- Cheap. %% Ask Ada\n- Fast.\n',
      messages: ['Unexpected comment `%% Ask Ada` without an end, expected `%%` behind it: Digital Garden publishes it'],
      after: '- Cheap. %% Ask Ada %%\n- Fast.\n',
    },
    {
      title: 'The same text in code keeps the comment',
      before: 'Write `%%draft%%` to hide it.\n\nText %%draft%%\n',
      messages: ['Unexpected comment `%%draft%%` whose text also stands in code, expected another text: Digital Garden publishes it'],
    },
    {
      title: 'Comments of two diagrams swallow the text between them',
      before: '```mermaid\ngraph LR\n%% first\nA-->B\n```\n\nText\n\n```mermaid\n%% second\nC-->D\n```\n',
      messages: ['Unexpected `%%` in code, expected none: Digital Garden deletes the text `Text` up to the next one'],
    },
    {
      title: 'An odd mark turns comments inside out',
      before: '```mermaid\n%% first\nA-->B\n```\n\nText %%not for anybody%% and more.\n',
      messages: ['Unexpected `%%` in code, expected none: Digital Garden publishes the comment `%%not for anybody%%`'],
    },
    {
      title: 'Quartz cuts comments of code, too',
      before: 'Write `%%draft%%` to hide it.\n',
      messages: ['Unexpected `%%` in code, expected none: Quartz deletes the text `draft` up to the next one'],
      context: { publisher: 'quartz' },
    },
    {
      title: 'A mark in front of a comment that nothing closes',
      before: 'See [a%%b](x.md) and %%not for anybody\n',
      messages: ['Unexpected `%%`, expected a pair of them: Digital Garden publishes the comment `%%not for anybody`'],
    },
    {
      title: 'A comment at the end of a word that nothing closes',
      before: '%%a%%b%%not for anybody\n',
      messages: ['Unexpected comment `%%not for anybody` without an end, expected `%%` behind it: Digital Garden publishes it'],
      after: '%%a%%b%%not for anybody %%\n',
    },
    { title: 'Comments', before: 'Text %%hidden%%.\n\n%%\nhidden, too\n%%\n\nText %% a %% text %% b %%\n', messages: [] },
    { title: 'Comments in one piece of code', before: '```tex\n%% one\n\\x\n%% two\n```\n\nText %%hidden%%\n', messages: [] },
    { title: 'Marks of a program', before: 'In R, 7 %% 3 is 1; %%\n', messages: [] },
    { title: 'A mark that stands alone', before: 'A growth of 5%% is not a comment.\n', messages: [] },
    { title: 'Marks that stand for a sign of per cent', before: '%%draft%% It is 100%% sure, and 50%% done, if 20%% slow.\n', messages: [] },
    { title: 'A comment at the end of a word', before: 'Text%%hidden %% and text%%hidden%%text.\n', messages: [] },
    { title: 'A comment with code in it', before: '%% settings\n```\n{"a":1}\n```\n%%\n', messages: [] },
    { title: 'A comment that nothing closes and that is empty', before: 'Text\n\n%%\n', messages: [] },
    { title: 'One mark in code and none elsewhere', before: '`printf 100%%` is not a comment.\n', messages: [] },
    { title: 'A site that reads comments as Obsidian does', before: 'Text\n\n%% not for anybody\n', messages: [], context: { publisher: 'obsidian-publish' } },
  ],
  *check(context) {
    const { note, publisher } = context;
    if (!publisher.body.commentsByPairs || !note.text.includes('%%')) return;
    const pairs = findCommentPairs(note.text, publisher.body.keepsCommentsInCode ?? false);
    const hidden = note.protectedRanges.filter(({ kind, from, to }) => kind === 'comment' && note.text.slice(from + 2, to - 2).trim() !== '');
    yield* [...keptComments(context, pairs, hidden), ...oddMarks(context, pairs, hidden), ...takenEnds(context, pairs, hidden), ...unclosedComments(context, pairs), ...openMark(context, pairs)];
  },
};

/** Comments whose text also stands in code. */
function* keptComments({ note, publisher }: RuleContext, pairs: readonly CommentPair[], hidden: readonly TextRange[]): Iterable<Finding> {
  const kept = pairs.filter((pair) => pair.isKept);
  for (const comment of hidden) {
    if (!isAmong(kept, comment)) continue;
    const message = `Unexpected comment ${quote(note, comment)} whose text also stands in code, expected another text: ${publisher.name} publishes it`;
    yield { from: comment.from, to: comment.to, message };
  }
}

/** A run of pairs none of which is a comment to Obsidian: the first mark of it is the odd one. */
interface OddRun {
  readonly first: CommentPair;
  /** Where its last pair ends. */
  to: number;
  /** Text that is seen in Obsidian and cut by the site, as it is written. */
  deleted: string;
  /** What seems meant as a comment, begins with the end of a pair, and is shown by the site; null where there is none. */
  begun: TextRange | null;
}

function* oddMarks({ note, publisher }: RuleContext, pairs: readonly CommentPair[], hidden: readonly TextRange[]): Iterable<Finding> {
  const leaks = hidden.filter((comment) => !isCut(comment, pairs));
  for (const { first, to, deleted, begun } of oddRuns(note, pairs, hidden)) {
    const next = leaks[indexOfRange(leaks, first.from)];
    const leak = next !== undefined && next.from < to ? next : (begun ?? undefined);
    if (leak === undefined && deleted === '') continue;
    const place = rangeAt(note.protectedRanges, first.from)?.kind;
    const isInCode = place === 'code' || place === 'math';
    const consequence = leak === undefined ? `deletes the text ${codeSpan(deleted)} up to the next one` : `publishes the comment ${quote(note, leak)}`;
    yield {
      from: first.from,
      to: first.from + 2,
      severity: leak !== undefined || isInCode ? 'error' : 'warning',
      message: `Unexpected \`%%\`${isInCode ? ' in code, expected none' : ', expected a pair of them'}: ${publisher.name} ${consequence}`,
    };
  }
}

function oddRuns(note: Note, pairs: readonly CommentPair[], hidden: readonly TextRange[]): readonly OddRun[] {
  const hiddenOrCode = note.protectedRanges.filter(({ kind }) => kind === 'comment' || kind === 'code');
  const runs: OddRun[] = [];
  let run: OddRun | null = null;
  for (const pair of pairs) {
    if (pair.isKept || isAmong(hidden, pair)) {
      run = null;
      continue;
    }
    if (run === null) {
      run = { first: pair, to: pair.to, deleted: '', begun: null };
      runs.push(run);
    }
    run.to = pair.to;
    run.begun ??= begunComment(note, pair.to - 2);
    // Prose says more than code, if there is any.
    if (run.deleted === '') run.deleted = seenText(note, pair, hiddenOrCode) || seenText(note, pair, hidden);
  }
  return runs;
}

/**
 * Pairs that Obsidian reads as the site does, although the first mark stands behind a word, as a sign of per cent does,
 * and the second one as at the beginning of a comment: that is shown.
 */
function* takenEnds({ note, publisher }: RuleContext, pairs: readonly CommentPair[], hidden: readonly TextRange[]): Iterable<Finding> {
  for (const pair of pairs) {
    const { from, to, isKept } = pair;
    if (isKept || opening.test(characterBefore(note.text, from)) || !isAmong(hidden, pair)) continue;
    const begun = begunComment(note, to - 2);
    if (begun !== null) yield { from, to: from + 2, message: `Unexpected \`%%\`, expected a pair of them: ${publisher.name} publishes the comment ${quote(note, begun)}` };
  }
}

/** From a mark behind a blank and in front of a letter to the next mark, or the end of the line; null where the mark stands otherwise. */
function begunComment({ text, protectedRanges }: Note, from: number): TextRange | null {
  if (!/^$|[\s(]/u.test(characterBefore(text, from)) || !/^%%\p{L}/u.test(text.slice(from, from + 4))) return null;
  const place = rangeAt(protectedRanges, from);
  if (place !== undefined && place.kind !== 'comment') return null;
  const close = text.indexOf('%%', from + 3);
  const upToNext = text.slice(from, close === -1 ? text.length : close + 2);
  const lineEnd = upToNext.search(/[\r\n]/u);
  return { from, to: from + (lineEnd === -1 ? upToNext : upToNext.slice(0, lineEnd)).trimEnd().length };
}

/** What stands in front of a mark that begins a comment. */
const opening = /^$|[\s([{|>*_-]/u;

/** The one in front of an offset; empty at the beginning of a line, and for half of one. */
function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1);
  if (unit < 0xd800) return isLineEnding(unit) ? '' : text.charAt(at - 1);
  return /[^\r\n]?$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
}

/** What stands between two marks outside of some ranges; empty where it is nothing but blanks. */
function seenText({ text }: Note, { from, to }: TextRange, hidden: readonly TextRange[]): string {
  let seen = '';
  let at = from + 2;
  for (let next = indexOfRange(hidden, at); at < to - 2; next++) {
    const comment = hidden[next] ?? { from: to, to };
    seen += text.slice(at, Math.max(at, Math.min(comment.from, to - 2)));
    at = comment.to;
  }
  return seen.trim();
}

/** Comment blocks to the end of the note whose mark has no other to pair with. */
function* unclosedComments({ note, publisher }: RuleContext, pairs: readonly CommentPair[]): Iterable<Finding> {
  for (const block of note.blocks) {
    if (block.kind !== 'comment' || block.closed || rangeAt(pairs, block.from) !== undefined) continue;
    if (note.text.slice(block.from + 2, block.to).trim() === '') continue;
    const to = block.from + note.text.slice(block.from, block.to).trimEnd().length;
    yield {
      from: block.from,
      to,
      message: `Unexpected comment ${quote(note, block)} without an end, expected \`%%\` behind it: ${publisher.name} publishes it`,
      fixes: [{ title: 'Close the comment', safe: true, edits: [{ from: block.to, to: block.to, text: ' %%' }] }],
    };
  }
}

/** A mark within a line that no other is left to pair with. Only where it opens words as a comment does: a sign of per cent or of a sum is none. */
function* openMark({ note, publisher }: RuleContext, pairs: readonly CommentPair[]): Iterable<Finding> {
  const { text } = note;
  const from = text.indexOf('%%', Math.max(note.bodyFrom, pairs.at(-1)?.to ?? 0));
  if (from === -1 || rangeAt(note.protectedRanges, from) !== undefined) return;
  const line = lineAt(text, from);
  const to = from + text.slice(from, line.to).trimEnd().length;
  const before = characterBefore(text, from);
  // At the end of a word, only a line that has a comment tells of another one.
  const isThird = (pairs.at(-1)?.to ?? 0) > line.from && /\p{L}/u.test(before) && /^%%\p{L}/u.test(text.slice(from, from + 4));
  if (!isThird && (!opening.test(before) || !/^%%[ \t]*[\p{L}[("'*_]/u.test(text.slice(from, from + 40)))) return;
  const edits = [{ from: to, to, text: ' %%' }];
  yield {
    from,
    to,
    message: `Unexpected comment ${quote(note, { from, to })} without an end, expected \`%%\` behind it: ${publisher.name} publishes it`,
    fixes: text.slice(from, to).includes('|') ? [] : [{ title: 'Close the comment at the end of the line', safe: false, edits }],
  };
}

/** Whether the site cuts a comment, or keeps it for another reason than an odd mark. */
function isCut({ from, to }: TextRange, pairs: readonly CommentPair[]): boolean {
  const pair = rangeAt(pairs, from);
  return pair !== undefined && pair.to >= to;
}

/** Whether one of the ranges, in order and disjoint, is the very same. */
function isAmong(ranges: readonly TextRange[], { from, to }: TextRange): boolean {
  const found = ranges[indexOfRange(ranges, from)];
  return found?.from === from && found.to === to;
}

function quote({ text }: Note, { from, to }: TextRange): string {
  return codeSpan(text.slice(from, to));
}
