type Attributes = Readonly<Record<string, string | number | boolean | null>>;

/** What an element is made with, as the app's `createEl` takes it. */
export interface ElementInfo {
  readonly cls?: string | readonly string[];
  readonly text?: string | DocumentFragment;
  readonly attr?: Attributes;
  readonly title?: string;
  readonly type?: string;
  readonly value?: string;
  readonly placeholder?: string;
  readonly href?: string;
  readonly prepend?: boolean;
}

/** Fills a new element. Classes come as one text with blanks, or as a list. */
export function fillElement<T extends Element>(element: T, info: ElementInfo | string = {}, fill?: (element: T) => unknown): T {
  const given = typeof info === 'string' ? { cls: info } : info;
  for (const name of classNames([given.cls ?? []].flat())) element.classList.add(name);
  if (given.text !== undefined) element.replaceChildren(given.text);
  setAttributes(element, given.attr ?? {});
  for (const name of ['title', 'type', 'placeholder', 'href'] as const) if (given[name] !== undefined) element.setAttribute(name, given[name]);
  if (given.value !== undefined) Reflect.set(element, 'value', given.value);
  fill?.(element);
  return element;
}

function classNames(given: readonly string[]): readonly string[] {
  return given.flatMap((names) => names.split(' ')).filter((name) => name !== '');
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
  }
}

function place<T extends Element>(parent: Node, element: T, info: ElementInfo | string | undefined): T {
  const first = typeof info === 'object' && info.prepend === true ? parent.firstChild : null;
  parent.insertBefore(element, first);
  return element;
}

type Filling = (element: Element) => unknown;

/** What the app adds to every node, element and document of a window. */
const nodeAdditions = {
  createEl(this: Node, tag: string, info?: ElementInfo | string, fill?: Filling) { return place(this, fillElement(documentOf(this).createElement(tag), info, fill), info); },
  createDiv(this: Node, info?: ElementInfo | string, fill?: Filling) { return place(this, fillElement(documentOf(this).createElement('div'), info, fill), info); },
  createSpan(this: Node, info?: ElementInfo | string, fill?: Filling) { return place(this, fillElement(documentOf(this).createElement('span'), info, fill), info); },
  createSvg(this: Node, tag: string, info?: ElementInfo | string, fill?: Filling) { return place(this, fillElement(documentOf(this).createElementNS('http://www.w3.org/2000/svg', tag), info, fill), info); },
  detach(this: Node) { this.parentNode?.removeChild(this); },
  empty(this: Node) { while (this.firstChild !== null) this.removeChild(this.firstChild); },
  appendText(this: Node, text: string) { this.appendChild(documentOf(this).createTextNode(text)); },
  setChildrenInPlace(this: Node, children: readonly Node[]) {
    while (this.firstChild !== null) this.removeChild(this.firstChild);
    for (const child of children) this.appendChild(child);
  },
  instanceOf(this: Node, type: { readonly name: string } & (abstract new () => unknown)) {
    const own: unknown = Reflect.get(windowOf(this), type.name);
    return this instanceof type || (typeof own === 'function' && this instanceof own);
  },
};

const elementAdditions = {
  setText(this: Element, text: string | DocumentFragment) { this.replaceChildren(text); },
  getText(this: Element) { return this.textContent; },
  addClass(this: Element, ...names: string[]) { this.classList.add(...names); },
  addClasses(this: Element, names: string[]) { this.classList.add(...names); },
  removeClass(this: Element, ...names: string[]) { this.classList.remove(...names); },
  toggleClass(this: Element, names: string | readonly string[], isOn: boolean) { for (const name of [names].flat()) this.classList.toggle(name, isOn); },
  hasClass(this: Element, name: string) { return this.classList.contains(name); },
  setAttr(this: Element, name: string, value: string | number | boolean | null) { setAttributes(this, { [name]: value }); },
  setAttrs(this: Element, attributes: Attributes) { setAttributes(this, attributes); },
  getAttr(this: Element, name: string) { return this.getAttribute(name); },
  find(this: Element, selector: string) { return this.querySelector(selector); },
  findAll(this: Element, selector: string) { return [...this.querySelectorAll(selector)]; },
  matchParent(this: Element, selector: string) { return this.closest(selector); },
  setCssProps(this: HTMLElement, values: Readonly<Record<string, string>>) { for (const [name, value] of Object.entries(values)) this.style.setProperty(name, value); },
  setCssStyles(this: HTMLElement, values: Readonly<Record<string, string>>) { Object.assign(this.style, values); },
  show(this: HTMLElement) { this.style.display = ''; },
  hide(this: HTMLElement) { this.style.display = 'none'; },
  toggle(this: HTMLElement, isShown: boolean) { this.style.display = isShown ? '' : 'none'; },
  hideWithPlugin(this: HTMLElement) { return this.isConnected && this.closest('[style*="display: none"]') === null; },
  onClickEvent(this: Element, listener: (event: MouseEvent) => unknown) { this.addEventListener('click', (event) => { listener(event as MouseEvent); }); },
  onWindowMigrated(this: Element, listener: (window: Window) => unknown) { return onMigration(this, listener); },
};

function documentOf(node: Node): Document {
  return node.ownerDocument ?? (node as Document);
}

function windowOf(node: Node): Window {
  return documentOf(node).defaultView ?? window;
}

const migrations = new Map<Element, Set<(window: Window) => unknown>>();

function onMigration(element: Element, listener: (window: Window) => unknown): () => void {
  const listeners = migrations.get(element) ?? new Set();
  migrations.set(element, listeners.add(listener));
  return () => { listeners.delete(listener); };
}

/** What stands below that element is in another window now: whoever asked to be told is. */
export function tellOfMigration(root: Element): void {
  for (const [element, listeners] of [...migrations]) {
    if (root.contains(element)) for (const listener of [...listeners]) listener(windowOf(element));
  }
}

/** Adds what the app adds to the nodes of a window. */
export function extendWindow(target: Window & typeof globalThis): void {
  const add = (prototype: object, additions: Readonly<Record<string, unknown>>): void => {
    for (const [name, value] of Object.entries(additions)) Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  };
  add(target.Node.prototype, nodeAdditions);
  add(target.Element.prototype, elementAdditions);
  add(target.UIEvent.prototype, { instanceOf(this: UIEvent, type: { readonly name: string } & (abstract new () => unknown)) {
    const own: unknown = Reflect.get(this.view ?? target, type.name);
    return this instanceof type || (typeof own === 'function' && this instanceof own);
  } });
  Object.defineProperty(target.UIEvent.prototype, 'targetNode', { configurable: true, get(this: UIEvent) { return this.target; } });
  Object.defineProperty(target.Node.prototype, 'doc', { configurable: true, get(this: Node) { return documentOf(this); } });
  Object.defineProperty(target.Node.prototype, 'win', { configurable: true, get(this: Node) { return windowOf(this); } });
}
