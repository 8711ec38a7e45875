import { printable } from '../core/problem/printable';
import { commonOptions, parseArguments, type CliOption } from './args.mts';
import type { CliCommand, Face } from './command.mts';
import { commands } from './commands/index.mts';

/** How the program ends. */
export interface Ended {
  /** 0: done, no errors; 1: errors were found, or it could not be done; 2: misuse, nothing was written. */
  readonly exitCode: 0 | 1 | 2;
  /** For standard output, whole. */
  readonly output: string;
  /** One line for standard error, without its line ending; null where there is nothing to say. */
  readonly complaint: string | null;
}

/** Runs the command that the arguments name. */
export function runCommandLine(given: readonly string[], version: string, face: Face): Ended {
  const [first, ...rest] = given;
  if (first === '--help' || first === '-h') return done(programHelp());
  if (first === '--version') return done(`${version}\n`);
  const names = commands.map((command) => command.name).join(', ');
  if (first === undefined) return misused('preflight', `Unexpected end of arguments, expected a command: ${names}`);
  const command = commands.find((candidate) => candidate.name === first);
  if (command === undefined) return misused('preflight', `Unexpected command ${first}, expected one of ${names}`);
  return runCommand(command, rest, face);
}

function runCommand(command: CliCommand, given: readonly string[], face: Face): Ended {
  const name = `preflight ${command.name}`;
  const options = [...command.options, ...commonOptions];
  const read = parseArguments(given, options);
  if (read.kind === 'misuse') return misused(name, read.message);
  if (read.options.has('help')) return done(commandHelp(command, options));
  const came = command.run(read, face);
  if (came.kind === 'misuse') return misused(name, came.message);
  const complaint = came.complaint === null ? null : printable(`${name}: ${came.complaint}`);
  return { exitCode: came.failed ? 1 : 0, output: came.output, complaint };
}

function done(output: string): Ended {
  return { exitCode: 0, output, complaint: null };
}

function misused(name: string, message: string): Ended {
  return { exitCode: 2, output: '', complaint: printable(`${name}: ${message}`) };
}

function programHelp(): string {
  return [
    'preflight: check, cite and simplify a note before it goes public',
    '',
    ...aligned(commands.map(({ usage, summary }) => [usage, summary])),
    '',
    'preflight <command> --help shows the options of a command; --version the version.',
    'Exit code: 0 no errors, 1 errors, 2 misuse.',
    '',
  ].join('\n');
}

function commandHelp(command: CliCommand, options: readonly CliOption[]): string {
  const written = options.map((option) => [`--${option.name}${option.value === null ? '' : ` ${option.value}`}`, helpOf(option)] as const);
  const forms = command.forms ?? [];
  return [`preflight ${command.usage}`, '', command.summary, '', ...aligned(forms), ...(forms.length > 0 ? [''] : []), ...aligned(written), ''].join('\n');
}

function aligned(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`);
}

function helpOf(option: CliOption): string {
  return option.choices === undefined ? option.help : `${option.help} (${option.choices.join(', ')})`;
}
