import type { App, TFile } from 'obsidian';
import type { Problem } from '../../core/problem/problem';
import type { Settings } from '../../core/settings/settings';
import type { PublishedVault } from '../../core/vault/published-vault';
import { lineIndex, type LineIndex } from '../../core/text/line-index';
import { orElse } from '../attempt';
import { ImageReader } from '../vault/image-reader';
import { editingPane, panesOf, paneText } from '../vault/note-panes';
import type { VaultWatcher } from '../vault/vault-watcher';
import { words } from '../words';
import { problemsOf, type PublisherCheck, publisherCheck, PublishedVaults, takeText, vaultPublishers } from './publisher-check';

/** A note with what is wrong in it. */
export interface NoteProblems {
  readonly file: TFile;
  readonly problems: readonly Problem[];
  /** The text that was checked. */
  readonly text: string;
  readonly lines: LineIndex;
}

/** Told of each step, and whose turn it is where the work has a name for that; false stops the work. */
export type OnStep = (done: number, all: number, name?: string) => boolean;

/** A note as it was checked. */
interface TakenNote {
  /** Who has taken it. */
  readonly checks: readonly PublisherCheck[];
  /** By which it is known whether the file has changed since; null for the text of a pane. */
  readonly version: string | null;
  readonly isNamed: boolean;
  readonly isChecked: boolean;
  readonly text: string;
}

/**
 * Checks of this vault's notes, for all its publishers. What a check of many notes has read is kept: the next one reads
 * only what has changed, as long as the settings are the same.
 */
export class VaultChecks {
  readonly #app: App;
  readonly #watcher: VaultWatcher;
  readonly #vaults: PublishedVaults;
  readonly #images: ImageReader;
  #key = '';
  #checks: readonly PublisherCheck[] = [];
  readonly #taken = new Map<string, TakenNote>();

  constructor(app: App, watcher: VaultWatcher) {
    this.#app = app;
    this.#watcher = watcher;
    this.#vaults = new PublishedVaults(watcher.index);
    this.#images = new ImageReader(app, watcher.index);
    watcher.index.listen((before, after) => { if (before !== undefined && after === undefined) this.#taken.delete(before.path); });
  }

  /** The vault as its first publisher sees it. It is complete once `current` was awaited. */
  vault(settings: Settings): PublishedVault {
    const [first] = this.#under(settings);
    if (first === undefined) throw new Error('No publisher is registered');
    return first.vault;
  }

  /** The vault as each of its publishers sees it. */
  vaults(settings: Settings): readonly PublishedVault[] {
    return this.#under(settings).map(({ vault }) => vault);
  }

  /** Resolves when the index holds the vault as it is now; false where `onStep` stopped the waiting. */
  current(onStep?: OnStep): Promise<boolean> {
    return this.#watcher.current(onStep);
  }

  /** Lets the app do its own work in the middle of a long one. */
  breathe(): Promise<void> {
    return this.#watcher.slices.hurry(this.#watcher.slices.breathe());
  }

  /**
   * Prepares the check of one note: afterwards, `check` answers at once what is wrong in a text that the note holds or is
   * about to hold.
   */
  async prepare(settings: Settings, file: TFile): Promise<(text: string) => readonly Problem[]> {
    const checks = this.#under(settings);
    await this.#take(checks, file, true);
    await this.#readImages(file.path);
    return (text) => {
      // Not the path of before: somebody may have had a look at a change for long.
      const { path } = file;
      this.#taken.delete(path);
      takeText(checks, path, text, true);
      return problemsOf(checks, path);
    };
  }

  /** Goes back to what the file holds, where `prepare` was asked about a text that came to nothing. */
  forget(file: TFile): void {
    this.#taken.delete(file.path);
    this.#watcher.take(file.path);
  }

  /** Checks notes, those that are marked for publishing or, where `isNamed`, all of them; null where `onStep` stopped it. */
  async check(settings: Settings, files: readonly TFile[], isNamed: boolean, onStep: OnStep): Promise<readonly NoteProblems[] | null> {
    const checks = this.#under(settings);
    const wanted: TFile[] = [];
    for (const [at, file] of files.entries()) {
      if (!onStep(at, 2 * files.length, file.basename)) return null;
      // What cannot be read is told of below.
      if (await this.#take(checks, file, isNamed).catch(() => true)) wanted.push(file);
      await this.breathe();
    }
    const found: NoteProblems[] = [];
    for (const [at, file] of wanted.entries()) {
      if (!onStep(files.length + at, files.length + wanted.length, file.basename)) return null;
      const note = await orElse(file, unreadable(file), () => this.#checkOne(checks, file, isNamed));
      if (note !== null) found.push(note);
      await this.breathe();
    }
    return found;
  }

  /** Checks one note as it is now, at once; null where it is not marked for publishing, unless `isNamed`. Rejects where it cannot be read. */
  checkOne(settings: Settings, file: TFile, isNamed: boolean): Promise<NoteProblems | null> {
    return this.#checkOne(this.#under(settings), file, isNamed);
  }

  async #checkOne(checks: readonly PublisherCheck[], file: TFile, isNamed: boolean): Promise<NoteProblems | null> {
    if (!(await this.#take(checks, file, isNamed))) return null;
    await this.#readImages(file.path);
    // Something may have been typed, or another text may have been tried, while images were read.
    const isChecked = await this.#take(checks, file, isNamed);
    const text = this.#taken.get(file.path)?.text;
    if (!isChecked || text === undefined) return null;
    return { file, problems: problemsOf(checks, file.path), text, lines: lineIndex(text) };
  }

  /** Takes a note into the checks where it has changed since it was last; false where none of them checks it, or it is gone. */
  async #take(checks: readonly PublisherCheck[], file: TFile, isNamed: boolean): Promise<boolean> {
    const pane = editingPane(panesOf(this.#app, file));
    // What a pane shows may be older than the file, and newer.
    const version = pane === undefined ? [file.stat.mtime, file.stat.size].join(' ') : null;
    const before = this.#knownOf(checks, file, isNamed);
    if (version !== null && before?.version === version) return before.isChecked;
    const text = pane === undefined ? await this.#app.vault.cachedRead(file) : paneText(pane);
    // It may have been renamed or deleted while it was read.
    const { path } = file;
    if (this.#app.vault.getFileByPath(path) !== file) return false;
    const known = this.#knownOf(checks, file, isNamed);
    const isChecked = known?.text === text ? known.isChecked : takeText(checks, path, text, isNamed);
    this.#taken.set(path, { checks, version, isNamed, isChecked, text });
    return isChecked;
  }

  /** How a note was taken last; null where these checks do not hold it so any more. */
  #knownOf(checks: readonly PublisherCheck[], { path }: TFile, isNamed: boolean): TakenNote | null {
    const known = this.#taken.get(path);
    const isSame = known?.checks === checks && known.isNamed === isNamed && known.isChecked === checks.some(({ check }) => check.isChecked(path));
    return isSame ? known : null;
  }

  async #readImages(path: string): Promise<void> {
    const entry = this.#watcher.index.note(path);
    if (entry !== undefined) await this.#images.readImagesOf(entry);
  }

  #under(settings: Settings): readonly PublisherCheck[] {
    const vaults = vaultPublishers(this.#app, settings).map((publisher) => this.#vaults.of(this.#app, publisher, settings));
    const key = keyOf(settings);
    const isSame = key === this.#key && vaults.length === this.#checks.length && vaults.every((vault, at) => this.#checks[at]?.vault === vault);
    if (isSame) return this.#checks;
    this.#key = key;
    for (const { check } of this.#checks) check.close();
    this.#checks = vaults.map((vault) => publisherCheck(vault, settings));
    this.#taken.clear();
    return this.#checks;
  }
}

function unreadable(file: TFile): NoteProblems {
  const problem: Problem = { from: 0, to: 0, rule: 'text-unreadable', severity: 'error', message: words.unreadableNote, fixes: [] };
  return { file, problems: [problem], text: '', lines: lineIndex('') };
}

/** Equal for settings under which the same is found. */
function keyOf({ severities, accepted, contract, summaries, summaryHeading, simplify: { length, layout } }: Settings): string {
  return JSON.stringify([[...severities], [...accepted], contract, summaries, summaryHeading, length, layout]);
}
