import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { draftOf, type SummaryDraft } from '../../src/core/simplify/summary-draft';
import { defaultSummaryLayout } from '../../src/core/simplify/summary-layout';
import type { MadeSummary, Making, SummaryMaker } from '../../src/obsidian/simplify/made-summary';
import { type AcceptedSummary, previewSummary, type OfferedMaker } from '../../src/obsidian/views/summary-preview';
import { showUntilUnload } from '../../src/obsidian/views/until-unload';
import { hostWindow, installWindow } from '../host/dom';
import { type Modal, shown } from '../host/modal';
import { Platform } from '../host/obsidian';
import { openVault } from '../host/open-vault';

const note = '# Bees\n\nBees dance for flowers. They hum when the sun is up. A hive lives on 20 kg of honey.\n\n## Simplify\n\nBees dance for 14 days.\n';

/** A maker that answers when the test says so. */
class SlowMaker {
  readonly signals: AbortSignal[] = [];
  #say: (text: string) => void = () => undefined;
  #answer: (making: Making) => void = () => undefined;

  readonly make: SummaryMaker = (signal, onText) => {
    this.signals.push(signal);
    this.#say = onText;
    return new Promise((resolve) => { this.#answer = resolve; });
  };

  async say(text: string): Promise<void> {
    this.#say(text);
    await settle();
  }

  async answer(making: Making): Promise<void> {
    this.#answer(making);
    await settle();
  }
}

const settle = async (): Promise<void> => { await vi.advanceTimersByTimeAsync(0); };

function made(text: string, changes: Partial<MadeSummary> = {}): MadeSummary {
  return { kind: 'made', text, engine: 'test@1', doubts: [], isDoubtful: false, isHarder: false, remark: null, heldBack: null, ...changes };
}

interface Opened { readonly modal: Modal; readonly accepted: () => AcceptedSummary | null | undefined }

function open(first: SummaryMaker, others: readonly OfferedMaker[] = [], draft: SummaryDraft = draftOf(note, defaultSummaryLayout)): Opened {
  const vault = openVault({});
  let accepted: AcceptedSummary | null | undefined;
  void previewSummary(vault.app, { title: 'Simplified summary of Bees', draft, words: 60, first, others }).then((value) => { accepted = value; });
  const modal = shown.modals.at(-1);
  if (modal === undefined) throw new Error('No preview');
  return { modal, accepted: () => accepted };
}

function find(modal: Modal, selector: string): Element {
  const element = modal.modalEl.querySelector(selector);
  if (element === null) throw new Error(`No ${selector}`);
  return element;
}

const field = (modal: Modal): HTMLTextAreaElement => find(modal, 'textarea') as HTMLTextAreaElement;
const status = (modal: Modal): string | null => find(modal, '[role=status]').textContent;
const buttons = (modal: Modal): HTMLButtonElement[] => Array.from(modal.modalEl.querySelectorAll('button'));

function press(modal: Modal, text: string): void {
  const button = buttons(modal).find((one) => one.textContent === text);
  if (button === undefined) throw new Error(`No button ${text}`);
  button.click();
}

function type(modal: Modal, text: string): void {
  field(modal).value = text;
  field(modal).dispatchEvent(new hostWindow.Event('input'));
}

describe('the preview of a summary', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    installWindow();
  });
  afterEach(() => { vi.useRealTimers(); });

  test('keeps what was typed from one slip: Escape, or another summary', async () => {
    const other: OfferedMaker = { label: 'Plainer', make: () => Promise.resolve(made('Bees hum.')) };
    const { modal, accepted } = open(() => Promise.resolve(made('Bees dance.')), [other]);
    await settle();
    type(modal, 'Bees dance, I think.');
    modal.close();
    await settle();
    expect([accepted(), status(modal), field(modal).value]).toEqual([undefined, 'What you typed would be lost. Do it once more to go on without it.', 'Bees dance, I think.']);
    type(modal, 'Bees dance, I know.');
    press(modal, 'Plainer');
    await settle();
    expect([status(modal), field(modal).value]).toEqual(['What you typed would be lost. Do it once more to go on without it.', 'Bees dance, I know.']);
    press(modal, 'Plainer');
    await settle();
    expect([accepted(), field(modal).value]).toEqual([undefined, 'Bees hum.']);
    modal.close();
    await settle();
    expect(accepted()).toBeNull();
  });

  test('goes with the plugin, whatever was typed', async () => {
    const unload = showUntilUnload();
    const { modal, accepted } = open(() => Promise.resolve(made('Bees dance.')));
    await settle();
    type(modal, 'Bees dance, I think.');
    unload();
    await settle();
    expect(accepted()).toBeNull();
    showUntilUnload();
  });

  test('closes at the second Escape, and at once where nothing was typed, all was deleted or Cancel was pressed', async () => {
    const start = async (text: string | null): Promise<Opened> => {
      const opened = open(() => Promise.resolve(made('Bees dance.')));
      await settle();
      if (text !== null) type(opened.modal, text);
      return opened;
    };
    for (const [text, act] of [
      ['Bees dance, I think.', (modal: Modal) => { modal.close(); modal.close(); }],
      [null, (modal: Modal) => { modal.close(); }],
      ['Bees dance. ', (modal: Modal) => { modal.close(); }],
      [' ', (modal: Modal) => { modal.close(); }],
      ['Bees dance, I think.', (modal: Modal) => { press(modal, 'Cancel'); }],
    ] as const) {
      const { modal, accepted } = await start(text);
      act(modal);
      await settle();
      expect(accepted()).toBeNull();
    }
  });

  test('shows the new summary against the old one, how hard they are to read, and what is replaced', async () => {
    const maker = new SlowMaker();
    const { modal } = open(maker.make);
    expect(modal.titleEl.textContent).toBe('Simplified summary of Bees');
    expect(modal.contentEl.textContent).toContain('The summary that is there is your own. Writing replaces it.');
    expect(status(modal)).toBe('Making a summary…');
    await maker.answer(made('Bees dance for flowers.'));
    expect(status(modal)).toBe('Made by test@1.');
    expect(field(modal).value).toBe('Bees dance for flowers.');
    const diff = find(modal, '.preflight-summary-diff');
    expect(Array.from(diff.children, ({ localName, textContent }) => [localName, textContent])).toEqual([['span', 'Bees dance for '], ['del', '14 days'], ['ins', 'flowers'], ['span', '.']]);
    expect(find(modal, '.preflight-summary-measures').textContent).toMatch(/^Note: grade -?[\d.]+; old summary: grade -?[\d.]+; new summary: grade -?[\d.]+\. Lower is plainer\. The new summary is /);
  });

  test('names the engine that is part of Preflight in words', async () => {
    const maker = new SlowMaker();
    const { modal } = open(maker.make);
    await maker.answer(made('Bees dance.', { engine: 'plain@2' }));
    expect(status(modal)).toBe('Made by the embedded engine.');
  });

  test('shows doubts directly below the text that they are about', async () => {
    const maker = new SlowMaker();
    const { modal } = open(maker.make);
    await maker.answer(made('Bees dance.', { doubts: [{ about: '14', reason: 'The note does not have it' }] }));
    expect(field(modal).nextElementSibling?.textContent).toBe('14 The note does not have it');
  });

  test.each([[false, true], [true, false]])('on a phone (%j) leaves the keyboard away, else goes to the text', async (isMobile, isFocused) => {
    Platform.isMobile = isMobile;
    try {
      const maker = new SlowMaker();
      const { modal } = open(maker.make);
      await maker.answer(made('Bees dance.'));
      expect(hostWindow.document.activeElement === (field(modal) as unknown)).toBe(isFocused);
    } finally {
      Platform.isMobile = false;
    }
  });

  test('shows what a model says as it comes, and lets nobody accept it before it is whole', async () => {
    const maker = new SlowMaker();
    const { modal, accepted } = open(maker.make);
    await maker.say('Bees da');
    await maker.say('Bees dance');
    expect([field(modal).value, status(modal), field(modal).readOnly]).toEqual(['Bees dance', 'The model is answering…', true]);
    modal.press(['Mod'], 'Enter');
    press(modal, 'Write it');
    await settle();
    expect(accepted()).toBeUndefined();
    await maker.answer(made('Bees dance.'));
    expect(field(modal).readOnly).toBe(false);
    modal.press(['Mod'], 'Enter');
    await settle();
    expect(accepted()).toEqual({ text: 'Bees dance.', engine: 'test@1' });
  });

  test('closed in the middle of an answer, stops asking and accepts nothing', async () => {
    const maker = new SlowMaker();
    const { modal, accepted } = open(maker.make);
    await maker.say('Bees da');
    press(modal, 'Cancel');
    expect(maker.signals[0]?.aborted).toBe(true);
    await maker.answer(made('Bees dance.'));
    expect(accepted()).toBeNull();
    expect(shown.modals).toEqual([]);
  });

  test('lets the text be edited, and tells what the note does not bear out', async () => {
    const maker = new SlowMaker();
    const { modal, accepted } = open(maker.make);
    await maker.answer(made('Bees dance for flowers.'));
    type(modal, 'Bees dance for 99 flowers.');
    await vi.advanceTimersByTimeAsync(400);
    expect(Array.from(modal.contentEl.querySelectorAll('li'), (item) => item.textContent)).toContain('99 The note does not have this number');
    expect(find(modal, '.preflight-summary-diff').textContent).toContain('99');
    press(modal, 'Write it');
    await settle();
    expect(accepted()).toEqual({ text: 'Bees dance for 99 flowers.', engine: 'test@1', made: 'Bees dance for flowers.' });
  });

  test('accepts no empty text', async () => {
    const maker = new SlowMaker();
    const { modal, accepted } = open(maker.make);
    await maker.answer(made('Bees dance.'));
    type(modal, '  ');
    expect(buttons(modal)[0]?.disabled).toBe(true);
    modal.press(['Mod'], 'Enter');
    await settle();
    expect(accepted()).toBeUndefined();
  });

  test('tries again, and hears no more of the first question', async () => {
    const [first, second] = [new SlowMaker(), new SlowMaker()];
    const { modal } = open(first.make, [{ label: 'Try again', make: second.make }]);
    await first.say('Wasps');
    press(modal, 'Try again');
    expect(first.signals[0]?.aborted).toBe(true);
    await first.say('Wasps do');
    await first.answer(made('Wasps do not.'));
    expect(field(modal).value).toBe('');
    await second.answer(made('Bees dance.'));
    expect(field(modal).value).toBe('Bees dance.');
  });

  test('says why there is no summary', async () => {
    const maker = new SlowMaker();
    const { modal } = open(maker.make);
    await maker.answer({ kind: 'none', reason: 'The note is already short' });
    expect(status(modal)).toBe('No summary: the note is already short.');
    expect(buttons(modal)[0]?.disabled).toBe(true);
  });

  test('offers the answer that was held back, with the doubts about it', async () => {
    const maker = new SlowMaker();
    const { modal, accepted } = open(maker.make);
    const heldBack = made('Bees dance for 99 flowers.', { engine: 'ollama/x', doubts: [{ about: '99', reason: 'The note does not have this number' }], remark: 'It holds numbers.' });
    await maker.answer(made('Bees dance.', { remark: 'Made without the model.', heldBack }));
    expect(status(modal)).toBe('Made without the model.');
    press(modal, 'Use the answer of the model');
    expect([field(modal).value, status(modal), modal.contentEl.querySelector('li')?.textContent]).toEqual(['Bees dance for 99 flowers.', 'It holds numbers.', '99 The note does not have this number']);
    press(modal, 'Write it');
    await settle();
    expect(accepted()).toEqual({ text: 'Bees dance for 99 flowers.', engine: 'ollama/x' });
  });

  test('can be used by keyboard and screen reader, in any direction of writing', async () => {
    const maker = new SlowMaker();
    const { modal } = open(maker.make, [], draftOf('הדבורים רוקדות. הן מזמזמות. הן ישנות.\n', defaultSummaryLayout));
    await maker.answer(made('הדבורים רוקדות.'));
    expect(find(modal, '[role=status]').getAttribute('aria-live')).toBe('polite');
    expect(field(modal).getAttribute('aria-label')).toBe('New summary, to be edited');
    expect([field(modal).dir, find(modal, '.preflight-summary-diff').getAttribute('dir')]).toEqual(['auto', 'auto']);
    expect(buttons(modal).map(({ type: kind, tabIndex }) => [kind, tabIndex])).toEqual([['button', 0], ['button', 0], ['button', 0]]);
  });
});
