import { Component, type TFile } from 'obsidian';
import type { NoteProblems } from '../../checks/vault-checks';
import type { CommandEnvironment } from '../../plugin-command';
import { currentText } from '../../vault/note-panes';

/** How long a note that is not checked while it is written is left alone after a key, in milliseconds. */
const pause = 1200;

/** What is known of the active note. `none`: no file is active. `other`: it is no note. `checking`: nothing is known yet. */
export type ActiveNoteState = 'none' | 'other' | 'checking' | 'checked' | 'unreadable';

/**
 * The active note with what is wrong in it, kept current as long as it is loaded: what open notes are checked for anyway and,
 * where a note is none of those, a check of its own, since whoever looks at the panel wants to know.
 */
export class ActiveNote extends Component {
  readonly #environment: () => CommandEnvironment;
  readonly #changed: () => void;
  #file: TFile | null = null;
  #state: ActiveNoteState = 'none';
  #text: string | null = null;
  #found: NoteProblems | null = null;
  #at: Date | null = null;
  #timer: number | null = null;

  /** `changed` is told whenever something else is known. */
  constructor(environment: () => CommandEnvironment, changed: () => void) {
    super();
    this.#environment = environment;
    this.#changed = changed;
  }

  override onload(): void {
    const { app: { workspace, vault }, live } = this.#environment();
    this.register(live.onChecked((file) => { if (file === this.#file) void this.look(); }));
    this.registerEvent(workspace.on('file-open', () => { this.#follow(); }));
    this.registerEvent(workspace.on('active-leaf-change', () => { this.#follow(); }));
    this.registerEvent(workspace.on('layout-change', () => { this.#follow(); }));
    this.registerEvent(workspace.on('editor-change', (_editor, { file }) => { if (file === this.#file) this.#lookLater(); }));
    this.registerEvent(vault.on('modify', (file) => { if (file === this.#file) this.#lookLater(); }));
    this.registerEvent(vault.on('rename', (file) => { if (file === this.#file) this.#changed(); }));
    this.#follow();
  }

  override onunload(): void {
    if (this.#timer !== null) window.clearTimeout(this.#timer);
    this.#timer = null;
    this.#file = null;
  }

  /** The active file; null where there is none. */
  get file(): TFile | null {
    return this.#file;
  }

  get state(): ActiveNoteState {
    return this.#state;
  }

  /** Its text as it was looked at last; null where it could not be read, or is no note. */
  get text(): string | null {
    return this.#text;
  }

  /** What was found in it; null where it was not checked. */
  get found(): NoteProblems | null {
    return this.#found;
  }

  /** When it was checked; null where it was not. */
  get checkedAt(): Date | null {
    return this.#at;
  }

  /** Looks at the note as it is now. Never rejects. */
  async look(): Promise<void> {
    const file = this.#file;
    if (file?.extension !== 'md') return;
    try {
      await this.#lookAt(file);
    } catch (error) {
      if (file !== this.#file) return;
      console.error('Preflight', file.path, error);
      this.#take('unreadable', null);
    }
  }

  async #lookAt(file: TFile): Promise<void> {
    const { app, checks, live, settings } = this.#environment();
    const text = await currentText(app, file);
    if (file !== this.#file) return;
    if (text !== this.#text) {
      this.#text = text;
      this.#changed();
    }
    const isWaiting = !live.isKnown(file);
    const found = live.problemsOf(file) ?? (isWaiting ? null : await checks.checkOne(settings, file, true));
    if (file !== this.#file) return;
    if (found !== null) this.#take('checked', found);
    else if (isWaiting) live.ask(file);
  }

  #take(state: ActiveNoteState, found: NoteProblems | null): void {
    if (found !== null && found === this.#found) return;
    this.#state = state;
    this.#found = found;
    this.#text = found?.text ?? null;
    this.#at = found === null ? null : new Date();
    this.#changed();
  }

  #follow(): void {
    const file = this.#environment().app.workspace.getActiveFile();
    if (file === this.#file && file !== null) {
      this.#lookLater();
      return;
    }
    this.#file = file;
    this.#take(file === null ? 'none' : file.extension === 'md' ? 'checking' : 'other', null);
    void this.look();
  }

  #lookLater(): void {
    if (this.#timer !== null) window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#timer = null;
      void this.look();
    }, pause);
  }
}
