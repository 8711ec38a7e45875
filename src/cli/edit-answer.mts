import { printable } from '../core/problem/printable';
import { applyPromised } from '../core/text/second-plan';
import type { EditPlan, EditResult } from '../core/text/text-edit';
import { optionValue, type CliArguments, type CliOption } from './args.mts';
import { answer, type Answer } from './command.mts';
import { jsonText } from './output.mts';
import type { NoteFile } from './read-notes.mts';
import { writeNoteFile } from './write-file.mts';

/** The option of the commands that change a note. */
export const writeOption: CliOption = { name: 'write', value: null, help: 'Replace the note, instead of printing its new text' };

/** What a command wants to do to a note, or why it cannot. */
export type WantedChange = EditPlan | { readonly kind: 'refused'; readonly reason: string };

/** What a command says in JSON before `edits` and `text`. */
export type ChangeDetails = Readonly<Record<string, unknown>>;

/**
 * Answers with a change: the note's new text, or with `--write` what was done to the file, or either as JSON.
 * A refused change leaves all as it is, and says why on standard error, where `remark` goes beside text; JSON tells it by itself.
 */
export function answerChange(given: CliArguments, file: NoteFile, wanted: WantedChange, details: ChangeDetails, remark: string | null = null): Answer {
  const edits = 'edits' in wanted ? wanted.edits : [];
  const result = 'edits' in wanted ? carryOut(given, file, wanted) : wanted;
  const json = optionValue(given, 'format') === 'json';
  if (result.kind === 'refused') {
    const output = json ? jsonText({ ...details, edits: [], text: file.text, written: false, refused: result.reason }) : '';
    return { kind: 'answer', output, complaint: `Nothing was changed: ${result.reason}`, failed: true };
  }
  const written = given.options.has('write') && result.text !== file.text;
  if (json) return answer(jsonText({ ...details, edits: edits.map(({ from, to, text }) => ({ from, to, text })), text: result.text, written }));
  const outcome = written ? `${edits.length} ${edits.length === 1 ? 'edit' : 'edits'} written` : 'nothing to change';
  return { ...answer(given.options.has('write') ? `${printable(file.path)}: ${outcome}\n` : result.text), complaint: remark };
}

/** The text after the change; with `--write`, the file has it too. */
function carryOut(given: CliArguments, file: NoteFile, plan: EditPlan): EditResult {
  const applied = applyPromised(file.text, plan);
  if (applied.kind === 'refused' || applied.text === file.text || !given.options.has('write')) return applied;
  const result = writeNoteFile(file, applied.text);
  return result.kind === 'refused' ? result : applied;
}
