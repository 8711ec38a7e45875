import { type PanelRow, type PanelRows, type ProblemRow, sameRow } from './problem-rows';
import { renderRow, type RowLook } from './render-row';
import { VirtualList } from './virtual-list';

/** What is done from the list. */
export interface TreeActions {
  /** Shows a problem in its note. */
  goTo(row: ProblemRow): void;
  /** Applies the first fix of a problem. */
  fix(row: ProblemRow): void;
  /** Offers all that can be done about a problem, in a menu below the element. */
  offer(row: ProblemRow, below: HTMLElement): void;
  /** Opens or closes a group. */
  toggle(key: string): void;
}

/**
 * The list of problems as a tree: groups, where there are any, with problems in them. One row can be reached by Tab, the others
 * by arrow keys; Enter shows a problem, Shift+Enter applies its first fix, and its buttons are reached by the arrow to the right.
 */
export class ProblemTree {
  readonly #element: HTMLElement;
  readonly #list: VirtualList;
  readonly #actions: TreeActions;
  #rows: readonly PanelRow[] = [];
  #look: RowLook = { isGrouped: false, isAcrossNotes: false, by: 'note' };
  #active = 0;

  constructor(parent: HTMLElement, label: string, actions: TreeActions) {
    this.#actions = actions;
    this.#element = parent.createDiv({ cls: 'preflight-list', attr: { role: 'tree', 'aria-label': label, tabindex: -1 } });
    this.#list = new VirtualList(this.#element, () => { this.#followActive(); });
    this.#element.addEventListener('focusin', ({ targetNode }) => { this.#take(this.#list.rowOf(targetNode)); });
    this.#element.addEventListener('click', (event) => { this.#click(event); });
    this.#element.addEventListener('contextmenu', (event) => { this.#openMenu(event); });
    this.#element.addEventListener('keydown', (event) => { this.#press(event); });
  }

  /** Lists other rows; the row that was the active one stays it, or its place does. */
  show({ rows, isGrouped, isAcrossNotes }: PanelRows, by: RowLook['by']): void {
    const hadFocus = this.#element.contains(this.#element.doc.activeElement);
    const active = this.#rows[this.#active];
    const same = active === undefined ? -1 : sameRow(rows, active, this.#active);
    this.#active = same === -1 ? Math.max(0, Math.min(this.#active, rows.length - 1)) : same;
    this.#rows = rows;
    this.#look = { isGrouped, isAcrossNotes, by };
    this.#element.toggleClass('preflight-empty', rows.length === 0);
    this.#list.show({ count: rows.length, key: (at) => keyOf(rows[at]), render: (at, parent) => this.#render(at, parent) });
    if (hadFocus) this.#list.elementAt(this.#active)?.focus({ preventScroll: true });
  }

  /** The pane has another size. */
  resize(): void {
    this.#list.resize();
  }

  /** Puts the focus into the list. */
  focus(): void {
    this.#moveTo(this.#active);
  }

  #render(at: number, parent: HTMLElement): HTMLElement {
    const row = this.#rows[at];
    return row === undefined ? parent.createDiv() : renderRow(parent, row, this.#look);
  }

  /** Only the active row can be reached by Tab; where it is out of sight, the list itself, which brings it back. */
  #followActive(): void {
    const active = this.#list.elementAt(this.#active);
    this.#element.tabIndex = active === undefined && this.#rows.length > 0 ? 0 : -1;
    for (const row of this.#element.querySelectorAll('[role="treeitem"][tabindex="0"]')) if (row !== active) row.setAttribute('tabindex', '-1');
    active?.setAttribute('tabindex', '0');
  }

  /** The row that has the focus, or was clicked, is the active one, however that came about. */
  #take(at: number | null): void {
    if (at === null || at === this.#active) return;
    this.#active = at;
    this.#followActive();
  }

  #moveTo(at: number): void {
    if (this.#rows.length === 0) return;
    this.#active = Math.max(0, Math.min(at, this.#rows.length - 1));
    const element = this.#list.reveal(this.#active);
    this.#followActive();
    element?.focus({ preventScroll: true });
  }

  #click(event: MouseEvent): void {
    const { targetNode: target } = event;
    const at = this.#list.rowOf(target);
    const row = at === null ? undefined : this.#rows[at];
    if (at === null || row === undefined) return;
    this.#take(at);
    const button = target?.instanceOf(Element) === true ? target.closest('button') : null;
    if (button === null) this.#open(row);
    else if (row.kind === 'problem') this.#pressButton(row, button);
  }

  #pressButton(row: ProblemRow, button: HTMLButtonElement): void {
    if (button.dataset['does'] === 'fix') this.#actions.fix(row);
    else this.#actions.offer(row, button);
  }

  #openMenu(event: MouseEvent): void {
    const at = this.#list.rowOf(event.targetNode) ?? this.#active;
    const row = this.#rows[at];
    const element = this.#list.elementAt(at);
    if (row?.kind !== 'problem' || element === undefined) return;
    event.preventDefault();
    this.#take(at);
    this.#actions.offer(row, element);
  }

  #open(row: PanelRow): void {
    if (row.kind === 'group') this.#actions.toggle(row.key);
    else this.#actions.goTo(row);
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const button = this.#focusedButton();
    const isDone = button === null ? this.#pressOnRow(event) : this.#pressOnButton(event, button);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #pressOnRow({ key, shiftKey }: KeyboardEvent): boolean {
    const row = this.#rows[this.#active];
    if (row === undefined) return false;
    const target = placeAfter(key, this.#active, this.#rows.length, this.#list.pageLength);
    if (target !== null) this.#moveTo(target);
    else if (key === 'Enter' && shiftKey && row.kind === 'problem') this.#actions.fix(row);
    else if (key === 'Enter' || key === ' ') this.#open(row);
    else if (key === this.#forward()) this.#goIn(row);
    else if (key === this.#back()) this.#goOut(row);
    else return false;
    return true;
  }

  /** Enter and the space bar press a button by themselves. */
  #pressOnButton({ key }: KeyboardEvent, button: HTMLElement): boolean {
    const buttons = this.#buttons();
    const at = buttons.indexOf(button);
    if (key === this.#forward()) buttons[at + 1]?.focus();
    else if (key === this.#back()) (buttons[at - 1] ?? this.#list.elementAt(this.#active))?.focus();
    else if (key === 'Escape') this.#moveTo(this.#active);
    else {
      const target = placeAfter(key, this.#active, this.#rows.length, this.#list.pageLength);
      if (target === null) return false;
      this.#moveTo(target);
    }
    return true;
  }

  #goIn(row: PanelRow): void {
    if (row.kind === 'problem') this.#buttons()[0]?.focus();
    else if (row.isOpen) this.#moveTo(this.#active + 1);
    else this.#actions.toggle(row.key);
  }

  #goOut(row: PanelRow): void {
    if (row.kind === 'group') {
      if (row.isOpen) this.#actions.toggle(row.key);
      return;
    }
    if (!this.#look.isGrouped) return;
    let head = this.#active;
    while (head > 0 && this.#rows[head]?.kind !== 'group') head--;
    this.#moveTo(head);
  }

  #buttons(): readonly HTMLElement[] {
    return Array.from(this.#list.elementAt(this.#active)?.querySelectorAll('button') ?? []);
  }

  #focusedButton(): HTMLElement | null {
    const { activeElement } = this.#element.doc;
    return this.#buttons().find((button) => button === activeElement) ?? null;
  }

  #forward(): string {
    return this.#element.win.getComputedStyle(this.#element).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  }

  #back(): string {
    return this.#forward() === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
  }
}

/** What is equal for a row in two lists, as long as nobody has checked anew. */
function keyOf(row: PanelRow | undefined): unknown {
  return row?.kind === 'group' ? row.key : row?.problem;
}

/** Where a key leads from a row; null where it leads nowhere. */
function placeAfter(key: string, at: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + page;
    case 'PageUp':
      return at - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
