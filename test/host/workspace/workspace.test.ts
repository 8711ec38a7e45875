import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostDocument, hostWindow, webGlobals } from '../dom';
import { openVault } from '../open-vault';
import { Plugin } from '../plugin';
import { ItemView, MarkdownView } from '../workspace';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

class Panel extends ItemView {
  override getViewType(): string {
    return 'panel';
  }
}

function withPanel(notes: Readonly<Record<string, string>> = {}) {
  const vault = openVault(notes);
  new Plugin(vault.host, { id: 'p', name: 'P' }).registerView('panel', (leaf) => new Panel(leaf));
  return { ...vault, workspace: vault.host.workspace };
}

describe('the panes', () => {
  test('show one note twice, and each pane takes over what the other has saved', async () => {
    const { open } = withPanel({ 'a.md': 'one\n' });
    const [first, second] = [await open('a.md'), await open('a.md')];
    second.editor.type('x');
    expect([first.editor.getValue(), second.editor.getValue()]).toEqual(['one\n', 'xone\n']);
    await vi.advanceTimersByTimeAsync(2100);
    expect(first.editor.getValue()).toBe('xone\n');
    expect(hostDocument.querySelectorAll('.workspace-leaf-content[data-type=markdown] .cm-editor')).toHaveLength(2);
  });

  test('hold a view at the side once, and reveal it', async () => {
    const { workspace } = withPanel();
    workspace.rightSplit.collapse();
    const leaf = await workspace.ensureSideLeaf('panel', 'right');
    expect(await workspace.ensureSideLeaf('panel', 'right')).toBe(leaf);
    expect([workspace.getLeavesOfType('panel'), workspace.rightSplit.collapsed]).toEqual([[leaf], false]);
    expect(hostDocument.querySelector('.mod-right-split .workspace-leaf-content[data-type=panel]')).toBe(leaf.view.containerEl);
  });

  test('of the last session hold nothing of a plugin until somebody looks', async () => {
    const { workspace } = withPanel();
    const leaf = workspace.getRightLeaf(false);
    leaf.defer({ type: 'panel' });
    expect([leaf.isDeferred, workspace.getLeavesOfType('panel'), leaf.view instanceof Panel]).toEqual([true, [leaf], false]);
    await workspace.revealLeaf(leaf);
    expect([leaf.isDeferred, leaf.view instanceof Panel]).toEqual([false, true]);
  });

  test('leave the note that was active last the active file where a side pane is the active one', async () => {
    const { workspace, open } = withPanel({ 'a.md': 'one\n' });
    const pane = await open('a.md');
    await workspace.ensureSideLeaf('panel', 'left');
    expect([workspace.getActiveFile()?.path, workspace.getActiveViewOfType(MarkdownView)]).toEqual(['a.md', null]);
    expect(workspace.getLeaf().view).toBe(pane);
  });

  test('tell of what changed a moment later', async () => {
    const { host, workspace, open } = withPanel({ 'a.md': 'one\n' });
    const told: string[] = [];
    for (const name of ['active-leaf-change', 'file-open', 'layout-change', 'editor-change']) workspace.on(name, () => told.push(name));
    const pane = await open('a.md');
    await vi.advanceTimersByTimeAsync(10);
    expect([...new Set(told)].sort()).toEqual(['active-leaf-change', 'file-open', 'layout-change']);
    told.length = 0;
    pane.editor.type('x');
    expect(told).toEqual(['editor-change']);
    host.vault.writeFromOutside('a.md', 'two\n');
    await vi.advanceTimersByTimeAsync(10);
    expect(told).toEqual(['editor-change']);
  });
});

describe('a pane in a window of its own', () => {
  test('has another document, whose nodes are of other classes', async () => {
    const { workspace, open } = withPanel({ 'a.md': 'one\n' });
    const pane = await open('a.md');
    const moved: Window[] = [];
    pane.containerEl.onWindowMigrated((window) => moved.push(window));
    workspace.moveLeafToPopout(pane.leaf);
    const [popout] = workspace.popouts;
    expect([pane.containerEl.doc === popout?.doc, pane.containerEl.win === popout?.win, moved]).toEqual([true, true, [popout?.win]]);
    expect(pane.containerEl.doc).not.toBe(hostDocument);
    const made = pane.contentEl.createDiv();
    expect([made instanceof webGlobals.HTMLElement, made.instanceOf(hostWindow.HTMLElement), hostDocument.body instanceof webGlobals.HTMLElement]).toEqual([false, true, true]);
    pane.editor.type('x');
    expect(pane.editor.getValue()).toBe('xone\n');
  });
});
