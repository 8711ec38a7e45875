import { createElement, hostDocument, hostWindow } from './dom';
import type { App } from './app';

/** The last things the app showed, for tests to look at. */
export const shown: { readonly notices: string[]; readonly openNotices: Notice[]; readonly modals: Modal[] } = { notices: [], openNotices: [], modals: [] };

/** A message; it stays open until it is hidden, since nobody waits for its time to pass. */
export class Notice {
  readonly containerEl = createElement('div', 'notice');
  readonly messageEl = this.containerEl.appendChild(createElement('div', 'notice-message'));
  readonly duration: number | undefined;

  constructor(message: string, duration?: number) {
    this.duration = duration;
    this.messageEl.textContent = message;
    shown.notices.push(message);
    shown.openNotices.push(this);
  }

  hide(): void {
    const at = shown.openNotices.indexOf(this);
    if (at !== -1) shown.openNotices.splice(at, 1);
  }
}

/** A bar from 0 to 100. */
export class ProgressBarComponent {
  #value = 0;

  constructor(container: HTMLElement) {
    container.append(createElement('div', 'setting-progress-bar'));
  }

  getValue(): number {
    return this.#value;
  }

  setValue(value: number): this {
    if (!(value >= 0 && value <= 100)) throw new Error(`A bar cannot show ${String(value)}`);
    this.#value = value;
    return this;
  }
}

interface Shortcut { readonly modifiers: readonly string[]; readonly key: string; readonly run: (event: KeyboardEvent) => unknown }

export class Scope {
  readonly shortcuts: Shortcut[] = [];

  register(modifiers: readonly string[] | null, key: string, run: (event: KeyboardEvent) => unknown): void {
    this.shortcuts.push({ modifiers: modifiers ?? [], key, run });
  }
}

export class Modal {
  readonly scope = new Scope();
  readonly containerEl = createElement('div', 'modal-container');
  readonly modalEl = this.containerEl.appendChild(createElement('div', 'modal'));
  readonly titleEl = this.modalEl.appendChild(createElement('div', 'modal-title'));
  readonly contentEl = this.modalEl.appendChild(createElement('div', 'modal-content'));

  readonly app: App;
  #closed: () => void = () => undefined;

  constructor(app: App) {
    this.app = app;
  }

  open(): void {
    hostDocument.body.append(this.containerEl);
    shown.modals.push(this);
    void this.onOpen();
  }

  close(): void {
    this.containerEl.remove();
    const at = shown.modals.indexOf(this);
    if (at !== -1) shown.modals.splice(at, 1);
    this.onClose();
    this.#closed();
  }

  setCloseCallback(callback: () => void): this {
    this.#closed = callback;
    return this;
  }

  onOpen(): void | Promise<void> {
    return undefined;
  }

  onClose(): void {
    return undefined;
  }

  setTitle(title: string): this {
    this.titleEl.textContent = title;
    return this;
  }

  /** A person presses a key, perhaps in the middle of composing a character; the modal's own shortcuts see it first. */
  press(modifiers: readonly string[], key: string, isComposing = false): void {
    const event = new hostWindow.KeyboardEvent('keydown', { key, shiftKey: modifiers.includes('Shift'), isComposing });
    const shortcut = this.scope.shortcuts.find((one) => one.key === key && one.modifiers.join() === modifiers.join());
    if (shortcut === undefined) throw new Error(`No shortcut ${[...modifiers, key].join('+')}`);
    shortcut.run(event);
  }
}

/** A button of a question. The app closes the question when it was clicked and what it does has been done. */
export class ConfirmationButton {
  readonly buttonEl: HTMLElement;
  #run: () => unknown = () => undefined;

  constructor(modal: ConfirmationModal) {
    this.buttonEl = modal.buttonContainerEl.appendChild(createElement('button'));
    this.buttonEl.addEventListener('click', () => void this.#click(modal));
  }

  setButtonText(text: string): this {
    this.buttonEl.textContent = text;
    return this;
  }

  setCta(): this {
    this.buttonEl.classList.add('mod-cta');
    return this;
  }

  setInitialFocus(): this {
    this.buttonEl.classList.add('has-initial-focus');
    return this;
  }

  setDisabled(isDisabled: boolean): this {
    this.buttonEl.toggleAttribute('disabled', isDisabled);
    return this;
  }

  setDestructive(): this {
    this.buttonEl.classList.add('mod-destructive');
    return this;
  }

  onClick(run: () => unknown): this {
    this.#run = run;
    return this;
  }

  async #click(modal: ConfirmationModal): Promise<void> {
    const stays = await this.#run();
    if (!stays) modal.close();
  }
}

/** A question with buttons. */
export class ConfirmationModal extends Modal {
  readonly buttonContainerEl = this.modalEl.appendChild(createElement('div', 'modal-button-container'));

  addClass(name: string): this {
    this.modalEl.classList.add(name);
    return this;
  }

  addButton(fill: (button: ConfirmationButton) => unknown): this {
    fill(new ConfirmationButton(this));
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text));
  }

  /** What the buttons say. */
  get choices(): (string | null)[] {
    return Array.from(this.buttonContainerEl.children, (button) => button.textContent);
  }

  /** A person clicks the button of that text. */
  choose(text: string): void {
    const button = Array.from(this.buttonContainerEl.querySelectorAll('button')).find((one) => one.textContent === text);
    if (button === undefined) throw new Error(`No button ${text} among ${this.choices.join(', ')}`);
    button.click();
  }
}

/** A list to choose from. As in the app, a choice closes the modal first and is told afterwards. */
export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  readonly inputEl = this.modalEl.appendChild(createElement('input', 'prompt-input'));
  readonly resultContainerEl = this.modalEl.appendChild(createElement('div', 'prompt-results'));
  readonly instructions: { readonly command: string; readonly purpose: string }[] = [];
  suggestions: T[] = [];
  selected = 0;

  constructor(app: App) {
    super(app);
    this.inputEl.addEventListener('input', () => void this.refresh());
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, element: HTMLElement): void;
  abstract onChooseSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  override open(): void {
    super.open();
    void this.refresh();
  }

  setPlaceholder(text: string): void {
    this.inputEl.setAttribute('placeholder', text);
  }

  setInstructions(instructions: readonly { readonly command: string; readonly purpose: string }[]): void {
    this.instructions.push(...instructions);
  }

  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    const value = this.suggestions[this.selected];
    if (value !== undefined) this.selectSuggestion(value, event);
  }

  async refresh(): Promise<void> {
    const found = await this.getSuggestions(this.inputEl.value);
    this.suggestions = found.slice(0, this.limit);
    this.resultContainerEl.replaceChildren();
    for (const value of this.suggestions) {
      const element = this.resultContainerEl.appendChild(createElement('div', 'suggestion-item'));
      this.renderSuggestion(value, element);
    }
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
}
