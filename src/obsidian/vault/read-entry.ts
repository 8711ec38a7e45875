import type { App, TFile } from 'obsidian';
import { parseNote } from '../../core/note/parse-note';
import type { NoteEntry } from '../../core/vault/note-entry';
import { emptyEntry, isCanvasPath, readCanvasEntry } from '../../core/vault/canvas-entry';
import { readNoteEntry } from '../../core/vault/read-note-entry';
import { cachedNoteEntry } from './cached-note-entry';

/** How notes are read into the index. */
export interface EntryReader {
  /** Whether a note is public: then it is read whole. */
  isPublished(entry: NoteEntry): boolean;
  /** The heading of summary sections. */
  summaryHeading(): string;
}

/** A note longer than this, in bytes, is not read in the background: parsing it would freeze the app for a moment. */
const longestRead = 200_000;

/** Whether a file is a note or a canvas: all others are attachments. */
export function isEntryFile({ path, extension }: TFile): boolean {
  return extension === 'md' || isCanvasPath(path);
}

/**
 * What others need to know of a note: from our own parser where it is published, where the app's index has not got it, or
 * is `stale`; else from the app's index. Never rejects: what cannot be read counts as empty, and is there all the same. Canvases are always
 * read: the app's index has none.
 */
export async function readEntry(app: App, file: TFile, reader: EntryReader, isStale: boolean): Promise<NoteEntry> {
  if (file.extension !== 'md') return readCanvas(app, file);
  const cached = isStale ? null : cachedEntryOf(app, file, file.path, reader);
  if (cached !== null && (file.stat.size > longestRead || !reader.isPublished(cached))) return cached;
  const { path } = file;
  const options = { summaryHeading: reader.summaryHeading() };
  try {
    return readNoteEntry(path, parseNote(await app.vault.cachedRead(file), options));
  } catch {
    return cached ?? readNoteEntry(path, parseNote('', options));
  }
}

async function readCanvas(app: App, file: TFile): Promise<NoteEntry> {
  const { path, stat } = file;
  if (stat.size > longestRead) return emptyEntry(path);
  try {
    return readCanvasEntry(path, await app.vault.cachedRead(file)) ?? emptyEntry(path);
  } catch {
    return emptyEntry(path);
  }
}

/** What the app's index says of a note, under a path of the note; null where it may say too little. */
export function cachedEntryOf(app: App, file: TFile, path: string, reader: EntryReader): NoteEntry | null {
  const cache = app.metadataCache.getFileCache(file);
  return cache === null ? null : cachedNoteEntry(path, cache, reader.summaryHeading());
}
