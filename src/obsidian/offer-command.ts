import { attempt } from './attempt';
import type { CommandEnvironment, PluginCommand } from './plugin-command';

/** What the app asks a command: whether it has something to do now and, unless the app is only `checking`, to do it. */
export function offerCommand(command: PluginCommand, environment: CommandEnvironment, checking: boolean): boolean {
  const task = taskOf(command, { ...environment, writer: environment.writer.named(command.name) });
  if (task === null) return false;
  if (!checking) void attempt(task);
  return true;
}

function taskOf(command: PluginCommand, environment: CommandEnvironment): (() => Promise<void>) | null {
  if (command.on === 'vault') return command.applies(environment) ? () => command.run(environment) : null;
  const file = environment.app.workspace.getActiveFile();
  if (file === null || file.extension !== 'md') return null;
  const onNote = { ...environment, file };
  return command.applies?.(onNote) === false ? null : () => command.run(onNote);
}
