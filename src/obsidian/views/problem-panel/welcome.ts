import { words } from '../../words';

/** What was found out about a vault that Preflight is new to. */
export interface WelcomeContent {
  readonly publisher: string;
  /** Whether its plugin was found; else it is the one that is set, or the most usual one. */
  readonly isDetected: boolean;
  /** How many notes are marked for publishing; null while that is not known. */
  readonly marked: number | null;
}

/** What is done from there. */
export interface WelcomeActions {
  checkMarked(): void;
  createExample(): void;
  /** Hides it for good. */
  dismiss(): void;
}

/** What the panel says to those who see it for the first time, until they close it. */
export class Welcome {
  readonly #element: HTMLElement;
  readonly #text: HTMLElement;
  readonly #check: HTMLButtonElement;

  constructor(parent: HTMLElement, actions: WelcomeActions) {
    this.#element = parent.createEl('section', { cls: 'preflight-welcome', attr: { 'aria-label': words.welcomeTitle } });
    this.#element.createDiv({ cls: 'preflight-welcome-title', text: words.welcomeTitle });
    this.#text = this.#element.createEl('p');
    const buttons = this.#element.createDiv({ cls: 'preflight-buttons' });
    this.#check = buttons.createEl('button', { cls: 'mod-cta', text: words.checkMyNotes });
    this.#check.addEventListener('click', () => { actions.checkMarked(); });
    buttons.createEl('button', { text: words.createExample }).addEventListener('click', () => { actions.createExample(); });
    buttons.createEl('button', { text: words.dismiss }).addEventListener('click', () => { actions.dismiss(); });
  }

  /** Shows what was found out; null takes all of it away. */
  show(content: WelcomeContent | null): void {
    this.#element.toggleClass('preflight-hidden', content === null);
    if (content === null) return;
    const { publisher, isDetected, marked } = content;
    const text = [isDetected ? words.publisherDetected(publisher) : words.publisherAssumed(publisher), ...(marked === null ? [] : [words.markedFound(marked)])].join(' ');
    if (this.#text.textContent !== text) this.#text.setText(text);
    this.#check.toggleClass('preflight-hidden', marked === 0);
  }
}
