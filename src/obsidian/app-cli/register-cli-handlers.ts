import type { CliData, CliFlags, Plugin } from 'obsidian';
import { cliHandlers } from './handlers/index';
import type { CliHandlerEntry, CliValues } from './cli-handler';
import type { CommandEnvironment } from '../plugin-command';
import { words } from '../words';

/** What the app's own command line takes with anything. */
const ofTheApp: readonly string[] = ['vault', 'copy'];

/** Offers what the command line of the app can ask for, where the app has one. */
export function registerCliHandlers(plugin: Plugin, environment: () => CommandEnvironment): void {
  // The app of a phone has no command line, and an installer that was not updated may have none either.
  if (typeof plugin.registerCliHandler !== 'function') return;
  for (const entry of cliHandlers) {
    const name = `${plugin.manifest.id}:${entry.name}`;
    try {
      plugin.registerCliHandler(name, entry.description, flagsOf(entry), (params) => answer(entry, params, environment(), name));
    } catch (error) {
      // A name that is taken, as by what an update left behind: all else of the plugin works.
      console.error('Preflight', name, error);
    }
  }
}

function flagsOf({ parameters }: CliHandlerEntry): CliFlags {
  return Object.fromEntries(parameters.map(({ name, value, choices, description, isRequired }) => [name, {
    ...(value === null ? {} : { value: choices === undefined ? value : choices.join('|') }),
    description,
    ...(isRequired === true ? { required: true } : {}),
  }]));
}

async function answer(entry: CliHandlerEntry, params: CliData, environment: CommandEnvironment, what: string): Promise<string> {
  const values = valuesOf(entry, params);
  if (typeof values === 'string') return values;
  try {
    return await entry.run({ ...environment, writer: environment.writer.named(what) }, values);
  } catch (error) {
    console.error('Preflight', error);
    return words.failed;
  }
}

/** What was given, or what is wrong with it. */
function valuesOf({ parameters }: CliHandlerEntry, params: CliData): CliValues | string {
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(params)) {
    const parameter = parameters.find((one) => one.name === name);
    if (parameter === undefined && ofTheApp.includes(name)) continue;
    if (parameter === undefined) return words.cliUnknown(name, parameters.map((one) => one.name));
    if (parameter.choices?.includes(value) === false) return words.cliChoice(name, value, parameter.choices);
    // Whoever writes `write=false` does not want it written.
    if (parameter.value !== null || value === 'true') values.set(name, value);
    else if (value !== 'false') return words.cliChoice(name, value, ['true', 'false']);
  }
  const missing = parameters.find(({ name, isRequired }) => isRequired === true && !values.has(name));
  return missing === undefined ? values : words.cliMissing(missing.name, missing.choices ?? []);
}
