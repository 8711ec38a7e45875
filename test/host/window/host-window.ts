import { Window as HappyWindow } from 'happy-dom';

/** Whether a layout engine stands behind the window: without one nothing has a size or a place. */
export const hasLayout: boolean = false;

/** A window of the app; the first is the main one, the others are pop-outs, each with classes of its own. */
export function openHostWindow(): Window & typeof globalThis {
  return new HappyWindow() as unknown as Window & typeof globalThis;
}

/** The main window. In a browser's page it is the page's own. */
export const hostWindow = openHostWindow();

/** CodeMirror knows its page by some global names: stands in for those that are missing. Libraries that look for a browser find one from then on. */
export function standInForPage(): void {
  const { document, MutationObserver } = hostWindow;
  for (const [name, value] of Object.entries({ window: hostWindow, document, MutationObserver })) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
