import type { App, TFile } from 'obsidian';
import type { Settings } from '../core/settings/settings';
import type { CitationMemory } from './citations/citation-memory';
import type { LiveChecks } from './checks/live-checks';
import type { VaultChecks } from './checks/vault-checks';
import type { MarkNavigation } from './editor/mark-navigation';
import type { NoteWriter } from './vault/note-writer';

/** What a command may use. Made anew for each run, so that it holds the settings of the moment. */
export interface CommandEnvironment {
  readonly app: App;
  readonly settings: Settings;
  readonly writer: NoteWriter;
  readonly checks: VaultChecks;
  /** What is wrong in open notes. */
  readonly live: LiveChecks;
  /** The marks in the editors of open notes. */
  readonly marks: MarkNavigation;
  readonly memory: CitationMemory;
  /** Stores one setting, by its key; what is not valid changes nothing. Resolves with the settings as they are then. */
  set(key: string, value: string | number | boolean): Promise<Settings>;
  /** Stores that no problem is to be made of a target; resolves with the settings as they are then. */
  accept(target: string): Promise<Settings>;
}

/** The same with the active note. */
export interface NoteEnvironment extends CommandEnvironment {
  readonly file: TFile;
}

interface CommandBase {
  /** Stable: people's hotkeys name it. */
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  /** What it does, for the documentation, as one sentence with a full stop. */
  readonly description: string;
}

/** A command on the active note; hidden where no Markdown note is active, and where it says that it does not apply. */
export interface NoteCommand extends CommandBase {
  readonly on: 'note';
  /** Asked whenever the palette opens: it must take no time. A command without it always applies. */
  readonly applies?: (environment: NoteEnvironment) => boolean;
  run(environment: NoteEnvironment): Promise<void>;
}

/** A command that needs no note; hidden where it has nothing to do. */
export interface VaultCommand extends CommandBase {
  readonly on: 'vault';
  applies(environment: CommandEnvironment): boolean;
  run(environment: CommandEnvironment): Promise<void>;
}

/** A command of the palette: one file, and one line in the registry. */
export type PluginCommand = NoteCommand | VaultCommand;
