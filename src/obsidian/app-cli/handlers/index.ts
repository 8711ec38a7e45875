import { check } from './check';
import { citations } from './citations';
import type { CliHandlerEntry } from '../cli-handler';
import { publish } from './publish';
import { simplify } from './simplify';

/** What the command line of the app can be asked for. A new one is a file in this folder and a line here. */
export const cliHandlers: readonly CliHandlerEntry[] = [check, publish, simplify, citations];
