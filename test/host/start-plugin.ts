import { vi } from 'vitest';
import { buildPlugin, loadPlugin, type LoadedPlugin } from './load-plugin';
import { ConfirmationModal, shown, SuggestModal } from './modal';
import { openVault, type OpenVault } from './open-vault';

/** A plugin that runs in a vault, with a person in front of it. */
export interface StartedPlugin extends OpenVault {
  readonly plugin: LoadedPlugin;
  /** What went to the console as an error. */
  readonly errors: readonly unknown[];
  /** Runs a command of the plugin and lets it work for a while. */
  readonly run: (id: string) => Promise<void>;
  /** Lets time pass. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

let built: Promise<string> | null = null;

/** Starts the built plugin with these notes and settings. The vault has a home page, since any check would miss it. Needs fake timers. */
export async function startPlugin(notes: Readonly<Record<string, string>>, data: unknown = null, prepare: (vault: OpenVault) => void = () => undefined): Promise<StartedPlugin> {
  built ??= buildPlugin();
  const code = await built;
  const vault = openVault({ 'Home.md': homePage, ...notes });
  prepare(vault);
  const errors: unknown[] = [];
  const plugin = loadPlugin(code, vault.host, errors);
  plugin.data = data === null ? null : JSON.stringify(data);
  await plugin.load();
  const wait = async (milliseconds: number): Promise<void> => { await vi.advanceTimersByTimeAsync(milliseconds); };
  await wait(200);
  const run = async (id: string): Promise<void> => {
    vault.host.runCommand(`preflight:${id}`);
    await wait(1500);
  };
  return { ...vault, plugin, errors, run, wait };
}

const homePage = '---\ntitle: Home\ndg-publish: true\ndg-home: true\n---\nText\n';

/** The list that is shown now. */
export function shownList(): SuggestModal<unknown> {
  const modal = shown.modals.at(-1);
  if (!(modal instanceof SuggestModal)) throw new Error('No list is shown');
  return modal as SuggestModal<unknown>;
}

/** What the rows of the list say. */
export function shownRows(): string[] {
  return Array.from(shownList().resultContainerEl.querySelectorAll('.suggestion-item'), (row) => row.textContent);
}

/** The question that is asked now. */
export function shownQuestion(): ConfirmationModal {
  const modal = shown.modals.at(-1);
  if (!(modal instanceof ConfirmationModal)) throw new Error('Nothing is asked');
  return modal;
}

/** The items that the question names. */
export function questionItems(): string[] {
  return Array.from(shownQuestion().contentEl.querySelectorAll('ul > li'), (item) => item.textContent);
}

/** What the preview that is shown says of each place, line by line. */
export function previewRows(): string[] {
  return Array.from(shownQuestion().contentEl.querySelectorAll('ol > li > div'), (row) => row.textContent);
}
