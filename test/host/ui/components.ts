import { createElement } from '../dom';
import { setIcon, setTooltip } from './icons';

/** What can be disabled. */
export abstract class BaseComponent {
  disabled = false;

  setDisabled(isDisabled: boolean): this {
    this.disabled = isDisabled;
    return this;
  }

  then(run: (component: this) => unknown): this {
    run(this);
    return this;
  }
}

/** What holds a value; only a person's change of it is told. */
export abstract class ValueComponent<T> extends BaseComponent {
  #changed: (value: T) => unknown = () => undefined;

  abstract getValue(): T;
  abstract setValue(value: T): this;

  onChange(changed: (value: T) => unknown): this {
    this.#changed = changed;
    return this;
  }

  protected tell(): void {
    void this.#changed(this.getValue());
  }
}

/** A button. */
export class ButtonComponent extends BaseComponent {
  readonly buttonEl: HTMLButtonElement;
  #clicked: (event: MouseEvent) => unknown = () => undefined;

  constructor(container: HTMLElement) {
    super();
    this.buttonEl = container.appendChild(createElement('button'));
    this.buttonEl.addEventListener('click', (event) => void this.#clicked(event));
  }

  setButtonText(text: string): this {
    this.buttonEl.textContent = text;
    return this;
  }

  setIcon(icon: string): this {
    setIcon(this.buttonEl, icon);
    return this;
  }

  setTooltip(text: string): this {
    setTooltip(this.buttonEl, text);
    return this;
  }

  setClass(name: string): this {
    this.buttonEl.classList.add(name);
    return this;
  }

  setCta(): this {
    return this.setClass('mod-cta');
  }

  setWarning(): this {
    return this.setClass('mod-warning');
  }

  setDestructive(): this {
    return this.setClass('mod-destructive');
  }

  override setDisabled(isDisabled: boolean): this {
    this.buttonEl.disabled = isDisabled;
    return super.setDisabled(isDisabled);
  }

  onClick(clicked: (event: MouseEvent) => unknown): this {
    this.#clicked = clicked;
    return this;
  }

  /** A person clicks it; resolves when what it does is done. */
  async click(): Promise<void> {
    if (this.buttonEl.disabled) throw new Error('The button is disabled');
    await this.#clicked(new (this.buttonEl.ownerDocument.defaultView ?? window).MouseEvent('click'));
  }
}

/** A small button that is an icon. */
export class ExtraButtonComponent extends BaseComponent {
  readonly extraSettingsEl: HTMLElement;

  constructor(container: HTMLElement) {
    super();
    this.extraSettingsEl = container.appendChild(createElement('div', { cls: 'clickable-icon extra-setting-button', attr: { role: 'button', tabindex: 0 } }));
    this.setIcon('gear');
  }

  setIcon(icon: string): this {
    setIcon(this.extraSettingsEl, icon);
    return this;
  }

  setTooltip(text: string): this {
    setTooltip(this.extraSettingsEl, text);
    return this;
  }

  onClick(clicked: () => unknown): this {
    this.extraSettingsEl.addEventListener('click', () => { if (!this.disabled) void clicked(); });
    return this;
  }
}

/** A switch. */
export class ToggleComponent extends ValueComponent<boolean> {
  readonly toggleEl: HTMLElement;
  readonly #input: HTMLInputElement;

  constructor(container: HTMLElement) {
    super();
    this.toggleEl = container.appendChild(createElement('div', 'checkbox-container'));
    this.#input = this.toggleEl.appendChild(createElement('input', { type: 'checkbox', attr: { tabindex: 0 } }));
    this.toggleEl.addEventListener('click', (event) => {
      event.preventDefault();
      if (this.disabled) return;
      this.setValue(!this.getValue());
      this.tell();
    });
  }

  getValue(): boolean {
    return this.toggleEl.classList.contains('is-enabled');
  }

  setValue(value: boolean): this {
    this.toggleEl.classList.toggle('is-enabled', value);
    this.#input.checked = value;
    return this;
  }

  setTooltip(text: string): this {
    setTooltip(this.toggleEl, text);
    return this;
  }

  override setDisabled(isDisabled: boolean): this {
    this.toggleEl.classList.toggle('is-disabled', isDisabled);
    this.#input.disabled = isDisabled;
    return super.setDisabled(isDisabled);
  }
}

/** A bar from 0 to 100. */
export class ProgressBarComponent extends ValueComponent<number> {
  readonly #barEl: HTMLElement;
  readonly #innerEl: HTMLElement;
  #value = 0;

  constructor(container: HTMLElement) {
    super();
    this.#barEl = container.appendChild(createElement('div', { cls: 'setting-progress-bar', attr: { role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100 } }));
    this.#innerEl = this.#barEl.appendChild(createElement('div', 'setting-progress-bar-inner'));
  }

  getValue(): number {
    return this.#value;
  }

  setValue(value: number): this {
    if (!(value >= 0 && value <= 100)) throw new Error(`A bar cannot show ${String(value)}`);
    this.#value = value;
    this.#barEl.setAttribute('aria-valuenow', String(Math.round(value)));
    this.#innerEl.setAttribute('style', `width: ${String(value)}%`);
    return this;
  }
}
