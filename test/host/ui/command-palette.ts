import type { App, Command } from '../app';
import { FuzzySuggestModal } from './suggest-modal';

/** The palette: the commands that can be run now, each behind its plugin's name. */
export class CommandPalette extends FuzzySuggestModal<readonly [string, Command]> {
  constructor(app: App) {
    super(app);
    this.setPlaceholder('Select a command...');
    this.modalEl.classList.add('mod-command-palette');
  }

  getItems(): (readonly [string, Command])[] {
    return [...this.app.commands].filter(([, command]) => this.app.commands.canRun(command));
  }

  getItemText([id, { name }]: readonly [string, Command]): string {
    const plugin = id.slice(0, id.indexOf(':'));
    return `${plugin.charAt(0).toUpperCase()}${plugin.slice(1)}: ${name}`;
  }

  onChooseItem([id]: readonly [string, Command]): void {
    this.app.commands.executeCommandById(id);
  }
}
