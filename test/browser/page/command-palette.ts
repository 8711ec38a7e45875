import type { App } from '../../host/app';
import { SuggestModal } from '../../host/modal';

interface ListedCommand { readonly id: string; readonly name: string }

/** The app's list of commands: those of plugins stand under the plugin's name, and only where they are offered. */
export class CommandPalette extends SuggestModal<ListedCommand> {
  readonly #commands: readonly ListedCommand[];

  constructor(app: App) {
    super(app);
    this.#commands = [...app.commands].filter(([id]) => id !== paletteId && app.offers(id)).map(([id, { name }]) => ({ id, name: nameOf(app, id, name) }));
    this.setPlaceholder('Select a command...');
  }

  override getSuggestions(query: string): ListedCommand[] {
    const words = query.toLowerCase().split(' ').filter((word) => word !== '');
    return this.#commands.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
  }

  override renderSuggestion({ name }: ListedCommand, element: HTMLElement): void {
    element.textContent = name;
  }

  override onChooseSuggestion({ id }: ListedCommand): void {
    this.app.runCommand(id);
  }
}

/** The id of the command that opens the palette. */
export const paletteId = 'command-palette:open';

function nameOf({ plugins }: App, id: string, name: string): string {
  const owner = (plugins as { readonly plugins: Readonly<Record<string, { readonly manifest: { readonly name: string } }>> }).plugins[id.slice(0, id.indexOf(':'))];
  return owner === undefined ? name : `${owner.manifest.name}: ${name}`;
}
