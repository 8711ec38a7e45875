import type { Block, Container } from '../note/block';
import { isBlankOrEnding, isLineEnding } from '../note/character';
import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import { setPropertyEdits } from '../note/property-edits';
import type { Problem } from '../problem/problem';
import { applyPlan } from '../text/apply-edits';
import { lineEndingOf } from '../text/line-ending';
import type { EditPlan, EditResult, TextEdit } from '../text/text-edit';
import { findIgnores, ignoreKey, ignoresOfProperty, ignoreWord } from './find-ignores';
import { rangeBefore } from './range-before';

/** What came of planning an ignore; a refusal says why in one sentence without a full stop. */
export type IgnoreEdits = { readonly kind: 'planned'; readonly plan: EditPlan } | Extract<EditResult, { kind: 'refused' }>;

/** What is to be ignored: the rule, and where its problem begins. */
export type IgnoredProblem = Pick<Problem, 'rule' | 'from'>;

/** Whether a problem can be ignored by a comment in front of it: those of the properties can only be in the whole note. */
export function canIgnoreHere({ bodyFrom }: Pick<Note, 'bodyFrom'>, { from }: Pick<Problem, 'from'>): boolean {
  return from >= bodyFrom;
}

/**
 * Plans the comment that hides what a rule finds in one place: in front of the block that the problem begins in, in its
 * paragraph where that stands in a list item, quote or footnote. The note is read again with it: nothing else of it has
 * changed. Refused where no comment does that.
 */
export function ignoreHereEdits(note: Note, problem: IgnoredProblem): IgnoreEdits {
  const block = rangeBefore(note.blocks, problem.from + 1);
  if (canIgnoreHere(note, problem) && block !== undefined && problem.from <= block.to) {
    for (const edit of [besideOthers(note, problem), beforeText(block, problem), beforeBlock(note, block, problem)]) {
      if (edit === null) continue;
      const plan = { baseText: note.text, edits: [edit] };
      if (isSound(note, plan, problem)) return { kind: 'planned', plan };
    }
  }
  return { kind: 'refused', reason: 'No comment can stand in front of that place' };
}

/** Plans the property that hides all that a rule finds in the note. Refused where the properties cannot be read or edited. */
export function ignoreInNoteEdits(note: Note, rule: string): IgnoreEdits {
  const names = ignoresOfProperty(note.frontmatter).map((ignore) => ignore.rule);
  if (names.includes(rule)) return { kind: 'planned', plan: { baseText: note.text, edits: [] } };
  return setPropertyEdits(note.text, ignoreKey, [...names, rule]);
}

/** One more name in a comment that speaks for the place already. */
function besideOthers(note: Note, { rule, from }: IgnoredProblem): TextEdit | null {
  const nearest = findIgnores(note).filter(({ rule: name, comment, within }) => name !== '' && comment !== null && within !== null && within.from <= from && from <= within.to).at(-1);
  return nearest === undefined ? null : { from: nearest.to, to: nearest.to, text: `, ${rule}` };
}

/** In front of the text itself, where a line of its own would part a container. */
function beforeText(block: Block, { rule }: IgnoredProblem): TextEdit | null {
  const { container } = block;
  if (container === null || block.kind !== 'paragraph' || (container.kind === 'callout' && block.from <= container.title.to)) return null;
  return { from: block.from, to: block.from, text: `%% ${ignoreWord} ${rule} %% ` };
}

/** A paragraph of its own in front of the block, or of the outermost quote that it stands in; in front of an item it would part its list. */
function beforeBlock({ text, bodyFrom }: Note, block: Block, { rule }: IgnoredProblem): TextEdit | null {
  const outer = outermost(block);
  if (outer.kind === 'list-item' || outer.kind === 'footnote-definition') return null;
  const ending = lineEndingOf(text);
  let at = outer.from;
  while (at > bodyFrom && !isLineEnding(text.charCodeAt(at - 1))) at--;
  const gap = isAfterBlankLine(text, bodyFrom, at) ? '' : ending;
  return { from: at, to: at, text: `${gap}%% ${ignoreWord} ${rule} %%${ending}${ending}` };
}

function outermost(block: Block): Block | Container {
  let outer: Block | Container = block;
  for (let container = block.container; container !== null; container = container.parent) outer = container;
  return outer;
}

function isAfterBlankLine(text: string, bodyFrom: number, lineFrom: number): boolean {
  let at = lineFrom;
  let endings = 0;
  while (at > bodyFrom && isBlankOrEnding(text.charCodeAt(at - 1))) {
    at--;
    if (isLineEnding(text.charCodeAt(at)) && !(text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a)) endings++;
  }
  return at === bodyFrom || endings > 1;
}

/** Whether with the edit the rule is ignored at that place, and the note holds what it held. */
function isSound(note: Note, plan: EditPlan, { rule, from }: IgnoredProblem): boolean {
  const result = applyPlan(note.text, plan);
  const [edit] = plan.edits;
  if (result.kind === 'refused' || edit === undefined) return false;
  const after = parseNote(result.text);
  const place = from < edit.from ? from : from + edit.text.length;
  const isIgnored = findIgnores(after).some(({ rule: name, within }) => name === rule && within !== null && within.from <= place && place <= within.to);
  return isIgnored && shapeOf(after, edit) === shapeOf(note, null);
}

/** What a note holds, the comment that was added left out: equal for notes that differ in that alone. */
function shapeOf(note: Note, added: TextEdit | null): string {
  const isAdded = ({ from, to }: Block): boolean => added !== null && from >= added.from && to <= added.from + added.text.length;
  const { links, embeds, tags, blockIds, headings, sections, footnotes, citations, frontmatter, bodyFrom } = note;
  return JSON.stringify([
    frontmatter.kind, bodyFrom,
    note.blocks.filter((block) => !isAdded(block)).map(({ kind, container }) => [kind, container?.kind]),
    note.containers.map((container) => [container.kind, container.parent?.kind, container.kind === 'list-item' ? [container.number, container.task] : null]),
    headings.map(({ level, text }) => [level, text]), sections.length,
    [links, embeds, tags, blockIds, footnotes.references, footnotes.undefinedReferences, footnotes.definitions, footnotes.inline, citations.marks, citations.lists].map(({ length }) => length),
  ]);
}
