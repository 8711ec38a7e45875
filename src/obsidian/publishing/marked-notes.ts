import type { App, TFile } from 'obsidian';
import { hasStoppingValue } from '../../core/rules/stops-build';
import type { NoteEntry } from '../../core/vault/note-entry';
import type { PublishedVault } from '../../core/vault/published-vault';
import type { CommandEnvironment } from '../plugin-command';
import { allNotes } from '../vault/markdown-files';

/**
 * The notes that are or may be marked for publishing by any publisher of the vault, once the index is complete. Where
 * properties cannot be read, or lines only look like some, whoever reads the text decides.
 */
export function markedNotes(environment: CommandEnvironment): readonly TFile[] {
  return notesWhere(environment, () => false);
}

/** The same, and those that are not public and at which the build of the site may stop. */
export function notesBeforePublishing(environment: CommandEnvironment): readonly TFile[] {
  return notesWhere(environment, mayStopBuild);
}

function notesWhere({ app, checks, settings }: CommandEnvironment, isWanted: (vault: PublishedVault, entry: NoteEntry) => boolean): readonly TFile[] {
  const vaults = checks.vaults(settings);
  return allNotes(app).filter((file) => {
    const entry = vaults[0]?.index.note(file.path);
    if (entry === undefined) return false;
    if (vaults.some((vault) => vault.entryOf(entry).published || isWanted(vault, entry))) return true;
    const { kind } = entry.frontmatter;
    return kind === 'none' ? beginsWithLine(app, file) : kind !== 'parsed';
  });
}

function mayStopBuild(vault: PublishedVault, entry: NoteEntry): boolean {
  const note = vault.publishedNote(entry);
  const { publisher } = vault;
  return note.frontmatter.kind === 'parsed' && publisher.readsUnpublished(note) && hasStoppingValue(publisher, note.form, note.frontmatter);
}

/** Properties that are opened behind a blank line, or never closed, are for the app a line across the page and text. */
function beginsWithLine(app: App, file: TFile): boolean {
  const cache = app.metadataCache.getFileCache(file);
  return cache === null || cache.sections?.[0]?.type === 'thematicBreak';
}
