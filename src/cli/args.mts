/** One option of a command. */
export interface CliOption {
  /** Without the two dashes. */
  readonly name: string;
  /** What stands for the value in the usage, as in `DIR`; null for a switch, which takes none. */
  readonly value: string | null;
  /** The values it takes; any where absent. */
  readonly choices?: readonly string[];
  /** For `--help`, without a full stop. */
  readonly help: string;
}

/** The arguments of a command, as understood. */
export interface CliArguments {
  readonly kind: 'arguments';
  /** All that is no option, in the order given. */
  readonly words: readonly string[];
  /** Per option its values in the order given; a switch that was given has the value ''. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** The command line asks for something that does not exist. */
export interface Misuse {
  readonly kind: 'misuse';
  /** What is wrong, without a full stop. */
  readonly message: string;
}

/** Options that every command takes. */
export const commonOptions: readonly CliOption[] = [{ name: 'help', value: null, help: 'Show this help' }];

/**
 * Reads the arguments of a command: `--name value`, `--name=value`, switches, and words in any order; `-h` is `--help`,
 * and all that follows `--` are words. The first argument that no option or value explains is the misuse.
 */
export function parseArguments(given: readonly string[], known: readonly CliOption[]): CliArguments | Misuse {
  const words: string[] = [];
  const options = new Map<string, string[]>();
  for (let index = 0; index < given.length; index++) {
    const argument = given[index] ?? '';
    if (argument === '--') {
      words.push(...given.slice(index + 1));
      break;
    }
    if (!argument.startsWith('-') || argument === '-') {
      words.push(argument);
      continue;
    }
    const read = readOption(argument, given[index + 1], known);
    if (read.kind === 'misuse') return read;
    options.set(read.name, [...(options.get(read.name) ?? []), read.value]);
    if (read.usesNext) index += 1;
  }
  return { kind: 'arguments', words, options };
}

/** The last value given for an option; undefined where it was not given. */
export function optionValue(options: CliArguments, name: string): string | undefined {
  return options.options.get(name)?.at(-1);
}

interface ReadOption {
  readonly kind: 'option';
  readonly name: string;
  readonly value: string;
  readonly usesNext: boolean;
}

function readOption(argument: string, next: string | undefined, known: readonly CliOption[]): ReadOption | Misuse {
  const equals = argument.indexOf('=');
  const written = equals === -1 ? argument : argument.slice(0, equals);
  const name = written === '-h' ? 'help' : written.startsWith('--') ? written.slice(2) : '';
  const option = known.find((candidate) => candidate.name === name);
  if (option === undefined) {
    const names = known.map((candidate) => `--${candidate.name}`).join(', ');
    const hint = /\.md$/i.test(argument) ? ', or -- in front of a path' : '';
    return { kind: 'misuse', message: `Unexpected option ${written}, expected one of ${names}${hint}` };
  }
  if (option.value === null) {
    if (equals !== -1) return { kind: 'misuse', message: `Unexpected value for --${name}, expected none` };
    return { kind: 'option', name, value: '', usesNext: false };
  }
  const value = equals === -1 ? next : argument.slice(equals + 1);
  const fault = valueFault(option, value);
  if (value === undefined || fault !== null) return { kind: 'misuse', message: fault ?? '' };
  return { kind: 'option', name, value, usesNext: equals === -1 };
}

/** Why an option does not take the value; null when it does. */
function valueFault(option: CliOption, value: string | undefined): string | null {
  const wanted = option.choices === undefined ? `a value (${option.value ?? ''})` : `one of ${option.choices.join(', ')}`;
  if (value === undefined || value === '') return `Unexpected end of --${option.name}, expected ${wanted}`;
  if (option.choices === undefined || option.choices.includes(value)) return null;
  return `Unexpected value ${value} for --${option.name}, expected ${wanted}`;
}
