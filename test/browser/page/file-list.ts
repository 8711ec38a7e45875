import { Menu } from '../../host/ui/menu';
import type { TFile } from '../../host/vault';
import { ItemView } from '../../host/workspace';

/** By which the app knows its list of files. */
export const fileListType = 'file-explorer';

/** The notes of the vault by path: a click opens one, a right click its menu. */
export class FileList extends ItemView {
  override getViewType(): string {
    return fileListType;
  }

  override getDisplayText(): string {
    return 'Files';
  }

  override onOpen(): Promise<void> {
    const { vault } = this.app;
    for (const name of ['create', 'delete', 'rename']) this.registerEvent(vault.on(name, () => { this.#show(); }));
    this.#show();
    return Promise.resolve();
  }

  #show(): void {
    this.contentEl.replaceChildren();
    for (const file of this.app.vault.getMarkdownFiles().sort((a, b) => a.path.localeCompare(b.path))) this.#add(file);
  }

  #add(file: TFile): void {
    const row = document.createElement('div');
    row.className = 'nav-file-title tappable';
    row.textContent = file.path.slice(0, -'.md'.length);
    row.addEventListener('click', () => void this.app.workspace.getLeaf(false).openFile(file));
    row.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      const menu = new Menu();
      this.app.workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', this.leaf);
      menu.showAtMouseEvent(event);
    });
    this.contentEl.append(row);
  }
}
