import { createElement } from '../dom';
import { ValueComponent } from './components';

/** A field with text in it, told with each key. */
export abstract class AbstractTextComponent<T extends HTMLInputElement | HTMLTextAreaElement> extends ValueComponent<string> {
  readonly inputEl: T;

  constructor(inputEl: T) {
    super();
    this.inputEl = inputEl;
    inputEl.addEventListener('input', () => { this.tell(); });
  }

  getValue(): string {
    return this.inputEl.value;
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setPlaceholder(text: string): this {
    this.inputEl.placeholder = text;
    return this;
  }

  override setDisabled(isDisabled: boolean): this {
    this.inputEl.disabled = isDisabled;
    return super.setDisabled(isDisabled);
  }
}

/** One line of text. */
export class TextComponent extends AbstractTextComponent<HTMLInputElement> {
  constructor(container: HTMLElement) {
    super(container.appendChild(createElement('input', { type: 'text', attr: { spellcheck: 'false' } })));
  }
}

/** Several lines of text. */
export class TextAreaComponent extends AbstractTextComponent<HTMLTextAreaElement> {
  constructor(container: HTMLElement) {
    super(container.appendChild(createElement('textarea', { attr: { spellcheck: 'false' } })));
  }
}

/** A field to search by, with a cross that empties it. */
export class SearchComponent extends AbstractTextComponent<HTMLInputElement> {
  readonly clearButtonEl: HTMLElement;

  constructor(container: HTMLElement) {
    const field = container.appendChild(createElement('div', 'search-input-container'));
    super(field.appendChild(createElement('input', { type: 'search', attr: { spellcheck: 'false', enterkeyhint: 'search' } })));
    this.clearButtonEl = field.appendChild(createElement('div', { cls: 'search-input-clear-button', attr: { 'aria-label': 'Clear search' } }));
    this.clearButtonEl.addEventListener('click', () => {
      this.setValue('');
      this.onChanged();
    });
  }

  onChanged(): void {
    this.tell();
  }
}

/** A choice of a few. */
export class DropdownComponent extends ValueComponent<string> {
  readonly selectEl: HTMLSelectElement;

  constructor(container: HTMLElement) {
    super();
    this.selectEl = container.appendChild(createElement('select', 'dropdown'));
    this.selectEl.addEventListener('change', () => { this.tell(); });
  }

  addOption(value: string, text: string): this {
    this.selectEl.append(createElement('option', { text, attr: { value } }));
    return this;
  }

  addOptions(options: Readonly<Record<string, string>>): this {
    for (const [value, text] of Object.entries(options)) this.addOption(value, text);
    return this;
  }

  getValue(): string {
    return this.selectEl.value;
  }

  setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }

  override setDisabled(isDisabled: boolean): this {
    this.selectEl.disabled = isDisabled;
    return super.setDisabled(isDisabled);
  }
}

/** A number between two ends, by a handle. */
export class SliderComponent extends ValueComponent<number> {
  readonly sliderEl: HTMLInputElement;

  constructor(container: HTMLElement) {
    super();
    this.sliderEl = container.appendChild(createElement('input', { cls: 'slider', type: 'range' }));
    this.sliderEl.addEventListener('change', () => { this.tell(); });
  }

  setLimits(min: number | null, max: number | null, step: number | 'any'): this {
    this.sliderEl.min = String(min ?? 0);
    this.sliderEl.max = String(max ?? 100);
    this.sliderEl.step = String(step);
    return this;
  }

  setDynamicTooltip(): this {
    return this;
  }

  getValue(): number {
    return Number(this.sliderEl.value);
  }

  setValue(value: number): this {
    this.sliderEl.value = String(value);
    return this;
  }
}

/** A colour, as `#rrggbb`. */
export class ColorComponent extends ValueComponent<string> {
  readonly #input: HTMLInputElement;

  constructor(container: HTMLElement) {
    super();
    this.#input = container.appendChild(createElement('input', { type: 'color' }));
    this.#input.addEventListener('change', () => { this.tell(); });
  }

  getValue(): string {
    return this.#input.value;
  }

  setValue(value: string): this {
    this.#input.value = value;
    return this;
  }
}
