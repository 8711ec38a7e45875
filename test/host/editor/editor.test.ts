import { type Extension, StateField } from '@codemirror/state';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Plugin } from '../plugin';
import { openVault } from '../open-vault';
import { editorEditorField, editorInfoField, editorLivePreviewField } from './editor-fields';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const end = (line: number, ch: number) => ({ line, ch });

describe('the editor', () => {
  test('takes each transaction back by one step, whatever was typed right before it', async () => {
    const pane = await openVault({ 'a.md': 'one two\n' }).open('a.md');
    pane.editor.setCursor(end(0, 7));
    pane.editor.type('!');
    pane.editor.transaction({ changes: [{ from: end(0, 0), to: end(0, 3), text: '1' }, { from: end(0, 4), to: end(0, 7), text: '2' }] });
    expect(pane.editor.getValue()).toBe('1 2!\n');
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe('one two!\n');
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe('one two\n');
    pane.editor.redo();
    expect(pane.editor.getValue()).toBe('one two!\n');
  });

  test('shows what another program wrote, which is no step of undo', async () => {
    const { host, open } = openVault({ 'a.md': 'one\n' });
    const pane = await open('a.md');
    host.vault.writeFromOutside('a.md', 'zero\none\n');
    await vi.advanceTimersByTimeAsync(100);
    expect(pane.editor.getValue()).toBe('zero\none\n');
    pane.editor.undo();
    expect(pane.editor.getValue()).toBe('zero\none\n');
  });

  test('holds LF only, and counts a line end as one', async () => {
    const pane = await openVault({ 'a.md': 'one\r\ntwo\r\n' }).open('a.md');
    expect([pane.editor.getValue(), pane.editor.posToOffset(end(1, 0))]).toEqual(['one\ntwo\n', 4]);
  });

  test('drops in Live Preview what would change the frontmatter, but for what is not to be filtered', async () => {
    const note = '---\na: 1\n---\nText\n';
    const pane = await openVault({ 'a.md': note }).open('a.md');
    pane.editor.replaceRange('2', end(1, 3), end(1, 4));
    expect(pane.editor.getValue()).toBe(note);
    pane.editor.cm.dispatch({ changes: { from: 7, to: 8, insert: '2' }, filter: false });
    expect(pane.editor.getValue()).toBe('---\na: 2\n---\nText\n');
    pane.showSource(true);
    pane.editor.replaceRange('3', end(1, 3), end(1, 4));
    pane.editor.replaceRange('More ', end(3, 0));
    expect(pane.editor.getValue()).toBe('---\na: 3\n---\nMore Text\n');
  });
});

describe('an extension of a plugin', () => {
  const counter = StateField.define<number>({ create: () => 0, update: (value, { docChanged }) => value + Number(docChanged) });

  test('comes to editors that are open and that are opened, and goes with the plugin', async () => {
    const { host, open } = openVault({ 'a.md': 'one\n', 'b.md': 'two\n' });
    const first = await open('a.md');
    const plugin = new Plugin(host, { id: 'p', name: 'P' });
    await plugin.load();
    plugin.registerEditorExtension(counter);
    const second = await open('b.md');
    for (const { editor } of [first, second]) editor.type('x');
    expect([first, second].map(({ editor }) => editor.cm.state.field(counter, false))).toEqual([1, 1]);
    plugin.unload();
    expect([first, second].map(({ editor }) => editor.cm.state.field(counter, false))).toEqual([undefined, undefined]);
  });

  test('may be a list that changes, which editors see when they are told', async () => {
    const { host, open } = openVault({ 'a.md': 'one\n' });
    const pane = await open('a.md');
    const list: Extension[] = [];
    new Plugin(host, { id: 'p', name: 'P' }).registerEditorExtension(list);
    list.push(counter);
    expect(pane.editor.cm.state.field(counter, false)).toBeUndefined();
    host.workspace.updateOptions();
    expect(pane.editor.cm.state.field(counter, false)).toBe(0);
  });

  test('finds its note, its view, and whether Live Preview is on', async () => {
    const pane = await openVault({ 'a.md': 'one\n' }).open('a.md');
    const { state } = pane.editor.cm;
    expect(state.field(editorInfoField).file?.path).toBe('a.md');
    expect(state.field(editorEditorField)).toBe(pane.editor.cm);
    expect(state.field(editorLivePreviewField)).toBe(true);
    pane.showSource(true);
    expect(pane.editor.cm.state.field(editorLivePreviewField)).toBe(false);
  });
});
