import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import { readOwnFrontmatter } from '../note/read-frontmatter';
import { readOutline } from '../note/read-outline';
import type { Problem, Severity } from '../problem/problem';
import { isMarked } from '../publishers/is-marked';
import type { TextSource } from '../text/text-source';
import { emptyEntry, isCanvasPath, readCanvasEntry } from '../vault/canvas-entry';
import type { NoteEntry } from '../vault/note-entry';
import type { PublishedEntry, PublishedVault } from '../vault/published-vault';
import { readNoteEntry, readOutlineEntry } from '../vault/read-note-entry';
import { checkNote } from './check-note';
import { findIgnores } from './find-ignores';
import type { Ignore } from './ignore';
import type { RuleOptions } from './rule';
import { stopsBuild } from './stops-build';

/** How a vault is checked. */
export interface VaultCheckOptions {
  readonly vault: PublishedVault;
  readonly rules: RuleOptions;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Which notes are checked: those that are meant to be published, and those at which the site stops all the same, or all. */
  readonly scope: 'published' | 'all';
}

/** A note that was checked by itself. */
export interface CheckedNote {
  readonly source: TextSource;
  readonly entry: NoteEntry;
  readonly problems: readonly Problem[];
  readonly ignores: readonly Ignore[];
}

/** A note or canvas as a vault takes it. */
export interface TakenNote {
  readonly entry: NoteEntry;
  /** What the publisher makes of it. */
  readonly published: PublishedEntry;
  /** Null where it is not checked. */
  readonly checked: CheckedNote | null;
}

/** How one note is read. */
export interface TakeOptions extends VaultCheckOptions {
  /** Checked whether it is wanted or not. */
  readonly isNamed: boolean;
  /** Asked for the text of a note that is checked, as it is kept. */
  readonly keep: () => TextSource;
}

/**
 * Reads a note or canvas, and checks a note that is wanted by itself. A note that is checked is parsed once; of one that is not, only
 * what others need of it is read. Asks nothing about the other notes of the vault.
 */
export function takeNote(path: string, text: string, options: TakeOptions): TakenNote {
  const { vault, rules, scope } = options;
  if (isCanvasPath(path)) return taken(vault, readCanvasEntry(path, text) ?? emptyEntry(path), null);
  if (options.isNamed || scope === 'all') return takeChecked(path, text, options);
  const start = readOwnFrontmatter(text);
  const note = vault.publishedNote({ path, frontmatter: start.frontmatter });
  const { publisher, settings } = vault;
  if (isMarked(publisher, { ...note, text }) || stopsBuild({ ...note, text, publisher, publisherSettings: settings, options: rules })) return takeChecked(path, text, options);
  return taken(vault, readOutlineEntry(path, readOutline(text, start), rules.summaryHeading), null);
}

function takeChecked(path: string, text: string, { keep, ...options }: TakeOptions): TakenNote {
  const note = parseNote(text, { summaryHeading: options.rules.summaryHeading });
  const entry = readNoteEntry(path, note);
  const source = keep();
  return taken(options.vault, entry, { source, entry, problems: problemsOf(note, entry, source, options), ignores: findIgnores(note) });
}

/** What the publisher makes of it is found while the properties are at hand. */
function taken(vault: PublishedVault, entry: NoteEntry, checked: CheckedNote | null): TakenNote {
  return { entry, published: vault.readEntry(entry), checked };
}

/** The problems that a note has by itself, found once more. */
export function findAgain(entry: NoteEntry, source: TextSource, options: VaultCheckOptions): readonly Problem[] {
  return problemsOf(parseNote(source.text, { summaryHeading: options.rules.summaryHeading }), entry, source, options);
}

function problemsOf(note: Note, entry: NoteEntry, source: TextSource, options: VaultCheckOptions): readonly Problem[] {
  const { vault, rules } = options;
  const { publisher, settings } = vault;
  return checkNote({ path: entry.path, publisher, form: vault.formOf(entry), publisherSettings: settings, options: rules, note, source }, options);
}
