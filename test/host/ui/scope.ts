import { Platform } from '../platform';

type KeyListener = (event: KeyboardEvent, context: { readonly modifiers: string; readonly key: string }) => unknown;

/** What `register` gives back. */
export interface KeyHandler { readonly modifiers: readonly string[] | null; readonly key: string | null; readonly run: KeyListener; readonly scope: Scope }

/** Keys that mean something where they are pressed. One that has no parent lets none through to what lies below. */
export class Scope {
  readonly shortcuts: KeyHandler[] = [];
  readonly #parent: Scope | null;

  constructor(parent: Scope | null = null) {
    this.#parent = parent;
  }

  /** `null` stands for any modifiers, or for any key. */
  register(modifiers: readonly string[] | null, key: string | null, run: KeyListener): KeyHandler {
    const handler = { modifiers, key, run, scope: this };
    this.shortcuts.push(handler);
    return handler;
  }

  unregister(handler: KeyHandler): void {
    const at = this.shortcuts.indexOf(handler);
    if (at !== -1) this.shortcuts.splice(at, 1);
  }

  /** Runs the first shortcut that the key is; one that answers `false` has done all that the key does. */
  handle(event: KeyboardEvent): unknown {
    const modifiers = modifiersOf(event);
    for (const { modifiers: wanted, key, run } of this.shortcuts) {
      const isMeant = (wanted === null || wanted.map(asKey).sort().join() === modifiers) && (key === null || key.toLowerCase() === event.key.toLowerCase());
      if (isMeant) return run(event, { modifiers, key: event.key });
    }
    return this.#parent?.handle(event);
  }
}

function asKey(modifier: string): string {
  if (modifier !== 'Mod') return modifier;
  return Platform.isMacOS ? 'Meta' : 'Ctrl';
}

function modifiersOf(event: KeyboardEvent): string {
  return [event.ctrlKey && 'Ctrl', event.metaKey && 'Meta', event.altKey && 'Alt', event.shiftKey && 'Shift'].filter((name) => name !== false).sort().join();
}

/** Which scope keys go to: the one that was opened last. */
export class Keymap {
  static #current: Keymap | null = null;
  readonly #scopes: Scope[] = [];

  /** From now on keys go to this one. */
  constructor(root: Scope) {
    this.#scopes.push(root);
    Keymap.#current = this;
  }

  pushScope(scope: Scope): void {
    this.#scopes.push(scope);
  }

  popScope(scope: Scope): void {
    const at = this.#scopes.lastIndexOf(scope);
    if (at > 0) this.#scopes.splice(at, 1);
  }

  /** Hears the keys of a window before anything in it does. */
  static listenTo(target: Window): void {
    target.addEventListener('keydown', (event) => {
      const current = Keymap.#current;
      if (current === null || current.#scopes.at(-1)?.handle(event) !== false) return;
      event.preventDefault();
      event.stopPropagation();
    }, true);
  }

  static isModifier(event: MouseEvent | KeyboardEvent, modifier: string): boolean {
    return modifiersOf(event as KeyboardEvent).split(',').includes(asKey(modifier));
  }

  /** Where a click on a link leads: `tab` with the main modifier or the middle button, `split` and `window` with more. */
  static isModEvent(event?: MouseEvent | KeyboardEvent | null): 'tab' | 'split' | 'window' | boolean {
    if (event === null || event === undefined) return false;
    const isMod = Keymap.isModifier(event, 'Mod');
    if (isMod && event.altKey) return event.shiftKey ? 'window' : 'split';
    return isMod || ('button' in event && event.button === 1) ? 'tab' : false;
  }
}
