import { createElement, focus, hostWindow } from '../dom';
import { hasManner } from '../manners';
import { setIcon } from './icons';
import { noLonger, shown } from './shown';

/** An entry of a menu, as a plugin fills it in. */
export class MenuItem {
  title = '';
  icon = '';
  section = '';
  disabled = false;
  readonly dom = createElement('div', { cls: 'menu-item tappable', attr: { role: 'menuitem', tabindex: -1 } });
  readonly #iconEl = this.dom.appendChild(createElement('div', 'menu-item-icon'));
  readonly #titleEl = this.dom.appendChild(createElement('div', 'menu-item-title'));
  #run: (event: MouseEvent | KeyboardEvent) => unknown = () => undefined;

  setTitle(title: string | DocumentFragment): this {
    this.#titleEl.replaceChildren(title);
    this.title = this.#titleEl.textContent;
    return this;
  }

  setIcon(icon: string | null): this {
    this.icon = icon ?? '';
    if (icon !== null) setIcon(this.#iconEl, icon);
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    return this;
  }

  setChecked(isChecked: boolean | null): this {
    this.dom.classList.toggle('mod-checked', isChecked === true);
    return this;
  }

  setDisabled(isDisabled: boolean): this {
    this.disabled = isDisabled;
    this.dom.classList.toggle('is-disabled', isDisabled);
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.classList.toggle('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.dom.classList.toggle('is-label', isLabel);
    return this;
  }

  onClick(run: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.#run = run;
    return this;
  }

  /** A person picks the entry. */
  click(event: MouseEvent = new (focus.window.MouseEvent)('click')): void {
    if (!this.disabled) this.#run(event);
  }
}

/** A menu: entries of a section stand together, in the order in which the sections came. */
export class Menu {
  readonly items: MenuItem[] = [];
  readonly dom = createElement('div', { cls: 'menu', attr: { role: 'menu' } });
  #hidden: () => unknown = () => undefined;

  addItem(fill: (item: MenuItem) => unknown): this {
    const item = new MenuItem();
    fill(item);
    this.items.push(item);
    return this;
  }

  addSeparator(): this {
    this.items.push(new MenuSeparator());
    return this;
  }

  setNoIcon(): this {
    this.dom.classList.add('mod-no-icon');
    return this;
  }

  setUseNativeMenu(_isNative: boolean): this {
    return this;
  }

  setParentElement(_element: HTMLElement): this {
    return this;
  }

  showAtMouseEvent(event: MouseEvent): this {
    const target = event.target as Element | null;
    return this.showAtPosition({ x: event.clientX, y: event.clientY }, target?.ownerDocument);
  }

  showAtPosition({ x, y }: { readonly x: number; readonly y: number }, document: Document = focus.window.document): this {
    const sections = [...new Set(this.items.map(({ section }) => section))];
    const ordered = hasManner('sections-of-menus') ? sections.flatMap((section) => this.items.filter((item) => item.section === section)) : this.items;
    this.dom.replaceChildren(...ordered.map((item) => item.dom));
    for (const item of this.items) item.dom.onclick = (event) => { this.#pick(item, event); };
    document.body.append(this.dom);
    // As in the app, a menu that would reach beyond the window is moved into it.
    const { innerWidth, innerHeight } = document.defaultView ?? hostWindow;
    const inside = (at: number, size: number, room: number): string => `${String(Math.max(0, Math.min(at, room - size)))}px`;
    this.dom.setAttribute('style', 'position: fixed');
    const { width, height } = this.dom.getBoundingClientRect();
    this.dom.setAttribute('style', `position: fixed; left: ${inside(x, width, innerWidth)}; top: ${inside(y, height, innerHeight)}`);
    shown.menus.push(this);
    setTimeout(() => { document.addEventListener('click', (event) => { if (!this.dom.contains(event.target as Node)) this.hide(); }, { once: true }); }, 0);
    return this;
  }

  onHide(callback: () => unknown): void {
    this.#hidden = callback;
  }

  hide(): this {
    if (!this.dom.isConnected) return this;
    this.dom.remove();
    noLonger(shown.menus, this);
    this.#hidden();
    return this;
  }

  close(): void {
    this.hide();
  }

  /** A person picks the entry of that title. */
  click(title: string): void {
    const item = this.items.find((one) => one.title === title);
    if (item === undefined) throw new Error(`No entry ${title} among ${this.items.map((one) => one.title).join(', ')}`);
    this.#pick(item);
  }

  #pick(item: MenuItem, event?: MouseEvent): void {
    if (item.disabled) return;
    this.hide();
    item.click(event);
  }
}

class MenuSeparator extends MenuItem {
  constructor() {
    super();
    this.dom.className = 'menu-separator';
    this.dom.replaceChildren();
    this.disabled = true;
  }
}
