import type { App } from '../../host/app';
import type { Plugin } from '../../host/plugin';
import { requireProvided } from '../../host/provided-modules';

type PluginClass = new (app: App, manifest: { readonly id: string; readonly name: string }) => Plugin & { onExternalSettingsChange?: () => unknown };
type PluginExports = PluginClass | { readonly default?: PluginClass };
type Body = (require: (name: string) => unknown, module: { exports: PluginExports }, exports: unknown) => void;

/** What the plugins are called. */
const names: Readonly<Record<string, string>> = { preflight: 'Preflight', digitalgarden: 'Digital Garden' };

/** The community plugins of the page's vault: they come from the server as they are released, and are run as the app runs them. */
export class Plugins {
  /** Those that run, by id. */
  readonly plugins: Record<string, InstanceType<PluginClass>> = {};
  readonly enabledPlugins = new Set<string>();
  /** Their data.json, by id. */
  readonly #stored = new Map<string, string>();
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
  }

  async enablePlugin(id: string): Promise<void> {
    if (this.enabledPlugins.has(id)) return;
    const body = await bodyOf(id);
    const module: { exports: PluginExports } = { exports: {} };
    body(requireProvided, module, module.exports);
    const plugin = new (classIn(module.exports))(this.#app, { id, name: names[id] ?? id });
    plugin.data = this.#stored.get(id) ?? null;
    this.plugins[id] = plugin;
    this.enabledPlugins.add(id);
    await plugin.load();
  }

  disablePlugin(id: string): Promise<void> {
    const plugin = this.plugins[id];
    if (plugin !== undefined) {
      this.#stored.delete(id);
      if (plugin.data !== null) this.#stored.set(id, plugin.data);
      plugin.unload();
    }
    this.enabledPlugins.delete(id);
    Reflect.deleteProperty(this.plugins, id);
    return Promise.resolve();
  }

  /** What is in the plugin's data.json; null where there is none. */
  stored(id: string): string | null {
    return this.plugins[id]?.data ?? this.#stored.get(id) ?? null;
  }

  /** Another program writes the plugin's data.json; one that runs is told. */
  store(id: string, data: string): void {
    this.#stored.set(id, data);
    const plugin = this.plugins[id];
    if (plugin === undefined) return;
    plugin.data = data;
    void plugin.onExternalSettingsChange?.();
  }
}

/** A plugin exports its class, by itself or as the default. */
function classIn(exports: PluginExports): PluginClass {
  if (typeof exports === 'function') return exports;
  if (exports.default === undefined) throw new Error('The plugin exports no class');
  return exports.default;
}

const bodies = new Map<string, Promise<Body>>();

/** Hands over what the script that is loading has: the server has put a plugin's code into a function. */
let provided: Body | null = null;
Reflect.set(window, 'providePlugin', (body: Body) => { provided = body; });

function bodyOf(id: string): Promise<Body> {
  const known = bodies.get(id) ?? loadBody(id);
  bodies.set(id, known);
  return known;
}

function loadBody(id: string): Promise<Body> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `plugins/${id}/main.js`;
    script.addEventListener('load', () => {
      if (provided === null) reject(new Error(`No plugin in ${script.src}`));
      else resolve(provided);
    });
    script.addEventListener('error', () => { reject(new Error(`No plugin ${id}`)); });
    document.head.append(script);
  });
}
