import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hostDocument, hostWindow } from '../dom';
import { openVault } from '../open-vault';
import type { Menu } from '../menu';
import { Plugin } from '../plugin';
import { EditorSuggest } from './editor-suggest';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

class Moons extends EditorSuggest<string> {
  onTrigger(cursor: { readonly line: number; readonly ch: number }) {
    return cursor.ch === 0 ? null : { start: { line: cursor.line, ch: 0 }, end: cursor, query: '' };
  }

  getSuggestions(): string[] {
    return ['Io', 'Europa'];
  }

  renderSuggestion(value: string, element: HTMLElement): void {
    element.textContent = value;
  }

  selectSuggestion(value: string): void {
    if (this.context !== null) this.context.editor.replaceRange(value, this.context.start, this.context.end);
  }
}

const texts = (selector: string): (string | null)[] => Array.from(hostDocument.querySelectorAll(selector), (element) => element.textContent);

describe('what a person does in an editor', () => {
  test('brings suggestions to the cursor, which keys choose among', async () => {
    const { host, open } = openVault({ 'a.md': 'x\n' });
    new Plugin(host, { id: 'p', name: 'P' }).registerEditorSuggest(new Moons(host));
    const pane = await open('a.md');
    pane.editor.setCursor({ line: 0, ch: 1 });
    await host.workspace.suggest(pane);
    expect(texts('.suggestion-container .suggestion-item')).toEqual(['Io', 'Europa']);
    for (const key of ['ArrowDown', 'Enter']) pane.editor.cm.contentDOM.dispatchEvent(new hostWindow.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    expect([pane.editor.getValue(), texts('.suggestion-container')]).toEqual(['Europa\n', []]);
  });

  test('opens the menus of the editor and of its note, which plugins fill', async () => {
    const { host, open } = openVault({ 'a.md': 'x\n' });
    for (const name of ['editor-menu', 'file-menu']) {
      host.workspace.on(name, (menu) => (menu as Menu).addItem((item) => item.setTitle(name)));
    }
    const pane = await open('a.md');
    pane.editor.cm.contentDOM.dispatchEvent(new hostWindow.MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    expect(texts('.menu-item-title')).toEqual(['editor-menu']);
    pane.containerEl.querySelector<HTMLElement>('[aria-label="More options"]')?.click();
    expect(texts('.menu-item-title')).toEqual(['editor-menu', 'file-menu']);
  });
});
