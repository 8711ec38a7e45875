import type { Locator } from 'playwright-core';

/** Texts of files by path. */
export type Files = Readonly<Record<string, string>>;

/** Where a note is opened: a tab, a pane beside the one that is there, or a window of its own. */
export type Place = 'tab' | 'split' | 'window';

/** What a vault is opened with. */
export interface Setup {
  /** What data.json of the plugin holds; nothing where it is left out. */
  readonly data?: unknown;
  /** Desktop, where it is left out. */
  readonly device?: 'desktop' | 'phone';
}

/**
 * A person in front of the app, with the plugin and a publisher's plugin in it. All that scenarios may use: what implements this runs all of them.
 * Whatever waits, waits for what it names, not for a time.
 */
export interface Driver {
  /** Opens a vault of these files and nothing else; no note is open, nothing is shown, the clipboard is empty. */
  openVault(files: Files, setup?: Setup): Promise<void>;
  /** Opens a note for editing and puts the cursor at its beginning. */
  openNote(path: string, place?: Place): Promise<void>;
  /** Runs a command as the palette does, by its name there without the plugin's. */
  runCommand(name: string): Promise<void>;
  /** The plugin's commands that the palette offers where this is typed. */
  offeredCommands(typed: string): Promise<readonly string[]>;
  /** Puts the cursor of the active note behind the first place of this text. */
  putCursorBehind(text: string): Promise<void>;
  /** Types into what has the focus, key by key. */
  type(text: string): Promise<void>;
  /** Presses a key such as `Enter` or `Escape`, with `Mod+` for Control or Command. */
  press(key: string): Promise<void>;
  /** One undo in the active note. */
  undo(): Promise<void>;
  /** What the editors of the note hold, pane by pane. */
  editorTexts(path: string): Promise<readonly string[]>;
  /** What the file holds. */
  readFile(path: string): Promise<string>;
  /** Another program writes the file. */
  writeFile(path: string, text: string): Promise<void>;
  /** What is stored of the plugin's settings, as text; empty where nothing is. */
  storedSettings(): Promise<string>;
  /** Puts a secret into the app's storage. */
  setSecret(name: string, value: string): Promise<void>;
  setClipboard(text: string): Promise<void>;
  clipboard(): Promise<string>;
  /** Opens the plugin's settings, and the pages in them one after another. */
  openSettings(...pages: readonly string[]): Promise<void>;
  /** The row of a setting of that name, with its control in it. */
  setting(name: string): Locator;
  /** Turns the plugin off and on again. */
  restart(): Promise<void>;
  /** What was run of the publisher's plugin, with the note that was active. */
  publisherRuns(): Promise<readonly string[]>;
  /** What notices have said since the vault was opened, in order, as they read now. */
  notices(): Promise<readonly string[]>;
  /** The notice that is shown and says this. */
  notice(text: string): Locator;
  /** The dialog in front. */
  readonly dialog: Locator;
  /** The list to choose from in front. */
  readonly prompt: Locator;
  /** What is suggested at the cursor. */
  readonly suggestions: Locator;
  /** The views of that type, the hidden ones left out. */
  view(type: string): Locator;
  /** The editor of the note that was opened last. */
  readonly editor: Locator;
  readonly statusBar: Locator;
  /** The menu that is open. */
  readonly menu: Locator;
  /** What is shown anywhere in the main window with this text. */
  text(text: string | RegExp): Locator;
  /** What went to the console as an error, was thrown, or was asked of the web, since the vault was opened. */
  faults(): readonly string[];
  /** Has the main window work so many times more slowly than it can; 1 for as fast as it can. */
  slowDown(times: number): Promise<void>;
  /** What is to be seen, as a PNG. */
  picture(): Promise<Buffer>;
}
