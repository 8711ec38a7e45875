import type { EditorView } from '@codemirror/view';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { shown } from '../host/modal';
import { startPlugin, type StartedPlugin } from '../host/start-plugin';
import type { MarkdownView } from '../host/workspace';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const published = (body: string, more = ''): string => `---\ntitle: A\ndg-publish: true\n${more}---\n${body}`;
const heading = '## Why[^1]\n\nBecause.\n\n[^1]: x\n';

/** What is marked in an editor, with its severity. */
const marksOf = ({ editor }: MarkdownView): string[] =>
  Array.from(editor.cm.contentDOM.querySelectorAll('.preflight-mark'), ({ textContent, className }) => `${/mark-(\w+)/.exec(className)?.[1] ?? ''}: ${textContent}`);

const cardOf = ({ dom }: EditorView): HTMLElement | null => dom.querySelector<HTMLElement>('.preflight-card');
const cardText = ({ editor }: MarkdownView): string | undefined => cardOf(editor.cm)?.textContent;
const buttonsOf = ({ editor }: MarkdownView): string[] => Array.from(cardOf(editor.cm)?.querySelectorAll('button') ?? [], ({ textContent }) => textContent);

function press({ editor }: MarkdownView, text: string): void {
  const button = Array.from(cardOf(editor.cm)?.querySelectorAll('button') ?? []).find(({ textContent }) => textContent === text);
  if (button === undefined) throw new Error(`No button ${text} among ${Array.from(cardOf(editor.cm)?.querySelectorAll('button') ?? [], ({ textContent }) => textContent).join(', ')}`);
  button.click();
}

/** Opens a note and waits until it is checked. */
async function opened({ open, wait }: StartedPlugin, path: string): Promise<MarkdownView> {
  const view = await open(path);
  await wait(2500);
  return view;
}

describe('marks in a note', () => {
  test('stand under what is wrong in a note that is published', async () => {
    const view = await opened(await startPlugin({ 'a.md': published(heading) }), 'a.md');
    expect(marksOf(view)).toEqual(['error: [^1]']);
  });

  test('stand in no other note, unless that is set', async () => {
    expect(marksOf(await opened(await startPlugin({ 'a.md': heading }), 'a.md'))).toEqual([]);
    expect(marksOf(await opened(await startPlugin({ 'a.md': heading }, { showWhileWriting: 'all' }), 'a.md'))).toContain('error: [^1]');
    expect(marksOf(await opened(await startPlugin({ 'a.md': published(heading) }, { showWhileWriting: 'never' }), 'a.md'))).toEqual([]);
  });

  test('go along with what is typed, and go when it is mended', async () => {
    const started = await startPlugin({ 'a.md': published(heading) });
    const view = await opened(started, 'a.md');
    view.editor.setCursor({ line: 4, ch: 3 });
    view.editor.type('And ');
    expect(marksOf(view)).toEqual(['error: [^1]']);
    view.editor.replaceRange('', { line: 4, ch: 10 }, { line: 4, ch: 14 });
    view.editor.replaceRange('[^1]', { line: 6, ch: 8 });
    expect(view.editor.getValue()).toBe(published('## And Why\n\nBecause.[^1]\n\n[^1]: x\n'));
    await started.wait(1500);
    expect(marksOf(view)).toEqual([]);
  });

  test('do not come while somebody types', async () => {
    const started = await startPlugin({ 'a.md': published('Text\n') });
    const view = await opened(started, 'a.md');
    view.editor.setCursor({ line: 4, ch: 4 });
    for (const key of ' [^no') {
      view.editor.type(key);
      await started.wait(350);
      expect(marksOf(view)).toEqual([]);
    }
    view.editor.type('] ');
    await started.wait(500);
    expect(marksOf(view)).toEqual(['warning: [^no]']);
  });

  test('of the properties stand at their place in the source, and not in Live Preview', async () => {
    const started = await startPlugin({ 'a.md': published('Text\n', 'tags: [Two words]\n') });
    const view = await opened(started, 'a.md');
    expect(marksOf(view)).toEqual([]);
    view.showSource(true);
    await started.wait(100);
    expect(marksOf(view).length).toBeGreaterThan(0);
    view.showSource(false);
    await started.wait(100);
    expect(marksOf(view)).toEqual([]);
  });

  test('stand in both panes of a note, also in one that is opened later, and go along in each', async () => {
    const started = await startPlugin({ 'a.md': published(heading) });
    const first = await opened(started, 'a.md');
    const second = await opened(started, 'a.md');
    expect([marksOf(first), marksOf(second)]).toEqual([['error: [^1]'], ['error: [^1]']]);
    second.editor.setCursor({ line: 4, ch: 3 });
    second.editor.type('And ');
    await started.wait(8000);
    expect(first.editor.getValue()).toBe(second.editor.getValue());
    expect([marksOf(first), marksOf(second)]).toEqual([['error: [^1]'], ['error: [^1]']]);
  });

  test('go when the note is taken back from publishing, and when another note comes into the pane', async () => {
    const started = await startPlugin({ 'a.md': published(heading), 'b.md': published('Text\n') }, { checkBeforePublishing: false });
    const view = await opened(started, 'a.md');
    await started.run('take-back-from-publishing');
    await started.wait(3000);
    expect(marksOf(view)).toEqual([]);
    await started.run('mark-for-publishing');
    await started.wait(3000);
    expect(marksOf(view)).toEqual(['error: [^1]']);
    await view.leaf.openFile(started.host.vault.getFileByPath('b.md') ?? missing());
    await started.wait(100);
    expect(marksOf(view)).toEqual([]);
  });

  test('go with the plugin', async () => {
    const started = await startPlugin({ 'a.md': published(heading) });
    const view = await opened(started, 'a.md');
    started.plugin.unload();
    await started.wait(100);
    expect(marksOf(view)).toEqual([]);
  });
});

describe('what is shown of a mark', () => {
  const start = async (notes: Readonly<Record<string, string>>): Promise<{ readonly started: StartedPlugin; readonly view: MarkdownView }> => {
    const started = await startPlugin(notes);
    return { started, view: await opened(started, 'a.md') };
  };

  test('is what was found, why it matters and what can be done about it, reached by keyboard', async () => {
    const { started, view } = await start({ 'a.md': published(heading) });
    view.editor.setCursor({ line: 4, ch: 8 });
    await started.run('show-problem-at-cursor');
    expect(cardText(view)).toContain('Unexpected footnote [^1] in a heading, expected it in the text');
    expect(cardText(view)).toContain('footnote-in-heading');
    expect(buttonsOf(view).slice(-4)).toEqual(['Ignore here', 'Ignore in this note', 'Turn this rule off', 'Close']);
    const card = cardOf(view.editor.cm);
    expect([card?.getAttribute('role'), card?.getAttribute('aria-label'), card?.contains(card.ownerDocument.activeElement)]).toEqual(['dialog', 'A problem in the text', true]);
  });

  test('is not to be had where nothing is marked', async () => {
    const { started, view } = await start({ 'a.md': published('Text\n') });
    expect(['show-problem-at-cursor', 'go-to-next-problem', 'go-to-previous-problem'].map((id) => started.host.offers(`preflight:${id}`))).toEqual([false, false, false]);
    expect(cardText(view)).toBe(undefined);
  });

  test('goes with Escape, and the cursor is back in the text', async () => {
    const { started, view } = await start({ 'a.md': published(heading) });
    view.editor.setCursor({ line: 4, ch: 8 });
    await started.run('show-problem-at-cursor');
    const card = cardOf(view.editor.cm);
    card?.dispatchEvent(new (card.ownerDocument.defaultView ?? window).KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect([cardOf(view.editor.cm), view.editor.cm.contentDOM.contains(view.editor.cm.dom.ownerDocument.activeElement)]).toEqual([null, true]);
  });

  test('goes when somebody types or goes elsewhere', async () => {
    const { started, view } = await start({ 'a.md': published(heading) });
    view.editor.setCursor({ line: 4, ch: 8 });
    await started.run('show-problem-at-cursor');
    view.editor.setCursor({ line: 4, ch: 0 });
    expect(cardOf(view.editor.cm)).toBe(null);
    view.editor.setCursor({ line: 4, ch: 8 });
    await started.run('show-problem-at-cursor');
    view.editor.type('x');
    expect(cardOf(view.editor.cm)).toBe(null);
  });

  test('mends the problem by one step that one undo takes back', async () => {
    const { started, view } = await start({ 'a.md': published(heading) });
    view.editor.setCursor({ line: 4, ch: 8 });
    await started.run('show-problem-at-cursor');
    press(view, buttonsOf(view)[0] ?? '');
    await started.wait(1500);
    expect([view.editor.getValue(), view.editor.transactions, cardOf(view.editor.cm)]).toEqual([published('## Why\n\nBecause.[^1]\n\n[^1]: x\n'), 1, null]);
    expect(marksOf(view)).toEqual([]);
    view.editor.undo();
    expect(view.editor.getValue()).toBe(published(heading));
  });

  test('ignores the problem in its place, and the mark goes', async () => {
    const { started, view } = await start({ 'a.md': published(heading) });
    view.editor.setCursor({ line: 4, ch: 8 });
    await started.run('show-problem-at-cursor');
    press(view, 'Ignore here');
    await started.wait(2000);
    expect([view.editor.getValue(), marksOf(view)]).toEqual([published(`%% preflight-ignore-next footnote-in-heading %%\n\n${heading}`), []]);
  });

  test('turns the rule off, and says how to turn it on again', async () => {
    const { started, view } = await start({ 'a.md': published(heading) });
    view.editor.setCursor({ line: 4, ch: 8 });
    await started.run('show-problem-at-cursor');
    press(view, 'Turn this rule off');
    await started.wait(1000);
    expect([marksOf(view), shown.notices, JSON.parse(started.plugin.data ?? '')]).toEqual([
      [], ['Footnote in heading is off for all notes. The settings list it under Checks.'], { rules: { 'footnote-in-heading': 'off' } },
    ]);
  });

  test('accepts a target', async () => {
    const { started, view } = await start({ 'a.md': published('[[b]]\n'), 'b.md': 'Text\n' });
    view.editor.setCursor({ line: 4, ch: 2 });
    await started.run('show-problem-at-cursor');
    press(view, 'Accept b.md');
    await started.wait(1000);
    expect([marksOf(view), JSON.parse(started.plugin.data ?? '')]).toEqual([[], { accepted: 'b.md' }]);
  });

  test('changes nothing where the note is another one by then, and says so', async () => {
    const { started, view } = await start({ 'a.md': published(heading) });
    view.editor.setCursor({ line: 4, ch: 8 });
    await started.run('show-problem-at-cursor');
    const button = cardOf(view.editor.cm)?.querySelector('button');
    view.editor.setCursor({ line: 8, ch: 0 });
    view.editor.type('More. ');
    button?.click();
    await started.wait(1500);
    expect([view.editor.getValue(), shown.notices]).toEqual([published(heading.replace('[^1]: x', 'More. [^1]: x')), ['Nothing was changed: the note was edited meanwhile, try again.']]);
  });
});

describe('going from problem to problem', () => {
  test('puts the cursor there, shows what it is about, and goes around the end', async () => {
    const started = await startPlugin({ 'a.md': published('One [^a] two [^b]\n') });
    const view = await opened(started, 'a.md');
    const places: string[] = [];
    for (const id of ['go-to-next-problem', 'go-to-next-problem', 'go-to-next-problem', 'go-to-previous-problem']) {
      await started.run(id);
      const { line, ch } = view.editor.getCursor();
      places.push(`${String(line)}:${String(ch)} ${/\[\^.\]/.exec(cardText(view) ?? '')?.[0] ?? ''}`);
    }
    expect(places).toEqual(['4:4 [^a]', '4:13 [^b]', '4:4 [^a]', '4:13 [^b]']);
    expect(view.editor.hasFocus()).toBe(true);
  });
});

describe('the gutter', () => {
  const signs = ({ editor }: MarkdownView): string[] => Array.from(editor.cm.dom.querySelectorAll('.preflight-sign'), (sign) => sign.getAttribute('aria-label') ?? '');

  test('is there where it is set, and comes and goes with the setting', async () => {
    const started = await startPlugin({ 'a.md': published(heading) });
    const view = await opened(started, 'a.md');
    expect(signs(view)).toEqual([]);
    started.plugin.data = JSON.stringify({ problemGutter: true });
    await started.plugin.onExternalSettingsChange?.();
    await started.wait(500);
    expect([signs(view).includes('Error'), marksOf(view)]).toEqual([true, ['error: [^1]']]);
    started.plugin.data = null;
    await started.plugin.onExternalSettingsChange?.();
    await started.wait(500);
    expect(signs(view)).toEqual([]);
  });
});

function missing(): never {
  throw new Error('There is no such note');
}
