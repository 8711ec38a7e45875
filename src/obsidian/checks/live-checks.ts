import { type App, Component, type Editor, type TFile } from 'obsidian';
import type { Settings } from '../../core/settings/settings';
import { openNotes } from '../vault/note-panes';
import type { VaultWatcher } from '../vault/vault-watcher';
import type { NoteProblems, VaultChecks } from './vault-checks';

/** How long a note is left alone after a key, and the vault after a change, in milliseconds. In the middle of a word, most of what looks wrong is only unfinished. */
const pauses = { afterWord: 400, inWord: 1200, inLongNote: 2500, vault: 1500 } as const;

/** A note longer than this, in bytes, takes more than a moment to be checked. */
const longNote = 200_000;

/** Told of an open note of which something else is known than before. */
export type CheckedListener = (file: TFile) => void;

/**
 * What is wrong in open notes, kept current as long as it is loaded: those that are marked for publishing or, where that
 * is set, all. A note is checked in an idle moment, the active one first: after it was opened, when nothing was typed for a
 * while, and when settings or other notes have changed that it depends on. A text that was checked is not checked again.
 */
export class LiveChecks extends Component {
  readonly #app: App;
  readonly #checks: VaultChecks;
  readonly #watcher: VaultWatcher;
  readonly #settings: () => Settings;
  /** By open note; null where it is none of those to check. */
  readonly #found = new Map<TFile, NoteProblems | null>();
  readonly #listeners = new Set<CheckedListener>();
  readonly #wanted = new Set<TFile>();
  /** The timers of notes that are being typed in. */
  readonly #typed = new Map<TFile, number>();
  readonly #faults = new Set<string>();
  #vaultTimer: number | null = null;
  #isRunning = false;
  #isChecking = false;

  constructor(app: App, checks: VaultChecks, watcher: VaultWatcher, settings: () => Settings) {
    super();
    this.#app = app;
    this.#checks = checks;
    this.#watcher = watcher;
    this.#settings = settings;
  }

  override onload(): void {
    this.#isRunning = true;
    const { workspace } = this.#app;
    const { index } = this.#watcher;
    this.registerEvent(workspace.on('file-open', () => { this.#followPanes(); }));
    this.registerEvent(workspace.on('active-leaf-change', () => { this.#followPanes(); }));
    this.registerEvent(workspace.on('layout-change', () => { this.#followPanes(); }));
    this.registerEvent(workspace.on('editor-change', (editor, { file }) => { if (file !== null) this.#type(editor, file); }));
    this.register(index.listen(() => { this.#followVault(); }));
    this.register(index.listenToFiles(() => { this.#followVault(); }));
    this.#followPanes();
  }

  override onunload(): void {
    this.#isRunning = false;
    for (const timer of this.#typed.values()) window.clearTimeout(timer);
    if (this.#vaultTimer !== null) window.clearTimeout(this.#vaultTimer);
    this.#vaultTimer = null;
    for (const known of [this.#typed, this.#found, this.#wanted]) known.clear();
  }

  /**
   * What was found last in an open note, and the text that it was found in, which need not be the text of this moment.
   * Null where it was not checked yet, is not open, or is none of those to check.
   */
  problemsOf(file: TFile): NoteProblems | null {
    return this.#found.get(file) ?? null;
  }

  /** Whether an open note was looked at, though it may be none of those to check. */
  isKnown(file: TFile): boolean {
    return this.#found.has(file);
  }

  /** Tells of every open note of which something else is known than before, its closing included, until what is given back is called. */
  onChecked(listener: CheckedListener): () => void {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  }

  /** Checks an open note in the next idle moment; nothing comes of it where nothing has changed. */
  ask(file: TFile): void {
    if (!this.#isRunning) return;
    this.#wanted.add(file);
    if (!this.#isChecking) void this.#checkWanted();
  }

  /** Settings have changed: asks for all open notes. */
  askAll(): void {
    for (const file of openNotes(this.#app)) this.ask(file);
  }

  #followPanes(): void {
    const open = new Set(openNotes(this.#app));
    for (const file of open) if (!this.#found.has(file)) this.ask(file);
    for (const file of this.#found.keys()) if (!open.has(file)) this.#forget(file);
  }

  #forget(file: TFile): void {
    if (this.#found.delete(file)) this.#tell(file);
  }

  #type(editor: Editor, file: TFile): void {
    window.clearTimeout(this.#typed.get(file));
    this.#typed.set(file, window.setTimeout(() => {
      this.#typed.delete(file);
      this.ask(file);
    }, pauseAfter(editor, file)));
  }

  /** Many notes change at once, and some again and again: this looks once in a while, as long as the vault is being read. */
  #followVault(): void {
    this.#vaultTimer ??= window.setTimeout(() => {
      this.#vaultTimer = null;
      this.askAll();
      if (!this.#watcher.index.isComplete) this.#followVault();
    }, pauses.vault);
  }

  async #checkWanted(): Promise<void> {
    this.#isChecking = true;
    while (this.#wanted.size > 0) {
      await this.#watcher.slices.next();
      const file = openNotes(this.#app).find((one) => this.#wanted.has(one));
      if (file === undefined) this.#wanted.clear();
      else await this.#checkOpen(file);
    }
    this.#isChecking = false;
  }

  async #checkOpen(file: TFile): Promise<void> {
    this.#wanted.delete(file);
    // Its timer asks again.
    if (this.#typed.has(file)) return;
    this.#keep(file, await this.#check(file));
  }

  async #check(file: TFile): Promise<NoteProblems | null> {
    const settings = this.#settings();
    try {
      return await this.#checks.checkOne(settings, file, settings.showWhileWriting === 'all');
    } catch (error) {
      this.#logOnce(file, error);
      return null;
    }
  }

  /** A fault may come again with every pause. */
  #logOnce(file: TFile, error: unknown): void {
    const fault = `${file.path} ${String(error)}`;
    if (!this.#faults.has(fault)) console.error('Preflight', file.path, error);
    this.#faults.add(fault);
  }

  #keep(file: TFile, found: NoteProblems | null): void {
    if (!this.#isRunning || !openNotes(this.#app).includes(file)) return;
    const known = this.#found.get(file);
    this.#found.set(file, found);
    const isSame = known?.problems === found?.problems && known?.text === found?.text && known !== undefined;
    if (!isSame) this.#tell(file);
  }

  #tell(file: TFile): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(file);
      } catch (error) {
        this.#logOnce(file, error);
      }
    }
  }
}

function pauseAfter(editor: Editor, { stat }: TFile): number {
  if (stat.size > longNote) return pauses.inLongNote;
  const cursor = editor.getCursor();
  const before = { line: cursor.line, ch: Math.max(0, cursor.ch - 1) };
  return /[\p{L}\p{N}\p{M}_]/u.test(editor.getRange(before, cursor)) ? pauses.inWord : pauses.afterWord;
}
