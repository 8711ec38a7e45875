import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { NoteWriter, type Planner, type UndoneChange, type WriteOutcome } from '../../src/obsidian/vault/note-writer';
import { installWindow } from '../host/dom';
import { openVault } from '../host/open-vault';
import { TextFileView } from '../host/workspace';

beforeAll(installWindow);
beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** Replaces every place of one text by another. */
function replacing(...pairs: readonly (readonly [string, string])[]): Planner {
  return (text) => {
    const edits = pairs.flatMap(([from, to]) => {
      const at = text.indexOf(from);
      return at === -1 ? [] : [{ from: at, to: at + from.length, text: to }];
    });
    return { baseText: text, edits: edits.sort((left, right) => left.from - right.from) };
  };
}

/** Waits for the writer, letting time pass. */
async function settle<T extends WriteOutcome | readonly UndoneChange[]>(outcome: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(1500);
  return outcome;
}

const flag = '---\n# kept\ndg-publish: false\n---\nText\n';

describe('a closed note', () => {
  test('is written through its file', async () => {
    const { app, host, file, text } = openVault({ 'a.md': flag });
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), replacing(['false', 'true'], ['Text', 'More'])));
    expect(outcome).toEqual({ kind: 'written' });
    expect(text('a.md')).toBe('---\n# kept\ndg-publish: true\n---\nMore\n');
    expect(host.vault.writes).toHaveLength(1);
  });

  test('that went, or whose place another took, is not written', async () => {
    const { app, host, file, text } = openVault({ 'a.md': flag, 'b.md': flag });
    const [writer, gone] = [new NoteWriter(app), file('a.md')];
    host.vault.deleteFromOutside('a.md');
    const refused = { kind: 'refused', reason: 'The note is no longer there' };
    expect(await settle(writer.write(gone, replacing(['false', 'true'])))).toEqual(refused);
    host.vault.renameFromOutside('b.md', 'a.md');
    expect(await settle(writer.write(gone, replacing(['false', 'true'])))).toEqual(refused);
    expect(text('a.md')).toBe(flag);
  });

  test('keeps its CRLF and byte order mark', async () => {
    const { app, file, text } = openVault({ 'a.md': '\ufeff---\r\na: 1\r\n---\r\nText\r\n' });
    await settle(new NoteWriter(app).write(file('a.md'), replacing(['1', '2'])));
    expect(text('a.md')).toBe('\ufeff---\r\na: 2\r\n---\r\nText\r\n');
  });

  test('is left alone where it changed after the plan was made', async () => {
    const { app, host, file, text } = openVault({ 'a.md': flag });
    host.vault.beforeNextProcess(() => { host.vault.writeFromOutside('a.md', `${flag}Sync\n`); });
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), replacing(['false', 'true'])));
    expect(outcome).toEqual({ kind: 'refused', reason: 'The note has changed since the edits were computed' });
    expect(text('a.md')).toBe(`${flag}Sync\n`);
    expect(host.vault.writes).toEqual([]);
  });

  test('is left alone where the planner refuses or has nothing to do', async () => {
    const { app, host, file } = openVault({ 'a.md': flag });
    const writer = new NoteWriter(app);
    expect(await settle(writer.write(file('a.md'), () => ({ kind: 'refused', reason: 'No' })))).toEqual({ kind: 'refused', reason: 'No' });
    expect(await settle(writer.write(file('a.md'), replacing(['absent', 'x'])))).toEqual({ kind: 'unchanged' });
    expect(host.vault.writes).toEqual([]);
    expect(writer.canUndo).toBe(false);
  });

  test('is never emptied', async () => {
    const { app, file, text } = openVault({ 'a.md': 'Text' });
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), replacing(['Text', ''])));
    expect(outcome.kind).toBe('refused');
    expect(text('a.md')).toBe('Text');
  });

  test('gets two writes one after the other, each planned on what the first left', async () => {
    const { app, file, text } = openVault({ 'a.md': 'one\n' });
    const writer = new NoteWriter(app);
    const first = writer.write(file('a.md'), replacing(['one', 'two']));
    const second = writer.write(file('a.md'), replacing(['two', 'three']));
    expect([await settle(first), await settle(second)]).toEqual([{ kind: 'written' }, { kind: 'written' }]);
    expect(text('a.md')).toBe('three\n');
  });

  test('goes on being written after a write that the app failed', async () => {
    const { app, host, file, text } = openVault({ 'a.md': 'one\n' });
    const writer = new NoteWriter(app);
    host.vault.beforeNextProcess(() => { throw new Error('The disk is full'); });
    await expect(Promise.all([writer.write(file('a.md'), replacing(['one', 'two'])), vi.advanceTimersByTimeAsync(100)])).rejects.toThrow('full');
    expect(await settle(writer.write(file('a.md'), replacing(['one', 'two'])))).toEqual({ kind: 'written' });
    expect(text('a.md')).toBe('two\n');
  });
});

describe('the frontmatter of an open note', () => {
  test('goes through the file, and what was typed is saved first', async () => {
    const { app, file, open, text } = openVault({ 'a.md': flag });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 4, ch: 4 });
    pane.editor.type(', typed');
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), replacing(['false', 'true'])));
    expect(outcome).toEqual({ kind: 'written' });
    expect(text('a.md')).toBe('---\n# kept\ndg-publish: true\n---\nText, typed\n');
    expect(pane.editor.getValue()).toBe(text('a.md'));
    expect(pane.editor.transactions).toBe(1);
  });

  test('keeps CRLF where nothing was typed', async () => {
    const crlf = flag.replaceAll('\n', '\r\n');
    const { app, file, open, text } = openVault({ 'a.md': crlf });
    const pane = await open('a.md');
    await settle(new NoteWriter(app).write(file('a.md'), replacing(['false', 'true'])));
    expect(text('a.md')).toBe(crlf.replace('false', 'true'));
    expect(pane.editor.getValue()).toBe(flag.replace('false', 'true'));
  });

  test('is created through the file', async () => {
    const { app, file, open, text } = openVault({ 'a.md': 'Text\n' });
    const pane = await open('a.md');
    await settle(new NoteWriter(app).write(file('a.md'), (base) => ({ baseText: base, edits: [{ from: 0, to: 0, text: '---\na: 1\n---\n' }] })));
    expect(text('a.md')).toBe('---\na: 1\n---\nText\n');
    expect(pane.editor.transactions).toBe(0);
  });

  test('is left alone where a key is typed after the note was saved', async () => {
    const { app, host, file, open, text } = openVault({ 'a.md': flag });
    const pane = await open('a.md');
    pane.showSource(true);
    host.vault.beforeNextProcess(() => { pane.editor.type('x'); });
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), replacing(['false', 'true'])));
    expect(outcome.kind).toBe('refused');
    await vi.advanceTimersByTimeAsync(3000);
    expect(text('a.md')).toBe(`x${flag}`);
  });

  test('is left alone where the file changed and the editor does not show it yet', async () => {
    const { app, host, file, open, text } = openVault({ 'a.md': flag });
    await open('a.md');
    host.vault.writeFromOutside('a.md', `${flag}Sync\n`);
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), replacing(['false', 'true'])));
    expect(outcome).toEqual({ kind: 'refused', reason: 'The pane does not show the file as it is, wait a moment and try again' });
    expect(text('a.md')).toBe(`${flag}Sync\n`);
  });

  test('is left alone where another program writes the file at the last moment', async () => {
    const { app, host, file, open, text } = openVault({ 'a.md': flag });
    await open('a.md');
    host.vault.beforeNextProcess(() => { host.vault.writeFromOutside('a.md', `${flag}Sync\n`); });
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), replacing(['false', 'true'])));
    expect(outcome.kind).toBe('refused');
    expect(text('a.md')).toBe(`${flag}Sync\n`);
  });

  test('is toggled twice in a row without losing either', async () => {
    const { app, file, open, text } = openVault({ 'a.md': flag });
    await open('a.md');
    const writer = new NoteWriter(app);
    const first = writer.write(file('a.md'), replacing(['false', 'true']));
    const second = writer.write(file('a.md'), replacing(['true', 'false']));
    expect([await settle(first), await settle(second)]).toEqual([{ kind: 'written' }, { kind: 'written' }]);
    expect(text('a.md')).toBe(flag);
  });
});

describe('the body of an open note', () => {
  test('changes by one transaction, which one undo takes back, and the cursor stays at its word', async () => {
    const { app, host, file, open, text } = openVault({ 'a.md': 'one two three\n' });
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 0, ch: 8 });
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), replacing(['one', 'eleven'], ['three', '3'])));
    expect(outcome).toEqual({ kind: 'written' });
    expect(pane.editor.getValue()).toBe('eleven two 3\n');
    expect(pane.editor.transactions).toBe(1);
    expect(pane.editor.getCursor()).toEqual({ line: 0, ch: 11 });
    expect(host.vault.writes).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(text('a.md')).toBe('eleven two 3\n');
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe('one two three\n');
  });

  test('keeps what is not saved yet', async () => {
    const { app, file, open } = openVault({ 'a.md': 'one\n' });
    const pane = await open('a.md');
    pane.editor.type('typed ');
    await settle(new NoteWriter(app).write(file('a.md'), replacing(['one', 'two'])));
    expect(pane.editor.getValue()).toBe('typed two\n');
  });

  test('is left alone where the plan was made on another text', async () => {
    const { app, file, open } = openVault({ 'a.md': 'one\n' });
    const pane = await open('a.md');
    const plan = { baseText: pane.editor.getValue(), edits: [{ from: 0, to: 3, text: 'two' }] };
    pane.editor.type('x');
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), () => plan));
    expect(outcome).toEqual({ kind: 'refused', reason: 'The note has changed since the edits were computed' });
    expect(pane.editor.getValue()).toBe('xone\n');
  });

  test('is left alone where the text changes while the plan is made', async () => {
    const { app, file, open } = openVault({ 'a.md': 'one\n' });
    const pane = await open('a.md');
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), (text) => {
      pane.editor.type('x');
      return replacing(['one', 'two'])(text);
    }));
    expect(outcome.kind).toBe('refused');
    expect(pane.editor.getValue()).toBe('xone\n');
  });

  test('takes insertions at one place in their order, CRLF as LF', async () => {
    const { app, file, open } = openVault({ 'a.md': 'ab' });
    const pane = await open('a.md');
    await settle(new NoteWriter(app).write(file('a.md'), (text) => ({ baseText: text, edits: [{ from: 1, to: 1, text: '1\r\n' }, { from: 1, to: 1, text: '2' }] })));
    expect(pane.editor.getValue()).toBe('a1\n2b');
  });

  test('is edited in an editing pane where another pane shows it for reading', async () => {
    const { app, file, open } = openVault({ 'a.md': 'one\n' });
    const editing = await open('a.md');
    const reading = await open('a.md');
    reading.setMode('preview');
    await settle(new NoteWriter(app).write(file('a.md'), replacing(['one', 'two'])));
    expect(editing.editor.getValue()).toBe('two\n');
    await vi.advanceTimersByTimeAsync(3000);
    expect(reading.getViewData()).toBe('two\n');
  });

  test('is edited in the active one of two panes, and the other follows', async () => {
    const { app, file, open } = openVault({ 'a.md': 'one\n' });
    const other = await open('a.md');
    const active = await open('a.md');
    await settle(new NoteWriter(app).write(file('a.md'), replacing(['one', 'two'])));
    expect([active.editor.transactions, other.editor.transactions]).toEqual([1, 0]);
    await vi.advanceTimersByTimeAsync(3000);
    expect(other.editor.getValue()).toBe('two\n');
  });

  test('is left alone where two panes show different text', async () => {
    const { app, file, open } = openVault({ 'a.md': 'one\n' });
    const other = await open('a.md');
    const active = await open('a.md');
    other.editor.type('typed ');
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), replacing(['one', 'two'])));
    expect(outcome).toEqual({ kind: 'refused', reason: 'The note is open twice with different text, wait a moment and try again' });
    await vi.advanceTimersByTimeAsync(3000);
    expect([active.editor.getValue(), other.editor.getValue()]).toEqual(['typed one\n', 'typed one\n']);
  });

  test('goes through the file where the note is open for reading only, after what was typed before', async () => {
    const { app, file, open, text } = openVault({ 'a.md': 'one\n' });
    const pane = await open('a.md');
    pane.editor.type('typed ');
    pane.setMode('preview');
    await settle(new NoteWriter(app).write(file('a.md'), replacing(['one', 'two'])));
    expect(text('a.md')).toBe('typed two\n');
    expect(pane.getViewData()).toBe('typed two\n');
  });
});

describe("a note open in another plugin's view", () => {
  test('is saved by that view first, so that neither loses to the other', async () => {
    const { app, host, file, text } = openVault({ 'a.md': flag });
    class Board extends TextFileView {
      typed = 'Text, typed';

      override async save(): Promise<void> {
        if (this.file !== null) await host.vault.modify(this.file, text('a.md').replace(/Text.*/, this.typed));
      }
    }
    const leaf = host.workspace.getLeaf('tab');
    const board = new Board(leaf);
    board.file = host.vault.getFileByPath('a.md');
    leaf.view = board;
    expect(await settle(new NoteWriter(app).write(file('a.md'), replacing(['false', 'true'])))).toEqual({ kind: 'written' });
    expect(text('a.md')).toBe('---\n# kept\ndg-publish: true\n---\nText, typed\n');
  });
});

describe("a note open in another plugin's view and in a pane", () => {
  test.each(['source', 'preview'] as const)('is saved by that view first, and then left alone until the pane shows it: %s', async (mode) => {
    const { app, host, file, open, text } = openVault({ 'a.md': flag });
    class Board extends TextFileView {
      override async save(): Promise<void> {
        if (this.file !== null) await host.vault.modify(this.file, text('a.md').replace(/Text.*/, 'Text, typed'));
      }
    }
    const pane = await open('a.md');
    pane.setMode(mode);
    const leaf = host.workspace.getLeaf('tab');
    const board = new Board(leaf);
    board.file = host.vault.getFileByPath('a.md');
    leaf.view = board;
    const writer = new NoteWriter(app);
    expect(await settle(writer.write(file('a.md'), replacing(['false', 'true'])))).toEqual({ kind: 'refused', reason: 'The pane does not show the file as it is, wait a moment and try again' });
    expect(await settle(writer.write(file('a.md'), replacing(['false', 'true'])))).toEqual({ kind: 'written' });
    expect(text('a.md')).toBe('---\n# kept\ndg-publish: true\n---\nText, typed\n');
  });
});

describe('a note open for reading only', () => {
  test('is left alone where the file is not what the pane shows yet', async () => {
    const { app, host, file, open, text } = openVault({ 'a.md': 'one\n' });
    const pane = await open('a.md');
    pane.setMode('preview');
    host.vault.writeFromOutside('a.md', 'one and more\n');
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), replacing(['one', 'two'])));
    expect(outcome).toEqual({ kind: 'refused', reason: 'The pane does not show the file as it is, wait a moment and try again' });
    expect(text('a.md')).toBe('one and more\n');
  });

  test('is left alone where it is edited again at the last moment', async () => {
    const { app, host, file, open, text } = openVault({ 'a.md': 'one\n' });
    const pane = await open('a.md');
    pane.setMode('preview');
    host.vault.beforeNextProcess(() => {
      pane.setMode('source');
      pane.editor.type('typed ');
    });
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), replacing(['one', 'two'])));
    expect(outcome).toEqual({ kind: 'refused', reason: 'The note was edited meanwhile, try again' });
    await vi.advanceTimersByTimeAsync(3000);
    expect(text('a.md')).toBe('typed one\n');
  });

  test('keeps its CRLF', async () => {
    const { app, file, open, text } = openVault({ 'a.md': 'one\r\n' });
    const pane = await open('a.md');
    pane.setMode('preview');
    expect(await settle(new NoteWriter(app).write(file('a.md'), replacing(['one', 'two'])))).toEqual({ kind: 'written' });
    expect(text('a.md')).toBe('two\r\n');
  });
});

describe('a plan for frontmatter and body of an open note', () => {
  const both = replacing(['false', 'true'], ['Text', 'More']);

  test('writes the frontmatter first and plans the body anew on the new text', async () => {
    const { app, host, file, open, text } = openVault({ 'a.md': flag });
    const pane = await open('a.md');
    const bases: string[] = [];
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), (base) => {
      bases.push(base);
      return both(base);
    }));
    expect(outcome).toEqual({ kind: 'written' });
    expect(host.vault.writes).toEqual([{ path: 'a.md', data: flag.replace('false', 'true') }]);
    expect(bases.at(-1)).toBe(flag.replace('false', 'true'));
    expect(pane.editor.transactions).toBe(1);
    await vi.advanceTimersByTimeAsync(3000);
    expect(text('a.md')).toBe('---\n# kept\ndg-publish: true\n---\nMore\n');
  });

  test('leaves the body alone, and says so, where the frontmatter would change again', async () => {
    const { app, file, open, text } = openVault({ 'a.md': flag });
    await open('a.md');
    let count = 0;
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), (base) => {
      count++;
      return replacing(['dg-publish', `dg-publish${String(count)}`], ['Text', 'More'])(base);
    }));
    expect(outcome).toEqual({ kind: 'partly', reason: 'The properties would have to change a second time' });
    expect(text('a.md')).toBe(flag.replace('dg-publish', 'dg-publish2'));
  });

  test('leaves the body alone, and says so, where somebody types on before the editor shows the new frontmatter', async () => {
    const { app, host, file, open, text } = openVault({ 'a.md': flag });
    const pane = await open('a.md');
    pane.showSource(true);
    const reference = host.vault.on('modify', () => { pane.editor.type('x'); host.vault.offref(reference); });
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), both));
    expect(outcome.kind).toBe('partly');
    expect(pane.editor.getValue()).toContain('x');
    await vi.advanceTimersByTimeAsync(3000);
    expect(text('a.md')).toContain('x');
    expect(text('a.md')).toContain('Text');
  });

  test('leaves the body alone, and says so, where the pane is switched to reading view meanwhile', async () => {
    const { app, host, file, open, text } = openVault({ 'a.md': flag });
    const pane = await open('a.md');
    host.vault.on('modify', () => setTimeout(() => { pane.setMode('preview'); }, 1));
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), both));
    expect(outcome).toEqual({ kind: 'partly', reason: 'The pane does not show the file as it is, wait a moment and try again' });
    await vi.advanceTimersByTimeAsync(3000);
    expect(text('a.md')).toBe('---\n# kept\ndg-publish: true\n---\nText\n');
  });

  test('is refused where one edit reaches from the frontmatter into the body', async () => {
    const { app, host, file, open } = openVault({ 'a.md': flag });
    await open('a.md');
    const outcome = await settle(new NoteWriter(app).write(file('a.md'), replacing(['false\n---\nText', 'true\n---\nMore'])));
    expect(outcome.kind).toBe('refused');
    expect(host.vault.writes).toEqual([]);
  });
});

describe('undo of the last change to files', () => {
  test('restores a closed note to the byte', async () => {
    const before = '\ufeff---\r\na: 1\r\n---\r\nText 😀\r\n';
    const { app, file, text } = openVault({ 'a.md': before });
    const writer = new NoteWriter(app);
    await settle(writer.write(file('a.md'), replacing(['1', '2'], ['😀', '😁'])));
    expect(text('a.md')).not.toBe(before);
    expect(writer.canUndo).toBe(true);
    expect(await settle(writer.undo())).toEqual([{ kind: 'written', path: 'a.md' }]);
    expect(text('a.md')).toBe(before);
    expect(writer.canUndo).toBe(false);
  });

  test('restores the frontmatter of an open note through the file', async () => {
    const { app, file, open, text } = openVault({ 'a.md': flag });
    const pane = await open('a.md');
    const writer = new NoteWriter(app);
    await settle(writer.write(file('a.md'), replacing(['false', 'true'])));
    expect(await settle(writer.undo())).toEqual([{ kind: 'written', path: 'a.md' }]);
    expect(text('a.md')).toBe(flag);
    expect(pane.editor.getValue()).toBe(flag);
  });

  test('takes created frontmatter away again, open or closed', async () => {
    for (const isOpen of [true, false]) {
      const { app, file, open, text } = openVault({ 'a.md': 'Text\n' });
      if (isOpen) await open('a.md');
      const writer = new NoteWriter(app);
      await settle(writer.write(file('a.md'), (base) => ({ baseText: base, edits: [{ from: 0, to: 0, text: '---\na: 1\n---\n' }] })));
      expect(text('a.md')).toBe('---\na: 1\n---\nText\n');
      await settle(writer.undo());
      expect(text('a.md')).toBe('Text\n');
    }
  });

  test('restores a note that was opened since: its body through the editor', async () => {
    const { app, file, open, text } = openVault({ 'a.md': flag.replaceAll('\n', '\r\n') });
    const writer = new NoteWriter(app);
    await settle(writer.write(file('a.md'), replacing(['false', 'true'], ['Text', 'More'])));
    const pane = await open('a.md');
    await settle(writer.undo());
    expect(pane.editor.getValue()).toBe(flag);
    expect(pane.editor.transactions).toBe(1);
    await vi.advanceTimersByTimeAsync(3000);
    expect(text('a.md')).toBe(flag);
  });

  test('skips a note that was changed since, and can still be tried later', async () => {
    const { app, host, file, text } = openVault({ 'a.md': 'one\n' });
    const writer = new NoteWriter(app);
    await settle(writer.write(file('a.md'), replacing(['one', 'two'])));
    host.vault.writeFromOutside('a.md', 'two and more\n');
    expect(await settle(writer.undo())).toEqual([{ kind: 'refused', reason: 'The note has changed since', path: 'a.md' }]);
    expect(text('a.md')).toBe('two and more\n');
    expect(writer.canUndo).toBe(true);
  });

  test('finds a note that was renamed since', async () => {
    const { app, host, file, text } = openVault({ 'a.md': 'one\n' });
    const writer = new NoteWriter(app);
    await settle(writer.write(file('a.md'), replacing(['one', 'two'])));
    host.vault.renameFromOutside('a.md', 'b.md');
    expect(await settle(writer.undo())).toEqual([{ kind: 'written', path: 'b.md' }]);
    expect(text('b.md')).toBe('one\n');
  });

  test('skips a note that is gone', async () => {
    const { app, host, file } = openVault({ 'a.md': 'one\n' });
    const writer = new NoteWriter(app);
    await settle(writer.write(file('a.md'), replacing(['one', 'two'])));
    host.vault.deleteFromOutside('a.md');
    expect(await settle(writer.undo())).toEqual([{ kind: 'refused', reason: 'The note is no longer there', path: 'a.md' }]);
  });

  test('has nothing to do before the first change and after edits through the editor', async () => {
    const { app, file, open } = openVault({ 'a.md': 'one\n' });
    await open('a.md');
    const writer = new NoteWriter(app);
    await settle(writer.write(file('a.md'), replacing(['one', 'two'])));
    expect(writer.canUndo).toBe(false);
    expect(await settle(writer.undo())).toEqual([]);
  });

  test('restores all notes that were written together, but not what was written before', async () => {
    const { app, file, text } = openVault({ 'a.md': 'one\n', 'b.md': 'one\n', 'c.md': 'one\n' });
    const writer = new NoteWriter(app);
    await settle(writer.write(file('c.md'), replacing(['one', 'two'])));
    const together = writer.together();
    await settle(together.write(file('a.md'), replacing(['one', 'two'])));
    await settle(together.write(file('b.md'), replacing(['one', 'two'])));
    expect(await settle(writer.undo())).toEqual([{ kind: 'written', path: 'b.md' }, { kind: 'written', path: 'a.md' }]);
    expect(['a.md', 'b.md', 'c.md'].map(text)).toEqual(['one\n', 'one\n', 'two\n']);
    expect(writer.canUndo).toBe(false);
  });

  test('keeps what could not be restored of notes written together, and takes back several changes of one note in turn', async () => {
    const { app, host, file, text } = openVault({ 'a.md': 'one\n', 'b.md': 'one\n' });
    const writer = new NoteWriter(app);
    const together = writer.together();
    await settle(together.write(file('a.md'), replacing(['one', 'two'])));
    await settle(together.write(file('b.md'), replacing(['one', 'two'])));
    await settle(together.write(file('a.md'), replacing(['two', 'three'])));
    host.vault.writeFromOutside('b.md', 'other\n');
    expect((await settle(writer.undo())).map(({ kind, path }) => `${path} ${kind}`)).toEqual(['a.md written', 'b.md refused', 'a.md written']);
    expect([text('a.md'), text('b.md')]).toEqual(['one\n', 'other\n']);
    host.vault.writeFromOutside('b.md', 'two\n');
    expect(await settle(writer.undo())).toEqual([{ kind: 'written', path: 'b.md' }]);
  });

  test('forgets what was written together as soon as something else is written', async () => {
    const { app, file, text } = openVault({ 'a.md': 'one\n', 'b.md': 'one\n' });
    const writer = new NoteWriter(app);
    const together = writer.together();
    await settle(together.write(file('a.md'), replacing(['one', 'two'])));
    await settle(writer.write(file('b.md'), replacing(['one', 'two'])));
    await settle(together.write(file('a.md'), replacing(['two', 'three'])));
    expect(await settle(writer.undo())).toEqual([{ kind: 'written', path: 'a.md' }]);
    expect([text('a.md'), text('b.md')]).toEqual(['two\n', 'two\n']);
  });
});

describe('saving what was typed', () => {
  test('writes what the editor holds and the file does not, and says whether there was anything', async () => {
    const { app, file, open, text } = openVault({ 'a.md': 'one\r\n', 'b.md': 'one\n' });
    const pane = await open('a.md');
    const writer = new NoteWriter(app);
    const flushed = writer.flush(file('a.md'));
    await vi.advanceTimersByTimeAsync(100);
    expect(await flushed).toBe(false);
    pane.editor.type('x');
    const again = writer.flush(file('a.md'));
    await vi.advanceTimersByTimeAsync(100);
    expect(await again).toBe(true);
    expect(text('a.md')).toBe('xone\n');
    expect(await writer.flush(file('b.md'))).toBe(false);
  });
});
