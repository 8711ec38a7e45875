import { Window } from 'happy-dom';
import { clipboard, clipboardOf } from './clipboard';
import { pageFetch } from './network';

export { clipboard };

/** The window that every element of the host lives in. */
export const hostWindow = new Window();
export const hostDocument = hostWindow.document as unknown as Document;
const makeElement = hostWindow.document.createElement.bind(hostWindow.document) as unknown as (tag: string) => HTMLElement;

interface ElementInfo { readonly cls?: string | string[]; readonly text?: string; readonly attr?: Readonly<Record<string, string | number | boolean | null>>; readonly type?: string }

function createIn(parent: Element | null, tag: string, info: ElementInfo | string = {}): HTMLElement {
  const given = typeof info === 'string' ? { cls: info } : info;
  const element = makeElement(tag);
  for (const name of [given.cls ?? []].flat()) element.classList.add(...name.split(' '));
  if (given.text !== undefined) element.textContent = given.text;
  for (const [name, value] of Object.entries(given.attr ?? {})) if (value !== null) element.setAttribute(name, String(value));
  if (given.type !== undefined) element.setAttribute('type', given.type);
  parent?.append(element);
  return element;
}

/** Adds what the app adds to every element. */
function extendElements(): void {
  const additions: Readonly<Record<string, (this: Element, ...values: never[]) => unknown>> = {
    createEl(this: Element, tag: string, info?: ElementInfo | string) { return createIn(this, tag, info); },
    createDiv(this: Element, info?: ElementInfo | string) { return createIn(this, 'div', info); },
    createSpan(this: Element, info?: ElementInfo | string) { return createIn(this, 'span', info); },
    setText(this: Element, text: string) { this.textContent = text; },
    addClass(this: Element, ...names: string[]) { this.classList.add(...names); },
    empty(this: Element) { this.replaceChildren(); },
  };
  for (const [name, value] of Object.entries(additions)) {
    Object.defineProperty(hostWindow.Element.prototype, name, { value, configurable: true });
  }
}

extendElements();

/** A free element, as the app's global `createEl` makes it. */
export function createElement(tag: string, info?: ElementInfo | string): HTMLElement {
  return createIn(null, tag, info);
}

const windowNamed = (name: 'main' | 'popout') => ({
  setTimeout: (task: () => void, delay?: number): unknown => setTimeout(task, delay),
  clearTimeout: (timer: ReturnType<typeof setTimeout>): void => { clearTimeout(timer); },
  setInterval: (task: () => void, delay?: number): unknown => setInterval(task, delay),
  clearInterval: (timer: ReturnType<typeof setInterval>): void => { clearInterval(timer); },
  requestIdleCallback: (task: () => void): unknown => setTimeout(task, 3),
  performance: { now: (): number => performance.now() },
  fetch: pageFetch,
  crypto,
  navigator: { clipboard: clipboardOf(name) },
});

const windows = { main: windowNamed('main'), popout: windowNamed('popout') };

/** The globals that a web view has and that the plugin may count on, timers of this process behind them. */
export const webGlobals = {
  window: windows.main,
  get activeWindow() { return windows[clipboard.focus]; },
  /** Tests set the clock of this process. */
  get Date() { return Date; },
  document: hostDocument,
  Event: hostWindow.Event,
  URL,
  TextDecoder,
  TextEncoder,
  AbortController,
};

/** Makes a window for source files that a test imports directly. */
export function installWindow(): void {
  Object.assign(globalThis, { window: webGlobals.window });
}
