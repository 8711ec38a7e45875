import type { Severity } from '../../../core/problem/problem';
import { words } from '../../words';
import { type PanelState, severities } from './panel-state';
import { addSeverityIcon } from './render-row';

/** What is done from the toolbar. */
export interface ToolbarActions {
  /** Shows something else, or otherwise. */
  change(change: Partial<PanelState>): void;
  fixAll(): void;
  /** Checks all marked notes anew. */
  check(): void;
  /** Goes on to the list, with the focus. */
  goToList(): void;
}

/** What the toolbar says. */
export interface ToolbarContent {
  readonly state: PanelState;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many problems there are, and when they were found; read aloud when it changes. */
  readonly status: string;
  /** Whether there may be something to fix. */
  readonly canFix: boolean;
  /** Whether the marked notes were checked already. */
  readonly isChecked: boolean;
}

/** Which notes, which of their problems, and in what order. */
export class PanelToolbar {
  readonly #scopes = new Map<PanelState['scope'], HTMLButtonElement>();
  readonly #severities = new Map<Severity, { readonly button: HTMLButtonElement; readonly count: HTMLElement }>();
  readonly #query: HTMLInputElement;
  readonly #grouping: HTMLSelectElement;
  readonly #byNote: HTMLOptionElement;
  readonly #fixAll: HTMLButtonElement;
  readonly #check: HTMLButtonElement;
  readonly #status: HTMLElement;
  #state: PanelState | null = null;

  constructor(parent: HTMLElement, actions: ToolbarActions) {
    const element = parent.createDiv({ cls: 'preflight-toolbar' });
    this.#addScopes(element, actions);
    this.#query = element.createEl('input', { cls: 'preflight-field', type: 'search', attr: { 'aria-label': words.filter, placeholder: words.filterPlaceholder, dir: 'auto' } });
    this.#query.addEventListener('input', () => { actions.change({ query: this.#query.value }); });
    this.#query.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown' || event.isComposing) return;
      event.preventDefault();
      actions.goToList();
    });
    const filters = element.createDiv({ cls: 'preflight-filters' });
    for (const severity of severities) this.#addSeverity(filters, severity, actions);
    this.#grouping = filters.createEl('select', { cls: ['dropdown', 'preflight-grouping'], attr: { 'aria-label': words.groupBy } });
    this.#byNote = this.#grouping.createEl('option', { text: words.byPlace, attr: { value: 'note' } });
    this.#grouping.createEl('option', { text: words.byRule, attr: { value: 'rule' } });
    this.#grouping.addEventListener('change', () => { actions.change({ grouping: this.#grouping.value === 'rule' ? 'rule' : 'note' }); });
    const buttons = element.createDiv({ cls: 'preflight-buttons' });
    this.#fixAll = buttons.createEl('button', { text: words.fixAll });
    this.#fixAll.addEventListener('click', () => { actions.fixAll(); });
    this.#check = buttons.createEl('button', { text: words.checkMarked });
    this.#check.addEventListener('click', () => { actions.check(); });
    this.#status = element.createDiv({ cls: 'preflight-muted', attr: { role: 'status', 'aria-live': 'polite' } });
  }

  /** Shows what is listed. What did not change is left alone. */
  show({ state, counts, status, canFix, isChecked }: ToolbarContent): void {
    this.#state = state;
    const isMarked = state.scope === 'marked';
    for (const [scope, button] of this.#scopes) button.setAttribute('aria-pressed', String(scope === state.scope));
    for (const [severity, { button, count }] of this.#severities) {
      if (count.textContent !== String(counts[severity])) count.setText(String(counts[severity]));
      button.setAttribute('aria-pressed', String(!state.hidden.includes(severity)));
      button.setAttribute('aria-label', words.showSeverity(words.severityCounts[severity](counts[severity])));
    }
    if (this.#query.value !== state.query) this.#query.value = state.query;
    this.#byNote.setText(isMarked ? words.byNote : words.byPlace);
    this.#grouping.value = state.grouping;
    this.#fixAll.toggleClass('preflight-hidden', !canFix);
    this.#check.toggleClass('preflight-hidden', !isMarked);
    this.#check.setText(isChecked ? words.checkAgain : words.checkMarked);
    if (this.#status.textContent !== status) this.#status.setText(status);
  }

  #addScopes(parent: HTMLElement, actions: ToolbarActions): void {
    const group = parent.createDiv({ cls: 'preflight-scopes', attr: { role: 'group', 'aria-label': words.whichNotes } });
    for (const [scope, text] of [['note', words.thisNote], ['marked', words.markedNotes]] as const) {
      const button = group.createEl('button', { text });
      button.addEventListener('click', () => { actions.change({ scope }); });
      this.#scopes.set(scope, button);
    }
  }

  #addSeverity(parent: HTMLElement, severity: Severity, actions: ToolbarActions): void {
    const button = parent.createEl('button', { cls: 'preflight-severity-filter' });
    addSeverityIcon(button, severity);
    const count = button.createSpan({ text: '0' });
    button.addEventListener('click', () => {
      const hidden = this.#state?.hidden ?? [];
      actions.change({ hidden: hidden.includes(severity) ? hidden.filter((one) => one !== severity) : [...hidden, severity] });
    });
    this.#severities.set(severity, { button, count });
  }
}
