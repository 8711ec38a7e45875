import { type App, SuggestModal } from 'obsidian';
import type { Fix, Problem } from '../../core/problem/problem';
import type { LineIndex } from '../../core/text/line-index';
import { words } from '../words';

/** What can be done from the list. The list is closed by then. */
export interface ProblemActions {
  goTo(problem: Problem): void;
  fix(problem: Problem, fix: Fix): void;
}

/** A list of problems: type to filter, Enter goes to the place, Shift+Enter or the button applies a fix. */
export class ProblemList extends SuggestModal<Problem> {
  readonly #problems: readonly Problem[];
  readonly #lines: LineIndex;
  readonly #actions: ProblemActions;

  constructor(app: App, problems: readonly Problem[], lines: LineIndex, actions: ProblemActions) {
    super(app);
    this.#problems = problems;
    this.#lines = lines;
    this.#actions = actions;
    this.limit = 500;
    this.emptyStateText = words.noSuchProblem;
    this.setPlaceholder(words.filterProblems(words.problems(problems.length)));
    this.setInstructions([
      { command: '↵', purpose: words.goTo },
      { command: 'shift ↵', purpose: words.fix },
    ]);
    this.scope.register(['Shift'], 'Enter', (event) => {
      // Enter also ends the composing of a character.
      if (event.isComposing) return;
      this.selectActiveSuggestion(event);
      return false;
    });
  }

  override getSuggestions(query: string): Problem[] {
    const wanted = query.trim().toLowerCase();
    return this.#problems.filter((problem) => this.#textOf(problem).toLowerCase().includes(wanted));
  }

  override renderSuggestion(problem: Problem, element: HTMLElement): void {
    element.addClass('preflight-problem');
    const text = element.createDiv({ cls: 'preflight-problem-text' });
    text.createSpan({ cls: ['preflight-severity', `preflight-${problem.severity}`], text: words.severities[problem.severity] });
    text.createSpan({ text: problem.message });
    element.createDiv({ cls: 'preflight-problem-place', text: this.#placeOf(problem) });
    for (const fix of problem.fixes) {
      const button = element.createEl('button', { cls: 'preflight-fix', text: fix.title });
      button.addEventListener('click', (event) => {
        event.stopPropagation();
        this.close();
        this.#actions.fix(problem, fix);
      });
    }
  }

  override onChooseSuggestion(problem: Problem, event: MouseEvent | KeyboardEvent): void {
    const [fix] = problem.fixes;
    if (event.shiftKey && fix !== undefined) this.#actions.fix(problem, fix);
    else this.#actions.goTo(problem);
  }

  #textOf(problem: Problem): string {
    return `${words.severities[problem.severity]} ${problem.message} ${this.#placeOf(problem)}`;
  }

  #placeOf(problem: Problem): string {
    const { line, column } = this.#lines.at(problem.from);
    return words.place(line, column, problem.rule);
  }
}
