import { createElement } from '../dom';
import { Editor } from '../editor/editor';
import { editorExtensions } from '../editor/editor-extensions';
import { showLivePreview } from '../editor/editor-fields';
import { Menu } from '../ui/menu';
import type { TFile, Vault } from '../vault';
import { TextFileView } from './view';
import { hasManner } from '../manners';
import type { WorkspaceLeaf } from './workspace-leaf';

/** How long after the last key the app saves by itself. */
export const autosaveDelay = 2000;

const asEditorText = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/**
 * A note in a pane. Assumptions about the app, all unfavourable to a plugin: what is typed reaches the file 2 s after
 * the last key or by `save`; a save writes what the editor holds, LF line endings included, but only if something was
 * typed; a change of the file reaches the editor after the `modify` event, and not at all while something typed is unsaved.
 */
export class MarkdownView extends TextFileView {
  readonly #sourceEl = this.contentEl.appendChild(createElement('div', 'markdown-source-view cm-s-obsidian mod-cm6 is-live-preview'));
  readonly #readingEl = this.contentEl.appendChild(createElement('div', 'markdown-reading-view'));
  readonly editor = new Editor({ parent: this.#sourceEl, extensions: (editor) => editorExtensions(this, editor) });
  /** What reading view was told last where the leaf was asked to go to a place. */
  ephemeralState: unknown = null;
  /** Whether the editor shows the source instead of Live Preview. */
  isSource = false;
  readonly #vault: Vault;
  #mode: 'source' | 'preview' = 'source';
  #shown = '';
  #saved = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.#vault = leaf.app.vault;
    this.#readingEl.hidden = true;
    this.addAction('more-vertical', 'More options', (event) => {
      const menu = new Menu();
      this.app.workspace.trigger('file-menu', menu, this.file, 'more-options', this.leaf);
      menu.showAtMouseEvent(event);
    });
    this.editor.onChange = () => {
      this.requestSave();
      this.app.workspace.trigger('editor-change', this.editor, this);
    };
    this.registerEvent(this.#vault.on('modify', (file) => { if (file === this.file) void this.#reload(); }));
  }

  override getViewType(): string {
    return 'markdown';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.#mode, source: this.isSource };
  }

  override async setState(state: { readonly file?: string; readonly mode?: 'source' | 'preview'; readonly source?: boolean }, _result?: unknown): Promise<void> {
    const file = state.file === undefined ? null : this.#vault.getFileByPath(state.file);
    if (file !== null && file !== this.file) await this.show(file);
    if (state.mode !== undefined) this.setMode(state.mode);
    if (state.source !== undefined) this.showSource(state.source);
  }

  getMode(): 'source' | 'preview' {
    return this.#mode;
  }

  /** Reading view keeps a text of its own; the editor behind it goes stale. */
  setMode(mode: 'source' | 'preview'): void {
    if (mode === this.#mode) return;
    const text = this.getViewData();
    this.#mode = mode;
    this.#sourceEl.hidden = mode === 'preview';
    this.#readingEl.hidden = mode === 'source';
    if (mode === 'source') this.editor.reload(text);
    else this.#showReading(text);
  }

  /** The person turns from Live Preview to the source, or back. */
  showSource(isSource: boolean): void {
    this.isSource = isSource;
    this.#sourceEl.classList.toggle('is-live-preview', !isSource);
    this.editor.cm.dispatch({ effects: showLivePreview.of(!isSource) });
  }

  getViewData(): string {
    return this.#mode === 'source' || !hasManner('own-reading-text') ? this.editor.getValue() : this.#shown;
  }

  override setEphemeralState(state: unknown): void {
    this.ephemeralState = state;
  }

  async show(file: TFile): Promise<void> {
    await this.save();
    this.file = file;
    this.titleEl.textContent = file.basename;
    const data = await this.#vault.read(file);
    this.#saved = asEditorText(data);
    this.editor.open(data);
    if (this.#mode === 'preview') this.#showReading(this.#saved);
  }

  requestSave(): void {
    clearTimeout(this.#timer);
    if (hasManner('late-save')) this.#timer = setTimeout(() => void this.save(), autosaveDelay);
    else void this.save();
  }

  override async save(): Promise<void> {
    clearTimeout(this.#timer);
    const text = this.getViewData();
    if (this.file === null || text === this.#saved) return;
    this.#saved = text;
    await this.#vault.modify(this.file, text);
  }

  override async onClose(): Promise<void> {
    await this.save();
    this.editor.cm.destroy();
  }

  async #reload(): Promise<void> {
    if (this.file === null) return;
    // What cannot be read, since it is gone by now, stays as it is shown.
    const data = await this.#vault.read(this.file).catch(() => null);
    if (data === null) return;
    if ((this.getViewData() !== this.#saved && hasManner('typed-stays')) || asEditorText(data) === this.getViewData()) return;
    this.#saved = asEditorText(data);
    if (this.#mode === 'source' || !hasManner('own-reading-text')) this.editor.reload(data);
    else this.#showReading(this.#saved);
  }

  #showReading(text: string): void {
    this.#shown = text;
    this.#readingEl.textContent = text;
  }
}
