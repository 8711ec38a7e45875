import { type App, ConfirmationModal } from 'obsidian';
import { type ChangeHunk, changeHunks } from '../../core/text/change-hunks';
import type { HunkLine, HunkPiece } from '../../core/text/hunk-lines';
import type { EditPlan } from '../../core/text/text-edit';
import { words } from '../words';

/** A change to be looked at before it is made. */
export interface ChangePreview {
  /** What it is, as in `Tidy citations`. */
  readonly title: string;
  readonly plan: EditPlan;
  /** What it comes to, one sentence without a full stop each. */
  readonly changes: readonly string[];
  /** What is left alone and why, one sentence without a full stop each. */
  readonly remarks: readonly string[];
}

/** How many places are shown at once: a page more or less than this is built in no time, and thousands would not be. */
const pageSize = 50;

/** How many remarks are shown. */
const mostRemarks = 50;

/** Shows a change, every place of it, before and after; resolves with whether it is wanted. Nothing is written. */
export function previewChange(app: App, preview: ChangePreview): Promise<boolean> {
  return new Promise((resolve) => {
    let isWanted = false;
    const modal = new ConfirmationModal(app);
    modal.addClass('preflight-preview');
    modal.setTitle(preview.title);
    const hunks = changeHunks(preview.plan);
    modal.contentEl.addClass('preflight-preview-content');
    modal.contentEl.createEl('p', { cls: 'preflight-preview-note', text: words.notYet });
    for (const change of [...preview.changes, words.placesChange(hunks.length)]) modal.contentEl.createEl('p', { cls: 'preflight-preview-count', text: `${change}.` });
    showRemarks(modal.contentEl, preview.remarks);
    new HunkPages(modal.contentEl, hunks).show(0);
    modal.addButton((button) => button.setButtonText(words.apply).setCta().setInitialFocus().onClick(() => { isWanted = true; }));
    modal.addCancelButton();
    modal.setCloseCallback(() => { resolve(isWanted); });
    modal.open();
  });
}

function showRemarks(parent: HTMLElement, remarks: readonly string[]): void {
  if (remarks.length === 0) return;
  parent.createEl('p', { text: words.leftAlone });
  const list = parent.createEl('ul', { cls: 'preflight-question-items' });
  for (const remark of remarks.slice(0, mostRemarks)) list.createEl('li', { text: remark });
  if (remarks.length > mostRemarks) list.createEl('li', { text: words.andMore(remarks.length - mostRemarks) });
}

/** The places, a page at a time. */
class HunkPages {
  readonly #hunks: readonly ChangeHunk[];
  readonly #list: HTMLElement;
  readonly #place: HTMLElement | null = null;
  readonly #back: HTMLButtonElement | null = null;
  readonly #on: HTMLButtonElement | null = null;
  #at = 0;

  constructor(parent: HTMLElement, hunks: readonly ChangeHunk[]) {
    this.#hunks = hunks;
    // Whoever has no mouse scrolls what has the focus.
    this.#list = parent.createEl('ol', { cls: 'preflight-changes', attr: { tabindex: 0, 'aria-label': words.changesShown } });
    if (hunks.length <= pageSize) return;
    const bar = parent.createDiv({ cls: 'preflight-changes-pages' });
    this.#back = this.#addButton(bar, words.previous, -1);
    this.#place = bar.createSpan({ attr: { 'aria-live': 'polite' } });
    this.#on = this.#addButton(bar, words.next, 1);
  }

  show(at: number): void {
    this.#at = at;
    this.#list.empty();
    for (const hunk of this.#hunks.slice(at, at + pageSize)) showHunk(this.#list, hunk);
    this.#list.scrollTop = 0;
    this.#place?.setText(words.pageOf(at + 1, Math.min(at + pageSize, this.#hunks.length), this.#hunks.length));
    if (this.#back !== null) this.#back.disabled = at === 0;
    if (this.#on !== null) this.#on.disabled = at + pageSize >= this.#hunks.length;
  }

  #addButton(bar: HTMLElement, text: string, direction: 1 | -1): HTMLButtonElement {
    const button = bar.createEl('button', { text });
    button.addEventListener('click', () => { this.show(this.#at + direction * pageSize); });
    return button;
  }
}

function showHunk(list: HTMLElement, { before, after }: ChangeHunk): void {
  const item = list.createEl('li', { cls: 'preflight-change' });
  const line = (before[0] ?? after[0])?.number ?? 1;
  item.createDiv({ cls: 'preflight-change-place', text: words.lineNumber(line) });
  for (const one of before) showLine(item, one, 'del');
  for (const one of after) showLine(item, one, 'ins');
}

/** What goes is marked by a minus and struck through, what comes by a plus and underlined: colour alone tells nobody everything. */
function showLine(item: HTMLElement, { pieces }: HunkLine, tag: 'del' | 'ins'): void {
  const sign = tag === 'del' ? { text: '−', label: words.before, cls: 'preflight-change-before' } : { text: '+', label: words.after, cls: 'preflight-change-after' };
  const row = item.createDiv({ cls: ['preflight-change-line', sign.cls] });
  row.createSpan({ cls: 'preflight-change-sign', text: sign.text, attr: { role: 'img', 'aria-label': sign.label } });
  const text = row.createEl('code', { cls: 'preflight-change-text', attr: { dir: 'auto' } });
  for (const piece of pieces) showPiece(text, piece, tag);
}

function showPiece(parent: HTMLElement, { kind, text }: HunkPiece, tag: 'del' | 'ins'): void {
  if (kind === 'cut') parent.createSpan({ cls: 'preflight-change-cut', text: '…' });
  else if (kind === 'same') parent.createSpan({ text });
  // What changes and holds nothing is a line's end.
  else parent.createEl(tag, { text: text === '' ? '↵' : text });
}
