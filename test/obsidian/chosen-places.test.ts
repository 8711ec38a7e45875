import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clipboard } from '../host/dom';
import { shown } from '../host/modal';
import { shownQuestion, startPlugin } from '../host/start-plugin';
import { pastedAnswer } from './pasted-answer';

const boxes = (): readonly HTMLInputElement[] => Array.from(shownQuestion().contentEl.querySelectorAll('ol input'));

function labels(): readonly string[] {
  return Array.from(shownQuestion().contentEl.querySelectorAll('ol label'), (label) => `${label.querySelector('input')?.checked === true ? 'x' : ' '} ${label.textContent}`);
}

/** A person ticks or unticks the place at that index. */
function toggle(at: number): void {
  const box = boxes()[at];
  if (box === undefined) throw new Error(`No place ${String(at)}`);
  box.click();
}

function press(text: string): void {
  const button = Array.from(shownQuestion().contentEl.querySelectorAll('button')).find((one) => one.textContent === text);
  if (button === undefined) throw new Error(`No button ${text}`);
  button.click();
}

const counts = (): readonly (string | null)[] => Array.from(shownQuestion().contentEl.querySelectorAll('.preflight-preview-count'), (one) => one.textContent);

const untidy = 'One[^b] and[^2].\n\n[^2]: https://example.org/two\n\nTwo.[^1]\n\n[^b]: https://example.org/b\n[^1]: https://example.org/one\n';

describe('the places of a change that is shown', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    clipboard.focus = 'main';
  });
  afterEach(() => { vi.useRealTimers(); });

  test('are all taken at first, and what is written without one of them is its plan alone', async () => {
    const { open, run, wait, text } = await startPlugin({ 'a.md': pastedAnswer });
    await open('a.md');
    await run('convert-citations');
    expect(labels()).toEqual(['x Line 16', 'x Line 16']);
    expect(shownQuestion().choices).toEqual(['Apply', 'Cancel']);
    toggle(1);
    expect(labels()).toEqual(['x Line 16', '  Line 16']);
    expect(shownQuestion().choices).toEqual(['Apply 1 of 2', 'Cancel']);
    expect(counts()).toContain('Linked 1 citation to 1 source.');
    shownQuestion().choose('Apply 1 of 2');
    await wait(3000);
    expect(text('a.md')).toContain('the sea.[^1] The moon');
    expect(text('a.md')).toContain('a day.[1][3] Harbours');
    expect(text('a.md')).toContain('[1] https://example.org/tides');
    expect(text('a.md')).toContain('[^1]: https://example.org/tides');
    expect(text('a.md')).not.toContain('[^3]:');
    expect(shown.notices.at(-1)).toMatch(/^Linked 1 citation to 1 source\./);
  });

  test('come back where they are ticked again, to the change as it was', async () => {
    const { open, run } = await startPlugin({ 'a.md': pastedAnswer });
    await open('a.md');
    await run('convert-citations');
    const before = shownQuestion().contentEl.textContent;
    toggle(0);
    expect(shownQuestion().contentEl.textContent).not.toBe(before);
    toggle(0);
    expect(shownQuestion().contentEl.textContent).toBe(before);
    expect(shownQuestion().choices).toEqual(['Apply', 'Cancel']);
  });

  test('can be left out all at once, and then nothing can be applied until one is taken', async () => {
    const { open, run, wait, text } = await startPlugin({ 'a.md': pastedAnswer });
    await open('a.md');
    await run('convert-citations');
    press('None');
    expect(labels()).toEqual(['  Line 16', '  Line 16']);
    const apply = shownQuestion().buttonContainerEl.querySelector('button');
    expect([apply?.textContent, apply?.disabled]).toEqual(['Apply 0 of 2', true]);
    toggle(1);
    expect([apply?.textContent, apply?.disabled]).toEqual(['Apply 1 of 2', false]);
    press('All');
    expect([apply?.textContent, apply?.disabled]).toEqual(['Apply', false]);
    press('None');
    shownQuestion().close();
    await wait(3000);
    expect(text('a.md')).toBe(pastedAnswer);
  });

  test('are written over CRLF as they were chosen', async () => {
    const { open, run, wait, text } = await startPlugin({ 'a.md': pastedAnswer.replaceAll('\n', '\r\n') });
    const pane = await open('a.md');
    pane.setMode('preview');
    await run('convert-citations');
    toggle(0);
    shownQuestion().choose('Apply 1 of 2');
    await wait(3000);
    expect(text('a.md')).toContain('the sea.[1] The moon');
    expect(text('a.md')).toContain('a day.[^1][^3] Harbours');
    expect(text('a.md').replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('are not written over a text that was typed into meanwhile', async () => {
    const { open, run, wait } = await startPlugin({ 'a.md': pastedAnswer });
    const pane = await open('a.md');
    await run('convert-citations');
    toggle(1);
    pane.editor.setCursor({ line: 15, ch: 0 });
    pane.editor.type('Typed. ');
    shownQuestion().choose('Apply 1 of 2');
    await wait(3000);
    expect(pane.editor.getValue()).toBe(pastedAnswer.replace('Tides are', 'Typed. Tides are'));
    expect(shown.notices).toEqual(['Nothing was changed: the note was edited meanwhile, try again.']);
  });

  test('cannot be chosen one by one where they are one change', async () => {
    const { open, run, wait, text } = await startPlugin({ 'a.md': untidy });
    await open('a.md');
    await run('tidy-citations');
    expect(boxes()).toEqual([]);
    expect(Array.from(shownQuestion().contentEl.querySelectorAll('button'), (one) => one.textContent)).toEqual(['Previous', 'Next']);
    shownQuestion().choose('Apply');
    await wait(3000);
    expect(text('a.md')).toContain('One[^b] and[^1].');
  });

  test('go together where one makes no sense without the other, and say so', async () => {
    const merged = 'One[^1] and two.[^2]\n\nThree.[^3]\n\nFour.[^4]\n\nFive.[^3]\n\n[^1]: https://example.org/a\n[^2]: https://example.org/b\n[^3]: https://example.org/a\n[^4]: https://example.org/b\n';
    const { open, run, wait, text } = await startPlugin({ 'a.md': merged });
    await open('a.md');
    await run('merge-duplicate-sources');
    expect(labels()).toEqual(['x Line 3, together with line 7', 'x Line 5', 'x Line 7, together with line 3']);
    toggle(2);
    expect(labels()).toEqual(['  Line 3, together with line 7', 'x Line 5', '  Line 7, together with line 3']);
    shownQuestion().choose('Apply 1 of 3');
    await wait(3000);
    expect(text('a.md')).toBe(merged.replace('Four.[^4]', 'Four.[^2]').replace('\n[^4]: https://example.org/b\n', '\n'));
  });

  test('keep the focus where a person chooses by keyboard', async () => {
    const { open, run } = await startPlugin({ 'a.md': pastedAnswer });
    await open('a.md');
    await run('convert-citations');
    boxes()[1]?.focus();
    toggle(1);
    expect(boxes()[1]?.ownerDocument.activeElement).toBe(boxes()[1]);
  });

  test('hold no more than the line of each box as its name', async () => {
    const { open, run } = await startPlugin({ 'a.md': pastedAnswer });
    await open('a.md');
    await run('convert-citations');
    expect(boxes().map((box) => [box.type, box.parentElement?.tagName, box.parentElement?.textContent])).toEqual([['checkbox', 'LABEL', 'Line 16'], ['checkbox', 'LABEL', 'Line 16']]);
    expect(shownQuestion().contentEl.querySelector('[role=group]')?.getAttribute('aria-label')).toBe('Which places to change');
  });
});
