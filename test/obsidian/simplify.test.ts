import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostWindow } from '../host/dom';
import { Menu } from '../host/menu';
import { ConfirmationModal, type Modal, shown } from '../host/modal';
import { questionItems, shownList, shownQuestion, shownRows, startPlugin, type StartedPlugin } from '../host/start-plugin';

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(new Date(2026, 0, 30, 12));
});
afterEach(() => { vi.useRealTimers(); });

const body = 'Bees dance for flowers in the garden. They hum when the sun is up. A hive of bees lives through the winter on 20 kg of honey. Wasps do not.\n';
const note = `---\ntitle: Bees\ndg-publish: true\n---\n\n# Bees\n\n${body}`;
const own = `${note}\n## Simplify\n\nMy own words.\n`;
const mark = /%% simplify engine=plain@\d+ src=\w{16} out=\w{16} date=2026-01-30 %%/;

/** The preview that is shown. */
function preview(): Modal {
  const modal = shown.modals.at(-1);
  if (modal === undefined || modal instanceof ConfirmationModal) throw new Error('No preview is shown');
  return modal;
}

function press(modal: Modal, text: string): void {
  const button = Array.from(modal.modalEl.querySelectorAll('button')).find((one) => one.textContent === text);
  if (button === undefined) throw new Error(`No button ${text}`);
  button.click();
}

const field = (): HTMLTextAreaElement | null => preview().modalEl.querySelector('textarea');

function type(text: string): void {
  const element = field();
  if (element === null) throw new Error('No field');
  element.value = text;
  element.dispatchEvent(new hostWindow.Event('input'));
}

describe('inserting a simplified summary', () => {
  test('writes what was shown, in one step that undo takes back', async () => {
    const { open, run, wait } = await startPlugin({ 'a.md': own });
    const pane = await open('a.md');
    await run('insert-simplified-summary');
    expect(pane.editor.getValue()).toBe(own);
    const text = field()?.value ?? '';
    expect(text).toMatch(/^Bees dance for flowers/);
    press(preview(), 'Write it');
    await wait(100);
    expect(pane.editor.getValue().replace(mark, 'MARK')).toBe(own.replace('My own words.', `${text}\n\nMARK`));
    expect(pane.editor.transactions).toBe(1);
    expect(shown.notices).toEqual(['Wrote the summary.']);
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe(own);
  });

  test('cancelled, writes nothing and says nothing', async () => {
    const { open, run, text, wait } = await startPlugin({ 'a.md': own });
    const pane = await open('a.md');
    await run('insert-simplified-summary');
    press(preview(), 'Cancel');
    await wait(3000);
    expect([pane.editor.getValue(), pane.editor.transactions, text('a.md'), shown.notices]).toEqual([own, 0, own, []]);
  });

  test('refuses where the note was changed meanwhile, and not where only its properties were', async () => {
    const { open, run, wait } = await startPlugin({ 'a.md': own });
    const pane = await open('a.md');
    await run('insert-simplified-summary');
    pane.editor.setCursor(pane.editor.offsetToPos(own.indexOf('They hum')));
    pane.editor.type('Not today. ');
    press(preview(), 'Write it');
    await wait(100);
    expect(shown.notices).toEqual(['Nothing was changed: the note was edited meanwhile, try again.']);
    pane.editor.undo();
    await run('insert-simplified-summary');
    pane.showSource(true);
    pane.editor.setCursor(pane.editor.offsetToPos(own.indexOf('Bees\n')));
    pane.editor.type('Our ');
    press(preview(), 'Write it');
    await wait(100);
    expect(shown.notices.at(-1)).toBe('Wrote the summary.');
    expect(pane.editor.getValue()).toContain('title: Our Bees\n');
  });

  test('refuses where the summary that is there was changed meanwhile', async () => {
    const { open, run, wait } = await startPlugin({ 'a.md': own });
    const pane = await open('a.md');
    await run('insert-simplified-summary');
    pane.editor.setCursor(pane.editor.offsetToPos(own.indexOf('My own')));
    pane.editor.type('These are ');
    press(preview(), 'Write it');
    await wait(100);
    expect(pane.editor.getValue()).toContain('These are My own words.');
    expect(shown.notices).toEqual(['Nothing was changed: the note was edited meanwhile, try again.']);
  });

  test('does nothing where the summary is up to date', async () => {
    const { open, run, text, wait } = await startPlugin({ 'a.md': note });
    await open('a.md');
    await run('insert-simplified-summary');
    press(preview(), 'Write it');
    await wait(3000);
    const written = text('a.md');
    await run('insert-simplified-summary');
    expect(shown.modals).toEqual([]);
    expect(shown.notices.at(-1)).toBe('The summary is up to date already.');
    expect(text('a.md')).toBe(written);
  });

  test('takes a summary that was edited in the preview for the author’s own', async () => {
    const { open, run, wait } = await startPlugin({ 'a.md': note });
    const pane = await open('a.md');
    await run('insert-simplified-summary');
    type('Bees dance in my garden.');
    press(preview(), 'Write it');
    await wait(100);
    expect(pane.editor.getValue()).toContain('\n\nBees dance in my garden.\n\n%% simplify ');
    await run('insert-simplified-summary');
    expect(preview().contentEl.textContent).toContain('The summary that is there was changed by hand. Writing replaces it.');
  });

  test('without a preview, asks before it replaces what is the author’s own, and nothing else', async () => {
    const { open, run, wait } = await startPlugin({ 'a.md': own, 'b.md': note }, { simplify: { preview: false } });
    const first = await open('a.md');
    await run('insert-simplified-summary');
    expect(shownQuestion().titleEl.textContent).toBe('Replace your summary?');
    shownQuestion().choose('Cancel');
    await wait(100);
    expect(first.editor.getValue()).toBe(own);
    await run('insert-simplified-summary');
    shownQuestion().choose('Replace');
    await wait(100);
    expect(first.editor.getValue()).not.toContain('My own words.');
    const second = await open('b.md');
    await run('insert-simplified-summary');
    expect(shown.modals).toEqual([]);
    expect(second.editor.getValue()).toMatch(/\n\n## Simplify\n\nBees dance for flowers[^\n]+\n\n%% simplify /);
  });

  test('writes into the property that is set, and remembers it there', async () => {
    const { open, run, text, wait } = await startPlugin({ 'a.md': note }, { simplify: { form: 'property' } });
    await open('a.md');
    await run('insert-simplified-summary');
    press(preview(), 'Write it');
    await wait(3000);
    expect(text('a.md')).toMatch(/^---\ntitle: Bees\ndg-publish: true\ndescription: Bees dance for flowers[^\n]+\nsimplify: engine=plain@\d+ src=\w{16} out=\w{16} date=2026-01-30\n---\n/);
    expect(text('a.md').endsWith(`---\n\n# Bees\n\n${body}`)).toBe(true);
  });

  test('puts no comment into a note that is compiled for its site already, where readers would see it', async () => {
    const site = `---\n{"dg-publish":true,"title":"Bees"}\n---\n\n${body}`;
    const { open, run, text, wait } = await startPlugin({ 'a.md': site });
    await open('a.md');
    await run('insert-simplified-summary');
    press(preview(), 'Write it');
    await wait(3000);
    expect(text('a.md')).toMatch(/^---\n\{"dg-publish":true,"title":"Bees","simplify":"engine=plain@\d+ src=\w{16} out=\w{16} date=2026-01-30"\}\n---\n/);
    expect(text('a.md')).toMatch(/\n\n## Simplify\n\nBees dance for flowers[^\n%]+\n$/);
    await run('insert-simplified-summary');
    expect(shown.notices.at(-1)).toBe('The summary is up to date already.');
  });

  test.each([
    ['an empty note', '', 'the note holds no running text'],
    ['one sentence', 'Bees dance.\n', 'the note is already short'],
    ['only code', '```\nbees();\n```\n', 'the note holds no running text'],
  ])('says why there is none for %s', async (_title, text, reason) => {
    const { open, run, text: textOf } = await startPlugin({ 'a.md': text });
    await open('a.md');
    await run('insert-simplified-summary');
    expect(shown.notices).toEqual([`Nothing was changed: ${reason}.`]);
    expect(textOf('a.md')).toBe(text);
  });
});

describe('refreshing stale summaries', () => {
  const stale = `${note}\n## Simplify\n\nTrams cost little.\n\n%% simplify engine=plain@1 src=0123456789abcdef out=6ed13ea9b3f82ec5 %%\n`;
  const vault = { 'bees/a.md': note, 'bees/b.md': stale, 'bees/own.md': own, 'bees/short.md': '---\ndg-publish: true\n---\nShort.\n', 'private.md': `#garden/bees\n\n${body}` };

  async function choose(started: StartedPlugin, name: string): Promise<void> {
    await started.run('refresh-stale-summaries');
    await shownList().enter(name);
    shownList().choose(0);
    await started.wait(1500);
  }

  const texts = ({ text }: StartedPlugin): readonly string[] => Object.keys(vault).map((path) => text(path));

  test('offers what is marked, folders and tags, and lists first what would be written', async () => {
    const started = await startPlugin(vault);
    await started.run('refresh-stale-summaries');
    expect(shownRows()).toEqual(['All notes that are marked for publishing', 'Folder bees', 'Tag #garden', 'Tag #garden/bees']);
    shownList().choose(0);
    await started.wait(1500);
    expect(shownQuestion().titleEl.textContent).toBe('Write 4 summaries?');
    expect(questionItems()).toEqual(['Home.md: none', 'bees/a.md: none', 'bees/b.md: no longer fits', 'bees/short.md: none']);
    expect(shownQuestion().contentEl.textContent).toContain('0 notes are up to date; 1 note keeps a summary of your own.');
    const before = texts(started);
    shownQuestion().choose('Cancel');
    await started.wait(1500);
    expect(texts(started)).toEqual(before);
    expect(shown.notices).toEqual([]);
  });

  test('says how many are harder to read than their notes', async () => {
    const easy = 'Oh no. So be it. We go. I see. Go on. Do it. Yes sir. ';
    const started = await startPlugin({ 'bees/a.md': `Organisational communication necessitates administrative infrastructure everywhere. ${easy.repeat(4)}\n` });
    await choose(started, 'Folder bees');
    shownQuestion().choose('Write');
    await started.wait(3000);
    expect(shown.notices.at(-1)).toBe('Wrote the summaries of 1 note; 1 of them harder to read than its note.');
  });

  test('writes them, and has nothing left to do but what holds too little', async () => {
    const started = await startPlugin(vault);
    await choose(started, 'Folder bees');
    expect(shownQuestion().titleEl.textContent).toBe('Write 3 summaries?');
    shownQuestion().choose('Write');
    await started.wait(3000);
    expect(shown.notices.at(-1)).toBe('Wrote the summaries of 2 notes; 1 note holds too little for one.');
    expect([started.text('bees/own.md'), started.text('private.md')]).toEqual([own, vault['private.md']]);
    expect(started.text('bees/a.md')).toMatch(mark);
    expect(started.text('bees/b.md')).not.toContain('Trams');
    await choose(started, 'Folder bees');
    expect(questionItems()).toEqual(['bees/short.md: none']);
    shownQuestion().choose('Cancel');
    await started.wait(100);
    await started.run('undo-last-change');
    shownQuestion().choose('Restore 2 notes');
    await started.wait(1500);
    expect([started.text('bees/a.md'), started.text('bees/b.md')]).toEqual([note, stale]);
  });

  test('says so where nothing is left', async () => {
    const started = await startPlugin({ 'bees/own.md': own, 'bees/also.md': own });
    await choose(started, 'Folder bees');
    expect(shown.modals).toEqual([]);
    expect(shown.notices.at(-1)).toBe('No summary to write: 0 notes are up to date; 2 notes keep summaries of your own.');
  });

  test('stopped, keeps what is done and goes on from there the next time', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`many/${String(index).padStart(2, '0')}.md`, note]));
    const started = await startPlugin(many);
    await choose(started, 'Folder many');
    expect(questionItems().at(-1)).toBe('and 10 other notes');
    const { vault: files } = started.host;
    const process = files.process.bind(files);
    let writes = 0;
    files.process = async (...given) => {
      writes += 1;
      // Half a second passes with every note: then there is a progress with a button.
      await new Promise((resolve) => { setTimeout(resolve, 600); });
      if (writes === 3) shown.openNotices.at(-1)?.messageEl.querySelector('button')?.click();
      return process(...given);
    };
    shownQuestion().choose('Write');
    await started.wait(20_000);
    expect(shown.notices.at(-1)).toBe('Wrote the summaries of 3 notes; stopped before 27 notes, run it again to go on.');
    files.process = process;
    await choose(started, 'Folder many');
    expect(shownQuestion().titleEl.textContent).toBe('Write 27 summaries?');
    shownQuestion().choose('Write');
    await started.wait(20_000);
    expect(shown.notices.at(-1)).toBe('Wrote the summaries of 27 notes.');
    expect(Object.keys(many).filter((path) => !mark.test(started.text(path)))).toEqual([]);
  });

  test('leaves a note alone that has got other words since it was listed', async () => {
    const started = await startPlugin({ 'bees/a.md': note, 'bees/b.md': note });
    await choose(started, 'Folder bees');
    const pane = await started.open('bees/a.md');
    pane.editor.setCursor({ line: pane.editor.lineCount() - 1, ch: 0 });
    pane.editor.type('\n## Simplify\n\nMine.\n');
    shownQuestion().choose('Write');
    await started.wait(3000);
    expect(pane.editor.getValue()).toContain('\n## Simplify\n\nMine.\n');
    expect(shown.notices.at(-1)).toBe('Wrote the summaries of 1 note.\nbees/a.md was left alone: the note was edited meanwhile, try again.');
  });

  test('is in the menu of folders and of several files', async () => {
    const started = await startPlugin(vault);
    const menu = new Menu();
    started.host.workspace.trigger('files-menu', menu, ['bees/a.md', 'private.md'].map((path) => started.host.vault.getFileByPath(path)), 'file-explorer-context-menu');
    menu.click('Refresh the summaries of 2 notes');
    await started.wait(1500);
    expect(questionItems()).toEqual(['bees/a.md: none', 'private.md: none']);
  });
});
