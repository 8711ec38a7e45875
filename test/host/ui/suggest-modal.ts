import type { App } from '../app';
import { createElement, hostWindow } from '../dom';
import { hasManner } from '../manners';
import { Modal } from './modal';

/** A list to choose from. As in the app, a choice closes the modal first and is told afterwards. */
export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  readonly inputEl = createElement('input', { cls: 'prompt-input', type: 'text', attr: { enterkeyhint: 'done' } });
  readonly resultContainerEl = createElement('div', 'prompt-results');
  readonly instructionsEl = createElement('div', 'prompt-instructions');
  readonly instructions: { readonly command: string; readonly purpose: string }[] = [];
  suggestions: T[] = [];
  selected = 0;

  constructor(app: App) {
    super(app);
    this.modalEl.className = 'prompt';
    const field = createElement('div', 'prompt-input-container');
    field.append(this.inputEl);
    this.modalEl.replaceChildren(field, this.resultContainerEl, this.instructionsEl);
    this.inputEl.addEventListener('input', () => void this.refresh());
    this.#onKey('ArrowDown', () => { this.select(this.selected + 1); });
    this.#onKey('ArrowUp', () => { this.select(this.selected - 1); });
    this.#onKey('Enter', (event) => { if (!event.isComposing) this.selectActiveSuggestion(event); });
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, element: HTMLElement): void;
  abstract onChooseSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  override open(): void {
    super.open();
    this.inputEl.focus();
    void this.refresh();
  }

  onNoSuggestion(): void {
    if (this.emptyStateText !== '') this.resultContainerEl.append(createElement('div', { cls: 'suggestion-empty', text: this.emptyStateText }));
  }

  setPlaceholder(text: string): void {
    this.inputEl.setAttribute('placeholder', text);
  }

  setInstructions(instructions: readonly { readonly command: string; readonly purpose: string }[]): void {
    this.instructions.push(...instructions);
    this.instructionsEl.replaceChildren(...this.instructions.map(({ command, purpose }) => {
      const element = createElement('div', 'prompt-instruction');
      element.append(createElement('span', { cls: 'prompt-instruction-command', text: command }), createElement('span', { text: purpose }));
      return element;
    }));
  }

  /** Marks an entry; past one end comes the other. */
  select(at: number): void {
    const rows = this.resultContainerEl.querySelectorAll('.suggestion-item');
    this.selected = rows.length === 0 ? 0 : (at + rows.length) % rows.length;
    rows.forEach((row, index) => { row.classList.toggle('is-selected', index === this.selected); });
    rows[this.selected]?.scrollIntoView({ block: 'nearest' });
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    if (!hasManner('close-first')) this.onChooseSuggestion(value, event);
    this.close();
    if (hasManner('close-first')) this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    const value = this.suggestions[this.selected];
    if (value !== undefined) this.selectSuggestion(value, event);
  }

  async refresh(): Promise<void> {
    const query = this.inputEl.value;
    const found = await this.getSuggestions(query);
    // What was typed meanwhile has asked for itself.
    if (this.inputEl.value !== query) return;
    this.suggestions = found.slice(0, this.limit);
    this.resultContainerEl.replaceChildren();
    this.suggestions.forEach((value, at) => { this.#addRow(value, at); });
    if (this.suggestions.length === 0) this.onNoSuggestion();
    this.select(0);
  }

  /** A person types into the field. */
  async enter(text: string): Promise<void> {
    this.inputEl.value = text;
    await this.refresh();
  }

  /** A person takes the entry at that place of the list. */
  choose(at: number): void {
    this.selected = at;
    this.selectActiveSuggestion(new hostWindow.KeyboardEvent('keydown', { key: 'Enter' }));
  }

  #addRow(value: T, at: number): void {
    const element = this.resultContainerEl.appendChild(createElement('div', 'suggestion-item'));
    element.addEventListener('mousemove', () => { this.select(at); });
    element.addEventListener('click', (event) => { this.selectSuggestion(value, event); });
    this.renderSuggestion(value, element);
  }

  #onKey(key: string, run: (event: KeyboardEvent) => void): void {
    this.scope.register([], key, (event) => {
      run(event);
      return false;
    });
  }
}

/** A list to choose from by some letters of the words. */
export abstract class FuzzySuggestModal<T> extends SuggestModal<{ readonly item: T; readonly match: { readonly score: number; readonly matches: readonly [number, number][] } }> {
  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;

  getSuggestions(query: string): { readonly item: T; readonly match: { readonly score: number; readonly matches: readonly [number, number][] } }[] {
    const wanted = query.toLowerCase().split(/\s+/);
    return this.getItems().filter((item) => wanted.every((word) => this.getItemText(item).toLowerCase().includes(word))).map((item) => ({ item, match: { score: 0, matches: [] } }));
  }

  renderSuggestion({ item }: { readonly item: T }, element: HTMLElement): void {
    element.textContent = this.getItemText(item);
  }

  onChooseSuggestion({ item }: { readonly item: T }, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event);
  }
}
