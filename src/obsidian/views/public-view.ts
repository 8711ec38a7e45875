import { type IconName, ItemView, type WorkspaceLeaf } from 'obsidian';
import { listPublic, type PublicList } from '../../core/vault/public-list';
import { attempt } from '../attempt';
import type { CommandEnvironment } from '../plugin-command';
import { words } from '../words';
import { openPath } from './go-to-place';

/** By which the app knows the view. */
export const publicViewType = 'preflight-public';

/** How many entries of a section are shown. */
const longestSection = 500;

/** A line of a section: what is public, and what there is to say about it. */
interface Entry {
  readonly name: string;
  readonly note: string;
  /** Where a click leads; null where it leads nowhere. */
  readonly path: string | null;
}

/** Lists all that a publish would send, for each publisher of the vault, as of the last time that it was asked. */
export class PublicView extends ItemView {
  readonly #environment: () => CommandEnvironment;
  override icon: IconName = 'globe';

  constructor(leaf: WorkspaceLeaf, environment: () => CommandEnvironment) {
    super(leaf);
    this.#environment = environment;
  }

  override getViewType(): string {
    return publicViewType;
  }

  override getDisplayText(): string {
    return words.publicTitle;
  }

  protected override onOpen(): Promise<void> {
    this.addAction('refresh-cw', words.refresh, () => void attempt(() => this.refresh()));
    this.contentEl.addClass('preflight-public');
    this.contentEl.createDiv({ cls: 'preflight-public-note', text: words.readingVault });
    // A view of the last session is there before the vault is.
    this.app.workspace.onLayoutReady(() => void attempt(() => this.refresh()));
    return Promise.resolve();
  }

  /** Lists anew. */
  async refresh(): Promise<void> {
    const { checks, settings } = this.#environment();
    if (!(await checks.current())) return;
    this.contentEl.empty();
    const vaults = checks.vaults(settings);
    for (const vault of vaults) {
      const { publisher } = vault;
      if (vaults.length > 1) this.contentEl.createDiv({ cls: 'preflight-public-publisher', text: publisher.name });
      this.#show(listPublic(vault), publisher.siteUrl?.(vault.settings) ?? '');
    }
  }

  #show(list: PublicList, site: string): void {
    const page = ({ path, url }: { readonly path: string; readonly url: string }): Entry => ({ name: path, path, note: url === '' ? words.noPage : site + url });
    this.#addSection(words.publicNotes(list.notes.length), list.notes.map(page));
    this.#addSection(words.publicEmbedded(list.embedded.length), list.embedded.map(({ path, by }) => ({ name: path, path, note: words.shownIn(by) })));
    this.#addSection(words.publicFiles(list.files.length), list.files.map(({ path, size, by }) => ({ name: path, path, note: `${words.fileSize(size)}, ${words.shownIn(by)}` })));
    this.#addSection(words.publicProperties(list.properties.length), list.properties.map(({ key, notes }) => ({ name: key, path: null, note: words.inNotes(notes) })));
    this.#addSection(words.publicCanvases(list.canvases.length), list.canvases.map(page));
  }

  #addSection(title: string, entries: readonly Entry[]): void {
    const attr = { dir: 'auto' };
    const section = this.contentEl.createDiv({ cls: 'preflight-public-section' });
    section.createDiv({ cls: 'preflight-public-title', text: title, attr });
    for (const { name, note, path } of entries.slice(0, longestSection)) {
      const row = section.createDiv({ cls: 'preflight-public-entry', attr });
      if (path === null) row.createSpan({ text: name });
      else this.#addLink(row, path);
      row.createDiv({ cls: 'preflight-public-note', text: note, attr });
    }
    if (entries.length > longestSection) section.createDiv({ cls: 'preflight-public-note', attr, text: words.andMore(entries.length - longestSection) });
  }

  /** With an address, so that keys reach it and whoever listens hears what it is. */
  #addLink(row: HTMLElement, path: string): void {
    row.createEl('a', { cls: 'preflight-public-link', text: path, href: path }).addEventListener('click', (event) => {
      event.preventDefault();
      void attempt(() => openPath(this.app, path));
    });
  }
}
