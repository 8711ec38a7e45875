import { createContext, Script } from 'node:vm';
import { build, type BuildOptions } from 'esbuild';
import { vi } from 'vitest';
import { webGlobals } from './dom';
import type { Plugin } from './plugin';
import { requireProvided } from './provided-modules';
import type { App } from './app';

/** Builds the plugin with the options that releases are built with; nothing is written. */
export async function buildPlugin(): Promise<string> {
  const { pluginOptions } = await vi.importActual<{ readonly pluginOptions: (production: boolean) => BuildOptions }>('../../esbuild.config.mjs');
  const { outputFiles } = await build({ ...pluginOptions(true), write: false });
  const [file] = outputFiles;
  if (file === undefined || outputFiles.length !== 1) throw new Error('The build gives not one file');
  return file.text;
}

/** As much of a plugin as the app calls. */
export type LoadedPlugin = Plugin & { onExternalSettingsChange?: () => Promise<void> };

/**
 * Evaluates a built plugin as the app does: as the body of a function of `require`, `module` and `exports`, with a
 * `require` that knows only what the app provides. The surroundings are those of a phone: no global of Node is there.
 */
export function loadPlugin(code: string, app: App, errors: unknown[] = []): LoadedPlugin {
  const console = { error: (...values: unknown[]) => errors.push(values), warn: () => undefined, debug: () => undefined };
  const context = createContext(Object.defineProperties({ console }, Object.getOwnPropertyDescriptors(webGlobals)));
  const wrapped = new Script(`(function (require, module, exports) {${code}\n})`, { filename: 'plugin:preflight' }).runInContext(context) as (...values: unknown[]) => void;
  const module = { exports: {} as { default?: new (app: App, manifest: { readonly id: string; readonly name: string }) => LoadedPlugin } };
  wrapped(requireProvided, module, module.exports);
  const { default: PluginClass } = module.exports;
  if (PluginClass === undefined) throw new Error('The plugin exports no class');
  return new PluginClass(app, { id: 'preflight', name: 'Preflight' });
}
