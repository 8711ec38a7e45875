import { createElement } from './dom';
import { type BaseComponent, ButtonComponent, ExtraButtonComponent, ProgressBarComponent, ToggleComponent } from './ui/components';
import { setTooltip } from './ui/icons';
import { ColorComponent, DropdownComponent, SearchComponent, SliderComponent, TextAreaComponent, TextComponent } from './ui/text-components';

export { ButtonComponent } from './ui/components';

/** One row of the settings. */
export class Setting {
  readonly settingEl: HTMLElement;
  readonly infoEl: HTMLElement;
  readonly nameEl: HTMLElement;
  readonly descEl: HTMLElement;
  readonly controlEl: HTMLElement;
  readonly errorEl = createElement('div', { cls: 'setting-item-error', attr: { role: 'alert' } });
  /** What was added to it, in order. */
  readonly components: unknown[] = [];

  constructor(container: HTMLElement) {
    this.settingEl = container.appendChild(createElement('div', 'setting-item'));
    this.infoEl = this.settingEl.appendChild(createElement('div', 'setting-item-info'));
    this.nameEl = this.infoEl.appendChild(createElement('div', 'setting-item-name'));
    this.descEl = this.infoEl.appendChild(createElement('div', 'setting-item-description'));
    this.controlEl = this.settingEl.appendChild(createElement('div', 'setting-item-control'));
  }

  setName(name: string | DocumentFragment): this {
    this.nameEl.replaceChildren(name);
    return this;
  }

  setDesc(description: string | DocumentFragment): this {
    this.descEl.replaceChildren(description);
    return this;
  }

  setClass(name: string): this {
    this.settingEl.classList.add(name);
    return this;
  }

  setTooltip(text: string): this {
    setTooltip(this.nameEl, text);
    return this;
  }

  setHeading(): this {
    return this.setClass('setting-item-heading');
  }

  setDisabled(isDisabled: boolean): this {
    this.settingEl.classList.toggle('is-disabled', isDisabled);
    for (const component of this.components) if (component instanceof Object && 'setDisabled' in component) (component as BaseComponent).setDisabled(isDisabled);
    return this;
  }

  /** Says below the row what is wrong with it; null takes it back. */
  setErrorMessage(message: string | null): this {
    this.settingEl.classList.toggle('mod-error', message !== null);
    this.errorEl.textContent = message ?? '';
    if (message === null) this.errorEl.remove();
    else this.infoEl.append(this.errorEl);
    return this;
  }

  addButton(fill: (button: ButtonComponent) => unknown): this {
    return this.#add(new ButtonComponent(this.controlEl), fill);
  }

  addExtraButton(fill: (button: ExtraButtonComponent) => unknown): this {
    return this.#add(new ExtraButtonComponent(this.controlEl), fill);
  }

  addToggle(fill: (toggle: ToggleComponent) => unknown): this {
    this.settingEl.classList.add('mod-toggle');
    return this.#add(new ToggleComponent(this.controlEl), fill);
  }

  addText(fill: (text: TextComponent) => unknown): this {
    return this.#add(new TextComponent(this.controlEl), fill);
  }

  addTextArea(fill: (text: TextAreaComponent) => unknown): this {
    return this.#add(new TextAreaComponent(this.controlEl), fill);
  }

  addSearch(fill: (search: SearchComponent) => unknown): this {
    return this.#add(new SearchComponent(this.controlEl), fill);
  }

  addDropdown(fill: (dropdown: DropdownComponent) => unknown): this {
    return this.#add(new DropdownComponent(this.controlEl), fill);
  }

  addSlider(fill: (slider: SliderComponent) => unknown): this {
    return this.#add(new SliderComponent(this.controlEl), fill);
  }

  addColorPicker(fill: (color: ColorComponent) => unknown): this {
    return this.#add(new ColorComponent(this.controlEl), fill);
  }

  addProgressBar(fill: (bar: ProgressBarComponent) => unknown): this {
    return this.#add(new ProgressBarComponent(this.controlEl), fill);
  }

  addComponent(make: (element: HTMLElement) => unknown): this {
    this.components.push(make(this.controlEl));
    return this;
  }

  then(run: (setting: this) => unknown): this {
    run(this);
    return this;
  }

  clear(): this {
    this.controlEl.replaceChildren();
    this.components.length = 0;
    return this;
  }

  #add<T>(component: T, fill: (component: T) => unknown): this {
    this.components.push(component);
    fill(component);
    return this;
  }
}

/** Rows that belong together, under a heading. */
export class SettingGroup {
  readonly groupEl: HTMLElement;
  readonly listEl: HTMLElement;
  readonly #headingEl = createElement('div', 'setting-item setting-item-heading');
  readonly #nameEl = this.#headingEl.appendChild(createElement('div', 'setting-item-name'));
  readonly #controlEl = this.#headingEl.appendChild(createElement('div', 'setting-item-control'));

  constructor(container: HTMLElement) {
    this.groupEl = container.appendChild(createElement('div', 'setting-group'));
    this.listEl = this.groupEl.appendChild(createElement('div', 'setting-items'));
  }

  setHeading(text: string | DocumentFragment): this {
    this.#nameEl.replaceChildren(text);
    this.groupEl.prepend(this.#headingEl);
    return this;
  }

  addClass(...names: string[]): this {
    this.groupEl.classList.add(...names);
    return this;
  }

  addSetting(fill: (setting: Setting) => void): this {
    fill(new Setting(this.listEl));
    return this;
  }

  addSearch(fill: (search: SearchComponent) => unknown): this {
    const container = createElement('div', 'setting-group-search');
    this.groupEl.insertBefore(container, this.listEl);
    fill(new SearchComponent(container));
    return this;
  }

  addExtraButton(fill: (button: ExtraButtonComponent) => unknown): this {
    this.groupEl.prepend(this.#headingEl);
    fill(new ExtraButtonComponent(this.#controlEl));
    return this;
  }
}
