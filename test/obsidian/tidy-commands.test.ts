import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostWindow } from '../host/dom';
import { shown } from '../host/modal';
import { shownQuestion, startPlugin } from '../host/start-plugin';

/** Cites out of order and one source twice; one footnote stands in a heading. */
const note = [
  '# Tides[^2]', '', 'The moon pulls.[^2] The sun too.[^1] Both do.[^3]', '', '[^1]: https://example.org/sun', '', 'And then.', '', '[^2]: [Moon](https://example.org/moon)', '[^3]: https://www.example.org/sun/', '',
].join('\n');

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('a command on the footnotes of a note', () => {
  const table: readonly (readonly [id: string, title: string, text: string, expected: string])[] = [
    ['tidy-citations', 'Tidy citations', note, '# Tides\n\nThe moon pulls.[^1] The sun too.[^2] Both do.[^3][^1]\n\nAnd then.\n\n[^1]: [Moon](https://example.org/moon)\n[^2]: https://example.org/sun\n[^3]: https://www.example.org/sun/\n'],
    ['merge-duplicate-sources', 'Merge duplicate sources', note, '# Tides[^2]\n\nThe moon pulls.[^2] The sun too.[^1] Both do.[^1]\n\n[^1]: https://example.org/sun\n\nAnd then.\n\n[^2]: [Moon](https://example.org/moon)\n'],
    ['export-footnotes-as-list', 'Export footnotes as numbered list', 'One.[^a]\n\n[^a]: [Moon](https://example.org/moon)\n', 'One.[1]\n\n## Sources\n\n1. [Moon](https://example.org/moon)\n'],
    ['export-footnotes-as-links', 'Export footnotes as links', 'One.[^a]\n\n[^a]: [Moon](https://example.org/moon)\n', 'One. ([Moon](https://example.org/moon))\n'],
    ['turn-links-into-footnotes', 'Turn links into footnotes', 'One. ([Moon](https://example.org/moon))\n', 'One.[^1]\n\n[^1]: [Moon](https://example.org/moon)\n'],
  ];

  test.each(table)('%s is shown, and written by one transaction', async (id, title, text, expected) => {
    const { open, run, wait } = await startPlugin({ 'a.md': text });
    const pane = await open('a.md');
    await run(id);
    expect(shownQuestion().titleEl.textContent).toBe(title);
    expect(pane.editor.getValue()).toBe(text);
    shownQuestion().choose('Apply');
    await wait(100);
    expect(pane.editor.getValue()).toBe(expected);
    expect(pane.editor.transactions).toBe(1);
    expect(shown.notices).toHaveLength(1);
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe(text);
  });

  test.each(table)('%s writes nothing where it is not wanted, or the note was typed into', async (id, _title, text) => {
    const { open, run, wait } = await startPlugin({ 'a.md': text });
    const pane = await open('a.md');
    await run(id);
    shownQuestion().choose('Cancel');
    await wait(100);
    expect([pane.editor.getValue(), shown.notices]).toEqual([text, []]);
    await run(id);
    pane.editor.type('x');
    shownQuestion().choose('Apply');
    await wait(100);
    expect([pane.editor.getValue(), shown.notices]).toEqual([`x${text}`, ['Nothing was changed: the note was edited meanwhile, try again.']]);
  });

  test.each(table)('%s keeps CRLF', async (id, _title, text, expected) => {
    const { open, run, wait, text: now } = await startPlugin({ 'a.md': text.replaceAll('\n', '\r\n') });
    (await open('a.md')).setMode('preview');
    await run(id);
    shownQuestion().choose('Apply');
    await wait(100);
    expect(now('a.md')).toBe(expected.replaceAll('\n', '\r\n'));
  });

  test.each([
    ['tidy-citations', 'The citations are tidy already.'],
    ['merge-duplicate-sources', 'No two footnotes name the same source.'],
    ['export-footnotes-as-list', 'No footnotes to export.'],
    ['export-footnotes-as-links', 'No footnotes to export.'],
    ['turn-links-into-footnotes', 'No links stand in parentheses by themselves.'],
    ['remove-leftovers', 'No leftovers of AI tools.'],
  ])('%s says where there is nothing to do', async (id, told) => {
    const { open, run } = await startPlugin({ 'a.md': 'A note.\n' });
    await open('a.md');
    await run(id);
    expect([shown.modals, shown.notices]).toEqual([[], [told]]);
  });
});

describe('removing leftovers', () => {
  test('takes out marks that lead nowhere, after they were shown', async () => {
    const { open, run, wait } = await startPlugin({ 'a.md': 'The sea rises.:contentReference[oaicite:0]{index=0} It falls. citeturn0search1\n' });
    const pane = await open('a.md');
    await run('remove-leftovers');
    shownQuestion().choose('Apply');
    await wait(100);
    expect(pane.editor.getValue()).toBe('The sea rises. It falls.\n');
    expect(shown.notices).toEqual(['Removed 2 marks whose source is gone.']);
  });
});

describe('renaming a footnote', () => {
  test('asks for a name, changes definition and references by one transaction, and says so', async () => {
    const { open, run, wait, host } = await startPlugin({ 'a.md': note });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 2, ch: 17 });
    expect(host.offers('preflight:rename-footnote')).toBe(true);
    await run('rename-footnote');
    const question = shownQuestion();
    const field = question.contentEl.querySelector('input');
    expect([question.titleEl.textContent, field?.value, field?.getAttribute('aria-label')]).toEqual(['Rename footnote 2', '2', 'New name']);
    if (field !== null) field.value = ' moon ';
    question.choose('Rename');
    await wait(100);
    expect(pane.editor.getValue()).toBe(note.replaceAll('[^2]', '[^moon]'));
    expect(pane.editor.transactions).toBe(1);
    expect(shown.notices).toEqual(['Footnote 2 is called moon now.']);
  });

  test('takes the name with Enter, but not with the one that ends composing a character', async () => {
    const { open, run, wait } = await startPlugin({ 'a.md': note });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 4, ch: 3 });
    await run('rename-footnote');
    const field = shownQuestion().contentEl.querySelector('input');
    if (field === null) throw new Error('No field');
    field.value = 'sun';
    pressEnter(field, true);
    expect(shown.modals).toHaveLength(1);
    pressEnter(field, false);
    await wait(100);
    expect(pane.editor.getValue()).toBe(note.replaceAll('[^1]', '[^sun]'));
  });

  test('refuses a name that another footnote has, and changes nothing without a name', async () => {
    const { open, run, wait } = await startPlugin({ 'a.md': note });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 4, ch: 3 });
    for (const name of ['2', '  ', '1']) {
      await run('rename-footnote');
      const field = shownQuestion().contentEl.querySelector('input');
      if (field !== null) field.value = name;
      shownQuestion().choose('Rename');
      await wait(100);
    }
    expect(pane.editor.getValue()).toBe(note);
    expect(shown.notices).toHaveLength(1);
    expect(shown.notices[0]).toMatch(/^Nothing was changed: /);
  });

  test('wants the cursor in a footnote, and is offered only where there is one', async () => {
    const { open, run, host } = await startPlugin({ 'a.md': note, 'b.md': 'Nothing\n' });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 6, ch: 1 });
    await run('rename-footnote');
    expect(shown.notices).toEqual(['Put the cursor into a footnote or a reference to one.']);
    pane.setMode('preview');
    expect(host.offers('preflight:rename-footnote')).toBe(false);
    await open('b.md');
    expect(host.offers('preflight:rename-footnote')).toBe(false);
  });
});

describe('jumping', () => {
  test('leads from a reference to its footnote and back', async () => {
    const { open, run } = await startPlugin({ 'a.md': note });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 2, ch: 35 });
    await run('jump-between-reference-and-definition');
    expect(pane.editor.getCursor()).toEqual({ line: 4, ch: 6 });
    expect(pane.editor.scrolledTo).toEqual({ line: 4, ch: 6 });
    await run('jump-between-reference-and-definition');
    expect(pane.editor.getCursor().line).toBe(2);
    expect(pane.editor.transactions).toBe(0);
  });

  test('says where it leads nowhere', async () => {
    const { open, run } = await startPlugin({ 'a.md': note });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 6, ch: 1 });
    await run('jump-between-reference-and-definition');
    expect(shown.notices).toEqual(['Put the cursor into a footnote or a reference to one.']);
  });
});

function pressEnter(field: HTMLElement, isComposing: boolean): void {
  field.dispatchEvent(new hostWindow.KeyboardEvent('keydown', { key: 'Enter', isComposing }));
}
