import type { Note } from '../note/note';
import { parseNote } from '../note/parse-note';
import type { Problem, Severity } from '../problem/problem';
import { isMarked } from '../publishers/is-marked';
import type { NoteEntry } from '../vault/note-entry';
import type { PublishedVault } from '../vault/published-vault';
import { readNoteEntry } from '../vault/read-note-entry';
import { byPlace, checkInVault, checkNote } from './check-note';
import { type FoundIgnores, findIgnores, withoutIgnored } from './ignores';
import type { RuleOptions } from './rule';

/** How a vault is checked. */
export interface VaultCheckOptions {
  readonly vault: PublishedVault;
  readonly rules: RuleOptions;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Which notes are checked: those that are meant to be published, or all. */
  readonly scope: 'published' | 'all';
}

/** A note that was checked by itself. */
interface CheckedNote {
  readonly text: string;
  readonly entry: NoteEntry;
  readonly problems: readonly Problem[];
  readonly ignores: FoundIgnores;
}

/**
 * Checks the notes of a vault as they come. Rules about single notes run when a note comes or changes; rules about notes
 * among others when its problems are asked for, since other notes may have changed meanwhile. A note is parsed once.
 */
export class VaultCheck {
  readonly #options: VaultCheckOptions;
  readonly #checked = new Map<string, CheckedNote>();

  constructor(options: VaultCheckOptions) {
    this.#options = options;
  }

  /** Takes a note, or its new text, into the vault's index. Checks it where it is wanted, or `isNamed`. */
  setNote(path: string, text: string, isNamed = false): void {
    const { vault, rules, scope } = this.#options;
    const note = parseNote(text, { summaryHeading: rules.summaryHeading });
    const entry = readNoteEntry(path, note);
    vault.index.setNote(entry);
    const isWanted = isNamed || scope === 'all' || isMarked(vault.publisher, { ...vault.publishedNote(entry), text });
    if (isWanted) this.#checked.set(path, this.#check(note, entry));
    else this.#checked.delete(path);
  }

  /** Takes a note or a file out of the vault. */
  remove(path: string): void {
    this.#options.vault.index.remove(path);
    this.#checked.delete(path);
  }

  /** Whether the note at that path is checked. */
  isChecked(path: string): boolean {
    return this.#checked.has(path);
  }

  /** Paths of the notes that are checked, in the order in which they came. */
  paths(): Iterable<string> {
    return this.#checked.keys();
  }

  /** All problems of a note, by place; none of a note that is not checked. */
  problemsOf(path: string): readonly Problem[] {
    const checked = this.#checked.get(path);
    if (checked === undefined) return [];
    const { entry, text } = checked;
    const found = checkInVault({ ...this.#contextOf(entry), entry, text, vault: this.#options.vault }, this.#options);
    return withoutIgnored([...checked.problems, ...found].sort(byPlace), checked.ignores, this.#options.severities);
  }

  #check(note: Note, entry: NoteEntry): CheckedNote {
    const problems = checkNote({ ...this.#contextOf(entry), note }, this.#options);
    return { text: note.text, entry, problems, ignores: findIgnores(note) };
  }

  #contextOf(entry: NoteEntry) {
    const { vault, rules } = this.#options;
    const { publisher, settings } = vault;
    return { path: entry.path, publisher, form: vault.formOf(entry), publisherSettings: settings, options: rules };
  }
}
