import { Notice, ProgressBarComponent } from 'obsidian';
import type { OnStep } from '../checks/vault-checks';
import { words } from '../words';

/** Work that is done sooner than this, in milliseconds, shows no progress. */
const patience = 500;

/**
 * Does long work. Once it has taken half a second, a notice shows how far it is and lets it be stopped; the work hears of
 * that with its next step.
 */
export async function withProgress<T>(title: string, work: (onStep: OnStep) => Promise<T>): Promise<T> {
  const progress = new ProgressNotice(title);
  try {
    return await work((done, all) => progress.step(done, all));
  } finally {
    progress.hide();
  }
}

class ProgressNotice {
  readonly #title: string;
  readonly #start = window.performance.now();
  #notice: Notice | null = null;
  #bar: ProgressBarComponent | null = null;
  #isStopped = false;

  constructor(title: string) {
    this.#title = title;
  }

  step(done: number, all: number): boolean {
    if (this.#isStopped) return false;
    if (this.#notice === null && window.performance.now() - this.#start > patience) this.#show();
    this.#bar?.setValue(all === 0 ? 100 : Math.floor((100 * done) / all));
    return true;
  }

  hide(): void {
    this.#notice?.hide();
  }

  #show(): void {
    this.#notice = new Notice(this.#title, 0);
    const { messageEl } = this.#notice;
    this.#bar = new ProgressBarComponent(messageEl.createDiv());
    const button = messageEl.createEl('button', { cls: 'preflight-notice-button', text: words.stop });
    button.addEventListener('click', () => { this.#isStopped = true; });
  }
}
