import { type App, ConfirmationModal, type ConfirmationButton } from 'obsidian';
import { ChangeChoice, type ShownChange } from '../../core/text/change-choice';
import type { EditResult } from '../../core/text/text-edit';
import type { TextRange } from '../../core/text/text-range';
import { words } from '../words';
import { ChangeRows } from './change-rows';
import { openUntilUnload } from './until-unload';

/** A change to be looked at before it is made. */
export interface ChangePreview {
  /** What it is, as in `Tidy citations`. */
  readonly title: string;
  readonly change: ShownChange;
  /** Plans it without some places; asked only where the change has parts. */
  readonly replan: (spared: readonly TextRange[]) => ShownChange | Extract<EditResult, { kind: 'refused' }>;
}

/** What a person wants of a change. */
export interface WantedChange {
  /** As it was shown last. */
  readonly change: ShownChange;
  /** The places that are left out. */
  readonly spared: readonly TextRange[];
}

/** How many remarks are shown. */
const mostRemarks = 50;

/** Shows a change, every place of it, before and after, each to be taken or left; resolves with what is wanted of it, or null. Nothing is written. */
export function previewChange(app: App, preview: ChangePreview): Promise<WantedChange | null> {
  return new Promise((resolve) => { openUntilUnload(new Preview(app, preview, resolve)); });
}

class Preview extends ConfirmationModal {
  readonly #choice: ChangeChoice;
  readonly #summary: HTMLElement;
  readonly #rows: ChangeRows;
  readonly #apply: ConfirmationButton[] = [];

  constructor(app: App, { title, change, replan }: ChangePreview, resolve: (wanted: WantedChange | null) => void) {
    super(app);
    this.#choice = new ChangeChoice(change, replan);
    let wanted: WantedChange | null = null;
    this.addClass('preflight-preview');
    this.setTitle(title);
    this.contentEl.addClass('preflight-preview-content');
    this.contentEl.createEl('p', { cls: 'preflight-preview-note', text: words.notYet });
    this.#summary = this.contentEl.createDiv({ attr: { role: 'status' } });
    showRemarks(this.contentEl, change.remarks);
    this.#rows = new ChangeRows(this.contentEl, this.#choice, (remark) => { this.#show(remark); });
    this.addButton((button) => {
      this.#apply.push(button);
      button.setCta().setInitialFocus().onClick(() => {
        const { now, spared } = this.#choice;
        if (now.kind === 'planned' && now.plan.edits.length > 0) wanted = { change: now, spared };
      });
    });
    this.addCancelButton();
    this.setCloseCallback(() => { resolve(wanted); });
    this.#show(null);
  }

  /** Says what the change comes to as it is chosen now. */
  #show(remark: string | null): void {
    const { now, count, takenCount, hasParts } = this.#choice;
    this.#summary.empty();
    const sentences = now.kind === 'refused' ? [words.notAsChosen(now.reason)] : [...now.changes, words.placesChange(this.#rows.takenCount)].map((one) => `${one}.`);
    for (const text of sentences) this.#summary.createEl('p', { cls: 'preflight-preview-count', text });
    if (remark !== null) this.#summary.createEl('p', { cls: 'preflight-preview-remark', text: remark });
    for (const button of this.#apply) {
      button.setButtonText(hasParts && takenCount < count ? words.applySome(takenCount, count) : words.apply);
      button.setDisabled(now.kind === 'refused' || now.plan.edits.length === 0);
    }
  }
}

function showRemarks(parent: HTMLElement, remarks: readonly string[]): void {
  if (remarks.length === 0) return;
  parent.createEl('p', { text: words.leftAlone });
  const list = parent.createEl('ul', { cls: 'preflight-question-items', attr: { tabindex: 0, 'aria-label': words.leftAlone } });
  for (const remark of remarks.slice(0, mostRemarks)) list.createEl('li', { text: remark });
  if (remarks.length > mostRemarks) list.createEl('li', { text: words.andMore(remarks.length - mostRemarks) });
}
