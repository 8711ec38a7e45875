import type { App } from 'obsidian';
import { installedPublisher as automatic } from '../../../core/settings/general-entries';
import { installedPublisher } from '../../app-internals';
import type { CommandEnvironment } from '../../plugin-command';
import { markedNotes } from '../../publishing/marked-notes';
import type { WelcomeContent } from './welcome';

/** Under which it is kept that somebody has seen the first view, on this device and for this vault. */
const welcomedKey = 'preflight-welcomed';

/** Whether the first view was closed for good. */
export function isWelcomed(app: App): boolean {
  return app.loadLocalStorage(welcomedKey) === true;
}

/** Closes the first view for good. */
export function setWelcomed(app: App): void {
  app.saveLocalStorage(welcomedKey, true);
}

/** What is found out about the vault; how many notes are marked only where the vault `isRead`. */
export function welcomeContent(environment: CommandEnvironment, isRead: boolean): WelcomeContent {
  const { app, checks, settings } = environment;
  return {
    publisher: checks.vault(settings).publisher.name,
    isDetected: settings.publisher !== automatic || installedPublisher(app) !== undefined,
    marked: isRead ? markedNotes(environment).length : null,
  };
}
