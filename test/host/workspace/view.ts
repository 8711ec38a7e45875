import type { App } from '../app';
import { createElement } from '../dom';
import { Component } from '../component';
import type { TFile } from '../vault';
import type { WorkspaceLeaf } from './workspace-leaf';

/** What a leaf shows. */
export class View extends Component {
  readonly leaf: WorkspaceLeaf;
  readonly containerEl = createElement('div', 'workspace-leaf-content');
  icon = 'file';

  constructor(leaf: WorkspaceLeaf) {
    super();
    this.leaf = leaf;
  }

  get app(): App {
    return this.leaf.app;
  }

  getViewType(): string {
    return 'empty';
  }

  getDisplayText(): string {
    return 'New tab';
  }

  getIcon(): string {
    return this.icon;
  }

  getState(): Record<string, unknown> {
    return {};
  }

  setState(_state: unknown, _result: unknown): Promise<void> {
    return Promise.resolve();
  }

  setEphemeralState(_state: unknown): void {
    return undefined;
  }

  onOpen(): Promise<void> {
    return Promise.resolve();
  }

  onClose(): Promise<void> {
    return Promise.resolve();
  }
}

/** What stands for a view of the last session until somebody looks at it: of that type by name, and of no class that a plugin knows. */
export class DeferredView extends View {
  readonly #type: string;

  constructor(leaf: WorkspaceLeaf, type: string) {
    super(leaf);
    this.#type = type;
  }

  override getViewType(): string {
    return this.#type;
  }
}

/** A view with a header and content. */
export class ItemView extends View {
  readonly headerEl = this.containerEl.appendChild(createElement('div', 'view-header'));
  readonly titleEl = this.headerEl.appendChild(createElement('div', 'view-header-title'));
  readonly actionsEl = this.headerEl.appendChild(createElement('div', 'view-actions'));
  readonly contentEl = this.containerEl.appendChild(createElement('div', 'view-content'));
  /** The buttons in its header, by title. */
  readonly actions = new Map<string, () => unknown>();

  addAction(icon: string, title: string, action: (event: MouseEvent) => unknown): HTMLElement {
    this.actions.set(title, () => action(new (this.containerEl.win as Window & typeof globalThis).MouseEvent('click')));
    const button = createElement('button', { cls: 'clickable-icon view-action', attr: { 'aria-label': title, 'data-icon': icon } });
    button.addEventListener('click', action);
    this.actionsEl.prepend(button);
    return button;
  }
}

/** A view of a file. */
export abstract class FileView extends ItemView {
  file: TFile | null = null;

  override getDisplayText(): string {
    return this.file?.basename ?? '';
  }

  override getState(): Record<string, unknown> {
    return { file: this.file?.path };
  }
}

/** A file shown as text of some kind; other plugins have views of their own for Markdown files. */
export abstract class TextFileView extends FileView {
  abstract save(): Promise<void>;
}
