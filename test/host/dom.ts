import { hostWindow } from '#host-window';
import { clipboard, clipboardOf } from './clipboard';
import { pageFetch } from './network';
import { hasManner } from './manners';
import { type ElementInfo, extendWindow, fillElement } from './window/element-additions';

export { clipboard, hostWindow };

/** The document of the main window. */
export const hostDocument = hostWindow.document;

extendWindow(hostWindow);

/** A free element, as the app's global `createEl` makes it. */
export function createElement<K extends keyof HTMLElementTagNameMap>(tag: K, info?: ElementInfo | string): HTMLElementTagNameMap[K] {
  return fillElement(hostDocument.createElement(tag), info);
}

/** What the app adds to the globals of its windows, besides what it adds to nodes. */
export const appGlobals = {
  createEl: createElement,
  createDiv: (info?: ElementInfo | string): HTMLElement => createElement('div', info),
  createSpan: (info?: ElementInfo | string): HTMLElement => createElement('span', info),
  createSvg: (tag: string, info?: ElementInfo | string): Element => fillElement(hostDocument.createElementNS('http://www.w3.org/2000/svg', tag), info),
  createFragment: (fill?: (fragment: DocumentFragment) => unknown): DocumentFragment => {
    const fragment = hostDocument.createDocumentFragment();
    fill?.(fragment);
    return fragment;
  },
  sleep: (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); }),
};

/** Which window of the app is the active one: the main one, where no pop-out has the focus. */
export const focus: { window: Window & typeof globalThis } = { window: hostWindow };

const windowNamed = (name: 'main' | 'popout') => ({
  setTimeout: (task: () => void, delay?: number): unknown => setTimeout(task, delay),
  clearTimeout: (timer: ReturnType<typeof setTimeout>): void => { clearTimeout(timer); },
  setInterval: (task: () => void, delay?: number): unknown => setInterval(task, delay),
  clearInterval: (timer: ReturnType<typeof setInterval>): void => { clearInterval(timer); },
  requestIdleCallback: (task: () => void): unknown => setTimeout(task, 3),
  cancelIdleCallback: (timer: ReturnType<typeof setTimeout>): void => { clearTimeout(timer); },
  requestAnimationFrame: (task: () => void): unknown => setTimeout(task, 16),
  cancelAnimationFrame: (timer: ReturnType<typeof setTimeout>): void => { clearTimeout(timer); },
  getComputedStyle: (element: Element): CSSStyleDeclaration => hostWindow.getComputedStyle(element),
  innerWidth: 1024,
  innerHeight: 768,
  performance: { now: (): number => performance.now() },
  fetch: pageFetch,
  crypto,
  navigator: { clipboard: clipboardOf(name) },
});

const windows = { main: windowNamed('main'), popout: windowNamed('popout') };

/** A class of the main window: what stands in a pop-out is none of its instances, though the page that is imitated here has one class for both. */
function ofMainWindow<T extends Node>(type: abstract new () => T): abstract new () => T {
  return new Proxy(type, {
    get: (target, name) => (name === Symbol.hasInstance ? (node: unknown) => node instanceof target && node.doc === hostDocument : (Reflect.get(target, name) as unknown)),
  });
}

/** The globals that a web view has and that the plugin may count on, timers of this process behind them. A browser's page has its own. */
export const webGlobals = {
  window: windows.main,
  get activeWindow() { return windows[hasManner('focused-clipboard') ? clipboard.focus : 'main']; },
  get activeDocument() { return focus.window.document; },
  /** Tests set the clock of this process. */
  get Date() { return Date; },
  document: hostDocument,
  Event: hostWindow.Event,
  Node: ofMainWindow(hostWindow.Node),
  Element: ofMainWindow(hostWindow.Element),
  HTMLElement: ofMainWindow(hostWindow.HTMLElement),
  KeyboardEvent: hostWindow.KeyboardEvent,
  MouseEvent: hostWindow.MouseEvent,
  ...appGlobals,
  URL,
  TextDecoder,
  TextEncoder,
  AbortController,
};

/** Makes a window for source files that a test imports directly. */
export function installWindow(): void {
  for (const name of ['window', 'activeWindow', 'activeDocument'] as const) Object.defineProperty(globalThis, name, { get: () => webGlobals[name], configurable: true });
  Object.assign(globalThis, appGlobals);
}
