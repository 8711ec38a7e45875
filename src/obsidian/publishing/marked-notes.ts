import type { App, TFile } from 'obsidian';
import type { CommandEnvironment } from '../plugin-command';
import { allNotes } from '../vault/markdown-files';

/**
 * The notes that are or may be marked for publishing by any publisher of the vault, once the index is complete. Where
 * properties cannot be read, or lines only look like some, whoever reads the text decides.
 */
export function markedNotes({ app, checks, settings }: CommandEnvironment): readonly TFile[] {
  const vaults = checks.vaults(settings);
  return allNotes(app).filter((file) => {
    const entry = vaults[0]?.index.note(file.path);
    if (entry === undefined) return false;
    if (vaults.some((vault) => vault.entryOf(entry).published)) return true;
    const { kind } = entry.frontmatter;
    return kind === 'none' ? beginsWithLine(app, file) : kind !== 'parsed';
  });
}

/** Properties that are opened behind a blank line, or never closed, are for the app a line across the page and text. */
function beginsWithLine(app: App, file: TFile): boolean {
  const cache = app.metadataCache.getFileCache(file);
  return cache === null || cache.sections?.[0]?.type === 'thematicBreak';
}
