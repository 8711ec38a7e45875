import type { App } from '../app';
import { createElement } from '../dom';
import type { TFile } from '../vault';
import { MarkdownView } from './markdown-view';
import { hasManner } from '../manners';
import { DeferredView, View } from './view';

interface ViewState { readonly type: string; readonly state?: Record<string, unknown>; readonly active?: boolean }

/** A pane: it holds a view, one after another. */
export class WorkspaceLeaf {
  readonly app: App;
  readonly containerEl = createElement('div', 'workspace-leaf');
  readonly tabHeaderEl = createElement('div', 'workspace-tab-header tappable');
  view: View;
  #deferred: ViewState | null = null;

  constructor(app: App) {
    this.app = app;
    this.view = this.#hold(new View(this));
    this.tabHeaderEl.addEventListener('click', () => { app.workspace.setActiveLeaf(this); });
  }

  /** A leaf of the last session, which nobody has looked at yet. */
  get isDeferred(): boolean {
    return this.#deferred !== null;
  }

  /** What it shows comes when somebody looks at it. */
  defer(state: ViewState): void {
    if (!hasManner('deferred-views')) {
      void this.setViewState(state);
      return;
    }
    this.#deferred = state;
    this.view = this.#hold(new DeferredView(this, state.type));
  }

  async loadIfDeferred(): Promise<void> {
    const state = this.#deferred;
    if (state === null) return;
    this.#deferred = null;
    await this.setViewState(state);
  }

  async openFile(file: TFile, { active = true }: { readonly active?: boolean } = {}): Promise<void> {
    this.#deferred = null;
    if (!(this.view instanceof MarkdownView)) await this.#open(new MarkdownView(this));
    if (this.view instanceof MarkdownView) await this.view.show(file);
    this.#title();
    if (active) this.app.workspace.setActiveLeaf(this);
    this.app.workspace.tellOfFile(file);
  }

  async setViewState({ type, state = {}, active = false }: ViewState): Promise<void> {
    this.#deferred = null;
    const creator = this.app.workspace.viewCreators.get(type);
    if (creator === undefined) throw new Error(`No view ${type}`);
    await this.#open(creator(this));
    await this.view.setState(state, { history: false });
    this.#title();
    if (active) this.app.workspace.setActiveLeaf(this);
  }

  getViewState(): ViewState {
    return this.#deferred ?? { type: this.view.getViewType(), state: this.view.getState() };
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  detach(): void {
    void this.#leave();
    this.app.workspace.remove(this);
  }

  async #open(view: View): Promise<void> {
    await this.#leave();
    this.view = this.#hold(view);
    await view.load();
    await view.onOpen();
    this.app.workspace.tellOfLayout();
  }

  async #leave(): Promise<void> {
    await this.view.onClose();
    this.view.unload();
  }

  #hold(view: View): View {
    view.containerEl.setAttribute('data-type', view.getViewType());
    this.containerEl.replaceChildren(view.containerEl);
    return view;
  }

  #title(): void {
    this.tabHeaderEl.replaceChildren(createElement('div', { cls: 'workspace-tab-header-inner-title', text: this.view.getDisplayText() }));
    this.tabHeaderEl.setAttribute('aria-label', this.view.getDisplayText());
    this.tabHeaderEl.setAttribute('data-type', this.view.getViewType());
  }
}
