import type { Fix, Problem } from './problem';

/** What a problem says, without its fixes. */
export interface SaidProblem extends Omit<Problem, 'fixes' | 'target'> {
  readonly target: string | undefined;
}

/** A problem whose fixes are planned when they are first asked for: most never are. */
export function lateProblem(said: SaidProblem, plan: () => readonly Fix[]): Problem {
  return new LateProblem(said, plan);
}

class LateProblem implements Problem {
  /** One getter for all of them: an object literal with a getter takes seven times as long to make, and six times the room. */
  static readonly #fixes = { enumerable: true, get(this: LateProblem) { return this.#planned(); } };

  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly severity: Problem['severity'];
  readonly message: string;
  declare readonly fixes: readonly Fix[];
  declare readonly target?: string;
  #plan: () => readonly Fix[];
  #found: readonly Fix[] | null = null;

  constructor({ from, to, rule, severity, message, target }: SaidProblem, plan: () => readonly Fix[]) {
    this.from = from;
    this.to = to;
    this.rule = rule;
    this.severity = severity;
    this.message = message;
    Object.defineProperty(this, 'fixes', LateProblem.#fixes);
    if (target !== undefined) this.target = target;
    this.#plan = plan;
  }

  #planned(): readonly Fix[] {
    if (this.#found !== null) return this.#found;
    const found = this.#plan();
    this.#found = found;
    // The plan holds on to all that it was made with.
    this.#plan = () => found;
    return found;
  }
}
