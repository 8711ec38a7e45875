import { type App, Modal, Platform } from 'obsidian';
import { checkAnswer } from '../../core/simplify/guards/check-answer';
import type { SummaryDraft } from '../../core/simplify/summary-draft';
import { compareReadability, isHarder, readSummary } from '../../core/simplify/summary-readability';
import type { Readability } from '../../core/simplify/summarizer';
import { wordDiff } from '../../core/text/word-diff';
import { type Doubt, doubtsOf, type MadeSummary, type Making, type SummaryMaker } from '../simplify/made-summary';
import { words } from '../words';
import { isOff, openUntilUnload } from './until-unload';

/** One way to have a summary made, and what its button says. */
export interface OfferedMaker {
  readonly label: string;
  readonly make: SummaryMaker;
}

/** What is shown before a summary is written. */
export interface SummaryToShow {
  readonly title: string;
  readonly draft: SummaryDraft;
  /** About how many words were asked for. */
  readonly words: number;
  /** What is made when the preview opens. */
  readonly first: SummaryMaker;
  /** What else can be made. */
  readonly others: readonly OfferedMaker[];
}

/** A summary that the person wants written. */
export interface AcceptedSummary {
  readonly text: string;
  readonly engine: string;
  /** What the engine made, where the person has changed it. */
  readonly made?: string;
}

/** Shows a summary before it is written; resolves with null where it is not wanted. Nothing is written from here. */
export function previewSummary(app: App, shown: SummaryToShow): Promise<AcceptedSummary | null> {
  return new Promise((resolve) => { openUntilUnload(new SummaryPreview(app, shown, resolve)); });
}

/** How long nothing is typed before doubts are looked for anew, in milliseconds. */
const typingPause = 300;

class SummaryPreview extends Modal {
  readonly #shown: SummaryToShow;
  readonly #resolve: (accepted: AcceptedSummary | null) => void;
  readonly #status: HTMLElement;
  readonly #measures: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  readonly #diff: HTMLElement;
  readonly #doubts: HTMLElement;
  readonly #accept: HTMLButtonElement;
  readonly #heldBack: HTMLButtonElement;
  #made: MadeSummary | null = null;
  #accepted: AcceptedSummary | null = null;
  #asking: AbortController | null = null;
  #timer = 0;
  /** What was typed and may go: whoever goes on with it there has been told. */
  #mayGo = '';

  constructor(app: App, shown: SummaryToShow, resolve: (accepted: AcceptedSummary | null) => void) {
    super(app);
    this.#shown = shown;
    this.#resolve = resolve;
    this.setTitle(shown.title);
    this.modalEl.addClass('preflight-summary');
    const { contentEl } = this;
    contentEl.addClass('preflight-summary-content');
    const replaces = words.replaces[shown.draft.old.state];
    if (replaces !== '') contentEl.createEl('p', { text: replaces });
    this.#status = contentEl.createEl('p', { cls: 'preflight-summary-status', attr: { role: 'status', 'aria-live': 'polite' } });
    this.#field = contentEl.createEl('textarea', { attr: { 'aria-label': words.summaryField, dir: 'auto', rows: '5' } });
    this.#doubts = contentEl.createEl('ul', { cls: 'preflight-summary-doubts', attr: { 'aria-label': words.summaryDoubts } });
    this.#measures = contentEl.createEl('p', { cls: 'preflight-summary-measures' });
    this.#diff = contentEl.createEl('p', { cls: 'preflight-summary-diff', attr: { dir: 'auto', 'aria-label': words.summaryDiff } });
    const buttons = this.modalEl.createDiv({ cls: ['modal-button-container', 'preflight-summary-buttons'] });
    this.#accept = this.#addButton(buttons, words.acceptSummary, () => { this.#take(); });
    this.#accept.addClass('mod-cta');
    this.#heldBack = this.#addButton(buttons, words.heldBackAnswer, () => { if (this.#isFree()) this.#showHeldBack(); });
    for (const { label, make } of shown.others) this.#addButton(buttons, label, () => { if (this.#isFree()) void this.#ask(make); });
    this.#addButton(buttons, words.cancel, () => { super.close(); });
    this.#field.addEventListener('input', () => { this.#edited(); });
    this.scope.register(['Mod'], 'Enter', (event) => {
      if (!event.isComposing) this.#take();
      return false;
    });
  }

  override onOpen(): void {
    void this.#ask(this.#shown.first);
  }

  /** By Escape, or a click beside it: what was typed is not lost by one slip. */
  override close(): void {
    if (this.#accepted !== null || isOff() || this.#isFree()) super.close();
  }

  override onClose(): void {
    this.#asking?.abort();
    window.clearTimeout(this.#timer);
    this.#resolve(this.#accepted);
  }

  /** Has a summary made; a question that is still open is given up. */
  async #ask(make: SummaryMaker): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#made = null;
    this.#show('', words.making, []);
    const made = await make(asking.signal, (text) => {
      if (this.#asking === asking && !asking.signal.aborted) this.#show(text, words.answering, []);
    });
    if (this.#asking !== asking || asking.signal.aborted) return;
    this.#asking = null;
    this.#showMade(made);
  }

  #showMade(made: Making): void {
    if (made.kind === 'cancelled') this.#show('', words.summaryStopped, []);
    else if (made.kind === 'none') this.#show('', words.noSummaryMade(made.reason), []);
    else {
      this.#made = made;
      this.#show(made.text, made.remark ?? words.madeBy(made.engine), made.doubts);
      // On a phone the keyboard would cover what is to be looked at.
      if (!Platform.isMobile) this.#field.focus();
    }
  }

  /** False where text that somebody has typed stands in the field, unless they were told that it goes. */
  #isFree(): boolean {
    const text = this.#field.value;
    if (this.#made === null || text.trim() === '' || text.trim() === this.#made.text.trim() || text === this.#mayGo) return true;
    this.#mayGo = text;
    this.#status.setText(words.typedWouldGo);
    return false;
  }

  #showHeldBack(): void {
    const heldBack = this.#made?.heldBack ?? null;
    if (heldBack !== null) this.#showMade(heldBack);
  }

  #show(text: string, status: string, doubts: readonly Doubt[]): void {
    this.#field.value = text;
    this.#status.setText(status);
    this.#showDoubts(doubts);
    this.#refresh();
  }

  #edited(): void {
    this.#refresh();
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const { text, findings } = checkAnswer(this.#field.value, this.#shown.draft.source, { words: this.#shown.words });
      this.#showDoubts(doubtsOf(text, findings));
    }, typingPause);
  }

  /** What follows from the text and from whether somebody is still being asked. */
  #refresh(): void {
    const { draft } = this.#shown;
    const text = this.#field.value;
    const isMade = this.#made !== null;
    this.#field.readOnly = !isMade;
    this.#accept.disabled = !isMade || text.trim() === '';
    this.#heldBack.hidden = (this.#made?.heldBack ?? null) === null;
    this.#diff.empty();
    if (draft.old.text !== '' && isMade) {
      for (const change of wordDiff(draft.old.text, text)) this.#diff.createEl(elementOf[change.kind], { text: change.text });
    }
    this.#measures.setText(isMade ? measuresOf(draft, text) : '');
  }

  #showDoubts(doubts: readonly Doubt[]): void {
    this.#doubts.empty();
    for (const { about, reason } of doubts) {
      const item = this.#doubts.createEl('li');
      if (about !== '') item.createEl('q', { text: about, attr: { dir: 'auto' } });
      item.createSpan({ text: about === '' ? reason : ` ${reason}` });
    }
  }

  #take(): void {
    const text = this.#field.value.trim();
    if (this.#made === null || text === '') return;
    const { text: made, engine } = this.#made;
    this.#accepted = { text, engine, ...(text === made.trim() ? {} : { made }) };
    this.close();
  }

  #addButton(parent: HTMLElement, text: string, action: () => void): HTMLButtonElement {
    const button = parent.createEl('button', { text, attr: { type: 'button' } });
    button.addEventListener('click', action);
    return button;
  }
}

const elementOf = { same: 'span', added: 'ins', removed: 'del' } as const;

/** How hard note, old and new are to read, and what to make of it. */
function measuresOf({ note, layout, source }: SummaryDraft, text: string): string {
  const old = readSummary(note, layout)?.text ?? '';
  const measured = compareReadability(source, text);
  const parts: readonly (readonly [string, Readability])[] = [
    [words.theNote, measured.source],
    ...(old === '' ? [] : [[words.oldSummary, compareReadability(source, old).summary] as const]),
    [words.newSummary, measured.summary],
  ];
  return `${parts.map(([what, readability]) => words.readabilityOf(what, readability)).join('; ')}. ${verdictOf(measured)}`;
}

function verdictOf({ source, summary }: { readonly source: Readability; readonly summary: Readability }): string {
  if (isHarder(summary, source)) return words.harderThanNote;
  return summary.score < source.score ? words.plainerThanNote : words.asHardAsNote;
}
