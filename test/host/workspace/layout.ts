import { createElement, hostDocument } from '../dom';
import { openHostWindow } from '#host-window';
import { Keymap } from '../ui/scope';
import { extendWindow, tellOfMigration } from '../window/element-additions';
import type { WorkspaceLeaf } from './workspace-leaf';

/** Where a leaf stands: in the middle, in a sidebar, or in a window of its own. */
export type Side = 'root' | 'left' | 'right';

/** A sidebar or the middle: groups of tabs, side by side. */
export class Split {
  readonly containerEl: HTMLElement;
  readonly groups: TabGroup[] = [];
  collapsed = false;

  constructor(containerEl: HTMLElement) {
    this.containerEl = containerEl;
  }

  /** A new group of tabs beside the others. */
  addGroup(): TabGroup {
    const group = new TabGroup(this.containerEl);
    this.groups.push(group);
    return group;
  }

  expand(): void {
    this.collapsed = false;
    this.containerEl.classList.remove('is-collapsed', 'is-sidedock-collapsed');
  }

  collapse(): void {
    this.collapsed = true;
    this.containerEl.classList.add('is-collapsed', 'is-sidedock-collapsed');
  }

  toggle(): void {
    if (this.collapsed) this.expand();
    else this.collapse();
  }
}

/** Tabs in one place, of which one is shown. */
export class TabGroup {
  readonly containerEl: HTMLElement;
  readonly leaves: WorkspaceLeaf[] = [];
  readonly #headersEl = createElement('div', 'workspace-tab-header-container');
  readonly #contentEl = createElement('div', 'workspace-tab-container');

  constructor(parent: HTMLElement) {
    this.containerEl = parent.appendChild(createElement('div', 'workspace-tabs'));
    this.containerEl.append(this.#headersEl, this.#contentEl);
  }

  add(leaf: WorkspaceLeaf): void {
    this.leaves.push(leaf);
    this.#headersEl.append(leaf.tabHeaderEl);
    this.#contentEl.append(leaf.containerEl);
    this.show(leaf);
  }

  remove(leaf: WorkspaceLeaf): void {
    const at = this.leaves.indexOf(leaf);
    if (at === -1) return;
    this.leaves.splice(at, 1);
    leaf.tabHeaderEl.remove();
    leaf.containerEl.remove();
    const next = this.leaves[Math.max(0, at - 1)];
    if (next !== undefined) this.show(next);
    if (this.leaves.length === 0) this.containerEl.remove();
  }

  /** Brings one of its leaves to the front. */
  show(leaf: WorkspaceLeaf): void {
    for (const one of this.leaves) {
      one.containerEl.hidden = one !== leaf;
      one.tabHeaderEl.classList.toggle('is-active', one === leaf);
    }
  }
}

/** A window of its own, with a group of tabs in it. */
export class PopoutWindow extends Split {
  readonly win: Window & typeof globalThis;
  readonly doc: Document;

  constructor() {
    const win = openHostWindow();
    extendWindow(win);
    Keymap.listenTo(win);
    const { document } = win;
    document.body.className = `${hostDocument.body.className} is-popout-window`.trim();
    for (const style of hostDocument.head.querySelectorAll('style, link[rel=stylesheet]')) document.head.append(document.importNode(style, true));
    super(document.body.appendChild(document.adoptNode(createElement('div', 'workspace-split mod-root'))));
    this.win = win;
    this.doc = document;
  }

  /** Takes a leaf over from another window. */
  take(leaf: WorkspaceLeaf): void {
    const group = this.groups[0] ?? this.addGroup();
    group.add(leaf);
    tellOfMigration(leaf.containerEl);
  }
}

/** The elements that the panes of the main window stand in. */
export class Layout {
  readonly containerEl = createElement('div', 'app-container');
  readonly ribbonEl = createElement('div', 'workspace-ribbon side-dock-ribbon mod-left');
  readonly statusBarEl = createElement('div', 'status-bar');
  readonly root: Split;
  readonly left: Split;
  readonly right: Split;

  constructor() {
    const main = this.containerEl.appendChild(createElement('div', 'horizontal-main-container'));
    const workspaceEl = main.appendChild(createElement('div', 'workspace'));
    const addSplit = (cls: string): Split => new Split(workspaceEl.appendChild(createElement('div', `workspace-split ${cls}`)));
    workspaceEl.append(this.ribbonEl);
    this.left = addSplit('mod-horizontal mod-sidedock mod-left-split');
    this.root = addSplit('mod-vertical mod-root');
    this.right = addSplit('mod-horizontal mod-sidedock mod-right-split');
    this.containerEl.append(this.statusBarEl);
    for (const old of hostDocument.querySelectorAll('.app-container')) old.remove();
    hostDocument.body.append(this.containerEl);
  }

  split(side: Side): Split {
    return { root: this.root, left: this.left, right: this.right }[side];
  }
}
