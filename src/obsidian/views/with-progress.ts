import { Notice, ProgressBarComponent } from 'obsidian';
import type { OnStep } from '../checks/vault-checks';
import { words } from '../words';
import { hideWithPlugin, isOff } from './until-unload';

/** Work that is done sooner than this, in milliseconds, shows no progress. */
const patience = 500;

/**
 * Does long work. Once it has taken half a second, a notice shows how far it is and whose turn it is, and lets it be stopped; the work hears of
 * that with its next step. What was stopped is said by `stopped`, if not that nothing was changed; null where the work tells itself what it has done by then.
 */
export async function withProgress<T>(title: string, work: (onStep: OnStep) => Promise<T>, stopped: string | null = words.stoppedUnchanged): Promise<T> {
  const progress = new ProgressNotice(title);
  try {
    return await work((done, all, name) => progress.step(done, all, name));
  } finally {
    progress.hide();
    if (progress.isStopped && stopped !== null) new Notice(stopped);
  }
}

class ProgressNotice {
  readonly #title: string;
  readonly #start = window.performance.now();
  #notice: Notice | null = null;
  #bar: ProgressBarComponent | null = null;
  #count: HTMLElement | null = null;
  #name: HTMLElement | null = null;
  /** Whether a person has stopped the work. */
  isStopped = false;

  constructor(title: string) {
    this.#title = title;
  }

  step(done: number, all: number, name = ''): boolean {
    this.isStopped ||= isOff();
    if (this.isStopped) return false;
    if (this.#notice === null && window.performance.now() - this.#start > patience) this.#show();
    // A single step tells nobody how far it is.
    this.#count?.setText(all > 1 ? words.doneOf(done, all) : '');
    this.#name?.setText(name);
    this.#bar?.setValue(all === 0 ? 100 : Math.floor((100 * done) / all));
    return true;
  }

  hide(): void {
    this.#notice?.hide();
  }

  #show(): void {
    this.#notice = new Notice(this.#title, 0);
    const { messageEl } = this.#notice;
    this.#count = messageEl.createDiv({ cls: 'preflight-progress-count' });
    this.#name = messageEl.createDiv({ cls: 'preflight-progress-name' });
    this.#bar = new ProgressBarComponent(messageEl.createDiv());
    const button = messageEl.createEl('button', { cls: 'preflight-notice-button', text: words.stop });
    button.addEventListener('click', () => { this.isStopped = true; });
    hideWithPlugin(button, () => { this.hide(); });
  }
}
