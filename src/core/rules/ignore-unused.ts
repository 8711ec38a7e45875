import { findProperty } from '../note/frontmatter';
import { readFrontmatter } from '../note/read-frontmatter';
import { removePropertyEdits, setPropertyEdits } from '../note/property-edits';
import type { Fix } from '../problem/problem';
import { applyEdits } from '../text/apply-edits';
import type { TextEdit } from '../text/text-edit';
import type { TextRange } from '../text/text-range';
import { codeSpan } from './code-span';
import { isList } from './describe-value';
import { ignoreKey, ignoreWord } from './find-ignores';
import type { JudgedIgnore } from './ignore';
import { lineAt } from './line-at';
import type { OutcomeRule } from './rule';

/** Runs when all other rules have: only then is it known which ignores hide something. */
export const ignoreUnused: OutcomeRule = {
  scope: 'outcome',
  id: 'ignore-unused',
  severity: 'warning',
  summary: 'An ignore that hides nothing, or names no rule there is.',
  why: 'An ignore that outlives its problem, or was mistyped, hides the next problem of that kind, or none at all while you rely on it.',
  evidence: 'Read in eslint, which reports unused disable directives for the same reason',
  publishers: 'all',
  forms: 'all',
  examples: [
    {
      title: 'Nothing to hide in the note',
      before: '---\ndg-publish: true\ntitle: Trams\npreflight-ignore: [title-missing]\n---\n\nText\n',
      messages: ['Unexpected ignore of `title-missing`, expected none: the rule finds nothing there'],
      after: '---\ndg-publish: true\ntitle: Trams\n---\n\nText\n',
      wholeNote: true,
    },
    {
      title: 'Nothing to hide in the next block',
      before: '%% preflight-ignore-next footnote-undefined %%\n\nNo footnote.\n\nBut here[^1].\n',
      messages: ['Unexpected ignore of `footnote-undefined`, expected none: the rule finds nothing there'],
      after: 'No footnote.\n\nBut here[^1].\n',
    },
    {
      title: 'One of two hides nothing',
      before: '%% preflight-ignore-next footnote-unused, footnote-undefined %%\n\nHere[^1].\n',
      messages: ['Unexpected ignore of `footnote-unused`, expected none: the rule finds nothing there'],
      after: '%% preflight-ignore-next footnote-undefined %%\n\nHere[^1].\n',
    },
    {
      title: 'No such rule',
      before: '---\ndg-publish: true\npreflight-ignore: title-mising\n---\n\nText\n',
      messages: ['Unexpected `title-mising` in an ignore, expected the id of a rule'],
      after: '---\ndg-publish: true\n---\n\nText\n',
      wholeNote: true,
    },
    {
      title: 'No rule at all',
      before: '%% preflight-ignore-next %%\n\nText\n',
      messages: ['Unexpected ignore without a rule, expected the id of one'],
      after: 'Text\n',
    },
    { title: 'A problem of the note is hidden', before: '---\ndg-publish: true\npreflight-ignore: title-missing\n---\n\nText\n', messages: [], wholeNote: true },
    { title: 'A problem of the next block is hidden', before: '%% preflight-ignore-next footnote-undefined %%\n\nHere[^1].\n', messages: [] },
    { title: 'A problem behind the comment on the same line is hidden', before: 'Text %% preflight-ignore-next footnote-undefined %% and here[^1].\n', messages: [] },
    { title: 'A rule that does not apply to this publisher', before: '---\npreflight-ignore: title-missing\n---\n\nText\n', messages: [], context: { publisher: 'obsidian-publish' }, wholeNote: true },
    { title: 'In code it is no comment', before: '`%% preflight-ignore-next nothing %%`\n\n```markdown\n%% preflight-ignore-next nothing %%\n```\n', messages: [] },
    { title: 'A comment about ignores', before: '%% The word preflight-ignore-next goes before a rule. %%\n\n%% preflight-ignore-nextdoor %%\n', messages: [] },
    { title: 'A property without a value', before: '---\ndg-publish: true\ntitle: Trams\npreflight-ignore:\n---\n\nText\n', messages: [], wholeNote: true },
  ],
  *check({ text, ignores }) {
    for (const group of groupedByPlace(ignores)) {
      const told = new Set<string>();
      const fixes = once(() => ignoreFixes(text, group));
      for (const ignore of group) {
        if (isNeeded(ignore) || told.has(ignore.rule)) continue;
        told.add(ignore.rule);
        yield { from: ignore.from, to: ignore.to, message: messageOf(ignore), fixes };
      }
    }
  },
};

/** The ignores of the property, and those of each comment. */
function groupedByPlace(ignores: readonly JudgedIgnore[]): Iterable<readonly JudgedIgnore[]> {
  const groups = new Map<number, JudgedIgnore[]>();
  for (const ignore of ignores) {
    const place = ignore.comment?.from ?? -1;
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [ignore]);
    else group.push(ignore);
  }
  return groups.values();
}

function isNeeded({ outcome }: JudgedIgnore): boolean {
  return outcome === 'hides' || outcome === 'untold';
}

function once(plan: () => readonly Fix[]): () => readonly Fix[] {
  let planned: readonly Fix[] | null = null;
  return () => (planned ??= plan());
}

function messageOf({ rule, outcome }: JudgedIgnore): string {
  if (rule === '') return 'Unexpected ignore without a rule, expected the id of one';
  if (outcome === 'no-rule') return `Unexpected ${codeSpan(rule)} in an ignore, expected the id of a rule`;
  return `Unexpected ignore of ${codeSpan(rule)}, expected none: the rule finds nothing there`;
}

/** Takes all useless names of the place away at once: one by one, the fixes would not fit together. */
function ignoreFixes(text: string, group: readonly JudgedIgnore[]): readonly Fix[] {
  const comment = group[0]?.comment ?? null;
  const kept = [...new Set(group.filter(isNeeded).map(({ rule }) => rule))];
  const edits = comment === null ? propertyEdits(text, kept) : commentEdits(text, comment, kept);
  // A note that is nothing else would be empty without it.
  const isPossible = edits.length > 0 && applyEdits(text, edits).kind !== 'refused';
  return !isPossible ? [] : [{ title: kept.length === 0 ? 'Remove the ignore' : 'Remove what is ignored for nothing', safe: false, edits }];
}

function propertyEdits(text: string, kept: readonly string[]): readonly TextEdit[] {
  const value = findProperty(readFrontmatter(text).frontmatter, ignoreKey)?.value ?? null;
  const planned = kept.length === 0 ? removePropertyEdits(text, ignoreKey) : setPropertyEdits(text, ignoreKey, isList(value) ? kept : kept.join(', '));
  return planned.kind === 'refused' ? [] : planned.plan.edits;
}

/** A comment that nothing else stands beside goes with its line and the blank line below. */
function commentEdits(text: string, { from, to }: TextRange, kept: readonly string[]): readonly TextEdit[] {
  if (kept.length > 0) return [{ from, to, text: `%% ${ignoreWord} ${kept.join(', ')} %%` }];
  const line = lineAt(text, from);
  const isAlone = line.to === to && text.slice(line.from, from).trim() === '';
  if (!isAlone) return [{ from, to: text.charAt(to) === ' ' ? to + 1 : to, text: '' }];
  const next = afterEnding(text, to);
  const below = lineAt(text, next);
  const isSetOff = below.to > below.from || next === to ? next : afterEnding(text, below.to);
  return [{ from: line.from, to: isSetOff, text: '' }];
}

function afterEnding(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  return text.charAt(at) === '\n' || text.charAt(at) === '\r' ? at + 1 : at;
}
