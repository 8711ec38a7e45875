import { type App, SuggestModal, type TFile } from 'obsidian';
import type { Fix, Problem } from '../../core/problem/problem';
import type { LineColumn } from '../../core/text/line-index';
import { words } from '../words';
import { showProblemText } from './show-problem-text';

/** A problem with its note and its place as people count it. */
export interface ListedProblem {
  readonly file: TFile;
  readonly problem: Problem;
  readonly from: LineColumn;
  readonly to: LineColumn;
}

/** What can be done from the list. The list is closed by then. */
export interface ProblemActions {
  goTo(listed: ListedProblem): void;
  fix(listed: ListedProblem, fix: Fix): void;
  accept(target: string): void;
}

/** How many problems are shown at once; typing finds the others. */
const longestList = 500;

/**
 * A list of problems, those of several notes under the paths of these: type to filter, Enter goes to the place,
 * Shift+Enter or the button applies a fix, another button accepts what is found.
 */
export class ProblemList extends SuggestModal<ListedProblem> {
  readonly #problems: readonly ListedProblem[];
  readonly #actions: ProblemActions;
  readonly #isGrouped: boolean;
  /** The problems that are the first of their note among those shown. */
  #firsts: ReadonlySet<ListedProblem> = new Set();

  constructor(app: App, problems: readonly ListedProblem[], isGrouped: boolean, actions: ProblemActions) {
    super(app);
    this.#problems = problems;
    this.#actions = actions;
    this.#isGrouped = isGrouped;
    this.limit = longestList;
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

  override getSuggestions(query: string): ListedProblem[] {
    const wanted = query.trim().toLowerCase();
    const found = this.#problems.filter((listed) => this.#textOf(listed).toLowerCase().includes(wanted));
    this.#firsts = new Set(this.#isGrouped ? found.filter(({ file }, at) => found[at - 1]?.file !== file) : []);
    return found;
  }

  override renderSuggestion(listed: ListedProblem, element: HTMLElement): void {
    const { file, problem } = listed;
    element.addClass('preflight-problem');
    if (this.#firsts.has(listed)) element.createDiv({ cls: 'preflight-problem-note', text: file.path, attr: { dir: 'auto' } });
    showProblemText(element, problem);
    element.createDiv({ cls: 'preflight-problem-place', text: placeOf(listed) });
    for (const fix of problem.fixes) this.#addButton(element, fix.title, () => { this.#actions.fix(listed, fix); });
    const { target } = problem;
    if (target !== undefined) this.#addButton(element, words.accept(target), () => { this.#actions.accept(target); });
  }

  override onChooseSuggestion(listed: ListedProblem, event: MouseEvent | KeyboardEvent): void {
    const [fix] = listed.problem.fixes;
    if (event.shiftKey && fix !== undefined) this.#actions.fix(listed, fix);
    else this.#actions.goTo(listed);
  }

  /** Enter belongs to the button that has the focus. */
  override selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    const button = this.resultContainerEl.querySelector<HTMLElement>('button:focus');
    if (button === null) super.selectActiveSuggestion(event);
    else button.click();
  }

  #addButton(element: HTMLElement, text: string, action: () => void): void {
    const button = element.createEl('button', { cls: 'preflight-fix', text });
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      this.close();
      action();
    });
  }

  #textOf(listed: ListedProblem): string {
    const { file, problem } = listed;
    return `${this.#isGrouped ? file.path : ''} ${words.severities[problem.severity]} ${problem.message} ${placeOf(listed)}`;
  }
}

function placeOf({ problem, from }: ListedProblem): string {
  return words.place(from.line, from.column, problem.rule);
}
