import type { App } from '../app';
import { hostWindow } from '../dom';
import { MarkdownView } from '../workspace/markdown-view';
import { CommandPalette } from './command-palette';
import { Keymap, Scope } from './scope';

Keymap.listenTo(hostWindow);

/** The app's own keys: the palette, the settings, saving, and turning a note to reading view and back. */
export function listenForKeys(app: App): Keymap {
  const root = new Scope();
  const on = (key: string, run: () => void): void => {
    root.register(['Mod'], key, () => {
      run();
      return false;
    });
  };
  on('p', () => { new CommandPalette(app).open(); });
  on(',', () => { app.setting.open(); });
  on('s', () => void app.workspace.activeEditor?.save());
  on('e', () => {
    const view = app.workspace.activeLeaf?.view;
    if (view instanceof MarkdownView) view.setMode(view.getMode() === 'source' ? 'preview' : 'source');
  });
  return new Keymap(root);
}
