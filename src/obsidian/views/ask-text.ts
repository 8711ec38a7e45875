import { type App, ConfirmationModal } from 'obsidian';
import { openUntilUnload } from './until-unload';

/** A question that a line of text answers. */
export interface TextQuestion {
  readonly title: string;
  /** What is asked for; read aloud with the field. */
  readonly label: string;
  /** What the field holds at first. */
  readonly value: string;
  /** What the button says. */
  readonly action: string;
}

/** Asks for a line of text; resolves with it, without blanks around it, or null where the question was closed without an answer or left empty. */
export function askText(app: App, { title, label, value, action }: TextQuestion): Promise<string | null> {
  return new Promise((resolve) => {
    let answer: string | null = null;
    const modal = new ConfirmationModal(app);
    modal.setTitle(title);
    const field = modal.contentEl.createEl('input', { cls: 'preflight-field', type: 'text', attr: { 'aria-label': label } });
    field.value = value;
    const take = (): void => { answer = field.value.trim() === '' ? null : field.value.trim(); };
    field.addEventListener('keydown', (event) => {
      // Enter also ends the composing of a character.
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      take();
      modal.close();
    });
    modal.addButton((button) => button.setButtonText(action).setCta().onClick(take));
    modal.addCancelButton();
    modal.setCloseCallback(() => { resolve(answer); });
    openUntilUnload(modal);
    field.focus();
    field.select();
  });
}
