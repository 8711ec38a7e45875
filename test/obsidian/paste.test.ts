import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { clipboard, emptyClipboard, pasteEvent } from '../host/clipboard';
import { shown } from '../host/modal';
import { previewRows, shownQuestion, startPlugin } from '../host/start-plugin';

/** As an assistant's button copies it. */
const answer = 'Tides rise twice a day.[1] The moon pulls.[2][1]\n\nCitations:\n[1] https://example.org/tides\n[2] https://example.org/moon\n';

/** As a browser copies the shown answer: the text has lost where the marks lead. */
const rich = {
  html: '<p>Tides rise twice a day<a href="https://example.org/tides">1</a>.</p><p>The moon pulls<a href="https://example.org/moon">2</a>.</p>',
  text: 'Tides rise twice a day1.\n\nThe moon pulls2.',
};

const note = 'The sea.[^1]\n\nHere: \n\n[^1]: https://example.org/moon\n';
const pastedNote = 'The sea.[^1]\n\nHere: Tides rise twice a day.[^2] The moon pulls.[^1][^2]\n\n[^1]: https://example.org/moon\n[^2]: https://example.org/tides\n';

beforeEach(() => {
  vi.useFakeTimers();
  emptyClipboard();
});
afterEach(() => { vi.useRealTimers(); });

/** Clicks the button of the notice that offers something. */
function accept(): void {
  const button = shown.openNotices.at(-1)?.messageEl.querySelector('button');
  if (button === null || button === undefined) throw new Error('Nothing is offered');
  button.click();
}

describe('pasting an answer with footnotes', () => {
  test('fits its citations to the note by one transaction, and puts the cursor behind it', async () => {
    clipboard.text = answer;
    const { open, run } = await startPlugin({ 'a.md': note });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 2, ch: 6 });
    await run('paste-with-footnotes');
    expect(pane.editor.getValue()).toBe(pastedNote);
    expect(pane.editor.transactions).toBe(1);
    expect(pane.editor.getCursor()).toEqual({ line: 2, ch: 57 });
    expect(shown.notices).toEqual(['Linked 3 citations to 2 sources. Used 1 footnote that the note has already.']);
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe(note);
  });

  test('reads the HTML of a rich copy, so that its links survive', async () => {
    Object.assign(clipboard, rich);
    const { open, run } = await startPlugin({ 'a.md': note });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 2, ch: 6 });
    await run('paste-with-footnotes');
    expect(pane.editor.getValue()).toBe('The sea.[^1]\n\nHere: Tides rise twice a day[^2].\n\nThe moon pulls[^1].\n\n[^1]: https://example.org/moon\n[^2]: https://example.org/tides\n');
  });

  test('takes icons that lead somewhere for citations, but no link to a note of the vault', async () => {
    clipboard.text = 'Tides rise.[](https://example.org/tides) The moon[[1]](https://example.org/moon) pulls.[[2]](https://example.org/sun)\n';
    const { open, run } = await startPlugin({ 'a.md': 'Old\n', '1.md': '' });
    const pane = await open('a.md');
    pane.editor.setSelection({ line: 0, ch: 0 }, { line: 0, ch: 3 });
    await run('paste-with-footnotes');
    expect(pane.editor.getValue()).toBe('Tides rise.[^3] The moon[[1]](https://example.org/moon) pulls.[^2]\n\n[^3]: https://example.org/tides\n[^2]: https://example.org/sun\n');
  });

  test('takes the place of what is selected', async () => {
    clipboard.text = answer;
    const { open, run } = await startPlugin({ 'a.md': 'Old text\n' });
    const pane = await open('a.md');
    pane.editor.setSelection({ line: 0, ch: 0 }, { line: 0, ch: 8 });
    await run('paste-with-footnotes');
    expect(pane.editor.getValue()).toBe('Tides rise twice a day.[^1] The moon pulls.[^2][^1]\n\n[^1]: https://example.org/tides\n[^2]: https://example.org/moon\n');
  });

  test('asks for the text alone where nothing else can be had', async () => {
    Object.assign(clipboard, { text: answer, canReadItems: false });
    const { open, run } = await startPlugin({ 'a.md': note });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 2, ch: 6 });
    await run('paste-with-footnotes');
    expect(pane.editor.getValue()).toBe(pastedNote);
  });

  test('says where the clipboard cannot be read, and offers to convert what is pasted as usual', async () => {
    const { open, run, host, wait } = await startPlugin({ 'a.md': '\n' });
    const pane = await open('a.md');
    await run('paste-with-footnotes');
    expect(shown.notices).toEqual(['The clipboard cannot be read here. Paste the answer as usual, and then convert its citations.']);
    host.workspace.paste(pane, pasteEvent(answer));
    shown.openNotices[0]?.messageEl.querySelector('button')?.click();
    await wait(100);
    expect(previewRows()).toContain('+Tides rise twice a day.[^1] The moon pulls.[^2][^1]');
    shownQuestion().choose('Apply');
    await wait(100);
    expect(pane.editor.getValue()).toContain('[^2]: https://example.org/moon');
  });

  test.each([['', 'The clipboard holds no text.'], ['Words', 'Nothing was changed: no citations that can be converted, paste as usual.'], ['x[1] y[2]', 'Nothing was changed: the note has no list of sources.']])('changes nothing where %j is in the clipboard', async (text, told) => {
    clipboard.text = text;
    const { open, run } = await startPlugin({ 'a.md': note });
    const pane = await open('a.md');
    await run('paste-with-footnotes');
    expect([pane.editor.getValue(), shown.notices]).toEqual([note, [told]]);
  });

  test('is not offered in reading view', async () => {
    const { open, host } = await startPlugin({ 'a.md': note });
    const pane = await open('a.md');
    expect(host.offers('preflight:paste-with-footnotes')).toBe(true);
    pane.setMode('preview');
    expect(host.offers('preflight:paste-with-footnotes')).toBe(false);
  });
});

describe('an ordinary paste', () => {
  test('happens as usual, and footnotes are offered for its citations afterwards', async () => {
    const { open, wait, host } = await startPlugin({ 'a.md': note });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 2, ch: 6 });
    const event = pasteEvent(answer);
    host.workspace.paste(pane, event);
    expect(event.defaultPrevented).toBe(false);
    const ordinary = note.replace('Here: ', `Here: ${answer}`);
    expect(pane.editor.getValue()).toBe(ordinary);
    await wait(50);
    expect(shown.notices).toEqual(['The pasted text cites sources.']);
    expect(pane.editor.getValue()).toBe(ordinary);
    accept();
    await wait(50);
    expect(pane.editor.getValue()).toBe(pastedNote);
    expect(pane.editor.transactions).toBe(2);
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe(ordinary);
  });

  test('is converted at once where that is set, as a step of undo of its own', async () => {
    const { open, wait, host } = await startPlugin({ 'a.md': note }, { citations: { paste: 'always' } });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 2, ch: 6 });
    host.workspace.paste(pane, pasteEvent(answer));
    await wait(50);
    expect(pane.editor.getValue()).toBe(pastedNote);
    expect(pane.editor.transactions).toBe(2);
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe(note.replace('Here: ', `Here: ${answer}`));
  });

  test.each([true, false])('of a rich copy keeps its links, whether the app converts HTML itself (%j) or pastes the text', async (convertsHtml) => {
    const { open, wait, host } = await startPlugin({ 'a.md': note }, { citations: { paste: 'always' } });
    host.workspace.convertsHtml = convertsHtml;
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 2, ch: 6 });
    host.workspace.paste(pane, pasteEvent(rich.text, rich.html));
    await wait(50);
    expect(pane.editor.getValue()).toContain('Here: Tides rise twice a day[^2].\n\nThe moon pulls[^1].');
  });

  test.each([
    ['where nothing is to be offered', { citations: { paste: 'never' } }, answer],
    ['for a text without citations', null, 'Words [x] and [[Note]] and a[1]'],
  ])('is left alone %s', async (_title, data, text) => {
    const { open, wait, host } = await startPlugin({ 'a.md': note }, data);
    const pane = await open('a.md');
    host.workspace.paste(pane, pasteEvent(text));
    await wait(50);
    expect(shown.notices).toEqual([]);
    expect(pane.editor.transactions).toBe(1);
  });

  test('is left alone where another plugin has taken it', async () => {
    const { open, wait, host } = await startPlugin({ 'a.md': note });
    const pane = await open('a.md');
    const event = pasteEvent(answer);
    event.preventDefault();
    host.workspace.paste(pane, event);
    await wait(50);
    expect([shown.notices, pane.editor.transactions]).toEqual([[], 0]);
  });

  test.each([['offer', 0], ['always', 1]])('into code is left alone; where it is set to %j, why is said', async (paste, notices) => {
    const code = '```\n\n```\n';
    const { open, wait, host } = await startPlugin({ 'a.md': code }, { citations: { paste } });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 1, ch: 0 });
    host.workspace.paste(pane, pasteEvent(answer));
    await wait(50);
    expect(pane.editor.getValue()).toBe(code.replace('```\n\n', `\`\`\`\n${answer}\n`));
    expect(shown.notices).toHaveLength(notices);
  });

  test.each(['offer', 'always'])('is left alone in an editor that belongs to no pane, such as that of a card: nothing could be written there (%s)', async (paste) => {
    const { host, open, wait } = await startPlugin({ 'a.md': note, 'b.md': note }, { citations: { paste } });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 2, ch: 6 });
    host.workspace.trigger('editor-paste', pasteEvent(answer), pane.editor, { file: host.vault.getFileByPath('b.md') });
    pane.editor.replaceSelection(answer);
    await wait(50);
    expect(shown.notices).toEqual([]);
  });

  test('takes back an earlier offer where something else is pasted', async () => {
    const { open, wait, host } = await startPlugin({ 'a.md': '\n' });
    const pane = await open('a.md');
    for (const text of [answer, `${answer}\nMore.\n`]) {
      host.workspace.paste(pane, pasteEvent(text));
      await wait(50);
    }
    expect(shown.openNotices).toHaveLength(1);
  });

  test('is converted where it still stands, and not where it has moved', async () => {
    const { open, wait, host } = await startPlugin({ 'a.md': note });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 2, ch: 6 });
    host.workspace.paste(pane, pasteEvent(answer));
    await wait(50);
    pane.editor.setCursor({ line: 0, ch: 0 });
    pane.editor.type('Typed. ');
    accept();
    await wait(50);
    expect(pane.editor.getValue()).toBe(`Typed. ${note.replace('Here: ', `Here: ${answer}`)}`);
    expect(shown.notices.at(-1)).toBe('Nothing was changed: the pasted text is no longer where it was.');
  });
});
