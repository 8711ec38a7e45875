import { Events } from './events';
import { hasManner } from './manners';
import { type TAbstractFile, TFile, TFolder } from './files';

export { TAbstractFile, TFile, TFolder } from './files';

/** How long after a write the app tells about it. */
const eventDelay = 5;

interface StoredFile { readonly file: TFile; data: string; readonly bytes?: Uint8Array }

/**
 * Files in memory with the app's manners: every operation is asynchronous, the operations on one file run one
 * after another, `process` reads and writes without a gap, and events come a little later.
 */
export class Vault extends Events {
  readonly configDir = '.obsidian';
  /** What was written, in order; a write of what the file already held is not one. */
  readonly writes: { readonly path: string; readonly data: string }[] = [];
  /** Paths of the files that were read, in order. */
  readonly reads: string[] = [];
  /** Paths of files that cannot be read. */
  readonly unreadable = new Set<string>();
  readonly #files = new Map<string, StoredFile>();
  readonly #folders = new Map<string, TFolder>();
  readonly #queues = new Map<string, Promise<unknown>>();
  #interference: (() => void) | null = null;
  #clock = 0;

  constructor(notes: Readonly<Record<string, string>>) {
    super();
    for (const [path, data] of Object.entries(notes)) this.#add({ file: new TFile(path), data });
  }

  getName(): string {
    return 'preflight-test';
  }

  getFileByPath(path: string): TFile | null {
    return this.#files.get(path)?.file ?? null;
  }

  /** The folder that holds all others. */
  getRoot(): TFolder {
    const root = new TFolder('/');
    root.children = this.getFiles().filter(({ path }) => !path.includes('/'));
    return root;
  }

  getFolderByPath(path: string): TFolder | null {
    return this.#folders.get(path) ?? null;
  }

  getFiles(): TFile[] {
    return [...this.#files.values()].map((entry) => entry.file);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === 'md');
  }

  async read(file: TFile): Promise<string> {
    return this.#inTurn(file.path, () => {
      this.reads.push(file.path);
      if (this.unreadable.has(file.path)) throw new Error('EACCES: permission denied');
      return this.textOf(file.path);
    });
  }

  async cachedRead(file: TFile): Promise<string> {
    return this.read(file);
  }

  async readBinary(file: TFile): Promise<ArrayBuffer> {
    return this.#inTurn(file.path, () => {
      this.reads.push(file.path);
      const entry = this.#entry(file.path);
      return Uint8Array.from(entry.bytes ?? new TextEncoder().encode(entry.data)).buffer;
    });
  }

  async create(path: string, data: string): Promise<TFile> {
    await Promise.resolve();
    if (this.#files.has(path)) throw new Error('File already exists.');
    const file = new TFile(path);
    this.#add({ file, data });
    this.#announce('create', file);
    return file;
  }

  async createFolder(path: string): Promise<TFolder> {
    await Promise.resolve();
    if (this.#folders.has(path)) throw new Error('Folder already exists.');
    const folder = new TFolder(path);
    this.#folders.set(path, folder);
    this.#enterFolder(folder);
    this.#announce('create', folder);
    return folder;
  }

  async delete(file: TFile): Promise<void> {
    await Promise.resolve();
    this.deleteFromOutside(file.path);
  }

  async modify(file: TFile, data: string): Promise<void> {
    await this.#inTurn(file.path, () => { this.#write(file, data); });
  }

  async process(file: TFile, change: (data: string) => string): Promise<string> {
    if (!hasManner('atomic-process')) return this.#processWithGap(file, change);
    return this.#inTurn(file.path, () => {
      const interference = this.#interference;
      this.#interference = null;
      interference?.();
      if (this.unreadable.has(file.path)) throw new Error('EACCES: permission denied');
      const data = change(this.textOf(file.path));
      this.#write(file, data);
      return data;
    });
  }

  async #processWithGap(file: TFile, change: (data: string) => string): Promise<string> {
    const data = change(await this.read(file));
    this.#interference?.();
    this.#interference = null;
    this.#write(file, data);
    return data;
  }

  /** What the file holds now. Tests look here; plugins have to read. */
  textOf(path: string): string {
    return this.#entry(path).data;
  }

  /** Adds a file that is no text; it was there before the app was started. */
  addBinary(path: string, bytes: Uint8Array): void {
    this.#add({ file: new TFile(path), data: '', bytes });
  }

  /** Another program writes the file: at once, and the app notices later. */
  writeFromOutside(path: string, data: string): void {
    const entry = this.#entry(path);
    entry.data = data;
    this.#touch(entry);
    this.#announce('modify', entry.file);
  }

  /** The file is renamed, by the person or another plugin. */
  renameFromOutside(path: string, newPath: string): void {
    const entry = this.#entry(path);
    this.#leaveFolder(entry.file);
    this.#files.delete(path);
    entry.file.path = newPath;
    this.#files.set(newPath, entry);
    this.#enterFolder(entry.file);
    this.#announce('rename', entry.file, path);
  }

  /** A folder is renamed with all that is in it; the app tells of the folder and of each file. */
  renameFolderFromOutside(path: string, newPath: string): void {
    const folder = this.#folders.get(path);
    if (folder === undefined) throw new Error(`No folder ${path}`);
    this.#folders.delete(path);
    folder.path = newPath;
    this.#folders.set(newPath, folder);
    this.#announce('rename', folder, path);
    for (const child of [...folder.children]) {
      const childPath = child.path;
      const moved = newPath + childPath.slice(path.length);
      if (child instanceof TFolder) this.renameFolderFromOutside(childPath, moved);
      else {
        const entry = this.#entry(childPath);
        this.#files.delete(childPath);
        child.path = moved;
        this.#files.set(moved, entry);
        this.#announce('rename', child, childPath);
      }
    }
  }

  /** Another program deletes the file. */
  deleteFromOutside(path: string): void {
    const { file } = this.#entry(path);
    this.#leaveFolder(file);
    this.#files.delete(path);
    this.#announce('delete', file);
  }

  /** Tells of every file as if it were new, as the app does while it starts. */
  tellOfAll(): void {
    for (const { file } of this.#files.values()) this.trigger('create', file);
  }

  /** Runs `action` right before the next `process` reads its file: the moment at which a careless plugin loses text. */
  beforeNextProcess(action: () => void): void {
    this.#interference = action;
  }

  #entry(path: string): StoredFile {
    const entry = this.#files.get(path);
    if (entry === undefined) throw new Error(`File not found: ${path}`);
    return entry;
  }

  #add(entry: StoredFile): void {
    this.#files.set(entry.file.path, entry);
    this.#touch(entry);
    this.#enterFolder(entry.file);
  }

  #touch({ file, data, bytes }: StoredFile): void {
    this.#clock++;
    file.stat = { ctime: file.stat.ctime === 0 ? this.#clock : file.stat.ctime, mtime: this.#clock, size: bytes?.length ?? new TextEncoder().encode(data).length };
  }

  #enterFolder(file: TAbstractFile): void {
    const path = file.path.slice(0, Math.max(0, file.path.lastIndexOf('/')));
    let folder = this.#folders.get(path);
    if (folder === undefined) {
      folder = new TFolder(path);
      this.#folders.set(path, folder);
      if (path !== '') this.#enterFolder(folder);
    }
    folder.children.push(file);
  }

  #leaveFolder(file: TAbstractFile): void {
    for (const folder of this.#folders.values()) folder.children = folder.children.filter((child) => child !== file);
  }

  #write(file: TFile, data: string): void {
    const entry = this.#entry(file.path);
    if (entry.data === data) return;
    entry.data = data;
    this.#touch(entry);
    this.writes.push({ path: file.path, data });
    this.#announce('modify', file);
  }

  #announce(name: string, ...values: unknown[]): void {
    setTimeout(() => { this.trigger(name, ...values); }, eventDelay);
  }

  #inTurn<T>(path: string, operation: () => T): Promise<T> {
    const before = this.#queues.get(path) ?? Promise.resolve();
    const result = before.then(() => Promise.resolve()).then(operation);
    this.#queues.set(path, result.catch(() => undefined));
    return result;
  }
}
