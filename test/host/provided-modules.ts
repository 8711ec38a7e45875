import * as autocomplete from '@codemirror/autocomplete';
import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as lint from '@codemirror/lint';
import * as search from '@codemirror/search';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as common from '@lezer/common';
import * as highlight from '@lezer/highlight';
import * as lr from '@lezer/lr';
import * as obsidian from './obsidian';

/** The modules that the app provides to plugins, by name. */
const providedModules = new Map<string, unknown>([
  ['obsidian', obsidian],
  ['@codemirror/autocomplete', autocomplete],
  ['@codemirror/commands', commands],
  ['@codemirror/language', language],
  ['@codemirror/lint', lint],
  ['@codemirror/search', search],
  ['@codemirror/state', state],
  ['@codemirror/view', view],
  ['@lezer/common', common],
  ['@lezer/highlight', highlight],
  ['@lezer/lr', lr],
]);

/** `require` as a plugin has it: it knows what the app provides, and nothing of Node. */
export function requireProvided(name: string): unknown {
  if (!providedModules.has(name)) throw new Error(`Cannot find module '${name}'`);
  return providedModules.get(name);
}
