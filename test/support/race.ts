import type { Scheduler } from 'fast-check';
import { vi } from 'vitest';
import { changeTogether } from '../../src/obsidian/vault/change-together';
import type { NoteWriter } from '../../src/obsidian/vault/note-writer';
import { openVault, type OpenVault } from '../host/open-vault';
import type { MarkdownView } from '../host/workspace';
import type { WriterClass } from './broken-writer';
import { countingPlanner } from './counting-planner';

/** What a person does in the panes: types into the first or the second, saves, turns to reading view or back, closes a pane and opens it again. */
export type UserAction = 'type' | 'type-second' | 'save' | 'turn' | 'close' | 'open';
/** What happens to the files from outside: sync writes into the body or the properties of the note, or into the other note; somebody renames, deletes, makes it again. */
export type OutsideAction = 'sync' | 'sync-property' | 'sync-other' | 'rename' | 'delete' | 'create';
/** What is asked of us: an edit of the properties, of the body, of both, of two notes together, and the last one taken back. */
export type OwnAction = 'flag' | 'body' | 'both' | 'batch' | 'undo';

/** Who does what, each in this order; what comes between what, the scheduler says. `clock`: how many milliseconds pass at a time. */
export interface Actors {
  readonly user: readonly UserAction[];
  readonly outside: readonly OutsideAction[];
  readonly own: readonly OwnAction[];
  readonly clock: readonly number[];
}

/** How often it came to what a race is about. */
export interface RaceCounts { entered: number; written: number; refused: number; overwrittenByApp: number }

const start = '---\nflag: 0\nother: kept\n---\nbody 0\n';
const other = 'b.md';
const token = /t\d+\./g;

/**
 * Plays one schedule against the real writer: the actors take turns, and each operation on a file waits for its turn too, so that
 * everything may come between asking for a text and getting it. Whatever is entered is a word of its own and is looked for at the end.
 */
export class Race {
  readonly #scheduler: Scheduler;
  readonly #vault: OpenVault;
  readonly #writer: NoteWriter;
  readonly #counts: RaceCounts;
  readonly #faults: string[] = [];
  /** What has to be there at the end, by note. */
  readonly #kept = { note: new Set<string>(), other: new Set<string>() };
  readonly #overwritten = new Set<string>();
  #panes: MarkdownView[] = [];
  #path: string | null = 'a.md';
  #entered = 0;

  constructor(Writer: WriterClass, scheduler: Scheduler, counts: RaceCounts) {
    this.#scheduler = scheduler;
    this.#counts = counts;
    this.#vault = openVault({ 'a.md': start, [other]: start });
    this.#writer = new Writer(this.#vault.app);
  }

  /** Plays it to its end and tells what was lost, and what else should not have happened. */
  async play(panes: number, { user, outside, own, clock }: Actors): Promise<readonly string[]> {
    for (let count = 0; count < panes; count++) await this.#open();
    this.#slowDisk();
    const sequence = <T>(actions: readonly T[], act: (action: T) => unknown): void => {
      this.#scheduler.scheduleSequence(actions.map((action) => ({ builder: async () => { await act(action); }, label: String(action) })));
    };
    sequence(user, (action) => { this.#user(action); });
    sequence(outside, (action) => this.#outside(action));
    sequence(own, (action) => { this.#own(action); });
    sequence(clock, (milliseconds) => vi.advanceTimersByTimeAsync(milliseconds));
    for (let quiet = 0; quiet < 3;) {
      quiet = this.#scheduler.count() === 0 ? quiet + 1 : 0;
      while (this.#scheduler.count() > 0) await this.#scheduler.waitNext(1);
      await vi.advanceTimersByTimeAsync(2500);
    }
    const faults = [...this.#faults, ...this.#lost()];
    this.#end();
    return faults;
  }

  /** Closes everything: the editors of some ten thousand schedules would fill the memory. */
  #end(): void {
    this.#vault.host.workspace.close();
    vi.clearAllTimers();
  }

  /** Each operation on a file waits until the scheduler lets it, and those on one file for one another, as in the app. */
  #slowDisk(): void {
    const { vault } = this.#vault.host;
    const [read, process, modify] = [vault.read.bind(vault), vault.process.bind(vault), vault.modify.bind(vault)];
    const turns = new Map<object, Promise<unknown>>();
    const inTurn = <T>(file: object, label: string, work: () => Promise<T>): Promise<T> => {
      const done = (turns.get(file) ?? Promise.resolve()).then(() => this.#scheduler.schedule(Promise.resolve(), label)).then(work);
      turns.set(file, done.catch(() => undefined));
      return done;
    };
    vault.read = (file) => inTurn(file, 'read', () => read(file));
    vault.process = (file, change) => inTurn(file, 'process', () => process(file, change));
    vault.modify = (file, data) => inTurn(file, 'save', async () => {
      if (vault.getFileByPath(file.path) !== file) return;
      // Nobody but a pane saves so: what it writes over is the app's own doing.
      for (const word of vault.textOf(file.path).match(token) ?? []) if (!data.includes(word)) this.#overwritten.add(word);
      await modify(file, data);
    });
  }

  #user(action: UserAction): void {
    const [first, second] = this.#panes;
    if (action === 'type') this.#type(first);
    else if (action === 'type-second') this.#type(second ?? first);
    else if (action === 'save') this.#watch(Promise.resolve(first?.save()));
    else if (action === 'turn') first?.setMode(first.getMode() === 'source' ? 'preview' : 'source');
    else if (action === 'close') this.#panes.pop()?.leaf.detach();
    else this.#watch(this.#open());
  }

  async #open(): Promise<void> {
    if (this.#path === null) return;
    const file = this.#vault.file(this.#path);
    const pane = await this.#vault.open(this.#path);
    // The app closes the panes of a file that is gone, one that was only being opened among them.
    if (this.#vault.host.vault.getFileByPath(file.path) === file) this.#panes.push(pane);
    else pane.leaf.detach();
  }

  #type(pane: MarkdownView | undefined): void {
    if (pane === undefined || pane.getMode() !== 'source') return;
    const { editor } = pane;
    const word = this.#word();
    editor.setCursor(editor.offsetToPos(editor.getValue().length));
    editor.type(word);
    if (editor.getValue().includes(word)) this.#kept.note.add(word.trim());
  }

  async #outside(action: OutsideAction): Promise<void> {
    const { vault } = this.#vault.host;
    if (action === 'sync-other') this.#write(other, this.#kept.other, (text, word) => text + word);
    else if (action === 'create') await this.#create();
    else if (this.#path === null) return;
    else if (action === 'sync') this.#write(this.#path, this.#kept.note, (text, word) => text + word);
    else if (action === 'sync-property') this.#write(this.#path, this.#kept.note, (text, word) => text.replace('---\n', () => `---\np${word.trim().slice(0, -1)}: ${word}\n`));
    else if (action === 'rename') {
      const to = this.#path === 'a.md' ? 'c.md' : 'a.md';
      vault.renameFromOutside(this.#path, to);
      this.#path = to;
    } else {
      for (const pane of this.#panes.splice(0)) pane.leaf.detach();
      vault.deleteFromOutside(this.#path);
      this.#path = null;
      this.#kept.note.clear();
    }
  }

  async #create(): Promise<void> {
    if (this.#path !== null) return;
    this.#path = 'a.md';
    const word = this.#word();
    this.#kept.note.add(word.trim());
    await this.#vault.host.vault.create('a.md', start + word);
  }

  #write(path: string, kept: Set<string>, change: (text: string, word: string) => string): void {
    const word = this.#word();
    const text = change(this.#vault.text(path), word);
    this.#vault.host.vault.writeFromOutside(path, text);
    kept.add(word.trim());
  }

  #word(): string {
    this.#counts.entered++;
    return ` t${String(this.#entered++)}.`;
  }

  #own(action: OwnAction): void {
    if (action === 'undo') { this.#watch(this.#writer.undo()); return; }
    if (this.#path === null) return;
    const file = this.#vault.file(this.#path);
    const planner = countingPlanner(...(action === 'body' ? ['body'] : action === 'both' ? ['flag:', 'body'] : ['flag:']));
    if (action === 'batch') { this.#watch(changeTogether(this.#writer.together(), [file, this.#vault.file(other)], () => planner)); return; }
    this.#watch(this.#writer.write(file, planner).then(({ kind }) => { if (kind === 'written') this.#counts.written++; else this.#counts.refused++; }));
  }

  /** The app cannot read or write a file that is gone: that alone may fail. */
  #watch(work: Promise<unknown>): void {
    work.catch((error: unknown) => { if (!String(error).includes('File not found')) this.#faults.push(String(error)); });
  }

  #lost(): readonly string[] {
    this.#counts.overwrittenByApp += this.#overwritten.size;
    const missing = (path: string, kept: ReadonlySet<string>): readonly string[] => {
      const words = new Set(this.#vault.text(path).match(token));
      return [...kept].filter((word) => !words.has(word) && !this.#overwritten.has(word)).map((word) => `${path}: ${word}`);
    };
    const paths = this.#vault.host.vault.getFiles().map(({ path }) => path).sort();
    const expected = [...(this.#path === null ? [] : [this.#path]), other].sort();
    const files = paths.join() === expected.join() ? [] : [`files ${paths.join()} instead of ${expected.join()}`];
    return [...files, ...missing(other, this.#kept.other), ...(this.#path === null ? [] : missing(this.#path, this.#kept.note))];
  }
}
