/**
 * What the clipboard holds: `text` null where reading it is not allowed, `html` null where nothing but text is in it. `focus`: the window
 * that has the focus, since no other may read it. `canReadItems` is false where, as on phones, only plain text can be asked for.
 */
export const clipboard: { text: string | null; html: string | null; written: string | null; isClosed: boolean; canReadItems: boolean; focus: 'main' | 'popout' } = {
  text: null, html: null, written: null, isClosed: false, canReadItems: true, focus: 'main',
};

/** Nothing was copied. */
export function emptyClipboard(): void {
  Object.assign(clipboard, { text: null, html: null, written: null, isClosed: false, canReadItems: true, focus: 'main' });
}

class ClipboardItem {
  readonly #contents: ReadonlyMap<string, string>;

  constructor(contents: ReadonlyMap<string, string>) {
    this.#contents = contents;
  }

  get types(): readonly string[] {
    return [...this.#contents.keys()];
  }

  getType(type: string): Promise<{ readonly text: () => Promise<string> }> {
    const content = this.#contents.get(type);
    return content === undefined ? Promise.reject(new Error('The type was not found')) : Promise.resolve({ text: () => Promise.resolve(content) });
  }
}

/** The clipboard as a window sees it. */
export function clipboardOf(window: 'main' | 'popout') {
  const fault = (): Error | null => {
    if (clipboard.focus !== window) return new Error('Document is not focused.');
    return clipboard.text === null && clipboard.html === null ? new Error('Read permission denied.') : null;
  };
  return {
    writeText: (text: string): Promise<void> => {
      if (clipboard.focus !== window || clipboard.isClosed) return Promise.reject(new Error('Document is not focused.'));
      clipboard.written = text;
      return Promise.resolve();
    },
    readText: (): Promise<string> => {
      const refused = fault();
      return refused === null ? Promise.resolve(clipboard.text ?? '') : Promise.reject(refused);
    },
    read: (): Promise<readonly ClipboardItem[]> => {
      const refused = fault() ?? (clipboard.canReadItems ? null : new Error('Read permission denied.'));
      if (refused !== null) return Promise.reject(refused);
      const contents = new Map<string, string>();
      if (clipboard.text !== null) contents.set('text/plain', clipboard.text);
      if (clipboard.html !== null) contents.set('text/html', clipboard.html);
      return Promise.resolve([new ClipboardItem(contents)]);
    },
  };
}

/** What a paste carries. Types that are not there are empty, as in a browser. */
export function pasteEvent(text: string, html = ''): ClipboardEvent {
  const event = {
    defaultPrevented: false,
    preventDefault: (): void => { event.defaultPrevented = true; },
    clipboardData: { getData: (type: string): string => (type === 'text/html' ? html : type === 'text/plain' ? text : '') },
  };
  return event as unknown as ClipboardEvent;
}
