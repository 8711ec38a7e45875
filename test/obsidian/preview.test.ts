import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clipboard } from '../host/dom';
import { shown } from '../host/modal';
import { previewRows, shownQuestion, startPlugin } from '../host/start-plugin';
import { pastedAnswer } from './pasted-answer';
import { referenceNote, referenceNoteConverted } from './reference-note';

/** The same with footnotes. */
const converted = pastedAnswer
  .replace('the sea.[1]', 'the sea.[^1]')
  .replace('a day.[1][3]', 'a day.[^1][^3]')
  .replace('[1] https://example.org/tides\n', '')
  .replace('[3] https://example.org/harbour\n', '\n[^1]: https://example.org/tides\n[^3]: https://example.org/harbour\n');

describe('the preview of a change', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    clipboard.focus = 'main';
  });
  afterEach(() => { vi.useRealTimers(); });

  test('shows counts, what is left alone and every place before and after, and writes nothing before it is wanted', async () => {
    const { open, run, host } = await startPlugin({ 'a.md': pastedAnswer.replace('the tides.', 'the tides.[7]') });
    const pane = await open('a.md');
    await run('convert-citations');
    const { titleEl, contentEl } = shownQuestion();
    expect(titleEl.textContent).toBe('Convert pasted citations');
    expect(Array.from(contentEl.querySelectorAll('p'), (one) => one.textContent)).toEqual(['Nothing is written yet. If you apply it:', 'Linked 3 citations to 2 sources.', 'Kept 1 uncited source as a list.', '3 places change.', 'Left alone:']);
    expect(Array.from(contentEl.querySelectorAll('ul li'), (one) => one.textContent)).toEqual(['1 citation: no source is numbered 7']);
    expect(previewRows()).toEqual([
      'Line 10, follows the others', '−[1] https://example.org/tides', '−[2] https://example.org/moon', '−[3] https://example.org/harbour',
      '+[2] https://example.org/moon', '+↵', '+[^1]: https://example.org/tides', '+[^3]: https://example.org/harbour',
      'Line 16',
      '−Tides are the slow rise and fall of the sea.[1] The moon pulls the water towards it, and the turning earth …',
      '+Tides are the slow rise and fall of the sea.[^1] The moon pulls the water towards it, and the turning earth …',
      'Line 16',
      '−… earth carries every coast through the bulge twice a day.[1][3] Harbours plan their day around the tides.[7]',
      '+… earth carries every coast through the bulge twice a day.[^1][^3] Harbours plan their day around the tides.[7]',
    ]);
    expect(host.vault.writes).toEqual([]);
    expect(pane.editor.transactions).toBe(0);
  });

  test('marks what goes and what comes by signs that are read aloud and by elements of their own', async () => {
    const { open, run } = await startPlugin({ 'a.md': pastedAnswer });
    await open('a.md');
    await run('convert-citations');
    const { contentEl } = shownQuestion();
    expect(Array.from(contentEl.querySelectorAll('del'), (one) => one.textContent)).toEqual(['[1] https://example.org/tides', '[3]', '[1]', '[1]', '[3]']);
    expect(Array.from(contentEl.querySelectorAll('ins'), (one) => one.textContent)).toContain('[^1]');
    expect(new Set(Array.from(contentEl.querySelectorAll('[role=img]'), (one) => `${one.textContent} ${one.getAttribute('aria-label') ?? ''}`))).toEqual(new Set(['− Before', '+ After']));
    expect(contentEl.querySelector('ol')?.getAttribute('tabindex')).toBe('0');
  });

  test('writes all of it by one transaction where it is wanted', async () => {
    const { open, run, text, wait } = await startPlugin({ 'a.md': pastedAnswer });
    const pane = await open('a.md');
    await run('convert-citations');
    shownQuestion().choose('Apply');
    await wait(3000);
    expect(text('a.md')).toBe(converted);
    expect(pane.editor.transactions).toBe(1);
    expect(shown.notices).toEqual(['Linked 3 citations to 2 sources. Kept 1 uncited source as a list.']);
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe(pastedAnswer);
  });

  test.each(['Cancel', null])('writes nothing where it is closed by %j', async (button) => {
    const { open, run, text, wait, host } = await startPlugin({ 'a.md': pastedAnswer });
    await open('a.md');
    await run('convert-citations');
    if (button === null) shownQuestion().close();
    else shownQuestion().choose(button);
    await wait(3000);
    expect([text('a.md'), host.vault.writes, shown.notices]).toEqual([pastedAnswer, [], []]);
  });

  test('writes nothing over a text that was typed into meanwhile, and says so', async () => {
    const { open, run, wait } = await startPlugin({ 'a.md': pastedAnswer });
    const pane = await open('a.md');
    await run('convert-citations');
    pane.editor.setCursor({ line: 15, ch: 0 });
    pane.editor.type('Typed. ');
    shownQuestion().choose('Apply');
    await wait(3000);
    expect(pane.editor.getValue()).toBe(pastedAnswer.replace('Tides are', 'Typed. Tides are'));
    expect(shown.notices).toEqual(['Nothing was changed: the note was edited meanwhile, try again.']);
  });

  test('keeps CRLF where the file is written, and what is seen is what is written', async () => {
    const crlf = pastedAnswer.replaceAll('\n', '\r\n');
    const { open, run, text, wait } = await startPlugin({ 'a.md': crlf });
    const pane = await open('a.md');
    pane.setMode('preview');
    await run('convert-citations');
    shownQuestion().choose('Apply');
    await wait(3000);
    expect(text('a.md')).toBe(converted.replaceAll('\n', '\r\n'));
    expect(shown.notices).toEqual(['Linked 3 citations to 2 sources. Kept 1 uncited source as a list.']);
  });

  test('changes both panes of a note, or none where they differ', async () => {
    const { open, run, wait } = await startPlugin({ 'a.md': pastedAnswer });
    const other = await open('a.md');
    const pane = await open('a.md');
    await run('convert-citations');
    shownQuestion().choose('Apply');
    await wait(3000);
    expect([pane.editor.getValue(), other.editor.getValue()]).toEqual([converted, converted]);
    pane.editor.undo();
    await run('convert-citations');
    other.editor.type('x');
    shownQuestion().choose('Apply');
    await wait(100);
    expect(pane.editor.getValue()).toBe(pastedAnswer);
    expect(shown.notices.at(-1)).toBe('Nothing was changed: the note is open twice with different text, wait a moment and try again.');
  });

  test('is not shown where there is nothing to do, and why is said', async () => {
    const { open, run } = await startPlugin({ 'a.md': 'A note.\n', 'b.md': 'One[7] two[8] three.[7]\n\nSources:\n\n1. https://example.org/a\n2. https://example.org/b\n' });
    await open('a.md');
    await run('convert-citations');
    await open('b.md');
    await run('convert-citations');
    expect(shown.modals).toEqual([]);
    expect(shown.notices).toEqual(['No pasted citations to convert.', 'No pasted citations to convert: 2 citations: no source is numbered 7, and 1 more.']);
  });

  test('shows thousands of places a page at a time', async () => {
    const marks = Array.from({ length: 2000 }, (_, at) => `Word ${String(at)}.[${String((at % 2) + 1)}]`).join('\n');
    const { open, run } = await startPlugin({ 'a.md': `${marks}\n\nSources:\n\n1. https://example.org/a\n2. https://example.org/b\n` });
    await open('a.md');
    await run('convert-citations');
    const { contentEl } = shownQuestion();
    const pageButtons = (): NodeListOf<HTMLButtonElement> => contentEl.querySelectorAll('.preflight-changes-pages button');
    const state = (): readonly unknown[] => [contentEl.querySelectorAll('ol li').length, contentEl.querySelector('[aria-live]')?.textContent, Array.from(pageButtons(), (one) => one.disabled)];
    expect(state()).toEqual([50, '1 to 50 of 2001', [true, false]]);
    expect(contentEl.querySelectorAll('*').length).toBeLessThan(1000);
    pageButtons()[1]?.click();
    expect(state()).toEqual([50, '51 to 100 of 2001', [false, false]]);
    for (let page = 0; page < 60; page++) pageButtons()[1]?.click();
    expect(state()).toEqual([1, '2001 to 2001 of 2001', [false, true]]);
    pageButtons()[0]?.click();
    expect(state()).toEqual([50, '1951 to 2000 of 2001', [false, false]]);
  });

  test('comes to the note as it was, with four footnotes, where a published note with 36 sources is converted', async () => {
    const { open, run, wait, text } = await startPlugin({ 'a.md': referenceNote });
    const pane = await open('a.md');
    await run('convert-citations');
    expect(Array.from(shownQuestion().contentEl.querySelectorAll('p'), (one) => one.textContent)).toEqual(['Nothing is written yet. If you apply it:', 'Linked 5 citations to 4 sources.', 'Kept 32 uncited sources as a list.', '8 places change.']);
    shownQuestion().choose('Apply');
    await wait(3000);
    expect(text('a.md')).toBe(referenceNoteConverted);
    expect(pane.editor.transactions).toBe(1);
    await run('convert-citations');
    expect(shown.modals).toEqual([]);
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe(referenceNote);
  });

  test('holds only what is selected, where something is', async () => {
    const { open, run, wait } = await startPlugin({ 'a.md': pastedAnswer });
    const pane = await open('a.md');
    pane.editor.setSelection({ line: 15, ch: 0 }, { line: 15, ch: 60 });
    await run('convert-citations');
    expect(shownQuestion().contentEl.querySelector('.preflight-preview-count')?.textContent).toBe('Linked 1 citation to 1 source.');
    shownQuestion().choose('Apply');
    await wait(100);
    expect(pane.editor.getValue()).toContain('the sea.[^1] The moon');
    expect(pane.editor.getValue()).toContain('a day.[1][3] Harbours');
  });
});
