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

  constructor(app: App) {
    this.app = app;
  }

  abstract onTrigger(cursor: EditorPosition, editor: Editor, file: TFile | null): TriggerInfo | null;
  abstract getSuggestions(context: Context): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, element: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;

  setInstructions(instructions: readonly { readonly command: string; readonly purpose: string }[]): void {
    this.instructions.push(...instructions);
  }

  close(): void {
    this.isOpen = false;
    this.suggestEl.replaceChildren();
  }

  /** The app asks after a key; true where this one has something to suggest. */
  async ask({ editor, file }: MarkdownView): Promise<boolean> {
    const trigger = this.onTrigger(editor.getCursor(), editor, file);
    if (trigger === null || file === null) {
      this.close();
      return false;
    }
    this.context = { ...trigger, editor, file };
    this.suggestions = (await this.getSuggestions(this.context)).slice(0, this.limit);
    this.isOpen = this.suggestions.length > 0;
    this.suggestEl.replaceChildren();
    for (const value of this.suggestions) {
      const element = createElement('div', 'suggestion-item');
      this.suggestEl.append(element);
      this.renderSuggestion(value, element);
    }
    return this.isOpen;
  }

  /** A person takes the suggestion at that place. */
  choose(at: number): void {
    const value = this.suggestions[at];
    if (value === undefined) throw new Error(`No suggestion ${String(at)} among ${String(this.suggestions.length)}`);
    this.selectSuggestion(value, new Event('click') as unknown as MouseEvent);
    this.close();
  }
}
