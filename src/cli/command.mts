import type { CliArguments, CliOption, Misuse } from './args.mts';

/** What a command may use of the world around it. */
export interface Face {
  /** True where standard output is a terminal that shows colours. */
  readonly color: boolean;
  /** The folder that relative paths start from. */
  readonly workingFolder: string;
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
  /** The file of the program itself, which a second thread can run too; absent where there is to be none. */
  readonly program?: string;
  /** Tells how far a long work has come, as in `Reading`, 5, 10; shown only where somebody watches. */
  readonly progress: (doing: string, done: number, total: number) => void;
}

/** What came of a command. */
export interface Answer {
  readonly kind: 'answer';
  /** For standard output, whole. */
  readonly output: string;
  /** One line for standard error; null where all is said. */
  readonly complaint: string | null;
  /** True where errors were found, or what was asked could not be done: exit code 1. */
  readonly failed: boolean;
}

/** A sub-command: finds the notes, calls the core, shows the answer. */
export interface CliCommand {
  readonly name: string;
  /** What follows `preflight `, options left out. */
  readonly usage: string;
  /** For `--help`, without a full stop. */
  readonly summary: string;
  /** What it does in each of its forms, for `--help`: what follows `preflight `, and a line without a full stop. None where it has but one. */
  readonly forms?: readonly (readonly [string, string])[];
  readonly options: readonly CliOption[];
  run(given: CliArguments, face: Face): Answer | Misuse;
}

/** A misuse with its message: exit code 2, and nothing is written. */
export function misuse(message: string): Misuse {
  return { kind: 'misuse', message };
}

/** An answer of nothing but output. */
export function answer(output: string, failed = false): Answer {
  return { kind: 'answer', output, complaint: null, failed };
}
