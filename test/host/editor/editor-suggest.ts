import { hasLayout } from '#host-window';
import { createElement } from '../dom';
import type { App } from '../app';
import type { Editor, EditorPosition } from './editor';
import { Scope } from '../ui/scope';
import type { TFile } from '../vault';
import type { MarkdownView } from '../workspace';

interface TriggerInfo { readonly start: EditorPosition; readonly end: EditorPosition; readonly query: string }
interface Context extends TriggerInfo { readonly editor: Editor; readonly file: TFile }

/** Suggestions at the cursor. As in the app, each key asks anew whether something is to be suggested; the first suggester that says so is the one. */
export abstract class EditorSuggest<T> {
  context: Context | null = null;
  limit = 100;
  readonly scope = new Scope();
  readonly suggestEl = createElement('div', 'suggestion-container');
  readonly instructions: { readonly command: string; readonly purpose: string }[] = [];
  suggestions: T[] = [];
  isOpen = false;
  readonly app: App;
  #selected = 0;

  constructor(app: App) {
    this.app = app;
    this.#onKey('ArrowDown', () => { this.#select(this.#selected + 1); });
    this.#onKey('ArrowUp', () => { this.#select(this.#selected - 1); });
    this.#onKey('Enter', () => { this.choose(this.#selected); });
    this.#onKey('Tab', () => { this.choose(this.#selected); });
    this.#onKey('Escape', () => { this.close(); });
  }

  abstract onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): TriggerInfo | null;
  abstract getSuggestions(context: Context): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, element: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  setInstructions(instructions: readonly { readonly command: string; readonly purpose: string }[]): void {
    this.instructions.push(...instructions);
  }

  close(): void {
    if (this.isOpen) this.app.keymap.popScope(this.scope);
    this.isOpen = false;
    this.suggestEl.replaceChildren();
    this.suggestEl.remove();
  }

  /** The app asks after a key; true where this one has something to suggest. */
  async ask({ editor, file, containerEl }: MarkdownView): Promise<boolean> {
    const trigger = this.onTrigger(editor.getCursor(), editor, file);
    if (trigger === null || file === null) {
      this.close();
      return false;
    }
    const context = { ...trigger, editor, file };
    this.context = context;
    const suggestions = await this.getSuggestions(context);
    // An answer that comes behind that to a later key is none.
    if (this.context !== context) return this.isOpen;
    this.suggestions = suggestions.slice(0, this.limit);
    this.close();
    if (this.suggestions.length === 0) return false;
    this.isOpen = true;
    this.app.keymap.pushScope(this.scope);
    for (const value of this.suggestions) {
      const element = createElement('div', 'suggestion-item');
      this.suggestEl.append(element);
      element.addEventListener('click', () => { this.choose(this.suggestions.indexOf(value)); });
      this.renderSuggestion(value, element);
    }
    this.#select(0);
    this.#show(editor, containerEl.doc);
    return true;
  }

  /** Below the cursor, where the page has places. */
  #show(editor: Editor, document: Document): void {
    const place = hasLayout ? editor.cm.coordsAtPos(editor.cm.state.selection.main.head) : null;
    this.suggestEl.setAttribute('style', `position: fixed; left: ${String(place?.left ?? 0)}px; top: ${String(place?.bottom ?? 0)}px`);
    document.body.append(this.suggestEl);
  }

  #select(at: number): void {
    const count = this.suggestions.length;
    this.#selected = (at + count) % count;
    Array.from(this.suggestEl.children).forEach((row, index) => { row.classList.toggle('is-selected', index === this.#selected); });
  }

  #onKey(key: string, run: () => void): void {
    this.scope.register([], key, () => {
      run();
      return false;
    });
  }

  /** A person takes the suggestion at that place. */
  choose(at: number): void {
    const value = this.suggestions[at];
    if (value === undefined) throw new Error(`No suggestion ${String(at)} among ${String(this.suggestions.length)}`);
    this.selectSuggestion(value, new Event('click') as unknown as MouseEvent);
    this.close();
  }
}
