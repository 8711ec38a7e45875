import type { Menu, TAbstractFile } from 'obsidian';
import type { CommandEnvironment } from './plugin-command';
import { addPublishItems } from './publishing/publish-menu';
import { addSummaryItem } from './simplify/summary-menu';

/** Adds to the menu of files and folders what can be done about them. */
export function addMenuItems(menu: Menu, files: readonly TAbstractFile[], environment: CommandEnvironment): void {
  addPublishItems(menu, files, environment);
  addSummaryItem(menu, files, environment);
}
