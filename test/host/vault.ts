import { Events } from './events';

/** A file of the vault. The app hands out one object a file for as long as it lives. */
export class TFile {
  /** Where the file is now: a renamed file keeps its object. */
  path: string;

  constructor(path: string) {
    this.path = path;
  }

  get name(): string {
    return this.path.slice(this.path.lastIndexOf('/') + 1);
  }

  get basename(): string {
    const dot = this.name.lastIndexOf('.');
    return dot > 0 ? this.name.slice(0, dot) : this.name;
  }

  get extension(): string {
    const dot = this.name.lastIndexOf('.');
    return dot > 0 ? this.name.slice(dot + 1) : '';
  }
}

/** How long after a write the app tells about it. */
const eventDelay = 5;

/**
 * Files in memory with the app's manners: every operation is asynchronous, the operations on one file run one
 * after another, `process` reads and writes without a gap, and `modify` events come a little later.
 */
export class Vault extends Events {
  readonly configDir = '.obsidian';
  /** What was written, in order; a write of what the file already held is not one. */
  readonly writes: { readonly path: string; readonly data: string }[] = [];
  readonly #files = new Map<string, { readonly file: TFile; data: string }>();
  readonly #queues = new Map<string, Promise<unknown>>();
  #interference: (() => void) | null = null;

  constructor(notes: Readonly<Record<string, string>>) {
    super();
    for (const [path, data] of Object.entries(notes)) this.#files.set(path, { file: new TFile(path), data });
  }

  getFileByPath(path: string): TFile | null {
    return this.#files.get(path)?.file ?? null;
  }

  getMarkdownFiles(): TFile[] {
    return [...this.#files.values()].map((entry) => entry.file).filter((file) => file.extension === 'md');
  }

  async read(file: TFile): Promise<string> {
    return this.#inTurn(file.path, () => this.textOf(file.path));
  }

  async cachedRead(file: TFile): Promise<string> {
    return this.read(file);
  }

  async create(path: string, data: string): Promise<TFile> {
    await Promise.resolve();
    if (this.#files.has(path)) throw new Error('File already exists.');
    const file = new TFile(path);
    this.#files.set(path, { file, data });
    this.#announce('create', file);
    return file;
  }

  async modify(file: TFile, data: string): Promise<void> {
    await this.#inTurn(file.path, () => { this.#write(file, data); });
  }

  async process(file: TFile, change: (data: string) => string): Promise<string> {
    return this.#inTurn(file.path, () => {
      const interference = this.#interference;
      this.#interference = null;
      interference?.();
      const data = change(this.textOf(file.path));
      this.#write(file, data);
      return data;
    });
  }

  /** What the file holds now. Tests look here; plugins have to read. */
  textOf(path: string): string {
    const entry = this.#files.get(path);
    if (entry === undefined) throw new Error(`File not found: ${path}`);
    return entry.data;
  }

  /** Another program writes the file: at once, and the app notices later. */
  writeFromOutside(path: string, data: string): void {
    const entry = this.#files.get(path);
    if (entry === undefined) throw new Error(`File not found: ${path}`);
    entry.data = data;
    this.#announce('modify', entry.file);
  }

  /** The file is renamed, by the person or another plugin. */
  renameFromOutside(path: string, newPath: string): void {
    const entry = this.#files.get(path);
    if (entry === undefined) throw new Error(`File not found: ${path}`);
    this.#files.delete(path);
    entry.file.path = newPath;
    this.#files.set(newPath, entry);
  }

  /** Another program deletes the file. */
  deleteFromOutside(path: string): void {
    this.#files.delete(path);
  }

  /** Runs `action` right before the next `process` reads its file: the moment at which a careless plugin loses text. */
  beforeNextProcess(action: () => void): void {
    this.#interference = action;
  }

  #write(file: TFile, data: string): void {
    const entry = this.#files.get(file.path);
    if (entry === undefined) throw new Error(`File not found: ${file.path}`);
    if (entry.data === data) return;
    entry.data = data;
    this.writes.push({ path: file.path, data });
    this.#announce('modify', file);
  }

  #announce(name: string, file: TFile): void {
    setTimeout(() => { this.trigger(name, file); }, eventDelay);
  }

  #inTurn<T>(path: string, operation: () => T): Promise<T> {
    const before = this.#queues.get(path) ?? Promise.resolve();
    const result = before.then(() => Promise.resolve()).then(operation);
    this.#queues.set(path, result.catch(() => undefined));
    return result;
  }
}
