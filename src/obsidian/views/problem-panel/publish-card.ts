import { setIcon } from 'obsidian';
import { words } from '../../words';
import type { PublishCardContent } from './publish-card-content';

/** What is done from the card. */
export interface CardActions {
  fold(isFolded: boolean): void;
  /** Marks the note for publishing, or takes the mark back. */
  mark(change: 'on' | 'off'): void;
  copy(address: string): void;
  checkAndPublish(): void;
  open(path: string): void;
}

/** How many entries of a list are shown. */
const longestList = 100;

/** The card at the top of the panel: whether a note is published, where, and what else becomes public with it. */
export class PublishCard {
  readonly #element: HTMLElement;
  readonly #actions: CardActions;
  /** What is shown, to leave it alone while nothing else is to be said. */
  #shown = '';
  readonly #open = new Set<string>();

  constructor(parent: HTMLElement, actions: CardActions) {
    this.#actions = actions;
    this.#element = parent.createEl('section', { cls: 'preflight-publish', attr: { 'aria-label': words.cardTitle } });
  }

  /** Shows a card; null hides it. `checkedAt` is the time of day of the last check, null where there was none. */
  show(content: PublishCardContent | null, isFolded: boolean, checkedAt: string | null): void {
    const next = JSON.stringify([content, isFolded, checkedAt]);
    if (next === this.#shown) return;
    this.#shown = next;
    const focused = this.#focusedName();
    this.#element.empty();
    this.#element.toggleClass('preflight-hidden', content === null);
    if (content === null) return;
    this.#addHead(content, isFolded);
    if (!isFolded) this.#addBody(this.#element.createDiv({ cls: 'preflight-publish-body' }), content, checkedAt);
    if (focused !== null) this.#element.querySelector<HTMLElement>(`[data-name="${focused}"]`)?.focus();
  }

  #addHead({ publisher, isPublished }: PublishCardContent, isFolded: boolean): void {
    const head = this.#element.createEl('button', { cls: 'preflight-publish-head', attr: { 'aria-expanded': !isFolded, 'data-name': 'head' } });
    setIcon(head.createSpan({ cls: 'preflight-icon', attr: { 'aria-hidden': 'true' } }), isFolded ? 'chevron-right' : 'chevron-down');
    const text = head.createSpan({ cls: 'preflight-publish-title' });
    text.createSpan({ cls: 'preflight-publish-publisher', text: publisher });
    text.createSpan({ cls: ['preflight-publish-status', ...(isPublished ? ['preflight-published'] : [])], text: isPublished ? words.isPublished : words.isNotPublished });
    head.addEventListener('click', () => { this.#actions.fold(!isFolded); });
  }

  #addBody(body: HTMLElement, content: PublishCardContent, checkedAt: string | null): void {
    const { obstacle, address, others } = content;
    for (const other of others) body.createEl('p', { cls: 'preflight-muted', text: words.alsoPublisher(other.publisher, other.isPublished) });
    if (obstacle !== null) body.createEl('p', { cls: 'preflight-publish-obstacle', text: `${obstacle}.` });
    if (address !== null) this.#addAddress(body, address);
    this.#addAlong(body, content);
    if (checkedAt !== null) body.createEl('p', { cls: 'preflight-muted', text: `${words.checkedAt(checkedAt)}.` });
    const buttons = body.createDiv({ cls: 'preflight-buttons' });
    if (obstacle === null || content.isPublished) {
      this.#addButton(buttons, 'mark', content.isPublished ? words.unmark : words.markItem(1), () => { this.#actions.mark(content.isPublished ? 'off' : 'on'); });
    }
    if (obstacle === null) this.#addButton(buttons, 'publish', words.checkAndPublish, () => { this.#actions.checkAndPublish(); }).addClass('mod-cta');
  }

  #addAddress(body: HTMLElement, address: string): void {
    const row = body.createDiv({ cls: 'preflight-publish-address' });
    row.createEl('code', { text: address, attr: { dir: 'ltr' } });
    const copy = row.createEl('button', { cls: ['clickable-icon', 'preflight-copy'], attr: { 'aria-label': words.copyAddress, 'data-name': 'copy' } });
    setIcon(copy, 'copy');
    copy.addEventListener('click', () => { this.#actions.copy(address); });
  }

  #addAlong(body: HTMLElement, { along, isPublished }: PublishCardContent): void {
    const { properties, embedded, files } = along;
    body.createEl('p', { cls: 'preflight-muted', text: properties.length + embedded.length + files.length === 0 ? words.nothingAlong(isPublished) : words.along(isPublished) });
    this.#addList(body, 'properties', words.publicProperties(properties.length), properties.map(({ key }) => ({ name: key, path: null })));
    this.#addList(body, 'embedded', words.alongNotes(embedded.length), embedded.map(({ path }) => ({ name: path, path })));
    this.#addList(body, 'files', words.alongFiles(files.length), files.map(({ path, size }) => ({ name: `${path}, ${words.fileSize(size)}`, path })));
  }

  #addList(body: HTMLElement, name: string, title: string, entries: readonly { readonly name: string; readonly path: string | null }[]): void {
    if (entries.length === 0) return;
    const details = body.createEl('details', { cls: 'preflight-publish-list' });
    details.open = this.#open.has(name);
    details.addEventListener('toggle', () => {
      if (details.open) this.#open.add(name);
      else this.#open.delete(name);
    });
    details.createEl('summary', { text: title, attr: { 'data-name': name } });
    const list = details.createEl('ul');
    for (const entry of entries.slice(0, longestList)) {
      const item = list.createEl('li', { attr: { dir: 'auto' } });
      const { path } = entry;
      if (path === null) item.setText(entry.name);
      else item.createEl('a', { text: entry.name, attr: { href: '#' } }).addEventListener('click', (event) => {
        event.preventDefault();
        this.#actions.open(path);
      });
    }
    if (entries.length > longestList) list.createEl('li', { cls: 'preflight-muted', text: words.andMore(entries.length - longestList) });
  }

  #addButton(parent: HTMLElement, name: string, text: string, run: () => void): HTMLButtonElement {
    const button = parent.createEl('button', { text, attr: { 'data-name': name } });
    button.addEventListener('click', run);
    return button;
  }

  #focusedName(): string | null {
    const { activeElement } = this.#element.doc;
    return activeElement !== null && this.#element.contains(activeElement) ? activeElement.getAttribute('data-name') : null;
  }
}
