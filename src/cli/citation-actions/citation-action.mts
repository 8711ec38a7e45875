import type { CitationChange } from '../../core/citations/citation-change';
import type { CliArguments, CliOption, Misuse } from '../args.mts';
import { misuse, type Answer } from '../command.mts';
import { answerChange } from '../edit-answer.mts';
import type { OpenNote } from '../open-note.mts';

/** One thing that `preflight citations` does to a note. */
export interface CitationAction {
  /** The word behind `citations`. */
  readonly name: string;
  /** What follows that word. */
  readonly usage: string;
  /** For `--help`, without a full stop. */
  readonly summary: string;
  /** How many words follow the note. */
  readonly words: number;
  /** The options that only this action takes. */
  readonly options: readonly CliOption[];
  /** Answers for the note; `words` are those that follow it. */
  run(given: CliArguments, opened: OpenNote, words: readonly string[]): Answer | Misuse;
}

/** Answers with a change of citations: what changes and what was left alone in JSON, else the first remark on standard error. */
export function answerCitationChange(given: CliArguments, opened: OpenNote, change: CitationChange): Answer {
  if (change.kind === 'refused') return answerChange(given, opened.file, change, { changes: [], remarks: [] });
  const { plan, changes, remarks } = change;
  const [first] = remarks;
  const more = remarks.length > 1 ? `, and ${String(remarks.length - 1)} more` : '';
  return answerChange(given, opened.file, plan, { changes, remarks }, first === undefined ? null : first + more);
}

/** A misuse of an action's words, where a word is missing. */
export function missingWord(wanted: string): Misuse {
  return misuse(`Unexpected end of arguments, expected ${wanted}`);
}
