import { createElement } from './dom';
import { Editor } from './editor';
import { Events } from './events';
import { htmlToMarkdown } from './html-to-markdown';
import type { App } from './app';
import { Component } from './plugin';
import type { TFile, Vault } from './vault';

/** How long after the last key the app saves by itself. */
export const autosaveDelay = 2000;

const asEditorText = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

export class View extends Component {
  readonly leaf: WorkspaceLeaf;
  readonly containerEl = createElement('div', 'workspace-leaf-content');

  constructor(leaf: WorkspaceLeaf) {
    super();
    this.leaf = leaf;
  }

  getViewType(): string {
    return 'empty';
  }

  onOpen(): Promise<void> {
    return Promise.resolve();
  }

  onClose(): Promise<void> {
    return Promise.resolve();
  }

  get app(): App {
    return this.leaf.app;
  }
}

/** A view with a header and content. */
export class ItemView extends View {
  readonly contentEl = this.containerEl.appendChild(createElement('div', 'view-content'));
  /** The buttons in its header, by title. */
  readonly actions = new Map<string, () => unknown>();

  addAction(_icon: string, title: string, action: () => unknown): HTMLElement {
    this.actions.set(title, action);
    return createElement('div');
  }
}

/** A file shown as text of some kind; other plugins have views of their own for Markdown files. */
export abstract class TextFileView extends View {
  file: TFile | null = null;

  abstract save(): Promise<void>;
}

/**
 * A note in a pane. Assumptions about the app, all unfavourable to a plugin: what is typed reaches the file 2 s after
 * the last key or by `save`; a save writes what the editor holds, LF line endings included, but only if something was
 * typed; a change of the file reaches the editor after the `modify` event, and not at all while something typed is unsaved.
 */
export class MarkdownView extends TextFileView {
  readonly editor = new Editor();
  /** What reading view was told last where the leaf was asked to go to a place. */
  ephemeralState: unknown = null;
  readonly #vault: Vault;
  #mode: 'source' | 'preview' = 'source';
  #shown = '';
  #saved = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.#vault = leaf.app.vault;
    this.editor.onChange = () => { this.requestSave(); };
    this.#vault.on('modify', (file) => { if (file === this.file) void this.#reload(); });
  }

  override getViewType(): string {
    return 'markdown';
  }

  getMode(): 'source' | 'preview' {
    return this.#mode;
  }

  /** Reading view keeps a text of its own; the editor behind it goes stale. */
  setMode(mode: 'source' | 'preview'): void {
    if (mode === this.#mode) return;
    const text = this.getViewData();
    this.#mode = mode;
    if (mode === 'source') this.editor.reload(text);
    else this.#shown = text;
  }

  getViewData(): string {
    return this.#mode === 'source' ? this.editor.getValue() : this.#shown;
  }

  setEphemeralState(state: unknown): void {
    this.ephemeralState = state;
  }

  async show(file: TFile): Promise<void> {
    this.file = file;
    this.#take(await this.#vault.read(file));
  }

  requestSave(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), autosaveDelay);
  }

  override async save(): Promise<void> {
    clearTimeout(this.#timer);
    const text = this.getViewData();
    if (this.file === null || text === this.#saved) return;
    this.#saved = text;
    await this.#vault.modify(this.file, text);
  }

  async #reload(): Promise<void> {
    if (this.file === null) return;
    const data = await this.#vault.read(this.file);
    if (this.getViewData() !== this.#saved || asEditorText(data) === this.getViewData()) return;
    this.#take(data);
  }

  #take(data: string): void {
    this.#saved = asEditorText(data);
    if (this.#mode === 'source') this.editor.reload(data);
    else this.#shown = this.#saved;
  }
}

export class WorkspaceLeaf {
  readonly app: App;
  view: View;
  readonly isDeferred = false;

  constructor(app: App) {
    this.app = app;
    this.view = new View(this);
  }

  async openFile(file: TFile): Promise<void> {
    const view = new MarkdownView(this);
    this.view = view;
    await view.show(file);
    this.app.workspace.setActiveLeaf(this);
  }

  async setViewState({ type }: { readonly type: string }): Promise<void> {
    const creator = this.app.workspace.viewCreators.get(type);
    if (creator === undefined) throw new Error(`No view ${type}`);
    this.view = creator(this);
    await this.view.load();
    await this.view.onOpen();
  }
}

export class Workspace extends Events {
  activeLeaf: WorkspaceLeaf | null = null;
  /** The views of plugins, by type. */
  readonly viewCreators = new Map<string, (leaf: WorkspaceLeaf) => View>();
  layoutReady = true;
  /** Whether the app's own setting to convert pasted HTML is on. */
  convertsHtml = true;
  readonly #waiting: (() => unknown)[] = [];
  readonly #leaves: WorkspaceLeaf[] = [];
  readonly #app: App;

  constructor(app: App) {
    super();
    this.#app = app;
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.#waiting.push(callback);
  }

  /** The app has put its panes in place. */
  finishLayout(): void {
    this.layoutReady = true;
    for (const callback of this.#waiting.splice(0)) callback();
  }

  async ensureSideLeaf(type: string): Promise<WorkspaceLeaf> {
    const [known] = this.getLeavesOfType(type);
    if (known !== undefined) return known;
    const leaf = this.getLeaf('side');
    await leaf.setViewState({ type });
    return leaf;
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    await Promise.resolve();
    this.setActiveLeaf(leaf);
  }

  getLeaf(newLeaf?: unknown): WorkspaceLeaf {
    if (!newLeaf && this.activeLeaf !== null) return this.activeLeaf;
    const leaf = new WorkspaceLeaf(this.#app);
    this.#leaves.push(leaf);
    return leaf;
  }

  setActiveLeaf(leaf: WorkspaceLeaf): void {
    this.activeLeaf = leaf;
  }

  getActiveFile(): TFile | null {
    return this.activeLeaf?.view instanceof TextFileView ? this.activeLeaf.view.file : null;
  }

  getActiveViewOfType<T extends View>(type: new (leaf: WorkspaceLeaf) => T): T | null {
    return this.activeLeaf?.view instanceof type ? this.activeLeaf.view : null;
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return this.#leaves.filter((leaf) => leaf.view.getViewType() === type);
  }

  /** A person pastes into a pane. Plugins hear of it first; what none of them took is put in place of the selection by the app itself. */
  paste(view: MarkdownView, event: ClipboardEvent): void {
    this.trigger('editor-paste', event, view.editor, view);
    if (event.defaultPrevented) return;
    const html = event.clipboardData?.getData('text/html') ?? '';
    view.editor.replaceSelection(html === '' || !this.convertsHtml ? (event.clipboardData?.getData('text/plain') ?? '') : htmlToMarkdown(html));
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.#leaves) callback(leaf);
  }
}
