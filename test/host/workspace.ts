import { Editor } from './editor';
import { Events } from './events';
import type { App } from './app';
import type { TFile, Vault } from './vault';

/** How long after the last key the app saves by itself. */
export const autosaveDelay = 2000;

const asEditorText = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

export class View {
  readonly leaf: WorkspaceLeaf;

  constructor(leaf: WorkspaceLeaf) {
    this.leaf = leaf;
  }

  get app(): App {
    return this.leaf.app;
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

  getViewType(): string {
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

  async load(file: TFile): Promise<void> {
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
    await view.load(file);
    this.app.workspace.setActiveLeaf(this);
  }
}

export class Workspace extends Events {
  activeLeaf: WorkspaceLeaf | null = null;
  readonly layoutReady = true;
  readonly #leaves: WorkspaceLeaf[] = [];
  readonly #app: App;

  constructor(app: App) {
    super();
    this.#app = app;
  }

  onLayoutReady(callback: () => unknown): void {
    callback();
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
    return this.#leaves.filter((leaf) => type === 'markdown' && leaf.view instanceof MarkdownView);
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of this.#leaves) callback(leaf);
  }
}
