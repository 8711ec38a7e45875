import { createElement } from './dom';

/** A button of a setting. */
export class ButtonComponent {
  readonly buttonEl: HTMLButtonElement;
  #clicked: () => unknown = () => undefined;

  constructor(container: HTMLElement) {
    this.buttonEl = container.appendChild(createElement('button'));
  }

  setButtonText(text: string): this {
    this.buttonEl.textContent = text;
    return this;
  }

  setDisabled(isDisabled: boolean): this {
    this.buttonEl.disabled = isDisabled;
    return this;
  }

  onClick(clicked: () => unknown): this {
    this.#clicked = clicked;
    return this;
  }

  /** A person clicks it; resolves when what it does is done. */
  async click(): Promise<void> {
    if (this.buttonEl.disabled) throw new Error('The button is disabled');
    await this.#clicked();
  }
}

/** One row of the settings, as a `render` of a definition fills it. */
export class Setting {
  readonly settingEl: HTMLElement;
  readonly controlEl: HTMLElement;
  /** What was added to it, in order. */
  readonly components: unknown[] = [];

  constructor(container: HTMLElement) {
    this.settingEl = container.appendChild(createElement('div', 'setting-item'));
    this.controlEl = this.settingEl.appendChild(createElement('div', 'setting-item-control'));
  }

  addButton(fill: (button: ButtonComponent) => unknown): this {
    return this.addComponent((element) => {
      const button = new ButtonComponent(element);
      fill(button);
      return button;
    });
  }

  addComponent(make: (element: HTMLElement) => unknown): this {
    this.components.push(make(this.controlEl));
    return this;
  }
}
