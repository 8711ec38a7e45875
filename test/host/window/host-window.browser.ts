/** Whether a layout engine stands behind the window. */
export const hasLayout: boolean = true;

/** A pop-out window of the app: a document of its own, of the same origin. */
export function openHostWindow(): Window & typeof globalThis {
  const opened = window.open('', '_blank', 'popup,width=900,height=700');
  if (opened === null) throw new Error('The browser lets no window be opened');
  return opened as Window & typeof globalThis;
}

/** The main window: the page's own. */
export const hostWindow = window;

/** Nothing is missing in a page. */
export function standInForPage(): void {
  return undefined;
}
