import type { Extension } from '@codemirror/state';
import type { App, HoverSource } from './app';
import { focus, hostWindow } from './dom';
import type { EditorSuggest } from './editor/editor-suggest';
import { pluginExtensions } from './editor/editor-fields';
import { Events } from './events';
import { htmlToMarkdown } from './html-to-markdown';
import type { TFile } from './vault';
import { Layout, PopoutWindow, type Side, type Split, type TabGroup } from './workspace/layout';
import { MarkdownView } from './workspace/markdown-view';
import { FileView, type View } from './workspace/view';
import { hasManner } from './manners';
import { WorkspaceLeaf } from './workspace/workspace-leaf';

export { autosaveDelay, MarkdownView } from './workspace/markdown-view';
export { DeferredView, FileView, ItemView, TextFileView, View } from './workspace/view';
export { WorkspaceLeaf } from './workspace/workspace-leaf';

interface SideLeafOptions { readonly active?: boolean; readonly reveal?: boolean; readonly state?: Record<string, unknown> }

/** The panes. What changes about them is told a moment later. */
export class Workspace extends Events {
  activeLeaf: WorkspaceLeaf | null = null;
  /** The views of plugins, by type; and the app's own. */
  readonly viewCreators = new Map<string, (leaf: WorkspaceLeaf) => View>([['markdown', (leaf) => new MarkdownView(leaf)]]);
  /** The extensions of all plugins for all editors. Plugins may change a list that they have registered, and call `updateOptions`. */
  readonly editorExtensions: Extension[] = [];
  readonly layout = new Layout();
  readonly popouts: PopoutWindow[] = [];
  /** Whoever suggests something at the cursor, in the order in which they are asked. */
  readonly editorSuggests: EditorSuggest<unknown>[] = [];
  readonly hoverLinkSources = new Map<string, HoverSource>();
  layoutReady = true;
  /** How often the app was asked to keep the layout. */
  layoutSaves = 0;
  /** Whether the app's own setting to convert pasted HTML is on. */
  convertsHtml = true;
  readonly #waiting: (() => unknown)[] = [];
  readonly #places = new Map<WorkspaceLeaf, { readonly split: Split; readonly group: TabGroup }>();
  readonly #app: App;

  constructor(app: App) {
    super();
    this.#app = app;
  }

  get containerEl(): HTMLElement {
    return this.layout.containerEl;
  }

  get leftSplit(): Split {
    return this.layout.left;
  }

  get rightSplit(): Split {
    return this.layout.right;
  }

  get rootSplit(): Split {
    return this.layout.root;
  }

  /** The editor that commands act on, with its note. */
  get activeEditor(): MarkdownView | null {
    return this.getActiveViewOfType(MarkdownView);
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

  async ensureSideLeaf(type: string, side: 'left' | 'right' = 'right', { active = true, reveal = true, state = {} }: SideLeafOptions = {}): Promise<WorkspaceLeaf> {
    const known = hasManner('one-side-view') ? this.getLeavesOfType(type)[0] : undefined;
    const leaf = known ?? this.#add(side);
    if (known === undefined) await leaf.setViewState({ type, state });
    if (reveal) await this.revealLeaf(leaf);
    else if (active) this.setActiveLeaf(leaf);
    return leaf;
  }

  getRightLeaf(_split: boolean): WorkspaceLeaf {
    return this.#add('right');
  }

  getLeftLeaf(_split: boolean): WorkspaceLeaf {
    return this.#add('left');
  }

  /** Brings a leaf to the front, with what it shows. */
  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    await leaf.loadIfDeferred();
    this.#places.get(leaf)?.split.expand();
    this.setActiveLeaf(leaf);
  }

  getLeaf(newLeaf: boolean | 'tab' | 'split' | 'window' = false): WorkspaceLeaf {
    if (newLeaf === 'window') return this.openPopoutLeaf();
    const active = this.getMostRecentLeaf();
    if (newLeaf === false && active !== null) return active;
    return this.#add('root', newLeaf === 'split');
  }

  openPopoutLeaf(): WorkspaceLeaf {
    return this.moveLeafToPopout(new WorkspaceLeaf(this.#app));
  }

  /** Puts a leaf into a window of its own. */
  moveLeafToPopout(leaf: WorkspaceLeaf): WorkspaceLeaf {
    if (!hasManner('own-document')) return leaf;
    this.#places.get(leaf)?.group.remove(leaf);
    const popout = new PopoutWindow();
    this.popouts.push(popout);
    popout.win.addEventListener('focus', () => { focus.window = popout.win; });
    popout.take(leaf);
    if (leaf.view instanceof MarkdownView) leaf.view.editor.cm.setRoot(popout.doc);
    this.#places.set(leaf, { split: popout, group: popout.groups[0] ?? popout.addGroup() });
    this.trigger('window-open', popout, popout.win);
    this.tellOfLayout();
    return leaf;
  }

  /** The middle's leaf that was looked at last; a leaf in a sidebar is none. */
  getMostRecentLeaf(): WorkspaceLeaf | null {
    const active = this.activeLeaf;
    if (active !== null && this.#isMain(active)) return active;
    return [...this.#places.keys()].filter((leaf) => this.#isMain(leaf)).at(-1) ?? null;
  }

  setActiveLeaf(leaf: WorkspaceLeaf, _options?: unknown): void {
    const place = this.#places.get(leaf);
    place?.group.show(leaf);
    for (const one of this.#places.keys()) one.containerEl.classList.toggle('mod-active', one === leaf);
    focus.window = place?.split instanceof PopoutWindow ? place.split.win : hostWindow;
    if (this.activeLeaf === leaf) return;
    this.activeLeaf = leaf;
    this.#later(() => { this.trigger('active-leaf-change', leaf); });
    if (leaf.view instanceof FileView) this.tellOfFile(leaf.view.file);
  }

  /** That of the active view or, where it shows none, of the one that did so last. */
  getActiveFile(): TFile | null {
    const { view } = this.activeLeaf?.view instanceof FileView ? this.activeLeaf : (this.getMostRecentLeaf() ?? {});
    return view instanceof FileView ? view.file : null;
  }

  /** The app keeps where everything is. */
  requestSaveLayout(): void {
    this.layoutSaves++;
  }

  getActiveViewOfType<T extends View>(type: abstract new (leaf: WorkspaceLeaf) => T): T | null {
    return this.activeLeaf?.view instanceof type ? this.activeLeaf.view : null;
  }

  getLeavesOfType(type: string): WorkspaceLeaf[] {
    return [...this.#places.keys()].filter((leaf) => leaf.view.getViewType() === type);
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of [...this.#places.keys()]) callback(leaf);
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const leaf of [...this.#places.keys()]) if (this.#isMain(leaf)) callback(leaf);
  }

  detachLeavesOfType(type: string): void {
    for (const leaf of this.getLeavesOfType(type)) leaf.detach();
  }

  /** Takes a leaf away. */
  remove(leaf: WorkspaceLeaf): void {
    this.#places.get(leaf)?.group.remove(leaf);
    this.#places.delete(leaf);
    if (this.activeLeaf === leaf) this.activeLeaf = null;
    this.tellOfLayout();
  }

  /** The window is closed: the panes let go of their editors, and nothing of it is left in the page. */
  close(): void {
    this.iterateAllLeaves((leaf) => { leaf.detach(); });
    // What a document remembers of elements that it was asked for it forgets with the focus on one that goes.
    this.containerEl.tabIndex = -1;
    this.containerEl.focus();
    this.containerEl.remove();
  }

  /** All editors take what plugins have registered, as it is now. */
  updateOptions(): void {
    this.iterateAllLeaves(({ view }) => {
      if (view instanceof MarkdownView) view.editor.cm.dispatch({ effects: pluginExtensions.reconfigure([...this.editorExtensions]) });
    });
  }

  tellOfLayout(): void {
    this.#later(() => { this.trigger('layout-change'); });
  }

  tellOfFile(file: TFile | null): void {
    this.#later(() => { this.trigger('file-open', file); });
  }

  /** Asks who has something to suggest at the cursor; the first who has shows it. */
  async suggest(view: MarkdownView): Promise<void> {
    let isShown = false;
    for (const suggest of this.editorSuggests) {
      if (isShown) suggest.close();
      else isShown = await suggest.ask(view);
    }
  }

  /** A person pastes into a pane. Plugins hear of it first; what none of them took is put in place of the selection by the app itself. */
  paste(view: MarkdownView, event: ClipboardEvent): void {
    this.trigger('editor-paste', event, view.editor, view);
    if (event.defaultPrevented) return;
    const html = event.clipboardData?.getData('text/html') ?? '';
    view.editor.replaceSelection(html === '' || !this.convertsHtml ? (event.clipboardData?.getData('text/plain') ?? '') : htmlToMarkdown(html));
  }

  #isMain(leaf: WorkspaceLeaf): boolean {
    const split = this.#places.get(leaf)?.split;
    return split !== undefined && split !== this.layout.left && split !== this.layout.right;
  }

  #add(side: Side, isBeside = false): WorkspaceLeaf {
    const split = this.layout.split(side);
    const last = isBeside ? undefined : split.groups.filter(({ leaves }) => leaves.length > 0).at(-1);
    const group = last ?? split.addGroup();
    const leaf = new WorkspaceLeaf(this.#app);
    group.add(leaf);
    this.#places.set(leaf, { split, group });
    return leaf;
  }

  #later(task: () => void): void {
    setTimeout(task, 0);
  }
}
