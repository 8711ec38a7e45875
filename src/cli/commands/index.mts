import type { CliCommand } from '../command.mts';
import { check } from './check.mts';
import { citations } from './citations.mts';
import { explain } from './explain.mts';
import { publicCommand } from './public.mts';
import { publish } from './publish.mts';
import { simplify } from './simplify.mts';

/** Every command, in the order of the help. A new one is a file in this folder and a line here. */
export const commands: readonly CliCommand[] = [check, explain, publicCommand, publish, citations, simplify];
