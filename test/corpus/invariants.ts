import { checkCitations } from './citations-invariants';
import { checkChecking } from './check-invariants';
import { footnoteInvariants } from './footnotes-invariants';
import { checkParsing } from './parse-invariants';
import { checkPublishing } from './publish-invariants';
import { checkSimplifying } from './simplify-invariants';

/** What a command did with a note. */
export type Outcome = 'planned' | 'refused' | 'unchanged';

/** What came of holding one command to its promises on one note. */
export interface Finding {
  readonly outcome: Outcome;
  /** Broken promises, in words; none where all is well. */
  readonly violations: readonly string[];
  /** Anything worth adding up, by name. */
  readonly counts?: Readonly<Record<string, number>>;
}

/** A command with what it promises on any note. */
export interface CommandInvariants {
  readonly command: string;
  readonly check: (text: string, path: string) => Finding;
}

/** Every command, in the order of the report. */
export const invariants: readonly CommandInvariants[] = [
  { command: 'parse', check: checkParsing },
  { command: 'check', check: checkChecking },
  { command: 'publish', check: checkPublishing },
  { command: 'citations', check: checkCitations },
  ...footnoteInvariants,
  { command: 'simplify', check: checkSimplifying },
];

/** Holds every command to its promises on one note. An exception is a violation. */
export function checkNoteInvariants(text: string, path: string): ReadonlyMap<string, Finding> {
  return new Map(invariants.map(({ command, check }) => [command, caught(() => check(text, path))]));
}

function caught(check: () => Finding): Finding {
  try {
    return check();
  } catch (error) {
    return { outcome: 'refused', violations: [`threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`] };
  }
}
