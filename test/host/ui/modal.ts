import type { App } from '../app';
import { createElement, focus, hostWindow } from '../dom';
import { setIcon } from './icons';
import { Scope } from './scope';
import { noLonger, shown } from './shown';

/** A window in the window. It opens where the person is, takes the keys, and goes by Escape, its cross, or a click beside it. */
export class Modal {
  readonly scope = new Scope();
  readonly containerEl = createElement('div', 'modal-container mod-dim');
  readonly bgEl = this.containerEl.appendChild(createElement('div', 'modal-bg'));
  readonly modalEl = this.containerEl.appendChild(createElement('div', { cls: 'modal', attr: { tabindex: -1 } }));
  readonly headerEl = this.modalEl.appendChild(createElement('div', 'modal-header'));
  readonly titleEl = this.headerEl.appendChild(createElement('div', 'modal-title'));
  readonly contentEl = this.modalEl.appendChild(createElement('div', 'modal-content'));
  shouldRestoreSelection = true;

  readonly app: App;
  #closed: () => void = () => undefined;
  #before: Element | null = null;

  constructor(app: App) {
    this.app = app;
    const cross = createElement('div', { cls: 'modal-close-button', attr: { 'aria-label': 'Close' } });
    setIcon(cross, 'x');
    this.modalEl.prepend(cross);
    for (const element of [cross, this.bgEl]) element.addEventListener('click', () => { this.close(); });
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }

  open(): void {
    if (this.containerEl.isConnected) return;
    const { document } = focus.window;
    this.#before = document.activeElement;
    document.body.append(this.containerEl);
    this.app.keymap.pushScope(this.scope);
    shown.modals.push(this);
    void this.onOpen();
    if (!this.containerEl.contains(document.activeElement)) this.modalEl.focus();
  }

  close(): void {
    if (!this.containerEl.isConnected) return;
    this.containerEl.remove();
    this.app.keymap.popScope(this.scope);
    noLonger(shown.modals, this);
    this.onClose();
    this.#closed();
    if (this.shouldRestoreSelection && this.#before !== null && 'focus' in this.#before) (this.#before as HTMLElement).focus();
  }

  setCloseCallback(callback: () => void): this {
    this.#closed = callback;
    return this;
  }

  onOpen(): void | Promise<void> {
    return undefined;
  }

  onClose(): void {
    return undefined;
  }

  setTitle(title: string): this {
    this.titleEl.textContent = title;
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.replaceChildren(content);
    return this;
  }

  /** A person presses a key, perhaps in the middle of composing a character; the modal's own shortcuts see it first. */
  press(modifiers: readonly string[], key: string, isComposing = false): void {
    const event = new hostWindow.KeyboardEvent('keydown', { key, shiftKey: modifiers.includes('Shift'), isComposing });
    const shortcut = this.scope.shortcuts.find((one) => one.key === key && (one.modifiers ?? []).join() === modifiers.join());
    if (shortcut === undefined) throw new Error(`No shortcut ${[...modifiers, key].join('+')}`);
    shortcut.run(event, { modifiers: modifiers.join(), key });
  }
}
