import type { ChangeChoice, ChoiceRow } from '../../core/text/change-choice';
import type { ChangeHunk } from '../../core/text/change-hunks';
import type { HunkLine, HunkPiece } from '../../core/text/hunk-lines';
import { words } from '../words';

/** How many places are shown at once: a page more or less than this is built in no time, and thousands would not be. */
const pageSize = 50;

/** How many of the places that go with another one are named. */
const mostNamed = 3;

/** One hunk of a row; only the first of a row can be chosen. */
interface Item {
  readonly row: ChoiceRow;
  readonly hunk: ChangeHunk;
  readonly isFirst: boolean;
}

/** The places of a change, a page at a time, each with a box to take it or leave it. */
export class ChangeRows {
  readonly #choice: ChangeChoice;
  /** Told of every new choice, with what has to be said about it. */
  readonly #onChange: (remark: string | null) => void;
  readonly #list: HTMLElement;
  readonly #place: HTMLElement;
  readonly #back: HTMLButtonElement;
  readonly #on: HTMLButtonElement;
  readonly #pages: HTMLElement;
  #items: readonly Item[] = [];
  #at = 0;

  constructor(parent: HTMLElement, choice: ChangeChoice, onChange: (remark: string | null) => void) {
    this.#choice = choice;
    this.#onChange = onChange;
    if (choice.hasParts) this.#addChoiceBar(parent);
    // Whoever has no mouse scrolls what has the focus.
    this.#list = parent.createEl('ol', { cls: 'preflight-changes', attr: { tabindex: 0, 'aria-label': words.changesShown } });
    this.#pages = parent.createDiv({ cls: 'preflight-changes-pages' });
    this.#back = this.#addButton(this.#pages, words.previous, () => { this.#show(this.#at - pageSize); });
    this.#place = this.#pages.createSpan({ attr: { 'aria-live': 'polite' } });
    this.#on = this.#addButton(this.#pages, words.next, () => { this.#show(this.#at + pageSize); });
    this.#read();
  }

  /** How many places change, those that follow others included. */
  get takenCount(): number {
    return this.#items.filter(({ row }) => row.isTaken).length;
  }

  #addChoiceBar(parent: HTMLElement): void {
    const bar = parent.createDiv({ cls: 'preflight-changes-choice', attr: { role: 'group', 'aria-label': words.whichPlaces } });
    for (const [text, isWanted] of [[words.takeAll, true], [words.takeNone, false]] as const) {
      this.#addButton(bar, text, () => {
        this.#choice.takeAll(isWanted);
        this.#read();
        this.#onChange(null);
      });
    }
  }

  #addButton(bar: HTMLElement, text: string, onClick: () => void): HTMLButtonElement {
    const button = bar.createEl('button', { text });
    button.addEventListener('click', onClick);
    return button;
  }

  #read(): void {
    this.#items = this.#choice.rows().flatMap((row) => row.place.hunks.map((hunk, index) => ({ row, hunk, isFirst: index === 0 })));
    const last = Math.max(0, Math.floor((this.#items.length - 1) / pageSize) * pageSize);
    const { scrollTop } = this.#list;
    this.#show(Math.min(this.#at, last));
    this.#list.scrollTop = scrollTop;
  }

  #show(at: number): void {
    this.#at = at;
    this.#list.empty();
    for (const item of this.#items.slice(at, at + pageSize)) this.#showItem(item);
    this.#list.scrollTop = 0;
    const isPaged = this.#items.length > pageSize;
    this.#pages.hidden = !isPaged;
    this.#place.setText(isPaged ? words.pageOf(at + 1, Math.min(at + pageSize, this.#items.length), this.#items.length) : '');
    const { activeElement } = this.#pages.doc;
    this.#back.disabled = at === 0;
    this.#on.disabled = at + pageSize >= this.#items.length;
    // A button that is disabled would lose the focus to nothing.
    if (activeElement === this.#on && this.#on.disabled) this.#back.focus();
    if (activeElement === this.#back && this.#back.disabled) this.#on.focus();
  }

  #showItem({ row, hunk, isFirst }: Item): void {
    const item = this.#list.createEl('li', { cls: row.isTaken ? 'preflight-change' : ['preflight-change', 'preflight-change-left'] });
    this.#showPlace(item.createDiv({ cls: 'preflight-change-place' }), row, hunk, isFirst);
    for (const one of hunk.before) showLine(item, one, 'del');
    for (const one of hunk.after) showLine(item, one, 'ins');
  }

  #showPlace(place: HTMLElement, row: ChoiceRow, hunk: ChangeHunk, isFirst: boolean): void {
    const text = words.lineNumber(lineOf(hunk));
    if (row.groups.length === 0 || !isFirst) {
      place.setText(this.#choice.hasParts && isFirst ? words.follows(text) : text);
      return;
    }
    const label = place.createEl('label');
    const box = label.createEl('input', { type: 'checkbox' });
    box.checked = row.isTaken;
    const lines = this.#choice.tied(row).slice(0, mostNamed + 1).flatMap(({ hunks: [first] }) => (first === undefined ? [] : [lineOf(first)]));
    label.createSpan({ text: words.withLines(text, lines.slice(0, mostNamed), lines.length > mostNamed) });
    box.addEventListener('change', () => { this.#toggle(row); });
  }

  #toggle(row: ChoiceRow): void {
    const isAsWanted = this.#choice.toggle(row);
    this.#read();
    this.#onChange(isAsWanted ? null : words.waitsForOthers);
    this.#focusOn(row.place.from);
  }

  /** The list was built anew: whoever chose by keyboard stays where they were. */
  #focusOn(from: number): void {
    const shown = this.#items.slice(this.#at, this.#at + pageSize);
    const index = shown.findIndex(({ row }) => row.place.from >= from);
    this.#list.children.item(index)?.querySelector('input')?.focus();
  }
}

function lineOf({ before, after }: ChangeHunk): number {
  return (before[0] ?? after[0])?.number ?? 1;
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
