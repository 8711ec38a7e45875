import type { CliArguments, CliOption, Misuse } from '../args.mts';
import type { Answer } from '../command.mts';
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
