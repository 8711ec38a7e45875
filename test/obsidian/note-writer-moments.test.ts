import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { NoteWriter, type Planner } from '../../src/obsidian/vault/note-writer';
import { installWindow } from '../host/dom';
import { openVault } from '../host/open-vault';

beforeAll(installWindow);
beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const flag = '---\ndg-publish: false\n---\nText\n';
const published = flag.replace('false', 'true');
const behind = 'The pane does not show the file as it is, wait a moment and try again';
const meanwhile = 'The note was edited meanwhile, try again';

/** Plans on what it is asked about first, second and so on, with the last answer for all that follow; each puts texts in the place of others. */
function planning(...answers: readonly (readonly (readonly [string, string])[] | 'refuse')[]): Planner {
  let asked = 0;
  return (text) => {
    const answer = answers[Math.min(asked++, answers.length - 1)] ?? [];
    if (answer === 'refuse') return { kind: 'refused', reason: 'No' };
    return { baseText: text, edits: answer.map(([from, to]) => ({ from: text.indexOf(from), to: text.indexOf(from) + from.length, text: to })) };
  };
}

const publish = [['false', 'true']] as const;
const both = [['false', 'true'], ['Text', 'More']] as const;

/** What came of it, if that is known after so many milliseconds; undefined if not. */
async function within<T>(milliseconds: number, outcome: Promise<T>): Promise<T | undefined> {
  let known: T | undefined;
  void outcome.then((value) => { known = value; });
  await vi.advanceTimersByTimeAsync(milliseconds);
  return known;
}

describe('an open note', () => {
  test('is left alone where the planner refuses or has nothing to do', async () => {
    const { app, file, open } = openVault({ 'a.md': flag });
    const pane = await open('a.md');
    const writer = new NoteWriter(app);
    expect(await within(100, writer.write(file('a.md'), planning('refuse')))).toEqual({ kind: 'refused', reason: 'No' });
    expect(await within(100, writer.write(file('a.md'), planning([])))).toEqual({ kind: 'unchanged' });
    expect(pane.editor.transactions).toBe(0);
  });

  test('gets no transaction for its frontmatter alone', async () => {
    const { app, file, open, text } = openVault({ 'a.md': flag });
    const pane = await open('a.md');
    expect(await within(1500, new NoteWriter(app).write(file('a.md'), planning(publish, publish, [])))).toEqual({ kind: 'written' });
    expect(text('a.md')).toBe(published);
    expect(pane.editor.transactions).toBe(0);
  });

  test('keeps its body where the planner refuses the text of the file', async () => {
    const { app, file, open, text } = openVault({ 'a.md': flag });
    const pane = await open('a.md');
    expect(await within(100, new NoteWriter(app).write(file('a.md'), planning(both, 'refuse', both)))).toEqual({ kind: 'refused', reason: 'No' });
    expect([text('a.md'), pane.editor.getValue()]).toEqual([flag, flag]);
  });

  test('is left alone where the plan on the text of the file reaches from the frontmatter into the body', async () => {
    const { app, file, open, text } = openVault({ 'a.md': flag });
    await open('a.md');
    const outcome = await within(100, new NoteWriter(app).write(file('a.md'), planning(publish, [['---\nText', '---\nMore']])));
    expect(outcome).toEqual({ kind: 'refused', reason: 'A change would reach from the properties into the text' });
    expect(text('a.md')).toBe(flag);
  });

  test('keeps its body where its file changed at the last moment, and is said to be left alone at once', async () => {
    const { app, host, file, open } = openVault({ 'a.md': flag });
    const pane = await open('a.md');
    host.vault.beforeNextProcess(() => { host.vault.writeFromOutside('a.md', `${flag}Sync\n`); });
    const outcome = await within(100, new NoteWriter(app).write(file('a.md'), planning(both)));
    expect(outcome).toEqual({ kind: 'refused', reason: 'The note has changed since the edits were computed' });
    expect(pane.editor.transactions).toBe(0);
  });

  test('is said to be written as soon as its editor shows the new frontmatter', async () => {
    const { app, file, open } = openVault({ 'a.md': flag });
    await open('a.md');
    expect(await within(100, new NoteWriter(app).write(file('a.md'), planning(publish)))).toEqual({ kind: 'written' });
  });

  test('is waited for one second where its editor does not show the new frontmatter', async () => {
    const { app, host, file, open } = openVault({ 'a.md': flag });
    const pane = await open('a.md');
    pane.showSource(true);
    const reference = host.vault.on('modify', () => { pane.editor.type('x'); host.vault.offref(reference); });
    const outcome = new NoteWriter(app).write(file('a.md'), planning(both));
    expect(await within(990, outcome)).toBeUndefined();
    expect(await within(20, outcome)).toEqual({ kind: 'partly', reason: behind });
  });

  test.each<readonly [string, Planner, string]>([
    ['refuses it then', planning(both, both, 'refuse'), 'No'],
    ['wants to change frontmatter and body at once then', planning(both, both, [['---\nText', '---\nMore']]), 'A change would reach from the properties into the text'],
  ])('has its frontmatter written and its body left where the planner %s', async (_, planner, reason) => {
    const { app, file, open, text } = openVault({ 'a.md': flag });
    const pane = await open('a.md');
    expect(await within(1500, new NoteWriter(app).write(file('a.md'), planner))).toEqual({ kind: 'partly', reason });
    expect([text('a.md'), pane.editor.getValue()]).toEqual([published, published]);
  });
});

describe('a pane that turns to another note with the same text', () => {
  test('keeps the frontmatter of the first from being written', async () => {
    const { app, host, file, open, text } = openVault({ 'a.md': flag, 'b.md': flag });
    const pane = await open('a.md');
    host.vault.beforeNextProcess(() => { pane.file = host.vault.getFileByPath('b.md'); });
    expect(await within(1500, new NoteWriter(app).write(file('a.md'), planning(publish)))).toEqual({ kind: 'refused', reason: meanwhile });
    expect([text('a.md'), text('b.md')]).toEqual([flag, flag]);
  });

  test('keeps the first from being written where it was open for reading', async () => {
    const { app, host, file, open, text } = openVault({ 'a.md': flag, 'b.md': flag });
    const pane = await open('a.md');
    pane.setMode('preview');
    host.vault.beforeNextProcess(() => { pane.file = host.vault.getFileByPath('b.md'); });
    expect(await within(1500, new NoteWriter(app).write(file('a.md'), planning(publish)))).toEqual({ kind: 'refused', reason: meanwhile });
    expect([text('a.md'), text('b.md')]).toEqual([flag, flag]);
  });

  test('does not get the body of the first', async () => {
    const { app, host, file, open, text } = openVault({ 'a.md': flag, 'b.md': published });
    const pane = await open('a.md');
    host.vault.on('modify', () => setTimeout(() => { pane.file = host.vault.getFileByPath('b.md'); }, 1));
    expect(await within(1500, new NoteWriter(app).write(file('a.md'), planning(both)))).toEqual({ kind: 'partly', reason: behind });
    await vi.advanceTimersByTimeAsync(3000);
    expect([text('a.md'), text('b.md')]).toEqual([published, published]);
  });
});

test('a file that the app does not get to write is said not to be written', async () => {
  const { app, host, file, text } = openVault({ 'a.md': flag });
  vi.spyOn(host.vault, 'process').mockResolvedValue('');
  const writer = new NoteWriter(app);
  expect(await within(100, writer.write(file('a.md'), planning(publish)))).toEqual({ kind: 'refused', reason: 'The app did not write the file' });
  expect(text('a.md')).toBe(flag);
  expect(writer.canUndo).toBe(false);
});

describe('a plan that promises to be enough', () => {
  const promising = (...again: readonly { readonly from: number; readonly to: number; readonly text: string }[]): Planner => (text) => {
    const at = text.indexOf('Text');
    return at === -1 ? { baseText: text, edits: [] } : { baseText: text, edits: [{ from: at, to: at + 4, text: 'More' }], again: (after) => ({ baseText: after, edits: again }) };
  };

  test('is written where it keeps its promise, and left where it would change the note once more', async () => {
    const { app, file, text } = openVault({ 'a.md': flag });
    const writer = new NoteWriter(app);
    const restless = promising({ from: 0, to: 0, text: 'x' });
    expect(await within(100, writer.write(file('a.md'), restless))).toEqual({ kind: 'refused', reason: 'Done again, the same would change the note once more' });
    expect(text('a.md')).toBe(flag);
    expect(await within(100, writer.write(file('a.md'), promising()))).toEqual({ kind: 'written' });
    expect(text('a.md')).toBe(flag.replace('Text', 'More'));
  });
});

describe('the last change', () => {
  test('is named by who made it, with what would come of taking it back', async () => {
    const { app, host, file } = openVault({ 'a.md': flag });
    const writer = new NoteWriter(app);
    expect(await writer.lastChange()).toBeNull();
    await within(100, writer.write(file('a.md'), planning(publish)));
    expect(await writer.lastChange()).toEqual({ batch: expect.anything() as object, what: '', when: Date.now() - 100, files: [{ path: 'a.md', reason: null }] });
    await within(100, writer.named('Hide').write(file('a.md'), planning([['true', 'false']])));
    host.vault.writeFromOutside('a.md', 'Other');
    expect(await writer.lastChange()).toEqual({ batch: expect.anything() as object, what: 'Hide', when: Date.now() - 100, files: [{ path: 'a.md', reason: 'The note has changed since' }] });
  });

  test('is done with where somebody took it back already', async () => {
    const { app, host, file, text } = openVault({ 'a.md': flag });
    const writer = new NoteWriter(app);
    await within(100, writer.write(file('a.md'), planning(publish)));
    host.vault.writeFromOutside('a.md', flag);
    expect(await within(100, writer.undo())).toEqual([{ kind: 'unchanged', path: 'a.md' }]);
    expect(text('a.md')).toBe(flag);
    expect(writer.canUndo).toBe(false);
  });
});
