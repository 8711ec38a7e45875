import type { CliOption } from './args.mts';

/** The option of the commands that answer for people or for programs. */
export const formatOption: CliOption = { name: 'format', value: 'FORMAT', choices: ['text', 'json'], help: 'How to answer; text by default' };

/** A value as JSON, indented, with a line ending. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
