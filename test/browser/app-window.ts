/** A file as the app hands it out. */
export interface AppFile { readonly path: string }

interface AppEditor {
  getValue(): string;
  posToOffset(position: { line: number; ch: number }): number;
  offsetToPos(offset: number): { line: number; ch: number };
  setCursor(position: { line: number; ch: number }): void;
  focus(): void;
}

interface AppView { readonly file?: AppFile | null; readonly editor?: AppEditor; getViewType(): string; getMode?(): string }

interface AppLeaf {
  readonly view: AppView;
  openFile(file: AppFile, state?: unknown): Promise<void>;
  detach(): void;
}

/** As much of the app's `window.app` as the tests use; the page that stands for the app has it, too. Some of it is in no typings. */
export interface RunningApp {
  readonly vault: {
    getName(): string;
    getFiles(): AppFile[];
    getFileByPath(path: string): AppFile | null;
    create(path: string, text: string): Promise<AppFile>;
    createFolder(path: string): Promise<unknown>;
    delete(file: AppFile): Promise<void>;
    readonly adapter: { exists(path: string): Promise<boolean>; read(path: string): Promise<string>; write(path: string, text: string): Promise<void> };
  };
  readonly metadataCache: { getFileCache(file: AppFile): unknown };
  readonly workspace: {
    getLeaf(place: 'tab' | 'split' | 'window'): AppLeaf;
    getLeavesOfType(type: string): AppLeaf[];
    setActiveLeaf(leaf: AppLeaf, options?: { focus: boolean }): void;
    readonly activeEditor: { readonly editor?: AppEditor } | null;
  };
  readonly plugins: {
    readonly plugins: Readonly<Record<string, { readonly runs?: readonly string[] }>>;
    enablePlugin(id: string): Promise<unknown>;
    disablePlugin(id: string): Promise<unknown>;
  };
  readonly setting: { open(): void; openTabById(id: string): unknown; close(): void };
  readonly secretStorage: { setSecret(id: string, secret: string): void };
  saveLocalStorage(key: string, value: unknown): void;
  emulateMobile?(isMobile: boolean): void;
}
