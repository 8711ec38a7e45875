import { Component, setIcon, type TFile } from 'obsidian';
import { attempt } from '../attempt';
import type { CommandEnvironment } from '../plugin-command';
import { words } from '../words';
import { openProblemPanel } from './problem-panel/open-problem-panel';

/** Says in the status bar whether the active note is published and how many problems it has; a click opens the problem panel. */
export class NoteStatusBar extends Component {
  readonly #element: HTMLElement;
  readonly #environment: () => CommandEnvironment;
  #shown = '';

  constructor(element: HTMLElement, environment: () => CommandEnvironment) {
    super();
    this.#element = element;
    this.#environment = environment;
    element.addClass('mod-clickable', 'preflight-status', 'preflight-hidden');
    element.setAttribute('role', 'button');
    element.setAttribute('tabindex', '0');
    element.addEventListener('click', () => { this.#open(); });
    element.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      this.#open();
    });
  }

  override onload(): void {
    const { app: { workspace }, checks, live, settings } = this.#environment();
    this.registerEvent(workspace.on('file-open', () => { this.show(); }));
    this.registerEvent(workspace.on('active-leaf-change', () => { this.show(); }));
    this.register(live.onChecked(() => { this.show(); }));
    this.register(checks.vault(settings).index.listen((_before, after) => { if (after?.path === this.#file()?.path) this.show(); }));
    this.show();
  }

  /** Shows how the active note stands, as far as that is known; nothing where no note is active, or where nothing is to be shown. */
  show(): void {
    const { settings } = this.#environment();
    const file = settings.showInStatusBar ? this.#file() : null;
    const isPublished = file === null ? null : this.#isPublished(file);
    this.#element.toggleClass('preflight-hidden', isPublished === null);
    if (file === null || isPublished === null) return;
    const text = isPublished ? words.statusPublished(this.#environment().live.problemsOf(file)?.problems.length ?? null) : words.isNotPublished;
    if (text === this.#shown) return;
    this.#shown = text;
    this.#element.empty();
    setIcon(this.#element.createSpan({ cls: ['status-bar-item-icon', 'preflight-icon'], attr: { 'aria-hidden': 'true' } }), isPublished ? 'badge-check' : 'badge-x');
    this.#element.createSpan({ text });
  }

  #file(): TFile | null {
    const file = this.#environment().app.workspace.getActiveFile();
    return file?.extension === 'md' ? file : null;
  }

  /** Null while the note is not known. */
  #isPublished({ path }: TFile): boolean | null {
    const { checks, settings } = this.#environment();
    const vaults = checks.vaults(settings);
    const entry = vaults[0]?.index.note(path);
    return entry === undefined ? null : vaults.some((vault) => vault.entryOf(entry).published);
  }

  #open(): void {
    void attempt(() => openProblemPanel(this.#environment().app));
  }
}
