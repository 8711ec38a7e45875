import { createElement } from '../dom';
import { ButtonComponent } from './components';
import { hasManner } from '../manners';
import { Modal } from './modal';

/** A button of a question. The app closes the question when it was clicked and what it does has been done; what answers truthy keeps it open. */
export class ConfirmationButton extends ButtonComponent {
  #run: (event: MouseEvent) => unknown = () => undefined;

  constructor(modal: ConfirmationModal) {
    super(modal.buttonContainerEl);
    this.buttonEl.addEventListener('click', (event) => void this.#answer(modal, event));
  }

  setInitialFocus(): this {
    this.buttonEl.classList.add('has-initial-focus');
    return this;
  }

  setSecondary(): this {
    this.buttonEl.classList.add('mod-secondary');
    return this;
  }

  setCancel(): this {
    this.buttonEl.classList.add('mod-cancel');
    return this;
  }

  override onClick(run: (event: MouseEvent) => unknown): this {
    this.#run = run;
    return this;
  }

  async #answer(modal: ConfirmationModal, event: MouseEvent): Promise<void> {
    if (!hasManner('answer-first')) modal.close();
    const stays = await this.#run(event);
    if (!stays) modal.close();
  }
}

/** A question with buttons. */
export class ConfirmationModal extends Modal {
  readonly buttonContainerEl = this.modalEl.appendChild(createElement('div', 'modal-button-container'));

  override open(): void {
    super.open();
    this.buttonContainerEl.querySelector<HTMLElement>('.has-initial-focus')?.focus();
  }

  addClass(name: string): this {
    this.modalEl.classList.add(name);
    return this;
  }

  addCheckbox(label: string, tell: (value: boolean) => unknown): this {
    const line = createElement('label', 'mod-checkbox');
    const box = line.appendChild(createElement('input', { type: 'checkbox' }));
    line.append(label);
    box.addEventListener('change', () => void tell(box.checked));
    this.buttonContainerEl.prepend(line);
    return this;
  }

  addButton(fill: (button: ConfirmationButton) => unknown): this {
    fill(new ConfirmationButton(this));
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton((button) => button.setButtonText(text).setCancel());
  }

  /** What the buttons say. */
  get choices(): (string | null)[] {
    return Array.from(this.buttonContainerEl.querySelectorAll('button'), (button) => button.textContent);
  }

  /** A person clicks the button of that text. */
  choose(text: string): void {
    const button = Array.from(this.buttonContainerEl.querySelectorAll('button')).find((one) => one.textContent === text);
    if (button === undefined) throw new Error(`No button ${text} among ${this.choices.join(', ')}`);
    button.click();
  }
}
