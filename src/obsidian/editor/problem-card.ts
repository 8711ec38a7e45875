import type { Problem } from '../../core/problem/problem';
import { rules } from '../../core/rules/index';
import type { ProblemAction } from '../checks/problem-actions';
import { showMessage } from '../views/show-message';
import { showProblemText } from '../views/show-problem-text';
import { words } from '../words';

/** What a card asks of the editor that it is shown in. */
export interface CardOwner {
  /** What can be done about a problem. Asked when the card is made: planning fixes may take a moment. */
  actionsFor(problem: Problem): readonly ProblemAction[];
  /** Does it; the card is closed by then. */
  run(action: ProblemAction): void;
  close(): void;
}

/** The class of a card. */
export const cardClass = 'preflight-card';

/** More problems of one place than this are only counted. */
const mostProblems = 8;

/**
 * Fills an element with what is wrong at a place: of each problem what was found, why it matters and what can be done about
 * it. Reached by keyboard as any dialog is; Escape closes it.
 */
export function fillProblemCard(card: HTMLElement, problems: readonly Problem[], owner: CardOwner): void {
  card.addClass(cardClass);
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-label', words.problemsHere(problems.length));
  for (const problem of problems.slice(0, mostProblems)) addProblem(card, problem, owner);
  if (problems.length > mostProblems) card.createDiv({ cls: 'preflight-card-why', text: words.andMore(problems.length - mostProblems) });
  addButton(card.createDiv({ cls: ['preflight-card-actions', 'preflight-card-close'] }), words.close, () => { owner.close(); });
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    owner.close();
  });
}

function addProblem(card: HTMLElement, problem: Problem, owner: CardOwner): void {
  const { rule } = problem;
  const part = card.createDiv({ cls: 'preflight-card-problem' });
  showProblemText(part, problem);
  const known = rules.find(({ id }) => id === rule);
  if (known !== undefined) showMessage(part.createDiv({ cls: 'preflight-card-why', attr: { dir: 'auto' } }), `${known.summary} ${known.why}`);
  part.createDiv({ cls: 'preflight-problem-place', text: rule });
  const actions = part.createDiv({ cls: 'preflight-card-actions' });
  for (const action of owner.actionsFor(problem)) addButton(actions, action.title, () => { owner.run(action); });
}

function addButton(parent: HTMLElement, text: string, task: () => void): void {
  const button = parent.createEl('button', { cls: 'preflight-fix', text });
  // The cursor stays where it is, and a phone's keyboard as it is.
  button.addEventListener('mousedown', (event) => { event.preventDefault(); });
  button.addEventListener('click', task);
}
