import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Menu } from '../host/menu';
import { shownQuestion, startPlugin, type StartedPlugin } from '../host/start-plugin';
import { pastedAnswer } from './pasted-answer';

type Pane = Awaited<ReturnType<StartedPlugin['open']>>;

/** What a person sees who opens the menu of the editor of a pane. */
function menuOf({ host }: StartedPlugin, pane: Pane): Menu {
  const menu = new Menu();
  host.workspace.trigger('editor-menu', menu, pane.editor, pane);
  return menu;
}

const titles = (menu: Menu): readonly string[] => menu.items.map(({ title }) => title);

describe('the menu of the editor', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  test('offers to insert a citation, and to convert what is selected', async () => {
    const started = await startPlugin({ 'a.md': pastedAnswer });
    const pane = await started.open('a.md');
    expect(titles(menuOf(started, pane))).toEqual(['Insert citation']);
    pane.editor.setSelection({ line: 15, ch: 0 }, { line: 15, ch: 60 });
    const menu = menuOf(started, pane);
    expect(titles(menu)).toEqual(['Convert pasted citations', 'Insert citation']);
    menu.click('Convert pasted citations');
    await started.wait(1500);
    shownQuestion().choose('Apply');
    await started.wait(100);
    expect(pane.editor.getValue()).toContain('the sea.[^1] The moon');
    expect(pane.editor.getValue()).toContain('a day.[1][3] Harbours');
  });

  test('says nothing of a pane that is not the active one', async () => {
    const started = await startPlugin({ 'a.md': pastedAnswer, 'b.md': 'Text\n' });
    const first = await started.open('a.md');
    await started.open('b.md');
    expect(titles(menuOf(started, first))).toEqual([]);
  });
});
