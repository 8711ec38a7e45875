import type { CommandEnvironment } from '../plugin-command';

/** What may be given to a handler, as in `format=json` or `write`. */
export interface CliParameter {
  readonly name: string;
  /** What stands for the value in the help; null where it has none. */
  readonly value: string | null;
  /** What it may be; anything where it is not given. */
  readonly choices?: readonly string[];
  readonly description: string;
  readonly isRequired?: boolean;
}

/** What was given, by name; what has no value is `true`. All of it is known and one of the choices. */
export type CliValues = ReadonlyMap<string, string>;

/** Something that the command line of the app can be asked for: one file, and one line in the registry. */
export interface CliHandlerEntry {
  /** Behind the id of the plugin, as in `preflight:check`. */
  readonly name: string;
  /** What it does, for the help of the app and the documentation, as one sentence with a full stop. */
  readonly description: string;
  readonly parameters: readonly CliParameter[];
  /** Answers in the form that was asked for. Nothing is written where `write` was not given. */
  run(environment: CommandEnvironment, values: CliValues): Promise<string>;
}

/** Which note something is done to. */
export const pathParameter: CliParameter = { name: 'path', value: '<path>', description: 'The note, as its path in the vault; the active note where none is given' };

/** Whether the note is written. */
export const writeParameter: CliParameter = { name: 'write', value: null, description: 'Write the note, instead of only telling what would change' };
