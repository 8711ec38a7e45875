import { type App, ConfirmationModal } from 'obsidian';
import { showMessage } from './show-message';
import { openUntilUnload } from './until-unload';

/** One answer to a question. */
export interface Answer<T> {
  readonly text: string;
  readonly value: T;
  /** `wanted`: what most will choose. `risky`: what cannot be recommended. */
  readonly kind: 'wanted' | 'risky' | 'other';
}

/** A question, with what has to be known to answer it. */
export interface Question<T> {
  readonly title: string;
  /** Shown below the title. */
  readonly text: string;
  /** Shown as a list below the text; what stands between back-ticks as code. */
  readonly items: readonly string[];
  readonly answers: readonly Answer<T>[];
  /** What the button says that closes the question without an answer; `Cancel` where it is not given. */
  readonly close?: string;
}

/** Asks; resolves with the value of the answer, or null where the question was closed without one. */
export function ask<T>(app: App, { title, text, items, answers, close }: Question<T>): Promise<T | null> {
  return new Promise((resolve) => {
    let chosen: T | null = null;
    const modal = new ConfirmationModal(app);
    modal.setTitle(title);
    for (const part of [modal.titleEl, modal.contentEl]) part.dir = 'auto';
    modal.contentEl.createEl('p', { text });
    if (items.length > 0) {
      const list = modal.contentEl.createEl('ul', { cls: 'preflight-question-items', attr: { tabindex: 0, 'aria-label': title } });
      for (const item of items) showMessage(list.createEl('li'), item);
    }
    for (const answer of answers) {
      modal.addButton((button) => {
        button.setButtonText(answer.text).onClick(() => { chosen = answer.value; });
        if (answer.kind === 'wanted') button.setCta();
        if (answer.kind === 'risky') button.setDestructive();
      });
    }
    modal.addCancelButton(close);
    modal.setCloseCallback(() => { resolve(chosen); });
    openUntilUnload(modal);
  });
}

/** A question about doing something or leaving it. */
export interface YesOrNo extends Pick<Question<true>, 'title' | 'text'> {
  readonly items?: readonly string[];
  /** What the button says that has it done. */
  readonly yes: string;
  /** Whether it cannot be recommended. */
  readonly isRisky?: boolean;
}

/** Asks whether something is to be done; false where the question was closed without an answer. */
export async function askWhether(app: App, { title, text, items = [], yes, isRisky = false }: YesOrNo): Promise<boolean> {
  return (await ask(app, { title, text, items, answers: [{ text: yes, value: true, kind: isRisky ? 'risky' : 'wanted' }] })) === true;
}
