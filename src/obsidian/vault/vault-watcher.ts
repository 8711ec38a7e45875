import { type App, Component, type TAbstractFile, TFile, TFolder } from 'obsidian';
import type { NoteEntry } from '../../core/vault/note-entry';
import { VaultIndex } from '../../core/vault/vault-index';
import { IdleSlices } from './idle-slices';
import { cachedEntryOf, type EntryReader, isEntryFile, readEntry } from './read-entry';

/** What the watcher asks of those who use it. */
export interface WatcherOptions extends EntryReader {
  /** Told of each note that has a new path, after the index knows. */
  renamed(before: NoteEntry, file: TFile): void;
}

/**
 * Keeps the index of the vault current: filled in idle slices from when it is loaded, then by the app's events, a changed
 * note at a time. Published notes are read by our own parser, all others are taken from the app's index. Nothing is
 * written. Unloading it stops all of it.
 */
export class VaultWatcher extends Component {
  readonly index = new VaultIndex();
  readonly slices = new IdleSlices();
  readonly #app: App;
  readonly #options: WatcherOptions;
  /** Paths to take into the index. */
  readonly #waiting = new Set<string>();
  /** Paths of notes that changed and that the app has not indexed anew: what its index says of them is out of date. */
  readonly #stale = new Set<string>();
  #work: Promise<void> | null = null;
  #total = 0;
  #isRunning = false;

  constructor(app: App, options: WatcherOptions) {
    super();
    this.#app = app;
    this.#options = options;
  }

  override onload(): void {
    this.#isRunning = true;
    const { vault, metadataCache } = this.#app;
    this.registerEvent(vault.on('create', (file) => { this.#changed(file); }));
    this.registerEvent(vault.on('modify', (file) => { this.#changed(file); }));
    this.registerEvent(vault.on('delete', (file) => { this.#remove(file.path); }));
    this.registerEvent(vault.on('rename', (file, oldPath) => { this.#rename(file, oldPath); }));
    this.registerEvent(metadataCache.on('changed', ({ path }) => {
      this.#stale.delete(path);
      this.take(path);
    }));
    this.takeAll();
  }

  override onunload(): void {
    this.#isRunning = false;
    this.#waiting.clear();
  }

  /** Reads a note anew, when there is time. */
  take(path: string): void {
    this.#waiting.add(path);
    this.#start();
  }

  /** Reads the whole vault anew, when there is time; what is known stays known meanwhile. Nothing happens before it is loaded. */
  takeAll(): void {
    if (!this.#isRunning) return;
    for (const { path } of this.#app.vault.getFiles()) this.#waiting.add(path);
    this.#start();
  }

  /**
   * Resolves when the index holds the vault as it is now; false where `progress`, which is told how much is done, answered
   * false: then the work goes on when there is time. False, too, where the watcher is not loaded.
   */
  async current(progress: (done: number, all: number) => boolean = () => true): Promise<boolean> {
    for (const path of this.#stale) this.#waiting.add(path);
    this.#start();
    for (let work = this.#work; work !== null; work = this.#work) {
      const pause = new Promise<void>((resolve) => { window.setTimeout(resolve, 50); });
      await this.slices.hurry(Promise.race([work, pause]));
      if (this.#work !== null && !progress(this.#total - this.#waiting.size, this.#total)) return false;
    }
    return this.#isRunning;
  }

  #changed(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    // The app tells when it has indexed a note; until then its index is that of the text before.
    if (file.extension === 'md') this.#stale.add(file.path);
    else this.take(file.path);
  }

  #remove(path: string): void {
    this.#waiting.delete(path);
    this.#stale.delete(path);
    this.index.remove(path);
  }

  /** A folder takes along all that is in it. The app tells of these, too, before or after: each is moved once. */
  #rename(file: TAbstractFile, oldPath: string): void {
    if (file instanceof TFile) this.#renameFile(file, oldPath);
    if (!(file instanceof TFolder)) return;
    for (const child of file.children) {
      const isMoved = child.path.startsWith(`${file.path}/`);
      if (isMoved) this.#rename(child, oldPath + child.path.slice(file.path.length));
    }
  }

  #renameFile(file: TFile, oldPath: string): void {
    const { path } = file;
    const isDone = this.index.note(oldPath) === undefined && this.index.note(path) !== undefined;
    if (isDone) return;
    const before = file.extension === 'md' ? (this.index.note(oldPath) ?? cachedEntryOf(this.#app, file, oldPath, this.#options)) : null;
    const mustRead = this.#waiting.has(oldPath) || this.index.note(oldPath) === undefined;
    if (this.#stale.has(oldPath)) this.#stale.add(path);
    this.#remove(oldPath);
    if (before !== null) this.index.setNote({ ...before, path });
    if (mustRead) this.take(path);
    if (before !== null) this.#options.renamed(before, file);
  }

  #start(): void {
    if (this.#work !== null || !this.#isRunning || (this.#waiting.size === 0 && this.index.isComplete)) return;
    this.#work = this.#run();
  }

  async #run(): Promise<void> {
    await this.slices.next();
    this.#total = this.#waiting.size;
    // A set is walked in the order of its entries: what comes meanwhile is taken in the same walk, as the last.
    for (const path of this.#waiting) {
      this.#waiting.delete(path);
      try {
        await this.#takeFile(path);
      } catch (error) {
        // A fault of ours in one note must not keep all others out.
        console.error('Preflight', path, error);
      }
      await this.slices.breathe();
    }
    this.#work = null;
    if (this.#isRunning) this.index.isComplete = true;
  }

  async #takeFile(path: string): Promise<void> {
    const file = this.#app.vault.getFileByPath(path);
    if (file === null) {
      this.index.remove(path);
      return;
    }
    if (!isEntryFile(file)) {
      this.#takeAttachment(file);
      return;
    }
    const isStale = this.#stale.delete(path);
    const entry = await readEntry(this.#app, file, this.#options, isStale);
    // It may have been renamed or deleted while it was read.
    if (this.#isRunning && this.#app.vault.getFileByPath(path) === file) this.index.setNote(entry);
  }

  #takeAttachment({ path, stat }: TFile): void {
    const known = this.index.file(path);
    if (known?.size !== stat.size) this.index.setFile({ path, size: stat.size, image: null });
  }
}
